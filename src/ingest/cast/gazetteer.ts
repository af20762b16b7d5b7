/** Finds the names that an authority knows in a row of tokens, longest first. */
import type { Authority, AuthorityEntry } from '../authority/authority.ts';
import { fold, isAllCapitals, isCapitalised, type Token, type TokenRange } from '../text/token.ts';
import { speller, spellingKeys, spellingOf } from './spelling.ts';

export type NameForm = 'name' | 'demonym' | 'capital' | 'seat';

export interface NameHit extends TokenRange {
  readonly form: NameForm;
  readonly entries: readonly AuthorityEntry[];
}

export interface Gazetteer {
  /** The longest name that begins at the token, if any. */
  at(tokens: readonly Token[], from: number): NameHit | undefined;
  /** People by the spelling of a full name, and of its first and last word alone. */
  readonly bySpelling: ReadonlyMap<string, readonly AuthorityEntry[]>;
  /** People by the spelling of the last word of their names. */
  readonly bySurname: ReadonlyMap<string, readonly AuthorityEntry[]>;
  /** The building that a body is called after, by the body's folded name: `kremlin`. */
  readonly siteOf: ReadonlyMap<string, AuthorityEntry>;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly names: { readonly surface: string; readonly form: NameForm; readonly entry: AuthorityEntry }[];
}

const made = new WeakMap<Authority, Gazetteer>();

export function gazetteerOf(authority: Authority): Gazetteer {
  const known = made.get(authority) ?? makeGazetteer(authority.entries);
  made.set(authority, known);
  return known;
}

function makeGazetteer(entries: readonly AuthorityEntry[]): Gazetteer {
  const root: Node = { next: new Map(), names: [] };
  const spellings = new Map(
    entries.filter(({ kind }) => kind === 'PLACE').map(({ label, aliases }) => [label, aliases]),
  );
  for (const entry of entries) {
    const surfaces = surfacesOf(entry, spellings).filter(({ surface }) => !isForce(entry, surface));
    for (const { surface, form } of surfaces) insert(root, surface, form, entry);
  }
  const spell = speller();
  return {
    bySpelling: spellingIndex(entries, spell),
    bySurname: surnameIndex(entries, spell),
    siteOf: siteIndex(entries),
    at: (tokens, from) => longest(root, tokens, from),
  };
}

function surnameIndex(entries: readonly AuthorityEntry[], spell: typeof spellingOf): Map<string, AuthorityEntry[]> {
  const bySurname = new Map<string, AuthorityEntry[]>();
  for (const entry of entries.filter(({ kind }) => kind === 'PERSON')) {
    for (const surname of surnamesOf(entry, spell)) bySurname.set(surname, [...(bySurname.get(surname) ?? []), entry]);
  }
  return bySurname;
}

function spellingIndex(entries: readonly AuthorityEntry[], spell: typeof spellingOf): Map<string, AuthorityEntry[]> {
  const bySpelling = new Map<string, AuthorityEntry[]>();
  for (const entry of entries.filter(({ kind }) => kind === 'PERSON')) {
    for (const key of new Set([entry.label, ...entry.aliases].flatMap((name) => spellingKeys(name, spell))))
      bySpelling.set(key, [...(bySpelling.get(key) ?? []), entry]);
  }
  return bySpelling;
}

function siteIndex(entries: readonly AuthorityEntry[]): Map<string, AuthorityEntry> {
  const places = entries.filter(({ kind }) => kind === 'PLACE');
  const lastWord = (entry: AuthorityEntry): string => fold(entry.label.split(' ').at(-1) ?? '');
  return new Map(places.flatMap((place) => [fold(place.label), lastWord(place)].map((name) => [name, place] as const)));
}

/** `the German army`, `NATO allies`: read as words, since they act for their state or body. */
const isForce = ({ kind }: AuthorityEntry, surface: string): boolean =>
  (kind === 'PUBLIC_BODY' && /\b(army|military|forces|troops|navy|police)$/i.test(surface)) ||
  (kind === 'GROUP' && /^\p{Lu}{2,}\b.* (allies|members|states)$/u.test(surface));

