/** Who is named: titles, suffixes, orders of names, spellings, and words that are nobody. */
import { describe, expect, test } from '@jest/globals';
import { read, told } from '../extract/read.ts';

const labels = (text: string) => read(text).actors.map(({ label }) => label);
const qids = (text: string) => read(text).actors.map(({ qid }) => qid);

describe('a name is read whole', () => {
  test.each([
    ['a suffix', 'President Joseph R. Biden, Jr. met Viktor Orbán.', ['CONSULT Joe Biden > Viktor Orbán']],
    [
      'honorifics',
      'H.E. Mr. Viktor Orbán met H.R.H. Prince Faisal bin Farhan Al-Saud.',
      ['CONSULT Viktor Orbán > Faisal bin Farhan Al Saud'],
    ],
    [
      'a line of fathers',
      'Crown Prince Mohammed bin Salman bin Abdulaziz Al Saud met Viktor Orbán.',
      ['CONSULT Mohammed bin Salman > Viktor Orbán'],
    ],
    [
      'a known name inside an unknown one',
      'Kenya thanked Congressman Abe Exampleson.',
      ['SUPPORT Kenya > Abe Exampleson'],
    ],
    [
      'a demonym as a surname',
      'Opposition leader Peter Magyar met Viktor Orbán.',
      ['CONSULT Peter Magyar > Viktor Orbán'],
    ],
  ])('with %s', (_, text, expected) => {
    expect(told(text).filter((one) => !one.startsWith('HOLDS'))).toEqual(expected);
  });

  test('a company called after a state is not the state', () => {
    expect(labels('Kenya sued Iran Air.')).toEqual(['Kenya', 'Iran Air']);
  });

  test('nor is an ocean', () => {
    expect(labels('Kenya met Uganda at the Indian Ocean.')).not.toContain('India');
  });
});

describe('other spellings lead to the same person', () => {
  test.each([
    ['Sergey Shoygu', 'Sergei Shoigu'],
    ['Muammar al-Qaddafi', 'Muammar Gaddafi'],
    ['Benyamin Netanyahu', 'Benjamin Netanyahu'],
    ['Abdel Fattah el-Sissi', 'Abdel Fattah el-Sisi'],
    ['Zelenskyi', 'Volodymyr Zelenskyy'],
  ])('%s', (spelling, name) => {
    expect(qids(`${spelling} met Kenya.`)[0]).toBe(qids(`${name} met Kenya.`)[0]);
    expect(labels(`${spelling} met Kenya.`)[0]).not.toBe(spelling);
  });
});

describe('words that are nobody', () => {
  test.each(['Several ministries condemned Kenya.', 'Mass demonstrations shook Kenya.', 'Kim criticised Kenya.'])(
    '%s',
    (text) => {
      expect(labels(text)).toEqual(['Kenya']);
    },
  );

  test('members of a council are the council', () => {
    expect(told('The Members of the Security Council urge Kenya to vote.')).toEqual([
      'REQUEST United Nations Security Council > Kenya',
    ]);
  });

  test('a ministry is its state', () => {
    expect(told('The Kenyan Foreign Affairs Ministry condemned Uganda.')).toEqual(['ACCUSE Kenya > Uganda']);
  });

  test('a broadcaster is no partner of talks', () => {
    expect(told('Speaking to the BBC, Viktor Orbán praised Kenya.')).toEqual(['SUPPORT Viktor Orbán > Kenya']);
  });
});

describe('a surname means whom the text named in full', () => {
  test('also where it is the name of a state', () => {
    expect(told('Jim Jordan accused Kenya of theft. Jordan then criticised Uganda.')[1]).toBe(
      'ACCUSE Jim Jordan > Uganda',
    );
  });

  test('and a title with a sex picks the one of that name', () => {
    expect(told('Emmanuel Macron brought Brigitte Macron. Mrs Macron praised Kenya.')).toEqual([
      'SUPPORT Brigitte Macron > Kenya',
    ]);
  });
});

