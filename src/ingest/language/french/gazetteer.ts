/** Finds the names that a French text uses for entries of the authority. */
import type { Authority, AuthorityEntry } from '../../authority/authority.ts';
import { fold } from '../../text/token.ts';
import { BODIES, CAPITALS, NATIONALITIES, PEOPLE, STATES } from './names.ts';
import { isUpper, type Word } from './words.ts';

export interface FrenchName {
  readonly entry: AuthorityEntry;
  readonly form: 'name' | 'capital' | 'nationality';
  /** Words of the sentence: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface FrenchGazetteer {
  /** The longest name that begins at the word. */
  at(words: readonly Word[], from: number): FrenchName | undefined;
  state(code: string): AuthorityEntry | undefined;
}

const LONGEST = 6; // words
const made = new WeakMap<Authority, FrenchGazetteer>();

export function frenchGazetteer(authority: Authority): FrenchGazetteer {
  const known = made.get(authority) ?? make(authority);
  made.set(authority, known);
  return known;
}

function make({ entries }: Authority): FrenchGazetteer {
  const states = new Map(entries.flatMap((entry) => (entry.iso2 ? [[entry.iso2, entry] as const] : [])));
  const byLabel = new Map(entries.map((entry) => [entry.label, entry]));
  const names = new Map<string, { entry: AuthorityEntry; form: 'name' | 'capital' }>();
  const add = (name: string, entry: AuthorityEntry | undefined, form: 'name' | 'capital' = 'name') => {
    const key = keyOf(name);
    if (entry && key.length > 1 && !names.has(key)) names.set(key, { entry, form });
  };
  for (const [code, name] of STATES) add(name, states.get(code));
  const regions = new Intl.DisplayNames(['fr'], { type: 'region', fallback: 'none' });
  for (const [code, entry] of states) add(/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? '') : '', entry);
  for (const [code, name] of CAPITALS) add(name, states.get(code), 'capital');
  for (const table of [BODIES, PEOPLE])
    for (const [label, list] of table) for (const name of list) add(name, byLabel.get(label));
  for (const entry of entries.filter(({ kind }) => kind !== 'STATE' && kind !== 'PLACE' && kind !== 'MEDIA'))
    for (const name of [entry.label, ...entry.aliases, ...(entry.shortAliases ?? [])])
      if (/^\p{Lu}/u.test(name)) add(name, entry);
  return {
    state: (code) => states.get(code),
    at(words, from) {
      for (let to = Math.min(words.length, from + LONGEST); to > from; to -= 1) {
        const found = isUpper(words[from])
          ? names.get(
              words
                .slice(from, to)
                .map(({ lower }) => fold(lower))
                .join(' '),
            )
          : undefined;
        if (found) return { ...found, from, to };
      }
      const word = words[from];
      const code = word && NATIONALITIES.get(word.lower);
      const isEuropean = word !== undefined && /^européen(?:ne)?s?$/.test(word.lower);
      const entry = isEuropean ? byLabel.get('European Union') : states.get(code ?? '');
      return entry && { entry, form: 'nationality', from, to: from + 1 };
    },
  };
}

const keyOf = (name: string): string =>
  (name.match(/(?:[dl]['’])(?=\p{L})|\p{L}+(?:[-’']\p{L}+)*/giu) ?? []).map((word) => fold(word)).join(' ');
