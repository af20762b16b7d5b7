import { describe, expect, test } from '@jest/globals';
import { LOW_TIER, TOP_TIER } from '../../../src/domain/fold/tier.ts';
import { EXTRACTOR } from '../../../src/ingest/extract.ts';
import { read, told } from './read.ts';

describe('who did what to whom', () => {
  test.each([
    ['active', 'Canada criticised Iran.', 'ACCUSE Canada > Iran'],
    ['passive', 'Iran was criticised by Canada on Monday.', 'ACCUSE Canada > Iran'],
    ['reciprocal', 'Brazil and Chile held talks in Santiago.', 'CONSULT Brazil > Chile'],
    ['nominal', 'The meeting between Japan and Vietnam lasted an hour.', 'CONSULT Japan > Vietnam'],
    ['control verb', 'Norway urged Mali to release the prisoners.', 'REQUEST Norway > Mali'],
    ['object with its owner', 'Kenya praised efforts by Egypt.', 'SUPPORT Kenya > Egypt'],
    ['relative clause', 'Peru, which accused Ecuador of spying, closed its embassy.', 'ACCUSE Peru > Ecuador'],
    ['obligation', 'Jordan said that Syria must open the crossing.', 'REQUEST Jordan > Syria'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test('every member of a list takes part', () => {
    expect(told('Finland, Norway and Denmark imposed sanctions on Belarus.')).toEqual([
      'SANCTION Finland > Belarus',
      'SANCTION Norway > Belarus',
      'SANCTION Denmark > Belarus',
    ]);
  });
});

describe('how real it is', () => {
  test.each([
    ['plan', 'India will send troops to Nepal.', 'MOBILIZE/troops India > Nepal PLAN'],
    ['due to', 'Emmanuel Macron is due to meet Olaf Scholz.', 'CONSULT Emmanuel Macron > Olaf Scholz PLAN'],
    ['call-off', 'Algeria and Libya cancelled talks in Tunis.', 'CONSULT Algeria > Libya CANCELLATION'],
    ['condition', 'Turkey would impose sanctions on Greece if talks failed.', 'SANCTION Turkey > Greece HYPOTHESIS'],
    ['negation', 'Ghana has not attacked Togo.', 'ASSAULT Ghana > Togo DENIED'],
    ['possibility', 'Laos may expel the ambassador of Thailand.', 'SANCTION/expel Laos > Thailand HYPOTHESIS'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test('a denial is in the mouth of him who denies, the innermost first', () => {
    const [statement] = read('Dmitry Peskov denied that Chad had attacked Niger.').statements;
    expect(statement).toMatchObject({
      predicate: 'ASSAULT',
      polarity: 'DENIED',
      reportedAs: 'INDIRECT_SPEECH',
      attribution: [{ surface: 'Dmitry Peskov', verb: 'denied' }],
    });
  });

  test('a source without a name is anonymous', () => {
    const [statement] = read('A senior official said that Chad had attacked Niger.').statements;
    expect(statement).toMatchObject({ modality: 'FACT', reportedAs: 'ANONYMOUS_SOURCE' });
  });
});

describe('when and where', () => {
  const dated = (text: string, published: string | null) => {
    const valid = read(text, published).statements.find(({ predicate }) => predicate === 'CONSULT')?.valid;
    return valid ? `${valid.edtf} ${valid.origin}` : null;
  };

  test.each([
    ['on Monday', '2022-02-07 RELATIVE_RESOLVED'],
    ['on Tuesday', '2022-02-08 RELATIVE_RESOLVED'],
    ['yesterday', '2022-02-07 RELATIVE_RESOLVED'],
    ['last week', '2022-01-31/2022-02-06 RELATIVE_RESOLVED'],
    ['in December', '2021-12 RELATIVE_RESOLVED'],
    ['on 3 March 2021', '2021-03-03 STATED'],
    ['in 2019', '2019 STATED'],
  ])('“%s” in a dispatch of Tuesday 8 February 2022', (words, expected) => {
    expect(dated(`Cuba met with Haiti ${words}.`, '2022-02-08')).toBe(expected);
  });

  test('a plan looks ahead', () => {
    expect(dated('Cuba will meet with Haiti on Thursday.', '2022-02-08')).toBe('2022-02-10 RELATIVE_RESOLVED');
  });

  test('without a day of publication, “on Monday” is no date', () => {
    expect(dated('Cuba met with Haiti on Monday.', null)).toBeNull();
  });

  test('a day that does not exist is no date', () => {
    expect(dated('Cuba met with Haiti on 30 February 2021.', '2022-02-08')).toBeNull();
  });

  test('a capital is a place where they meet and a state where it speaks', () => {
    const [meeting] = read('Cuba met with Haiti in Moscow.').statements;
    expect(meeting?.place).toBe('Moscow');
    expect(told('Moscow accused Cuba of lying.')).toEqual(['ACCUSE Russia > Cuba']);
  });
});

describe('offices and memberships', () => {
  test('an office is held by whoever the text names', () => {
    const [position] = read('Kenyan Foreign Minister Amina Wanjiru Example spoke.').statements;
    expect(position).toMatchObject({
      predicate: 'HOLDS_POSITION',
      role: 'foreign minister',
      object: { label: 'Kenya' },
    });
    expect(position?.subject).toEqual({ label: 'Amina Wanjiru Example', qid: null });
  });

  test('the president of a state is he who held the office on the day', () => {
    const text = 'The French president met the German chancellor.';
    expect(told(text, '2022-02-08')).toContain('CONSULT Emmanuel Macron > Olaf Scholz');
    expect(told(text, '2019-02-08')).toContain('CONSULT Emmanuel Macron > Angela Merkel');
  });

  test('a grouping names its members', () => {
    expect(told('The Quad — a club of Japan, India, Australia and the United States — met.')).toEqual(
      expect.arrayContaining(['MEMBER_OF Japan > Quad', 'MEMBER_OF United States > Quad']),
    );
  });
});

test('a statement says which extractor made it and how sure it is', () => {
  const [sure] = read('Canada criticised Iran.').statements;
  const [unsure] = read('Canada could attack.').statements;
  expect(sure?.extractors).toEqual([EXTRACTOR]);
  expect(sure?.confidence).toBeGreaterThanOrEqual(TOP_TIER);
  expect(unsure?.confidence ?? 0).toBeLessThan(TOP_TIER);
  expect(LOW_TIER).toBeLessThan(TOP_TIER);
});
