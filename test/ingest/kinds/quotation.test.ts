/** What stands between marks, whatever the marks. */
import { describe, expect, test } from '@jest/globals';
import { read, told } from '../extract/read.ts';

const quoted = (text: string) => read(text).quotations.map(({ quote, speaker }) => [quote, speaker?.label ?? null]);

test.each([
  ['straight', '"We agree," Olaf Scholz said. "It is late."', ['"We agree,"', '"It is late."']],
  ['single', '‘We agree,’ Olaf Scholz said.', ['‘We agree,’']],
  ['low and high', '„We agree,“ Olaf Scholz said.', ['„We agree,“']],
  ['angles', '«We agree,» Olaf Scholz said.', ['«We agree,»']],
  ['apostrophes inside', '‘We don’t agree,’ Olaf Scholz said of Norway’s plan.', ['‘We don’t agree,’']],
])('%s', (_, text, expected) => {
  expect(quoted(text)).toEqual(expected.map((quote) => [quote, 'Olaf Scholz']));
});

test('a stray straight mark does not turn the later ones inside out', () => {
  const found = quoted('The 12" gun was old. "We agree," Olaf Scholz said. "It is late."').map(([quote]) => quote);
  expect(found).toEqual(['"We agree,"', '"It is late."']);
});

test('apostrophes and possessives are no quotations', () => {
  expect(quoted("The ministers' talks in Norway's capital weren't long.")).toEqual([]);
});

describe('words between quotation marks', () => {
  test.each([
    [
      'accuse in the mouth of who says them',
      '“Chad is lying to its people,” Paul Kagame said.',
      'ACCUSE Paul Kagame > Chad',
    ],
    ['tell of crimes', '“Sudan has committed war crimes,” Paul Kagame told reporters.', 'ACCUSE Paul Kagame > Sudan'],
    [
      'ask, where the verb comes first',
      '“Chad must close its border,” said Paul Kagame.',
      'REQUEST Paul Kagame > Chad',
    ],
    [
      'are the Union’s where its official says `we`',
      '“We stand with Kenya,” said Kaja Kallas, the EU’s foreign policy chief.',
      'SUPPORT European Union > Kenya',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text, '2025-03-14')).toContain(expected);
  });

  test('ask nothing of the state for which he speaks', () => {
    expect(told('“Rwanda must do more,” Paul Kagame said.')).toEqual([]);
  });
});

describe('a quotation that ends with a full stop', () => {
  const OPENED = '“We condemn Chad,” Paul Kagame said. “We note with regret that Chad has not come.”';

  test('is not spoken by whoever says something of his own next', () => {
    expect(told(`${OPENED} William Ruto said that “time is short.”`)).toEqual([
      'ACCUSE Rwanda > Chad',
      'ACCUSE Rwanda > Chad',
    ]);
  });

  test('is spoken by whoever is only named next', () => {
    expect(told('“We condemn Chad.” Paul Kagame said this on Monday.')).toContain('ACCUSE Rwanda > Chad');
  });
});

test.each([
  ['Crisis in Sudan: Paul Kagame told Joe Biden hope to “begin a withdrawal”', 'Paul Kagame'],
  ['Paul Kagame told Joe Biden of his hope to “begin a withdrawal”.', 'Paul Kagame'],
])('what somebody told another he hoped to do is in his words: %s', (text, speaker) => {
  expect(quoted(text)).toEqual([['“begin a withdrawal”', speaker]]);
});
