/** Marks the names of a sentence: those the authority knows, and capitalised words that must name somebody else. */
import type { EntityKind } from '../../domain/vocabulary.ts';
import type { AuthorityEntry } from '../authority/authority.ts';
import { NOUN_SENSES } from '../lexicon/event-nouns.ts';
import { COLLECTIVES, GROUPS, REPRESENTING } from '../lexicon/groups.ts';
import {
  DIRECTIONS,
  NAME_PARTICLES,
  NO_ACTORS,
  NO_NAMES,
  ORGANIZATION_WORDS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  STORMS,
} from '../lexicon/names.ts';
import { HONORIFICS } from '../lexicon/offices.ts';
import { isAllCapitals, isCapitalised, singular, type Token, type TokenRange } from '../text/token.ts';
import type { Gazetteer, NameForm } from './gazetteer.ts';
import type { RolePhrase } from './roles.ts';

export interface RawName extends TokenRange {
  readonly form: NameForm;
  /** Whom the authority knows by that name; empty for an unknown name. */
  readonly entries: readonly AuthorityEntry[];
  /** What an unknown name seems to stand for. */
  readonly kind: EntityKind;
  readonly words: string;
}

const HYPHEN = /^[-–]$/;

export function rawNames(tokens: readonly Token[], gazetteer: Gazetteer, roles: readonly RolePhrase[]): RawName[] {
  const known = knownNames(tokens, gazetteer);
  // in a heading no word can be told from a name
  const blocked = new Set(isHeading(tokens) ? tokens.keys() : roles.flatMap((role) => rangeOf(role)));
  const names: RawName[] = [];
  for (let at = 0; at < tokens.length; ) {
    const name = nameAt(tokens, at, known, blocked);
    if (name) names.push(name);
    at = name ? name.to : at + 1;
  }
  return names;
}

/** An unknown name that goes beyond a known one, else the known one. `Western Cambodia` does not name the West. */
function nameAt(
  tokens: readonly Token[],
  at: number,
  known: KnownNames,
  blocked: ReadonlySet<number>,
): RawName | undefined {
  const run = runFrom(tokens, at, blocked);
  const hit = known.get(at);
  const unknown = run && run.to > (hit?.to ?? 0) ? fromRun(tokens, run, known) : undefined;
  const isDirection = hit?.form === 'demonym' && DIRECTIONS.has(tokens[at]?.lower ?? '') && known.has(hit.to);
  return unknown ?? (hit && !isDirection ? fromHit(tokens, hit) : undefined);
}

/** Where most words are capitalised, capitals tell nothing of names. */
function isHeading(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => /\p{L}{2}/u.test(text));
  const shouted = words.length >= 3 && words.every(({ text }) => !/\p{Ll}/u.test(text));
  if (shouted) return true;
  if (/^[.!?”"]$/.test(tokens.at(-1)?.text ?? '')) return false;
  return words.length >= 4 && words.filter(({ text }) => isCapitalised(text)).length >= 0.8 * words.length;
}

const rangeOf = ({ from, to }: TokenRange): number[] => Array.from({ length: to - from }, (_, i) => from + i);

type KnownNames = ReadonlyMap<number, NonNullable<ReturnType<Gazetteer['at']>>>;

function knownNames(tokens: readonly Token[], gazetteer: Gazetteer): KnownNames {
  const known = new Map<number, NonNullable<ReturnType<Gazetteer['at']>>>();
  for (let at = 0; at < tokens.length; ) {
    const hit = gazetteer.at(tokens, at);
    if (hit) known.set(at, hit);
    at = hit ? hit.to : at + 1;
  }
  return known;
}

function fromHit(tokens: readonly Token[], hit: NonNullable<ReturnType<Gazetteer['at']>>): RawName {
  const entry = hit.entries[0];
  return {
    from: hit.from,
    to: hit.to,
    form: hit.form,
    entries: hit.entries,
    kind: entry?.kind ?? 'UNKNOWN',
    words: wordsOf(tokens, hit),
  };
}

const wordsOf = (tokens: readonly Token[], { from, to }: TokenRange): string =>
  tokens.slice(from, to).reduce((text, token, i) => {
    const previous = tokens[from + i - 1];
    return i === 0 || previous?.end === token.start ? text + token.text : `${text} ${token.text}`;
  }, '');

/** The longest row of capitalised words from a token on, particles between them included. */
function runFrom(tokens: readonly Token[], from: number, roleTokens: ReadonlySet<number>): TokenRange | undefined {
  if (STORMS.has(tokens[from]?.lower ?? '') || STORMS.has(tokens[from - 1]?.lower ?? '')) return undefined;
  let to = from;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || roleTokens.has(at)) break;
    if (isNameWord(token, at === from)) to = at + 1;
    else if (!isJoint(tokens, at, from)) break;
  }
  return to > from ? { from, to } : undefined;
}

