/** What states are called in other languages and scripts: the names of territories of the Unicode CLDR, which Node carries. */
import type { AuthorityEntry } from './authority.ts';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ru', 'uk', 'zh', 'zh-Hant', 'ja', 'ko', 'fa', 'he', 'tr', 'pt', 'it', 'pl'];

/** By name in lower case; a name that two states bear in two languages goes to the first. */
export function namesAbroad(entries: readonly AuthorityEntry[]): ReadonlyMap<string, AuthorityEntry> {
  const named = new Map<string, AuthorityEntry>();
  const states = entries.filter(({ kind, iso2 }) => kind === 'STATE' && /^[A-Z]{2}$/.test(iso2 ?? ''));
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const entry of states) {
      const name = regions.of(entry.iso2 ?? '')?.toLocaleLowerCase(language);
      if (name && !named.has(name)) named.set(name, entry);
    }
  }
  return named;
}
