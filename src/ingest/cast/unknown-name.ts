/** What a row of capitalised words stands for, given the known names in it. */
import type { EntityKind } from '../../domain/vocabulary.ts';
import { NOUN_SENSES } from '../lexicon/event-nouns.ts';
import { COLLECTIVES, GROUPS, REPRESENTING } from '../lexicon/groups.ts';
import {
  DIRECTIONS,
  GIVEN_NAMES,
  MINISTRIES,
  NAME_PARTICLES,
  NO_ACTORS,
  OFFICIAL_ADJECTIVES,
  ORGANIZATION_WORDS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  STATE_COMPANIONS,
} from '../lexicon/names.ts';
import { HONORIFICS } from '../lexicon/offices.ts';
import { fold, isAllCapitals, singular, type Token, type TokenRange } from '../text/token.ts';
import type { NameHit } from './gazetteer.ts';
import { type KnownNames, type RawName, wordsOf } from './raw-name.ts';

/** An unknown name that the run makes, or undefined where the known names in it say all. */
export function fromRun(tokens: readonly Token[], run: TokenRange, known: KnownNames): RawName | undefined {
  const hits = [...known.values()].filter((hit) => hit.from < run.to && hit.to > run.from);
  const kind = organizationKind(tokens, run);
  const [first] = hits.sort((a, b) => a.from - b.from);
  if (isMinistry(tokens, run, known) || isForce(tokens, run, known)) return undefined;
  if (!first) return alone(tokens, run, kind);
  if (kind !== undefined && run.to - run.from > 1) return unknown(tokens, run, kind);
  const [, second] = hits;
  if (second && isCalledAsOther(tokens, first, second))
    return unknown(tokens, { from: first.from, to: second.to }, 'PERSON');
  const place = placeNamedAfter(tokens, run, first);
  if (place) return place;
  return first.from === run.from ? behindHit(tokens, run, first, hits) : beforeHit(tokens, run, first);
}

const unknown = (tokens: readonly Token[], range: TokenRange, kind: EntityKind): RawName => ({
  ...range,
  form: 'name',
  entries: [],
  kind,
  words: wordsOf(tokens, range),
});

/** `the Portuguese Foreign Affairs Ministry`, `Kenya's Defence Ministry`: the state acts through a ministry. */
function isMinistry(tokens: readonly Token[], run: TokenRange, known: KnownNames): boolean {
  if (!MINISTRIES.has(tokens[run.to - 1]?.lower ?? '')) return false;
  let from = run.from;
  while (OFFICIAL_ADJECTIVES.has(tokens[from - 1]?.lower ?? '') || tokens[from - 1]?.lower === "'s") from -= 1;
  const ends = [...known.values()].filter(({ form }) => form === 'demonym' || form === 'name').map(({ to }) => to);
  return ends.some((to) => to === from || (to > run.from && to < run.to));
}

/** `the Israeli Air Force`, `Kenya's Navy`: the state acts through its forces. */
function isForce(tokens: readonly Token[], run: TokenRange, known: KnownNames): boolean {
  const words = tokens.slice(run.from, run.to).map(({ lower }) => lower);
  const owned = tokens[run.from - 1]?.lower === "'s" ? run.from - 1 : run.from;
  return FORCES.has(words.join(' ')) && [...known.values()].some(({ to, form }) => to === owned && form !== 'capital');
}

const FORCES: ReadonlySet<string> = new Set([
  'air force',
  'armed forces',
  'coast guard',
  'navy',
  'army',
  'marine corps',
  'border guard',
]);

function alone(tokens: readonly Token[], run: TokenRange, kind: EntityKind | undefined): RawName | undefined {
  const last = tokens[run.to - 1];
  if (!last || NO_ACTORS.has(last.lower)) return undefined;
  if (run.to - run.from === 1 && isCommon(last)) return undefined;
  return unknown(tokens, run, kind ?? guessKind(tokens, run));
}

/** `Members`, `Several`: a word for people or for an event is no name by itself, wherever it stands. */
function isCommon({ lower, text }: Token): boolean {
  const word = singular(lower);
  const known = GROUPS.has(word) || REPRESENTING.has(word) || NOUN_SENSES.has(word) || COLLECTIVES.has(word);
  return (known && !isAllCapitals(text)) || NAME_PARTICLES.has(lower);
}

