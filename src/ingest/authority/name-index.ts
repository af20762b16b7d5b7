/** Finds authority entries by name, Wikidata id, demonym, capital and seat. */
import type { Authority, AuthorityEntry } from './authority.ts';
import { nameAbroadKey, namesAbroad } from './names-abroad.ts';

export type NameIndex = Pick<Authority, 'byAlias' | 'byAnyName' | 'byQid' | 'resolve' | 'demonym' | 'capital' | 'seat'>;

export function indexNames(entries: readonly AuthorityEntry[]): NameIndex {
  const byName = new Map<string, AuthorityEntry[]>();
  const byQid = new Map<string, AuthorityEntry>();
  const byLabel = new Map<string, AuthorityEntry>();
  for (const entry of entries) {
    if (entry.qid !== null) byQid.set(entry.qid, entry);
    if (!byLabel.has(entry.label)) byLabel.set(entry.label, entry);
    for (const name of new Set([entry.label, ...entry.aliases, ...(entry.shortAliases ?? [])].map(nameKey))) {
      const known = byName.get(name);
      if (known) known.push(entry);
      else byName.set(name, [entry]);
    }
  }
  const byAlias = (alias: string): readonly AuthorityEntry[] => byName.get(nameKey(alias)) ?? [];
  const demonyms = firstOwners(entries, (entry) => entry.demonyms ?? []);
  const seats = firstOwners(entries, (entry) => entry.seats ?? []);
  const capitals = firstOwners(entries, (entry) => (entry.capital ? spellings(entry.capital, byAlias) : []));
  const resolve = (reference: string): AuthorityEntry | undefined => byQid.get(reference) ?? byLabel.get(reference);
  let abroad: ReturnType<typeof namesAbroad> | undefined; // only who searches needs it
  return {
    byAlias,
    byAnyName: (name) => {
      const known = byAlias(name);
      if (known.length > 0) return known;
      abroad ??= namesAbroad(entries, resolve);
      const entry = abroad.get(nameAbroadKey(name));
      return entry ? [entry] : [];
    },
    byQid: (qid) => byQid.get(qid),
    resolve,
    demonym: (word) => demonyms.get(nameKey(word)) ?? demonyms.get(nameKey(word.replace(/s$/, ''))),
    capital: (word) => capitals.get(nameKey(word)),
    seat: (name) => seats.get(nameKey(name)),
  };
}

/** Most names: plain words, each of which holds a small letter, so that none is an abbreviation. */
const WORDS = /^[A-Z]?[a-z]+(?: [A-Z]?[a-z]+)*$/;

/** One key for all spellings of a name; an abbreviation in capitals keeps them, so that it never meets a common word. */
function nameKey(name: string): string {
  if (WORDS.test(name)) return name.toLowerCase().replace(/^the (?=.)/, '');
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/ı/g, 'i')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the (?=.)/i, '');
  const abbreviation = plain.replace(/\.(?=\p{Lu}|$)/gu, '');
  return /^\p{Lu}[\p{Lu}\d&]{1,6}$/u.test(abbreviation) ? abbreviation : plain.toLowerCase();
}

/** A word that two entries claim goes to the first of them, so sovereign states stand before territories in the data. */
function firstOwners(
  entries: readonly AuthorityEntry[],
  wordsOf: (entry: AuthorityEntry) => readonly string[],
): Map<string, AuthorityEntry> {
  const owners = new Map<string, AuthorityEntry>();
  for (const entry of entries) {
    for (const word of wordsOf(entry)) {
      if (!owners.has(nameKey(word))) owners.set(nameKey(word), entry);
    }
  }
  return owners;
}

const spellings = (city: string, byAlias: NameIndex['byAlias']): readonly string[] => [
  city,
  ...byAlias(city)
    .filter((entry) => entry.kind === 'PLACE' && entry.label === city)
    .flatMap((place) => place.aliases),
];
