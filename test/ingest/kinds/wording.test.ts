/** The many wordings of an event or an office: nouns, passives, reported clauses, the first person, lists, headlines. */
import { describe, expect, test } from '@jest/globals';
import { told } from '../extract/read.ts';

const events = (text: string) => told(text).filter((one) => !/^(HOLDS|REPRESENTS|MEMBER)/.test(one));

describe('nouns tell', () => {
  test.each([
    ['support', 'Kenya’s support for Ghana’s bid was praised at home.', 'SUPPORT Kenya > Ghana'],
    ['backing that is given', 'Norway gave its backing to Peru’s plan.', 'SUPPORT Norway > Peru'],
    ['opposition', 'Hungary’s opposition to Kosovo’s entry held up the talks.', 'REJECT Hungary > Kosovo'],
    ['an accusation that is rejected', 'Chile rejects Bolivia’s accusation of theft.', 'ACCUSE Bolivia > Chile'],
    ['sanctions that are announced', 'Canada has announced sanctions on Belarus.', 'SANCTION Canada > Belarus'],
  ])('%s', (_, text, expected) => {
    expect(events(text)).toContain(expected);
  });

  test('a war that somebody wants to end is no attack', () => {
    expect(events('Norway stressed its commitment to ending the war in Yemen.')).toEqual([]);
  });
});

describe('within a quotation', () => {
  test.each([
    ['I', '“Yesterday I met President Xi Jinping,” Viktor Orbán wrote.', 'CONSULT Viktor Orbán > Xi Jinping'],
    ['we', '“We have suspended all arms deliveries to Belarus,” Olaf Scholz said.', 'SANCTION Germany > Belarus'],
    ['my government', '“My government will send tents to Chad,” Olaf Scholz said.', 'AID Germany > Chad PLAN'],
  ])('“%s” is who speaks', (_, text, expected) => {
    expect(events(text)).toContain(expected);
  });
});

describe('what is said of somebody', () => {
  test.each([
    ['blame', 'Kenya said Uganda had violated the truce.', 'ACCUSE Kenya > Uganda'],
    ['judgement', 'Kenya said the demands of Uganda were outrageous.', 'ACCUSE Kenya > Uganda'],
    ['a told demand', 'Kenya told Uganda on Monday that it should open the border.', 'REQUEST Kenya > Uganda'],
    ['a need', 'Kenya stressed the need for Uganda to open the border.', 'REQUEST Kenya > Uganda'],
    ['made clear', 'Kenya made clear that the raid ordered by Uganda was unacceptable.', 'ACCUSE Kenya > Uganda'],
  ])('%s', (_, text, expected) => {
    expect(events(text)).toContain(expected);
  });

  test('a second verb of saying is the speaker’s', () => {
    expect(events('Kenya said Somali rockets hit Garissa and urged Uganda to help.')).toContain(
      'REQUEST Kenya > Uganda',
    );
  });
});

describe('who is acted on', () => {
  test.each([
    ['a fronted participle', 'Criticised by Norway, Hungary gave in.', 'ACCUSE Norway > Hungary'],
    ['help in kind', 'Backed militarily by Rwanda, M23 advanced.', 'AID Rwanda > M23'],
    ['paid for by', 'The mission in Chad is paid for by Norway.', 'AID Norway > Chad'],
  ])('%s', (_, text, expected) => {
    expect(events(text)).toContain(expected);
  });

  test('a bare participle without an object is passive', () => {
    expect(events('Who is the Hamas leader killed in Qatar?')).toEqual([]);
  });

  test('each other', () => {
    expect(events('Kenya and Uganda accused each other of spying.')).toEqual([
      'ACCUSE Kenya > Uganda',
      'ACCUSE Uganda > Kenya',
    ]);
  });

  test('a name between commas behind an office over its phrases', () => {
    expect(events('Norway’s member of the council, Kari Example, resigned.')).toEqual([
      'RETREAT/resign Kari Example > -',
    ]);
  });
});

describe('headlines', () => {
  test.each([
    ['in capitals of every word', 'Orban Visits Tirana', 'CONSULT/visit Viktor Orbán > Albania'],
    ['with a comma for “and”', 'Oslo, Lima agree to share maps', 'AGREE Norway > Peru'],
    ['with a noun for a verb', 'Norway hands patrol boats to Peru', 'AID Norway > Peru'],
  ])('%s', (_, text, expected) => {
    expect(events(text)).toEqual([expected]);
  });
});

describe('offices and memberships', () => {
  test.each([
    [
      'led by',
      'The Example Liberation Front, led by Ana Example, did not sign.',
      'HOLDS_POSITION Ana Example > Example Liberation Front',
    ],
    [
      'who heads',
      'Ana Example, who heads the Ghana Gold Company, spoke.',
      'HOLDS_POSITION Ana Example > Ghana Gold Company',
    ],
    ['became', 'Ana Example became prime minister of Denmark.', 'HOLDS_POSITION Ana Example > Denmark'],
    ['former', 'The former president of Peru, Ana Example, spoke.', 'HOLDS_POSITION Ana Example > Peru'],
    [
      'of a movement',
      'Ana Example of the Green Valley Movement stayed away.',
      'MEMBER_OF Ana Example > Green Valley Movement',
    ],
    [
      'of what a state has',
      'Ana Example, head of Iran’s Quds Force, landed.',
      'HOLDS_POSITION Ana Example > Quds Force',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test('an envoy represents who sends, not where he is sent', () => {
    expect(told('Ana Example, the Norwegian special envoy for Syria, spoke.')).toEqual([
      'REPRESENTS Ana Example > Norway',
    ]);
  });

  test('a mayor of a capital holds no office of the state', () => {
    expect(told('Kyiv Mayor Ana Example spoke.')).toEqual([]);
  });
});

test('who breaks off relations is said to do that, and to put no sanctions on anybody', () => {
  expect(told('Cuba broke off diplomatic relations with Haiti.')).toEqual(['SANCTION/discontinue Cuba > Haiti']);
  expect(told('Cuba imposed sanctions on Haiti.')).toEqual(['SANCTION Cuba > Haiti']);
});
