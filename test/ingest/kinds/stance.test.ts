/** How real the words make an event, kind by kind: `told` writes nothing for a fact that is asserted. */
import { describe, expect, test } from '@jest/globals';
import { read, told } from '../extract/read.ts';

const only = (text: string, predicate = 'CONSULT') => told(text).filter((one) => one.startsWith(predicate));

describe('denied', () => {
  test.each([
    ['no as the determiner of the event', 'Peru and Chile held no talks on Monday.', 'CONSULT Peru > Chile DENIED'],
    ['false that', 'It is false that Angela Merkel met Viktor Orbán.', 'CONSULT Angela Merkel > Viktor Orbán DENIED'],
    ['not true that', 'It is not true that Ghana met with Togo.', 'CONSULT Ghana > Togo DENIED'],
    ['a lie that', 'It is a lie that Ghana met with Togo.', 'CONSULT Ghana > Togo DENIED'],
    ['ruled out', 'Ghana ruled out meeting Togo.', 'CONSULT Ghana > Togo PLAN DENIED'],
    ['without', 'Without meeting Xi Jinping, Joko Widodo left.', 'CONSULT Joko Widodo > Xi Jinping DENIED'],
    ['almost', 'Angela Merkel almost met Viktor Orbán.', 'CONSULT Angela Merkel > Viktor Orbán DENIED'],
  ])('%s', (_, text, expected) => {
    expect(only(text)).toEqual([expected]);
  });

  test('neither confirmed nor denied stays open', () => {
    expect(only('Kenya neither confirmed nor denied that it attacked Somalia.', 'ASSAULT')).toEqual([
      'ASSAULT Kenya > Somalia HYPOTHESIS',
    ]);
  });
});

describe('planned', () => {
  test.each([
    ['set to', 'Narendra Modi is set to meet Anthony Albanese on Friday.', '2022-02-11'],
    ['slated to', 'Narendra Modi is slated to meet Anthony Albanese on Friday.', '2022-02-11'],
    ['supposed to', 'Narendra Modi was supposed to meet Anthony Albanese on Friday.', '2022-02-11'],
    ['an infinitive alone', 'Narendra Modi to meet Anthony Albanese on Friday', '2022-02-11'],
    [
      'moved',
      'The talks between Narendra Modi and Anthony Albanese have been rescheduled to 20 February.',
      '2022-02-20',
    ],
  ])('%s', (_, text, date) => {
    const [plan] = read(text).statements.filter(({ predicate }) => predicate === 'CONSULT');
    expect(plan).toMatchObject({ modality: 'PLAN', polarity: 'ASSERTED', valid: { edtf: date } });
  });

  test('put back is called off', () => {
    const [claim] = read('The summit of Kenya and Uganda, set for 12 February, has been pushed back.').statements;
    expect(claim).toMatchObject({ modality: 'CANCELLATION', valid: { edtf: '2022-02-12' } });
  });
});

describe('heard of, feared, possible', () => {
  test.each([
    ['reportedly', 'Viktor Orbán reportedly met Xi Jinping.'],
    ['allegedly', 'Viktor Orbán allegedly met Xi Jinping.'],
    ['is said to have', 'Viktor Orbán is said to have met Xi Jinping.'],
    ['perhaps', 'Viktor Orbán possibly met Xi Jinping.'],
  ])('%s', (_, text) => {
    expect(only(text)).toEqual(['CONSULT Viktor Orbán > Xi Jinping HYPOTHESIS']);
  });

  test('hearsay has an anonymous source', () => {
    const [claim] = read('Viktor Orbán reportedly met Xi Jinping.').statements;
    expect(claim).toMatchObject({ reportedAs: 'ANONYMOUS_SOURCE', attribution: [{ verb: 'reportedly' }] });
  });

  test.each([
    ['feared', 'Kenyan officials fear a Somali invasion of Kenya.', 'ASSAULT Somalia > Kenya HYPOTHESIS'],
    ['looming', 'Kenya spoke of the looming Somali attack on Nairobi.', 'ASSAULT Somalia > Kenya HYPOTHESIS'],
    ['permitted', 'The pact allows Kenya to attack Somalia.', 'ASSAULT Kenya > Somalia HYPOTHESIS'],
  ])('violence that is only %s', (_, text, expected) => {
    expect(only(text, 'ASSAULT')).toEqual([expected]);
  });
});

test.each([
  ['Russia is planning an attack on Ukraine.', 'PLAN ASSERTED'],
  ['Russia says it’s not planning an attack on Ukraine.', 'PLAN DENIED'],
  ['The Kremlin has denied it is planning an attack on Ukraine.', 'PLAN DENIED'],
  ['Russia has plans to attack Ukraine.', 'PLAN ASSERTED'],
  ['Russia has no plans to attack Ukraine.', 'PLAN DENIED'],
  ['Russia had no intention of attacking Ukraine.', 'PLAN DENIED'],
  ['Russia launched an attack on Ukraine.', 'FACT ASSERTED'],
])('who plans a deed has not done it: “%s”', (text, expected) => {
  const deeds = read(text).statements.filter(({ predicate }) => predicate === 'ASSAULT');
  expect(deeds.map(({ modality, polarity }) => `${modality} ${polarity}`)).toEqual([expected]);
});

