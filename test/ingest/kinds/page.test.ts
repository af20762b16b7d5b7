/** Text as pages, mails and wires bring it. */
import { describe, expect, test } from '@jest/globals';
import { read, told } from '../extract/read.ts';

describe('lines of a fixed width', () => {
  const mail =
    'Hungarian Prime Minister Viktor Orbán met\nChinese President Xi Jinping in Beijing\non Monday, and both men agreed to meet\nagain.\n\nKenya accused Somalia of smuggling\ntea.';

  test('are read as paragraphs', () => {
    expect(told(mail)).toEqual(expect.arrayContaining(['CONSULT Viktor Orbán > Xi Jinping', 'ACCUSE Kenya > Somalia']));
  });

  test('are quoted as they stand', () => {
    for (const { quote, start, end } of read(mail).statements) expect(mail.slice(start, end)).toBe(quote);
  });

  test('but a list of lines stays one', () => {
    expect(read('Kenya\nSomalia\nUganda\nGhana').statements).toEqual([]);
  });
});

describe('what a page wraps around prose', () => {
  test('buttons before a sentence', () => {
    expect(told('Save Share Print Email Kenya accused Somalia of smuggling.')).toEqual(['ACCUSE Kenya > Somalia']);
  });

  test('credits in brackets', () => {
    const { actors } = read('Kenya accused Somalia. (Reporting by Anna Example; Editing by Ben Example)');
    expect(actors.map(({ label }) => label)).toEqual(['Kenya', 'Somalia']);
  });

  test('a headline in capitals is a sentence of its own', () => {
    const { statements } = read(
      'KENYA WARNS ABOUT TEA AT UNITED NATIONS President William Ruto met Joe Biden on Monday.',
    );
    expect(statements.map(({ object }) => object?.label)).not.toContain('United Nations');
  });
});

test('a flash in capitals is read, and its verbs are no names', () => {
  const { actors, statements } = read('VIKTOR ORBAN MET XI JINPING IN BEIJING ON MONDAY.');
  expect(statements[0]).toMatchObject({ subject: { label: 'Viktor Orbán' }, object: { label: 'Xi Jinping' } });
  expect(actors.map(({ label }) => label)).not.toContain('MET');
});