test('in a list each office has its own holder', () => {
  const { statements } = read(
    'Antony Blinken rang NATO Secretary General Jens Stoltenberg, EU High Representative Josep Borrell, and Kenya.',
  );
  const held = statements.filter(({ predicate }) => predicate === 'HOLDS_POSITION');
  expect(held.map(({ subject, object }) => `${subject.label} of ${object?.label}`)).toEqual([
    'Jens Stoltenberg of NATO',
    'Josep Borrell of European Union',
  ]);
});

test('a trade that a nationality is said of is no office of the state', () => {
  const { statements } = read('French director Olivier Assayas met Emmanuel Macron.', '2022-02-08');
  expect(statements.map(({ predicate }) => predicate)).toEqual(['CONSULT']);
});

test('a ruler of one realm is not his namesake of another', () => {
  const { statements } = read("The late King Hamad of Bahrain praised Jordan's King Hamad.", '2022-02-08');
  expect(
    statements.filter(({ predicate }) => predicate === 'HOLDS_POSITION').map(({ subject }) => subject),
  ).not.toContain('Hamad of Bahrain');
});

test('a body for one thing and another is one', () => {
  const { actors } = read('The Forum for Trade and Development invited Kenya.', '2022-02-08');
  expect(actors.map(({ label }) => label)).toEqual(expect.arrayContaining(['Forum for Trade and Development']));
});

test('who calls members to a session accuses nobody', () => {
  const { statements } = read('Chad summoned the members of the African Union to a session.', '2022-02-08');
  expect(statements.map(({ predicate }) => predicate)).not.toContain('ACCUSE');
});

test('how much later is no part of whom it befalls', () => {
  expect(told('Chad expelled a Kenyan diplomat hours after the raid.', '2024-03-14')).toContain(
    'SANCTION/expel Chad > Kenya',
  );
});

test('Latin Americans are not of the United States', () => {
  expect(told('Chad praised the Latin American countries.').join()).not.toContain('United States');
});

test('an office to come is not held yet, and a representative speaks for whom he represents', () => {
  const { statements } = read('Chad’s president-elect Ada Obi met the representative of Kenya, Tom Oduya.');
  expect(statements.map(({ role, object }) => [role, object?.label])).toEqual(
    expect.arrayContaining([
      ['president-elect', 'Chad'],
      ['representative', 'Kenya'],
    ]),
  );
});

test('another’s surname before a surname with its particle is a given name', () => {
  const found = told('Blinken met Foreign Minister Assad al-Shaibani in Rome.').join();
  expect(found).toContain('CONSULT Antony Blinken > Asaad al-Shaibani');
  expect(found).not.toContain('Bashar');
});

describe('a surname that is a people’s name, too', () => {
  test('is the person met before', () => {
    const text = 'Peter Magyar walked to Arad. Orbán accused Magyar of treason.';
    expect(told(text)).toContain('ACCUSE Viktor Orbán > Peter Magyar');
  });

  test('is the people before a noun', () => {
    const text = 'Peter Magyar walked to Arad. Magyar troops attacked Serbia.';
    expect(told(text)).toContain('ASSAULT Hungary > Serbia');
  });
});

describe('several that only an adjective tells apart', () => {
  test.each([
    ['are a group', 'Nordic diplomats met Hakan Fidan.', ['CONSULT Nordic diplomats > Hakan Fidan']],
    [
      'are not whose allies they are',
      "Ukraine's European allies condemned Iran.",
      ["ACCUSE Ukraine's European allies > Iran"],
    ],
    [
      'nor those of whom they are allies',
      'Asian allies of Oman condemned Iran.',
      ['ACCUSE Asian allies of Oman > Iran'],
    ],
    ['are nobody where nothing marks them', 'Some states condemned Iran.', []],
    ['are nobody where only a pronoun does', 'Her partners condemned Iran.', []],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