/** The last word of each name, with its particles left out, and each alias of a single word. */
function surnamesOf(entry: AuthorityEntry, spell: typeof spellingOf): Set<string> {
  const names = [entry.label, ...entry.aliases];
  return new Set(
    names.map((name) => surnameKey(name.split(' ').at(-1) ?? name, spell)).filter((word) => word.length > 1),
  );
}

function surfacesOf(
  entry: AuthorityEntry,
  spellings: ReadonlyMap<string, readonly string[]>,
): { surface: string; form: NameForm }[] {
  const { capital } = entry;
  const listed = (surfaces: readonly string[] | undefined, form: NameForm) =>
    (surfaces ?? []).map((surface) => ({ surface, form }));
  return [
    ...listed([entry.label, ...entry.aliases, ...(entry.shortAliases ?? [])], 'name'),
    ...listed(entry.demonyms, 'demonym'),
    ...listed(entry.seats, 'seat'),
    ...listed(capital === undefined ? [] : [capital, ...(spellings.get(capital) ?? [])], 'capital'),
  ];
}

/** How a single word is looked up among surnames. */
export const surnameKey = (word: string, spell = spellingOf): string => spell(word).at(-1) ?? fold(word);

const piecesOf = (text: string): string[] =>
  PLAIN_WORDS.test(text)
    ? text.toLowerCase().split(' ')
    : (fold(text).match(/[\p{L}\p{N}&]+|[^\s\p{L}\p{N}&]/gu) ?? []);

const PLAIN_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function insert(root: Node, surface: string, form: NameForm, entry: AuthorityEntry): void {
  const pieces = piecesOf(surface);
  if (pieces.length === 0) return;
  let node = root;
  for (const piece of pieces) {
    const next = node.next.get(piece) ?? { next: new Map(), names: [] };
    node.next.set(piece, next);
    node = next;
  }
  node.names.push({ surface, form, entry });
}

function longest(root: Node, tokens: readonly Token[], from: number): NameHit | undefined {
  let node: Node | undefined = root;
  let best: NameHit | undefined;
  for (let to = from; node && to < tokens.length; to += 1) {
    const token = tokens[to];
    const pieces = token ? piecesOf(token.text) : [];
    if (pieces.length === 0) break; // a mark of punctuation ends a name
    for (const piece of pieces) node = node?.next.get(piece);
    const fitting = node?.names.filter(({ surface }) => isWrittenLike(surface, tokens, from, to));
    if (fitting?.length) best = { from, to: to + 1, form: formOf(fitting), entries: entriesOf(fitting) };
  }
  return best;
}

/** A building or city that also names a place stands for the power that sits there until its clause decides. */
function formOf(names: Node['names']): NameForm {
  const has = (form: NameForm): boolean => names.some((name) => name.form === form);
  const named = names.filter(({ form }) => form === 'name').map(({ entry }) => entry.kind);
  if (named.includes('PUBLIC_BODY') && named.includes('PLACE')) return 'seat';
  if (named.some((kind) => kind !== 'PLACE')) return 'name';
  return (['seat', 'demonym', 'capital'] as const).find(has) ?? 'name';
}

function entriesOf(names: Node['names']): AuthorityEntry[] {
  const form = formOf(names);
  const seated = names.filter((name) => name.form === form);
  const bodies = names.filter(({ entry }) => entry.kind === 'PUBLIC_BODY');
  return [...new Set((form === 'seat' && seated.length === 0 ? bodies : seated).map(({ entry }) => entry))];
}

/** `us` is not the US and `turkey` not Turkey; after an honorific in lower case a person's name may be so too. */
function isWrittenLike(surface: string, tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]?.text ?? '';
  const last = tokens[to]?.text ?? '';
  if (isAllCapitals(surface) && surface.length <= 6) return isAllCapitals(first) && isAllCapitals(last);
  return !isCapitalised(surface) || isCapitalised(first) || isAllCapitals(first);
}
