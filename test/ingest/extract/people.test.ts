import { describe, expect, test } from '@jest/globals';
import { read } from './read.ts';

const actor = (text: string, label: string) => read(text).actors.find((one) => one.label === label);

describe('who is named', () => {
  test('a surname is whoever the authority knows in office on the day', () => {
    expect(actor('Putin spoke.', 'Vladimir Putin')?.qid).toBe('Q7747');
  });

  test('a surname means whoever the text named in full', () => {
    const { actors } = read('Boris Example Putin arrived. Later Example Putin left.');
    expect(actors.filter(({ qid }) => qid === 'Q7747')).toEqual([]);
  });

  test('an unknown person has no id and keeps the title', () => {
    const { statements } = read('Peruvian Trade Minister Lucía Example Ramos resigned.');
    expect(statements[0]).toMatchObject({
      subject: { label: 'Lucía Example Ramos', qid: null },
      role: 'trade minister',
    });
  });

  test('the pronoun “us” is no state', () => {
    expect(actor('They told us nothing.', 'United States')).toBeUndefined();
  });

  test('an abbreviation in brackets is the same organization', () => {
    const { actors } = read('The Example Farmers Union (EFU) protested in Lima. The EFU blocked roads in Lima.');
    expect(actors.filter(({ label }) => /EFU|Farmers/.test(label))).toHaveLength(1);
  });

  test('mentions stand in the text to the letter, whatever the quotes and cases', () => {
    const text = 'Mr Putin met m. Putin’s guest in ‘Moscow’.';
    for (const { mentions } of read(text).actors) {
      for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
    }
  });
});

describe('who said it', () => {
  const speakers = (text: string) => read(text).quotations.map(({ speaker }) => speaker?.label ?? null);

  test.each([
    ['before the words', 'Olaf Scholz said: “We agree.”'],
    ['behind the words', '“We agree,” Olaf Scholz said.'],
    ['verb first', '“We agree,” said Olaf Scholz.'],
    ['straight marks', '"We agree," Olaf Scholz told reporters.'],
    ['a pronoun', 'Olaf Scholz arrived late. “We agree,” he said.'],
    ['according to', 'The plan is “sound”, according to Olaf Scholz.'],
    ['a part of a sentence', 'Olaf Scholz called the plan “sound”.'],
  ])('%s', (_, text) => {
    expect(speakers(text)).toEqual(['Olaf Scholz']);
  });

  test('the next paragraph goes on with the same speaker', () => {
    expect(speakers('“We agree,” Olaf Scholz said.\n\n“It is time to act.”')).toEqual(['Olaf Scholz', 'Olaf Scholz']);
  });

  test('a pronoun behind a quotation does not mean who is named inside it', () => {
    expect(speakers('Putin praised Paris. “I see what Macron is doing,” he added.')).toEqual(['Vladimir Putin']);
  });
});