/** `Indian Ocean`, `Niger Delta`: a piece of land or water that is called after a state. */
function placeNamedAfter(tokens: readonly Token[], run: TokenRange, hit: NameHit): RawName | undefined {
  const last = tokens[run.to - 1]?.lower ?? '';
  return hit.to < run.to && PLACE_NOUNS.has(last) ? unknown(tokens, run, 'PLACE') : undefined;
}

/** `Abe Hamadeh` is not Abe; `Mohammed bin Salman Al Saud` is Mohammed bin Salman; `Iran Air` is not Iran. */
function behindHit(
  tokens: readonly Token[],
  run: TokenRange,
  hit: NameHit,
  hits: readonly NameHit[],
): RawName | undefined {
  const next = hits.find((other) => other.from >= hit.to);
  const to = next ? next.from : run.to;
  const [entry] = hit.entries;
  if (to <= hit.to || !entry) return undefined;
  const rest = tokens.slice(hit.to, to);
  if (opensName(tokens, hit, rest)) return unknown(tokens, { from: hit.from, to }, 'PERSON');
  if (hit.form !== 'name') return undefined;
  if (isBranch(tokens, hit, rest)) return unknown(tokens, { from: hit.from, to }, entry.kind);
  if (rest.some(({ lower, text }) => ORGANIZATION_WORDS.has(lower) || isAllCapitals(text))) return undefined;
  if (entry.kind === 'PERSON') {
    if (hit.to - hit.from === 1) return unknown(tokens, { from: hit.from, to }, 'PERSON');
    return { from: hit.from, to, form: 'name', entries: hit.entries, kind: 'PERSON', words: wordsOf(tokens, hit) };
  }
  const own = entry.kind === 'STATE' && isOneWord(tokens, hit);
  return own && rest.length === 1 && STATE_COMPANIONS.has(rest[0]?.lower ?? '')
    ? unknown(tokens, { from: hit.from, to }, 'ORGANIZATION')
    : undefined;
}

/** `Assad al-Shaibani`: before a surname with its particle another's surname is a given name. */
const isCalledAsOther = (tokens: readonly Token[], hit: NameHit, next: NameHit): boolean =>
  next.from === hit.to &&
  isOneWord(tokens, hit) &&
  [hit, next].every(({ entries }) => entries[0]?.kind === 'PERSON') &&
  NAME_PARTICLES.has(tokens[next.from]?.lower ?? '') &&
  !HONORIFICS.has(tokens[next.from]?.lower ?? '');

const isOneWord = (tokens: readonly Token[], { from, to }: NameHit): boolean =>
  to - from === 1 && !isAllCapitals(tokens[from]?.text ?? '');

/** `Jordan Bardella`, `Paris Hilton`: a state or a capital that is a given name as well. */
const opensName = (tokens: readonly Token[], hit: NameHit, rest: readonly Token[]): boolean =>
  (hit.form === 'capital' || (hit.form === 'name' && hit.entries[0]?.kind === 'STATE')) &&
  isOneWord(tokens, hit) &&
  rest.length === 1 &&
  isGivenName(tokens[hit.from], rest[0]);

/** `Jordan Bardella`, `Chad Wolf`; but `Jordan Valley`, `Georgia Republicans`. */
const isGivenName = (state: Token | undefined, next: Token | undefined): boolean =>
  GIVEN_NAMES.has(state?.lower ?? '') &&
  next?.pos === 'PROPN' &&
  !PLACE_NOUNS.has(next.lower) &&
  !STATE_COMPANIONS.has(next.lower) &&
  (next.lemma === next.lower || !next.lower.endsWith('s'));

/** `SPLM-N` is not the SPLM. */
const isBranch = (tokens: readonly Token[], hit: NameHit, rest: readonly Token[]): boolean =>
  rest.length === 2 &&
  rest[0]?.text === '-' &&
  rest[0].start === tokens[hit.to - 1]?.end &&
  isAllCapitals(tokens[hit.from]?.text ?? '');

