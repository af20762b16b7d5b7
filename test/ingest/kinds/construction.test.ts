/** Constructions that carry a relation, whatever the words in them: deeds told by nouns, decisions, lists, insertions. */
import { describe, expect, test } from '@jest/globals';
import { read, told } from '../extract/read.ts';

const DAY = '2024-03-14';

describe('is read', () => {
  test.each([
    ['a deed told by a noun', 'The seizure of a Greek tanker by Iran alarmed Oslo.', 'COERCE/seize Iran > Greece'],
    ['a deed of its owner', "Denmark condemned Russia's suspension of aid to Mali.", 'SANCTION Russia > Mali'],
    [
      'a decision of its owner',
      "Paris condemned Niger's decision to expel the French ambassador.",
      'SANCTION/expel Niger > France PLAN',
    ],
    ['a statement in writing', 'A letter from Tehran urged the IAEA to drop its demands.', 'REQUEST Iran > IAEA'],
    [
      'a raid and its victims',
      'Four Lebanese soldiers were killed in an Israeli air strike.',
      'ASSAULT Israel > Lebanon',
    ],
    ['a death in a raid', 'Two Iraqi officers died in a US raid near Mosul.', 'ASSAULT United States > Iraq'],
    [
      'a passive that parts talks from those who held them',
      'Talks were held in Geneva on Monday between Iranian and American diplomats.',
      'CONSULT Iran > United States',
    ],
    ['pressure', 'Israel came under pressure from Washington.', 'REQUEST United States > Israel'],
    ['who joins others', 'Norway joined Ireland in condemning Israel.', 'ACCUSE Norway > Israel'],
    ['and whom he joins', 'Norway joined Ireland in condemning Israel.', 'ACCUSE Ireland > Israel'],
    ['who does it together with another', 'Chad, together with Mali, accused France.', 'ACCUSE Mali > France'],
    [
      'a list between dashes',
      'The leaders – Modi of India, Kishida of Japan and Biden of the United States – met in Tokyo.',
      'CONSULT Narendra Modi > Fumio Kishida',
    ],
    [
      'a list that goes on behind `as well as`',
      'Iran reached a deal with Oman, as well as France, China and Germany.',
      'AGREE Iran > Germany',
    ],
    [
      'a title that goes on behind `of`',
      "Abe Kern, the head of Peru's army, met Maduro.",
      'CONSULT Abe Kern > Nicolás Maduro',
    ],
    ['a promise of two', 'Thailand and Cambodia pledged not to use force.', 'AGREE Thailand > Cambodia'],
    ['arms that are given over time', 'Kigali said Burundi has been arming the FDLR.', 'AID Burundi > FDLR'],
    ['a headline of two', 'US, UK strike Houthi targets in Yemen', 'ASSAULT/aerial United Kingdom > Houthis'],
    [
      'what is on hold',
      'Saudi Arabia has put talks with Israel on hold.',
      'CONSULT Saudi Arabia > Israel CANCELLATION',
    ],
    ['a successor', 'Boris Johnson was succeeded by Liz Truss.', 'SUCCEEDED Liz Truss > Boris Johnson'],
    ['a member of', 'Sweden became the thirty-second member of NATO.', 'MEMBER_OF Sweden > NATO'],
    ['whoever leaves a body', 'Mali left ECOWAS in January.', 'RETREAT/withdraw Mali > ECOWAS'],
    [
      'who runs a body',
      'Cindy McCain, who runs the World Food Programme, left.',
      'HOLDS_POSITION Cindy McCain > World Food Programme',
    ],
    [
      'diplomats sent away',
      'Austria declared two Russian diplomats persona non grata.',
      'SANCTION/expel Austria > Russia',
    ],
    ['a plot that is alleged', 'Sandu said Russia was trying to topple her.', 'ACCUSE Maia Sandu > Russia'],
    ['a demand told', 'Washington told Kigali to pull its troops out.', 'REQUEST United States > Rwanda'],
    [
      'an opposite number',
      'Sikorski met his Ukrainian opposite number in Lviv.',
      'CONSULT Radosław Sikorski > Dmytro Kuleba',
    ],
    ['the pope alone', 'The pope urged Ukraine to negotiate.', 'REQUEST Pope Francis > Ukraine'],
    [
      'all who speak as those who act',
      'Niger and Mali said they would quit ECOWAS.',
      'RETREAT/withdraw Mali > ECOWAS PLAN',
    ],
    ['whom `it` means as an object', 'Niger quit ECOWAS in January, accusing it of treason.', 'ACCUSE Niger > ECOWAS'],
    [
      'whom `him` means',
      'Petro recalled his envoy after Milei called him a murderer.',
      'ACCUSE Javier Milei > Gustavo Petro',
    ],
    ['what is called so', 'Oslo condemned what it called Beijing’s provocative actions.', 'ACCUSE Norway > China'],
    ['several who act, later', 'Mali and Niger left ECOWAS. The two states accused France.', 'ACCUSE Niger > France'],
    [
      'a guest who goes on acting',
      'Tusk hosted Pavel, who thanked Poland but accused Hungary.',
      'ACCUSE Petr Pavel > Hungary',
    ],
    ['several visitors', 'Macron and Scholz arrived in Kyiv on Sunday.', 'CONSULT/visit Olaf Scholz > Ukraine'],
  ])('%s', (_, text, expected) => {
    expect(told(text, DAY)).toContain(expected);
  });

  test('a condition without `if` as one', () => {
    const [first] = told('Had Lula met Maduro, the mood would have soured.', DAY);
    expect(first).toBe('CONSULT Luiz Inácio Lula da Silva > Nicolás Maduro HYPOTHESIS');
  });

  test.each([
    ['the day of the saying as that of the deed', 'Sunak said on Monday he would meet Macron.', null],
    [
      'what had been expected as to come',
      'Putin had been expected to visit Turkey in February, but the trip was postponed.',
      '2024-02',
    ],
  ])('not %s', (_, text, date) => {
    const found = read(text, DAY).statements.filter(({ predicate }) => predicate === 'CONSULT');
    expect(found.map(({ valid }) => valid?.edtf ?? null)).toEqual([date]);
  });

  test('prose between the controls of a page', () => {
    const page =
      'Share this article  Subscribe to our newsletter  Lavrov met Hakan Fidan in Moscow on Tuesday.  Copyright 2024';
    expect(told(page, DAY)).toEqual(['CONSULT Sergey Lavrov > Hakan Fidan']);
  });
});