test.each([
  ['planned', 'Kenya and Uganda agreed to restore trade after Somalia attacked Chad.'],
  ['denied', 'Kenya denied that it had sanctioned Uganda after Somalia attacked Chad.'],
  ['asked for', 'Kenya urged Uganda to send troops after Somalia had attacked Chad.'],
])('what has come before is told as done, whatever is %s after it', (_, text) => {
  expect(only(text, 'ASSAULT')).toEqual(['ASSAULT Somalia > Chad']);
});

test('what is said of an event is not whether there is one', () => {
  expect(only('Kenya welcomed a deal between Uganda and Chad that does not end the war.', 'AGREE')).toEqual([
    'AGREE Uganda > Chad',
  ]);
  expect(only('Kenya regretted the talks between Uganda and Chad that did not take place.', 'CONSULT')).toEqual([
    'CONSULT Uganda > Chad DENIED',
  ]);
});

describe('against doing it', () => {
  test.each([
    ['is no deed of whoever warns', 'Kenya warned against attacking Chad.', []],
    [
      'is not yet one of whoever is warned',
      'Kenya warned Sudan against attacking Chad.',
      ['ASSAULT Sudan > Chad HYPOTHESIS'],
    ],
  ])('%s', (_, text, expected) => {
    expect(only(text, 'ASSAULT')).toEqual(expected);
  });

  test('is decided: it is not done', () => {
    expect(only('Kenya decided against sanctioning Chad.', 'SANCTION')).toEqual(['SANCTION Kenya > Chad PLAN DENIED']);
  });
});

describe('who does not join in', () => {
  test.each([
    ['Kenya has not joined Ghana in condemning Chad.', ['ACCUSE Kenya > Chad DENIED']],
    ['Kenya stopped short of joining Ghana in condemning Chad.', ['ACCUSE Kenya > Chad DENIED']],
    ['Kenya joined Ghana in condemning Chad.', ['ACCUSE Kenya > Chad', 'ACCUSE Ghana > Chad']],
    ['Kenya refrained from condemning Chad.', ['ACCUSE Kenya > Chad DENIED']],
  ])('“%s”', (text, expected) => {
    expect(only(text, 'ACCUSE')).toEqual(expected);
  });
});

test.each([
  ['In the event of a Sudanese attack on Chad, Kenya would act.', 'ASSAULT Sudan > Chad HYPOTHESIS'],
  ['Nobody believes that Sudan bombed Chad.', 'ASSAULT/aerial Sudan > Chad OPINION DENIED'],
])('nobody vouches for it: “%s”', (text, expected) => {
  expect(only(text, 'ASSAULT')).toEqual([expected]);
});

test.each([
  ['Kenya sent soldiers to Uganda to fight Sudan.', 'MOBILIZE/troops Kenya > Sudan'],
  ['Kenya stationed soldiers in Uganda against an attack by Sudan.', 'MOBILIZE/troops Kenya > Sudan'],
  ['Kenya is sending jets to Uganda amid fears of a Sudanese attack.', 'MOBILIZE/troops Kenya > Sudan'],
  ['Kenya massed soldiers near Uganda amid fears of a Kenyan invasion.', 'MOBILIZE/troops Kenya > Uganda'],
])('soldiers are sent against the foe, not those among whom they are: “%s”', (text, expected) => {
  expect(only(text, 'MOBILIZE')).toEqual([expected]);
});

test.each([
  ['It would be wrong for Kenya to arm Chad, Sudan said.', ['AID Kenya > Chad HYPOTHESIS']],
  ['It is impossible for Kenya to arm Chad.', ['AID Kenya > Chad DENIED']],
  ['Sudan vetoed Kenyan aid for Chad.', []],
])('what would be wrong or is blocked is not done: “%s”', (text, expected) => {
  expect(only(text, 'AID')).toEqual(expected);
});

describe('according to the words of somebody', () => {
  test.each([
    ['from', 'According to an announcement from the Elysee Palace, Angela Merkel met Viktor Orbán.', 'Élysée Palace'],
    ['by', 'According to a communiqué by the Kremlin, Angela Merkel met Viktor Orbán.', 'Kremlin'],
    [
      'of',
      'Angela Merkel met Viktor Orbán, according to a statement of the European Commission.',
      'European Commission',
    ],
    ['on', 'According to a report on Chile, Angela Merkel met Viktor Orbán.', 'a report'],
  ])('%s', (_, text, surface) => {
    const [meeting] = read(text).statements.filter(({ predicate }) => predicate === 'CONSULT');
    expect(meeting?.attribution).toEqual([expect.objectContaining({ surface })]);
  });
});

test('a year is no quantity', () => {
  const [asked] = read('Ghana, which in 2019 said little, called on Togo to leave.').statements;
  expect(asked).toMatchObject({ predicate: 'REQUEST', quantity: null });
  const [aid] = read('Ghana sent Togo 2000 soldiers to help it in 2019.').statements;
  expect(aid?.quantity).toBe('2000 soldiers');
});