/** `Michael Jordan` is no state, `Peter Magyar` no Hungarian: a known single word ends the name of somebody unknown. */
function beforeHit(tokens: readonly Token[], run: TokenRange, hit: NameHit): RawName | undefined {
  const gap = tokens.slice(run.from, hit.from);
  if (gap.every((token) => DIRECTIONS.has(token.lower))) return undefined;
  const [entry] = hit.entries;
  const initial = initialOf(gap);
  if (initial && entry?.kind === 'PERSON') {
    const his = hit.entries.filter(({ label }) => fold(label).startsWith(initial));
    if (his.length === 0) return unknown(tokens, run, 'PERSON');
    return { ...unknown(tokens, { from: run.from, to: hit.to }, 'PERSON'), entries: his, words: wordsOf(tokens, hit) };
  }
  const suffix = tokens.slice(hit.to, run.to).every(({ lower }) => /^(,|[js]r\.?|i{1,3}|iv)$/.test(lower));
  const oneWord = isSurname(tokens, hit) && suffix;
  const free = hit.form === 'name' || (hit.form === 'demonym' && isFree(tokens, run.to));
  const longest = entry?.kind === 'PERSON' ? 4 : 1;
  if (oneWord && entry && free && gap.length <= longest && !isAllCapitals(gap[0]?.text ?? ''))
    return unknown(tokens, run, 'PERSON');
  const range = { from: run.from, to: hit.from };
  return alone(tokens, range, undefined);
}

const INITIAL = /^\p{Lu}\.$/u;

/** `S.` before a surname. */
const initialOf = ([only, ...more]: readonly Token[]): string | undefined =>
  only && more.length === 0 && INITIAL.test(only.text) ? fold(only.text) : undefined;

/** `Bashir`, `al-Bashir`: a single word, particles aside. */
const isSurname = (tokens: readonly Token[], { from, to }: NameHit): boolean =>
  tokens.slice(from, to).filter(({ lower }) => /\p{L}/u.test(lower) && !NAME_PARTICLES.has(lower)).length === 1;

/** Nothing follows that an adjective of nationality could describe. */
const isFree = (tokens: readonly Token[], at: number): boolean =>
  ['VERB', 'AUX', 'PUNCT', 'PART', 'ADP'].includes(tokens[at]?.pos ?? 'PUNCT');

/** `the Uganda People's Defence Forces` are a state's. */
const isArmy = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'forces' && ['defence', 'defense', 'armed'].includes(tokens[at - 1]?.lower ?? '');

function organizationKind(tokens: readonly Token[], run: TokenRange): EntityKind | undefined {
  for (let at = run.to - 1; at > run.from; at -= 1) {
    const kind = isArmy(tokens, at) ? 'PUBLIC_BODY' : ORGANIZATION_WORDS.get(tokens[at]?.lower ?? '');
    if (kind && (at === run.to - 1 || ['of', 'for'].includes(tokens[at + 1]?.lower ?? ''))) return kind;
  }
  const opens = ['of', 'for'].includes(tokens[run.from + 1]?.lower ?? '') && run.to > run.from + 2; // `Group of Arab States`
  return opens ? ORGANIZATION_WORDS.get(tokens[run.from]?.lower ?? '') : undefined;
}

function guessKind(tokens: readonly Token[], { from, to }: TokenRange): EntityKind {
  const before = tokens[from - 1]?.lower ?? '';
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  if (HONORIFICS.has(before) || (to - from > 1 && INITIAL.test(tokens[from]?.text ?? ''))) return 'PERSON';
  return guessThing(tokens, { from, to }, before, words) ?? (to - from > 1 ? 'PERSON' : 'UNKNOWN');
}

function guessThing(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  before: string,
  words: readonly string[],
): EntityKind | undefined {
  if (PLACE_NOUNS.has(words.at(-1) ?? '') || PLACE_NOUNS.has(tokens[to]?.lower ?? '')) return 'PLACE';
  if (before === 'of' && PLACE_NOUNS.has(tokens[from - 2]?.lower ?? '')) return 'PLACE';
  if (words.some((word) => /\d/.test(word)) || isAllCapitals(tokens[from]?.text ?? '')) return 'ORGANIZATION';
  return PLACE_PREPOSITIONS.has(before) ? 'PLACE' : undefined;
}
