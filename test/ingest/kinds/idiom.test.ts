/** Verbs that tell of an event with a certain noun, feelings about deeds, what falls on whom, and what only looks like it. */
import { describe, expect, test } from '@jest/globals';
import { told } from '../extract/read.ts';

const DAY = '2024-03-14';

test.each([
  ['a verb and its noun', 'Petr Pavel took a swipe at Viktor Orbán.', 'ACCUSE Petr Pavel > Viktor Orbán'],
  ['a noun of two who act', 'Chad and Niger buried the hatchet.', 'SUPPORT Chad > Niger'],
  ['whose proposal it is', 'Greece poured cold water on Albania’s plan.', 'REJECT Greece > Albania'],
  ['a phrase between verb and name', 'Japan came to the rescue of Tonga.', 'AID Japan > Tonga'],
  ['what anybody else does besides', 'Oman sent envoys in support of Lebanon.', 'SUPPORT Oman > Lebanon'],
  ['a state of war', 'Chile was at war with Peru.', 'ASSAULT Chile > Peru'],
  ['a feeling about a deed', 'Portugal is dismayed at Angola’s decision to shut the port.', 'ACCUSE Portugal > Angola'],
  ['a feeling put into words', 'Finland voiced anger at Belarus’s raid.', 'ACCUSE Finland > Belarus'],
  ['a feeling that praises', 'Kenya is heartened by Somalia’s reforms.', 'SUPPORT Kenya > Somalia'],
  [
    'praise that is said',
    'Lula said Petro’s step was courageous.',
    'SUPPORT Luiz Inácio Lula da Silva > Gustavo Petro',
  ],
  ['what one faces', 'Mali faces French sanctions.', 'SANCTION France > Mali'],
  ['what one is under', 'Cuba is under a United States embargo.', 'SANCTION United States > Cuba'],
  ['of what one is the target', 'Lebanon was the target of Israeli raids.', 'ASSAULT Israel > Lebanon'],
  ['who is in need to act', 'Norway said Hungary needs to change its law.', 'REQUEST Norway > Hungary'],
  ['on whom the duty lies', 'Qatar said the onus was on Israel to act.', 'REQUEST Qatar > Israel'],
  ['help with what does good', 'Italy helped rebuild Libya’s roads.', 'AID Italy > Libya'],
  ['people who are nobody’s', 'Iranian troops fired on demonstrators on Friday.', 'ASSAULT/firearms Iran > -'],
  [
    'a decree without whose it is',
    'Spain announced that aid to Niger would be halted.',
    'SANCTION/discontinue Spain > Niger PLAN',
  ],
  ['a host of others', 'Oman hosted talks between Iran and Iraq.', 'CONSULT/third-party Oman > Iran'],
  ['examples of those who are asked', 'Togo urged states such as Benin to help.', 'REQUEST Togo > Benin'],
])('%s', (_, text, wanted) => {
  expect({ text, found: told(text, DAY).filter((one) => one === wanted) }).toEqual({ text, found: [wanted] });
});

describe('is not read', () => {
  test.each([
    ['worry for somebody', 'Jordan is concerned about Gaza.', /^ACCUSE/],
    ['worry voiced for somebody', 'Norway expressed concern for Sudan.', /^ACCUSE/],
    ['a visit that angers', 'The visit of Macron to Taiwan angered China.', /^ACCUSE/],
    ['a verb without its noun', 'Petr Pavel took a train to Vienna.', /^ACCUSE/],
    ['what is wrong for somebody to do', 'Lavrov said it would be odd for France to mediate.', /^REQUEST/],
    ['what one needs and need not do', 'Norway said Ukraine needs weapons.', /^REQUEST/],
    ['help with what does no good', 'Belarus helped Russia to evade sanctions.', /^AID/],
    ['what was said with pleasure of nobody', 'Chad was pleased about the rain.', /^SUPPORT/],
    ['praise that is denied', 'Lula said Petro’s step was not courageous.', /^SUPPORT/],
    ['a decree of others', 'Spain said that aid to Niger would be halted by France.', /Spain > Niger/],
  ])('%s', (_, text, wrong) => {
    expect(told(text, DAY).filter((one) => wrong.test(one))).toEqual([]);
  });
});

describe('a state of affairs', () => {
  test.each([
    [
      'holders with their states',
      'Presidents Macky Sall of Senegal and Patrice Talon of Benin met.',
      'HOLDS_POSITION Patrice Talon > Benin',
    ],
    ['a holder before his state', 'Foreign Minister Ann Berg of Norway left.', 'HOLDS_POSITION Ann Berg > Norway'],
    [
      'two offices in a row',
      'African Union chairperson President Macky Sall spoke.',
      'HOLDS_POSITION Macky Sall > African Union',
    ],
    [
      'an office of fields',
      'AU peace and security commissioner Bankole Adeoye spoke.',
      'HOLDS_POSITION Bankole Adeoye > African Union',
    ],
    ['an office conferred', 'Ann Berg was elected president of Chad.', 'HOLDS_POSITION Ann Berg > Chad'],
    [
      'a job behind its holder',
      'Ann Berg, a senior fellow at the Delta Institute, spoke.',
      'EMPLOYED_BY Ann Berg > Delta Institute',
    ],
    ['a job before its holder', 'BBC correspondent Ann Berg spoke.', 'EMPLOYED_BY Ann Berg > BBC'],
    ['where one is at home', 'Iranian opposition activist Ann Berg spoke.', 'CITIZEN_OF Ann Berg > Iran'],
    ['where one behind a name is', 'Ann Berg, a Chilean lawyer, spoke.', 'CITIZEN_OF Ann Berg > Chile'],
    ['a seat', 'Ann Berg, a member of the European Parliament, spoke.', 'MEMBER_OF Ann Berg > European Parliament'],
  ])('%s', (_, text, wanted) => {
    expect({ text, found: told(text, DAY).filter((one) => one === wanted) }).toEqual({ text, found: [wanted] });
  });

  test.each([
    [
      'an employer within a longer name',
      'Ann Berg, a fellow at the European Council on Foreign Relations, spoke.',
      /European Council$/,
    ],
    ['a job of another', 'Ann Berg met an analyst at the Delta Institute.', /^EMPLOYED_BY/],
    [
      'an office that one seeks',
      'Ann Berg was named in a report of the president of Chad.',
      /^HOLDS_POSITION Ann Berg/,
    ],
  ])('is not %s', (_, text, wrong) => {
    expect(told(text, DAY).filter((one) => wrong.test(one))).toEqual([]);
  });
});
