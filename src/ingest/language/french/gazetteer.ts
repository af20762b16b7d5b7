/** Finds the names that a French text uses for entries of the authority. */
import type { Authority, AuthorityEntry } from '../../authority/authority.ts';
import { fold } from '../../text/token.ts';
import { BODIES, CAPITALS, NATIONALITIES, PEOPLE, STATES } from './names.ts';
import { isUpper, type Word } from './words.ts';

interface FrenchName {
  readonly entry: AuthorityEntry;
  readonly form: 'name' | 'capital' | 'nationality';
  /** Words of the sentence: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface FrenchGazetteer {
  /** The longest name that begins at the word. */
  at(words: readonly Word[], from: number): FrenchName | undefined;
}

const LONGEST = 6; // words
const made = new WeakMap<Authority, FrenchGazetteer>();

export function frenchGazetteer(authority: Authority): FrenchGazetteer {
  const known = made.get(authority) ?? make(authority);
  made.set(authority, known);
  return known;
}

type Names = Map<string, { readonly entry: AuthorityEntry; readonly form: 'name' | 'capital' }>;

function make({ entries }: Authority): FrenchGazetteer {
  const states = new Map(entries.flatMap((entry) => (entry.iso2 ? [[entry.iso2, entry] as const] : [])));
  const union = entries.find(({ label }) => label === 'European Union');
  const names = namesOf(entries, states);
  const nationality = ({ lower }: Word): AuthorityEntry | undefined =>
    /^européen(?:ne)?s?$/.test(lower) ? union : states.get(NATIONALITIES.get(lower) ?? '');
  return {
    at(words, from) {
      const first = words[from];
      for (let to = Math.min(words.length, from + LONGEST); to > from && isUpper(first); to -= 1) {
        const found = names.get(
          words
            .slice(from, to)
            .map(({ lower }) => fold(lower))
            .join(' '),
        );
        if (found) return { ...found, from, to };
      }
      const entry = first && nationality(first);
      return entry && { entry, form: 'nationality', from, to: from + 1 };
    },
  };
}

/** Of two that share a name the earlier stands. */
function namesOf(entries: readonly AuthorityEntry[], states: ReadonlyMap<string, AuthorityEntry>): Names {
  const names: Names = new Map();
  const add = (name: string, entry: AuthorityEntry | undefined, form: 'name' | 'capital' = 'name') => {
    const key = keyOf(name);
    if (entry && key.length > 1 && !names.has(key)) names.set(key, { entry, form });
  };
  const byLabel = new Map(entries.map((entry) => [entry.label, entry]));
  const regions = new Intl.DisplayNames(['fr'], { type: 'region', fallback: 'none' });
  for (const [code, name] of STATES) add(name, states.get(code));
  for (const [code, entry] of states) add(/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? '') : '', entry);
  for (const [code, name] of CAPITALS) add(name, states.get(code), 'capital');
  for (const [label, list] of [...BODIES, ...PEOPLE]) for (const name of list) add(name, byLabel.get(label));
  for (const [name, entry] of sharedNames(entries)) add(name, entry);
  return names;
}

/** Names of people and bodies that English and French share. */
const sharedNames = (entries: readonly AuthorityEntry[]): (readonly [string, AuthorityEntry])[] =>
  entries
    .filter(({ kind }) => kind !== 'STATE' && kind !== 'PLACE' && kind !== 'MEDIA')
    .flatMap((entry) =>
      [entry.label, ...entry.aliases, ...(entry.shortAliases ?? [])].map((name) => [name, entry] as const),
    )
    .filter(([name]) => /^\p{Lu}/u.test(name));

const keyOf = (name: string): string =>
  (name.match(/(?:[dl]['’])(?=\p{L})|\p{L}+(?:[-’']\p{L}+)*/giu) ?? []).map((word) => fold(word)).join(' ');
