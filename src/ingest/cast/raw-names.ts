/** Marks the names of a sentence: those the authority knows, and capitalised words that must name somebody else. */
import { DIRECTIONS } from '../lexicon/names.ts';
import { isCapitalised, type Token, type TokenRange } from '../text/token.ts';
import type { Gazetteer, NameHit } from './gazetteer.ts';
import { runFrom } from './name-run.ts';
import { type KnownNames, type RawName, wordsOf } from './raw-name.ts';
import type { RolePhrase } from './roles.ts';
import { fromRun } from './unknown-name.ts';

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
  const water = waterAt(tokens, at, known);
  if (water) return water;
  const hit = known.get(at);
  const run = runFrom(tokens, at, blocked, hit?.to ?? at);
  const unknown = run && run.to > (hit?.to ?? 0) ? fromRun(tokens, run, known) : undefined;
  const isDirection = hit?.form === 'demonym' && DIRECTIONS.has(tokens[at]?.lower ?? '') && known.has(hit.to);
  return unknown ?? (hit && !isDirection && !isOtherAmerica(tokens, hit) ? fromHit(tokens, hit) : undefined);
}

/** `Latin American` is not of the United States, and `Latin` nobody. */
const isOtherAmerica = (tokens: readonly Token[], { from }: TokenRange): boolean =>
  /^americans?$/.test(tokens[from]?.lower ?? '') && AMERICAS.has(tokens[from - 1]?.lower ?? '');

const AMERICAS: ReadonlySet<string> = new Set(['latin', 'south', 'north', 'central', 'native', 'african', 'asian']);

/** `the Gulf of Oman` is neither a gulf nor Oman. */
function waterAt(tokens: readonly Token[], at: number, known: KnownNames): RawName | undefined {
  const word = tokens[at];
  const land = tokens[at + 1]?.lower === 'of' ? known.get(at + 2) : undefined;
  if (!word || !land || !isCapitalised(word.text) || !WATERS.has(word.lower)) return undefined;
  const range = { from: at, to: land.to };
  return { ...range, form: 'name', entries: [], kind: 'PLACE', words: wordsOf(tokens, range) };
}

const WATERS: ReadonlySet<string> = new Set(['gulf', 'sea', 'bay', 'strait', 'straits']);

/** Where most words are capitalised, capitals tell nothing of names. */
function isHeading(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => /\p{L}{2}/u.test(text));
  const shouted = words.length >= 3 && words.every(({ text }) => !/\p{Ll}/u.test(text));
  if (shouted) return true;
  if (/^[.!?”"]$/.test(tokens.at(-1)?.text ?? '')) return false;
  return words.length >= 3 && words.filter(({ text }) => isCapitalised(text)).length >= 0.8 * words.length;
}

const rangeOf = ({ from, to }: TokenRange): number[] => Array.from({ length: to - from }, (_, i) => from + i);

function knownNames(tokens: readonly Token[], gazetteer: Gazetteer): KnownNames {
  const known = new Map<number, NameHit>();
  for (let at = 0; at < tokens.length; ) {
    const found = gazetteer.at(tokens, at);
    // `the West Bank` is no bank of the West
    const inner = found && found.to > at + 1 ? gazetteer.at(tokens, at + 1) : undefined;
    const hit = inner && found && inner.to > found.to ? undefined : found;
    if (hit) known.set(at, hit);
    at = hit ? hit.to : at + 1;
  }
  return known;
}

function fromHit(tokens: readonly Token[], hit: NameHit): RawName {
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