describe('is not read', () => {
  test.each([
    ['an attack in words as one with arms', 'Milei attacked Petro over his remarks.', /^ASSAULT/],
    ['a sanction out of its end', 'The lifting of sanctions on Niger by ECOWAS was welcomed.', /^SANCTION/],
    ['what is worth doing', 'Al Thani spoke of the importance of lifting US sanctions on Syria.', /^CONCEDE/],
    ['a strike out of a place name', 'Two Russian officers died in a Kabul attack.', /Afghanistan/],
    ['a namesake whose surname has a particle', 'Energy Minister Mohammad al-Bashir met Fidan.', /Omar/],
    ['a state out of a given name', 'Paris Hilton praised Israel.', /^SUPPORT France/],
    ['a state out of its gulf', 'Iran seized a boat in the Gulf of Oman.', /Oman$/],
    ['whom a decision angers as its object', "Poland's refusal to accept the plan angered Germany.", /Germany/],
    ['with whom one is in solidarity', 'Peru broke off relations with Ecuador in solidarity with Mexico.', /Mexico/],
    ['those who discuss as those who cooperate', 'Hollande discussed UK-France cooperation.', /^COOPERATE François/],
    [
      'whose owner means to do it as done by others',
      "Scholz praised Macron's plan to visit Lebanon.",
      /^CONSULT\/visit Olaf/,
    ],
  ])('%s', (_, text, wrong) => {
    expect(told(text, DAY).filter((one) => wrong.test(one))).toEqual([]);
  });
});

test('words that hyphens join are one before their noun', () => {
  expect(told('Lula proposed a face-to-face meeting with Milei.', DAY)).toContain(
    'REQUEST Luiz Inácio Lula da Silva > Javier Milei',
  );
});

test('the year before a deed is when it was', () => {
  const { statements } = read("Russia's 2014 annexation of Crimea was condemned.", DAY);
  expect(statements.map(({ valid }) => valid?.edtf)).toContain('2014');
});
