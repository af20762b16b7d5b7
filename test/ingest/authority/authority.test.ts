import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseEdtf } from '../../../src/domain/time.ts';
import { ENTITY_KINDS } from '../../../src/domain/vocabulary.ts';
import { loadAuthority } from '../../../src/ingest/authority/authority.ts';

const authority = loadAuthority();
const { entries } = authority;
const labels = (found: readonly { label: string }[]) => found.map(({ label }) => label);

describe('the shipped data', () => {
  test('is broad', () => {
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(count('STATE')).toBeGreaterThanOrEqual(200);
    expect(count('PERSON')).toBeGreaterThan(4000);
    expect(count('PLACE')).toBeGreaterThan(300);
    for (const [kind, least] of [
      ['PUBLIC_BODY', 110],
      ['IGO', 60],
      ['FORMAT', 50],
      ['AGREEMENT', 90],
      ['MEDIA', 150],
      ['ARMED_GROUP', 40],
      ['PARTY', 40],
      ['GROUP', 10],
    ] as const) {
      expect(count(kind)).toBeGreaterThanOrEqual(least);
    }
  });

  test('gives every Wikidata id to one entry, and every name without an id too', () => {
    const keys = entries.map((entry) => entry.qid ?? `${entry.kind} ${entry.label}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(entries.filter(({ qid }) => qid !== null && !/^Q[1-9]\d*$/.test(qid))).toEqual([]);
    expect(entries.filter(({ kind }) => !ENTITY_KINDS.includes(kind))).toEqual([]);
  });

  test('points only at entries it has', () => {
    const references = entries.flatMap((entry) => [
      ...(entry.offices ?? []).map(({ of }) => of),
      ...(entry.members ?? []),
      ...(entry.guarantors ?? []),
      ...(entry.partOf ? [entry.partOf] : []),
    ]);
    expect(references.filter((reference) => !authority.resolve(reference))).toEqual([]);
  });

  test('dates every office in EDTF, and none ends before it begins', () => {
    const dates = entries
      .flatMap(({ offices }) => offices ?? [])
      .filter(({ from, to }) => from !== null || to !== null);
    expect(dates.length).toBeGreaterThan(4500);
    for (const { from, to } of dates)
      expect(() => parseEdtf(`${from ?? '..'}/${to ?? '..'}`.replace('../..', '2000'))).not.toThrow();
  });

  test('lets no name, demonym or capital mean two states', () => {
    const states = entries.filter(({ kind }) => kind === 'STATE');
    for (const state of states) {
      for (const name of [state.label, ...state.aliases]) expect(authority.byAlias(name)).toEqual([state]);
      for (const word of state.demonyms ?? []) expect(authority.demonym(word)).toBe(state);
      if (state.capital) expect(authority.capital(state.capital)).toBe(state);
    }
    expect(new Set(states.flatMap(({ iso2 }) => iso2 ?? [])).size).toBe(states.filter(({ iso2 }) => iso2).length);
  });

  test('has a demonym and a capital for the states of the world', () => {
    const sovereign = entries.filter(({ kind, iso3 }) => kind === 'STATE' && iso3);
    expect(labels(sovereign.filter(({ demonyms }) => !demonyms))).toEqual([
      'Republic of the Congo',
      'Dominica',
      'Vatican City',
    ]);
    expect(sovereign.filter(({ capital }) => !capital).length).toBeLessThan(12);
  });

  test('knows no short alias that means two entries', () => {
    const shared = entries
      .flatMap(({ shortAliases }) => shortAliases ?? [])
      .filter((name) => authority.byAlias(name).length > 1);
    expect(shared).toEqual([]);
  });

  test('places every position on the globe', () => {
    for (const { position } of entries) {
      if (!position) continue;
      expect(Math.abs(position[0])).toBeLessThanOrEqual(90);
      expect(Math.abs(position[1])).toBeLessThanOrEqual(180);
    }
  });
});

describe('names', () => {
  test.each([
    ['Zelensky', 'Volodymyr Zelenskyy'],
    ['volodymyr zelenskiy', 'Volodymyr Zelenskyy'],
    ['Erdogan', 'Recep Tayyip Erdoğan'],
    ['Lukashenka', 'Alexander Lukashenko'],
    ['the Netherlands', 'Netherlands'],
    ['Cote d’Ivoire', 'Ivory Coast'],
    ['U.S.', 'United States'],
    ['the Kremlin', 'Kremlin'],
    ['Minsk accords', 'Minsk agreements'],
    ['Normandy Four', 'Normandy Format'],
  ])('%s is %s', (name, label) => expect(labels(authority.byAlias(name))).toEqual([label]));

  test('an abbreviation is not a word in lower case', () => {
    expect(authority.byAlias('us')).toEqual([]);
    expect(authority.byAlias('who')).toEqual([]);
  });

  test('a seat of power stands for its body, a capital for its state', () => {
    expect(authority.capital('Kiev')?.label).toBe('Ukraine');
    expect(authority.capital('Nur-Sultan')?.label).toBe('Kazakhstan');
    expect(authority.seat('Brussels')?.label).toBe('European Union');
    expect(authority.seat('Foggy Bottom')?.label).toBe('United States Department of State');
    expect(authority.demonym('Germans')?.label).toBe('Germany');
    expect(authority.demonym('French')?.label).toBe('France');
  });
});

/** Offices that one person holds. */
const SINGLE = new Set([
  'president',
  'prime minister',
  'chancellor',
  'foreign minister',
  'secretary-general',
  'king',
  'pope',
]);
/** States whose heads are several by law: Bosnia and Herzegovina, San Marino, Andorra. */
const SHARED = new Set(['Q225', 'Q238', 'Q228']);

test('every name in another language means somebody or something', () => {
  const { byAnyName } = authority;
  const file = new URL('../../../src/ingest/authority/data/names-abroad.json', import.meta.url);
  const rows: { of: string; names: string[] }[] = JSON.parse(readFileSync(file, 'utf8'));
  const lost = rows.flatMap(({ of, names }) =>
    names.filter((name) => !byAnyName(name).some(({ qid, label }) => qid === of || label === of)),
  );
  expect(lost).toEqual([]);
});

describe('office holders', () => {
  test.each([
    ['president', 'France', '2022-02-07', ['Emmanuel Macron']],
    ['president', 'Q142', '2016', ['François Hollande']],
    ['Chancellor', 'Germany', '2021-12-09', ['Olaf Scholz']],
    ['leader', 'Germany', '2021-06', ['Angela Merkel']],
    ['head of government', 'Austria', '2022-02-01', ['Karl Nehammer']],
    ['Secretary of State', 'United States', '2022-02-01', ['Antony Blinken']],
    ['Foreign Secretary', 'United Kingdom', '2022-02-01', ['Liz Truss']],
    ['spokesman', 'Kremlin', '2022-02-08', ['Dmitry Peskov']],
    ['chief', 'NATO', '2022-02-08', ['Jens Stoltenberg']],
    ['prime minister', 'Japan', '2022-02-08', ['Fumio Kishida']],
    ['foreign minister', 'Ethiopia', '2021-06-01', ['Demeke Mekonnen']],
    ['president', 'Kenya', '2022-02-08', ['Uhuru Kenyatta']],
    ['foreign minister', 'Mexico', '2024-03-14', ['Alicia Bárcena']],
    ['foreign minister', 'Greece', '2025-03-01', ['Giorgos Gerapetritis']],
    ['foreign minister', 'Slovakia', '2024-03-02', ['Juraj Blanár']],
    ['foreign minister', 'Philippines', '2025-08-01', ['Theresa Lazaro']],
    ['foreign minister', 'Netherlands', '2024-05-01', ['Hanke Bruins Slot']],
  ])('%s of %s on %s', (role, of, date, holders) => {
    expect(labels(authority.officeHolders(role, of, date))).toEqual(holders);
  });

  test.each(['2024-03-14', '2026-06-01'])('no office of one has two holders on %s', (date) => {
    const offices = entries.flatMap(({ offices = [] }) => offices).filter(({ role }) => SINGLE.has(role));
    const keys = [...new Set(offices.map(({ role, of }) => JSON.stringify([role, of])))];
    const held = keys.map((key) => {
      const [role, of] = JSON.parse(key) as [string, string];
      return { role, of, holders: labels(authority.officeHolders(role, of, date)) };
    });
    expect(held.filter(({ holders }) => holders.length > 0).length).toBeGreaterThan(30);
    expect(held.filter(({ of, holders }) => holders.length > 1 && !SHARED.has(of))).toEqual([]);
  });

  test('names those of the whole time, latest first, where no date is given', () => {
    expect(labels(authority.officeHolders('chancellor', 'Germany', null)).slice(0, 3)).toEqual([
      'Friedrich Merz',
      'Olaf Scholz',
      'Angela Merkel',
    ]);
  });

  test('claims nobody for days after the export that a tenure was read from', () => {
    expect(authority.officeHolders('president', 'Palau', '2022-06-01')).toHaveLength(1);
    expect(authority.officeHolders('president', 'Palau', '2025-06-01')).toEqual([]);
  });
});
