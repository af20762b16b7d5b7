/** What brackets, commas, bylines and possessives set apart: whom it belongs to, and what it must not be read with. */
import { describe, expect, test } from '@jest/globals';
import { read, told } from '../extract/read.ts';

const DAY = '2024-03-14';
const labels = (text: string) => read(text, DAY).actors.map(({ label }) => label);

test.each([
  [
    'the states of those who speak, in brackets',
    'Ann Exemplar (Russian Federation) accused France of lying. Ben Muster (Kenya) said he agreed.',
    ['REPRESENTS Ann Exemplar > Russia', 'ACCUSE Ann Exemplar > France', 'REPRESENTS Ben Muster > Kenya'],
  ],
  [
    'the land of a runner in brackets',
    'Ann Exemplar (Germany) won ahead of Ben Muster (Kenya). Ann Exemplar (Germany) said she was happy.',
    [],
  ],
  [
    'the lands of members of a parliament in brackets',
    'Rep. John Ejemplo (Georgia) said he would go. Rep. Ann Exemplar (Jordan) said she would stay.',
    [],
  ],
  [
    'the state of an office in brackets',
    'Minister Juan Ejemplo (Peru) thanked Chile.',
    ['HOLDS_POSITION Juan Ejemplo > Peru', 'SUPPORT Juan Ejemplo > Chile'],
  ],
  [
    'states in brackets in a row of people',
    'Annalena Baerbock (Germany) and Catherine Colonna (France) met in Rome.',
    ['CONSULT Annalena Baerbock > Catherine Colonna'],
  ],
  [
    'a short name in brackets',
    'The Organization of Ports (OP) thanked Chile.',
    ['SUPPORT Organization of Ports > Chile'],
  ],
  [
    'somebody accused behind a city',
    'Macron left Rome, accused by Italy of meddling.',
    ['ACCUSE Italy > Emmanuel Macron'],
  ],
  [
    'somebody accused behind a day',
    'Macron left on Monday, accused by Italy of meddling.',
    ['ACCUSE Italy > Emmanuel Macron'],
  ],
  [
    'somebody accused right behind his name',
    'Biden met Gustavo Petro, accused by Peru of meddling.',
    ['CONSULT Joe Biden > Gustavo Petro', 'ACCUSE Peru > Gustavo Petro'],
  ],
  [
    'whose accession is supported',
    'Poland reaffirmed its support for Moldova’s accession to NATO.',
    ['SUPPORT Poland > Moldova'],
  ],
  ['an accession of nobody knows whom', 'The leaders praised the support of their accession to NATO.', []],
  ['whom one is in solidarity with', 'Macron expressed his solidarity with Chad.', ['SUPPORT Emmanuel Macron > Chad']],
  [
    'who speaks between a verb and its auxiliary',
    'Turkey will, Hakan Fidan said, help Somalia.',
    ['AID Turkey > Somalia PLAN'],
  ],
  [
    'a threat around whoever speaks it',
    'Russia will, Lavrov said, strike Polish depots.',
    ['ASSAULT/aerial Russia > Poland PLAN', 'THREATEN Russia > Poland'],
  ],
  ['who speaks behind the subject', 'Russia, Macron said, has bombed Ukraine.', ['ASSAULT/aerial Russia > Ukraine']],
  ['two who act, and nobody who speaks', 'Russia, Belarus agree on a pact.', ['AGREE Russia > Belarus']],
  [
    'a quoted threat whose condition comes behind the speaker',
    '“We will strike,” Putin said, “if NATO invades Belarus.”',
    ['THREATEN Russia > NATO', 'ASSAULT NATO > Belarus HYPOTHESIS'],
  ],
  [
    'a quoted threat whose condition comes before the speaker',
    '“If Israel attacks us,” Abbas Araghchi said, “we will bomb Israel.”',
    ['ASSAULT Israel > Iran HYPOTHESIS', 'ASSAULT/aerial Iran > Israel HYPOTHESIS', 'THREATEN Iran > Israel'],
  ],
])('%s', (_, text, wanted) => {
  expect({ text, found: told(text, DAY) }).toEqual({ text, found: wanted });
});

describe('a byline', () => {
  const story = 'The Czech government expelled two Russian diplomats.';
  test.each([
    ['on a line of its own', `By Anna Example and Jan Example, Diplomatic correspondents\n${story}`],
    ['before the first sentence', `By Anna Example, Prague ${story}`],
    ['with a dash behind it', `By Anna Example, Prague – ${story}`],
    ['that only tells where', `Reporting from Kyiv ${story}`],
  ])('is nobody: %s', (_, text) => {
    expect(told(text)).toEqual(['SANCTION/expel Czech Republic > Russia']);
    expect(labels(text)).toEqual(['Czech Republic', 'Russia']);
  });

  test('is none where a sentence goes on', () => {
    expect(told('By Monday Chad had thanked Libya.')).toEqual(['SUPPORT Chad > Libya']);
  });

  test.each([
    ['a day', 'By Friday in Prague: Chad had thanked Libya.'],
    ['a day before a dash', 'By Friday in Prague – Chad had thanked Libya.'],
    ['a month', 'By May in Prague The government had thanked Libya.'],
  ])('is none where it tells %s', (_, text) => {
    expect(labels(text)).toContain('Prague');
  });

  test('is none where it is a row of lands', () => {
    expect(labels('By Germany, France and Italy: Chad was thanked.')).toEqual(
      expect.arrayContaining(['Germany', 'France', 'Italy']),
    );
  });

  test('is one of somebody called like a month', () => {
    expect(labels(`By April Example and Jan Example: ${story}`)).toEqual(['Czech Republic', 'Russia']);
  });
});

describe('a body whose name goes on behind a possessive', () => {
  test.each([
    ['The Uganda People’s Defence Forces attacked Kenya.', 'Uganda People’s Defence Forces'],
    ['The Kenya Teachers’ Union thanked Kenya.', 'Kenya Teachers’ Union'],
    ['Russia’s People’s Party accused Ukraine of lying.', 'People’s Party'],
  ])('%s', (text, label) => {
    expect(labels(text)).toContain(label);
  });

  test('is not what a state owns', () => {
    expect(labels('Russia’s Gazprom accused Ukraine of theft.')).toEqual(['Russia', 'Gazprom', 'Ukraine']);
  });
});

describe('the country', () => {
  test.each([
    ['the only state told of', 'Chad closed its border. Kenya thanked the country.', 'SUPPORT Kenya > Chad'],
    ['whose minister speaks', 'Chad held elections. The country’s leaders thanked Kenya.', 'SUPPORT Chad > Kenya'],
    ['nobody where two are told of', 'Chad left Sudan. Kenya sent aid to the country.', null],
    ['nobody where it only happened there', 'People marched in Chad. Kenya thanked the country.', null],
    ['nobody where the state acts here', 'Chad is poor. Chad gave the country aid.', null],
  ])('is %s', (_, text, expected) => {
    const events = told(text, DAY).filter((one) => /^(SUPPORT|AID)/.test(one));
    expect(events).toEqual(expected === null ? [] : [expected]);
  });
});