function isNameWord(token: Token, first: boolean): boolean {
  if (/^([\p{N}]+|[IVX]+)$/u.test(token.text)) return !first && token.text.length < 3;
  if (token.index === 0 && isCommonWord(token)) return false;
  if (!isCapitalised(token.text) || NO_NAMES.has(token.lower.replace(/\.$/, '')) || HONORIFICS.has(token.lower))
    return false;
  return (
    token.pos === 'PROPN' || (!first && ['NOUN', 'ADJ', 'X', 'VERB'].includes(token.pos)) || isAllCapitals(token.text)
  );
}

/** A word of the lexicon, or a plural, is capitalised only because it opens its sentence. */
function isCommonWord({ lower, lemma, text }: Token): boolean {
  const word = singular(lower);
  const known = GROUPS.has(word) || REPRESENTING.has(word) || NOUN_SENSES.has(word) || COLLECTIVES.has(word);
  return !isAllCapitals(text) && (known || (lower.endsWith('s') && lemma !== lower));
}

/** `van den`, `al-`, a hyphen, or `of` within a name; never at its begin, and only before another word of the name. */
function isJoint(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (!token || at === from) return false;
  const next = tokens[at + 1];
  const hyphen = HYPHEN.test(token.text) && tokens[at - 1]?.end === token.start && next?.start === token.end;
  const particle = NAME_PARTICLES.has(token.lower);
  const hyphenated = particle && HYPHEN.test(next?.text ?? '') && next?.start === token.end;
  const organizationOf =
    ['of', 'for', '&'].includes(token.lower) && ORGANIZATION_WORDS.has(tokens[at - 1]?.lower ?? '');
  const reaches =
    next !== undefined && (isCapitalised(next.text) || NAME_PARTICLES.has(next.lower) || hyphen || hyphenated);
  return (hyphen || particle || organizationOf) && reaches && !NO_NAMES.has(next?.lower ?? '');
}

/** A run that holds known names is their sum only where its last word makes it an organization. */
function fromRun(tokens: readonly Token[], run: TokenRange, known: KnownNames): RawName | undefined {
  const hits = [...known.values()].filter((hit) => hit.from < run.to && hit.to > run.from);
  const last = tokens[run.to - 1];
  const organization = organizationKind(tokens, run);
  const first = hits.reduce<number>((least, hit) => Math.min(least, hit.from), run.to);
  const whole = hits.length === 0 || (organization !== undefined && run.to - run.from > 1);
  if (whole && organization === undefined && hits.length > 0) return undefined;
  if (!whole)
    return beforeHit(
      tokens,
      run,
      hits.find((hit) => hit.from === first),
    );
  if (!last || NO_ACTORS.has(last.lower)) return undefined;
  const kind = organization ?? guessKind(tokens, run);
  return { ...run, form: 'name', entries: [], kind, words: wordsOf(tokens, run) };
}

function beforeHit(
  tokens: readonly Token[],
  run: TokenRange,
  hit: NonNullable<ReturnType<Gazetteer['at']>> | undefined,
): RawName | undefined {
  if (!hit || hit.from === run.from) return undefined;
  const gap = tokens.slice(run.from, hit.from);
  if (gap.every((token) => DIRECTIONS.has(token.lower))) return undefined;
  const entry = hit.entries[0];
  const oneWord = hit.to - hit.from === 1 && hit.to === run.to;
  // `Michael Jordan` is no state: a known single word ends the name of somebody unknown
  if (
    oneWord &&
    entry &&
    hit.form === 'name' &&
    gap.length <= (entry.kind === 'PERSON' ? 3 : 1) &&
    !isAllCapitals(gap[0]?.text ?? '')
  ) {
    return { ...run, form: 'name', entries: [], kind: 'PERSON', words: wordsOf(tokens, run) };
  }
  const range = { from: run.from, to: hit.from };
  return { ...range, form: 'name', entries: [], kind: guessKind(tokens, range), words: wordsOf(tokens, range) };
}

function organizationKind(tokens: readonly Token[], run: TokenRange): EntityKind | undefined {
  for (let at = run.to - 1; at > run.from; at -= 1) {
    const kind = ORGANIZATION_WORDS.get(tokens[at]?.lower ?? '');
    if (kind && (at === run.to - 1 || ['of', 'for'].includes(tokens[at + 1]?.lower ?? ''))) return kind;
  }
  return undefined;
}

function guessKind(tokens: readonly Token[], { from, to }: TokenRange): EntityKind {
  const before = tokens[from - 1]?.lower ?? '';
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  if (HONORIFICS.has(before)) return 'PERSON';
  if (PLACE_NOUNS.has(words.at(-1) ?? '') || PLACE_NOUNS.has(tokens[to]?.lower ?? '')) return 'PLACE';
  if (before === 'of' && PLACE_NOUNS.has(tokens[from - 2]?.lower ?? '')) return 'PLACE';
  if (words.some((word) => /\d/.test(word)) || isAllCapitals(tokens[from]?.text ?? '')) return 'ORGANIZATION';
  if (PLACE_PREPOSITIONS.has(before)) return 'PLACE';
  return to - from > 1 ? 'PERSON' : 'UNKNOWN';
}
