/**
 * What states, leaders and organizations are called in other languages and scripts: states by the names of territories of
 * the Unicode CLDR, which Node carries, the others by the data file.
 */
import { readFileSync } from 'node:fs';
import type { AuthorityEntry } from './authority.ts';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ru', 'uk', 'zh', 'zh-Hant', 'ja', 'ko', 'fa', 'he', 'tr', 'pt', 'it', 'pl'];

interface Abroad {
  /** Wikidata id or label of the entry. */
  readonly of: string;
  readonly names: readonly string[];
}

/** By `nameAbroadKey`; a name that two entries bear in two languages goes to the first, a state before all others. */
export function namesAbroad(
  entries: readonly AuthorityEntry[],
  resolve: (reference: string) => AuthorityEntry | undefined,
): ReadonlyMap<string, AuthorityEntry> {
  const named = new Map<string, AuthorityEntry>();
  const add = (name: string, entry: AuthorityEntry): void => {
    const key = nameAbroadKey(name);
    if (!named.has(key)) named.set(key, entry);
  };
  const states = entries.filter(({ kind, iso2 }) => kind === 'STATE' && /^[A-Z]{2}$/.test(iso2 ?? ''));
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const entry of states) {
      const name = regions.of(entry.iso2 ?? '');
      if (name) add(name, entry);
    }
  }
  for (const { of, names } of listed()) {
    const entry = resolve(of);
    if (entry) for (const name of names) add(name, entry);
  }
  return named;
}

export const nameAbroadKey = (name: string): string => name.normalize('NFC').trim().toLowerCase();

const listed = (): readonly Abroad[] =>
  JSON.parse(readFileSync(new URL('./data/names-abroad.json', import.meta.url), 'utf8'));
