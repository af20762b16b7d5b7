/**
 * When two texts carry the same copy: their words are the same, or they share at least 60 % of the smaller one's 5-word
 * shingles, among them one unbroken run of 12 words. Case, punctuation and spaces do not count.
 *
 * Candidates are found by fingerprints: of every 8 shingles in a row the least hash is kept (winnowing: Schleimer,
 * Wilkerson and Aiken, 2003). Two texts with a common run of 12 words have 8 shingles in a row in common, and so a
 * fingerprint; the decision is then made on the words themselves.
 */
import { sha256 } from '../domain/id.ts';

const SHINGLE = 5;
const RUN = 12;
const WINDOW = RUN - SHINGLE + 1;
const SHARE = 0.6;
/** A smaller text has too few shingles to tell a copy from a set phrase; equal words are known at any length. */
const FEWEST_SHINGLES = 20;

export interface Copy {
  readonly words: readonly string[];
  readonly shingles: ReadonlySet<string>;
  /** Hash of the words: equal copies of any length have the same. */
  readonly hash: string;
  /** Distinct, as 48-bit numbers; none of a text too short to be a copy of a part. */
  readonly fingerprints: readonly number[];
}

export function copyOf(text: string): Copy {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const joined = words.join(' ');
  const inOrder = runsOf(words, joined, SHINGLE);
  const shingles = new Set(inOrder);
  const fingerprints = shingles.size < FEWEST_SHINGLES ? [] : winnowed(inOrder.map(hash48));
  return { words, shingles, hash: sha256(joined).slice(0, 32), fingerprints };
}

function winnowed(hashes: readonly number[]): readonly number[] {
  const kept = new Set<number>();
  for (let start = 0; start + WINDOW <= hashes.length; start++) {
    let least = hashes[start] as number;
    for (let i = start + 1; i < start + WINDOW; i++) least = Math.min(least, hashes[i] as number);
    kept.add(least);
  }
  return [...kept];
}

/** Of two that share a fingerprint or all their words. */
export function areSameCopy(a: Copy, b: Copy): boolean {
  if (a.hash === b.hash) return a.words.length > 0;
  const [few, many] = a.shingles.size <= b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles];
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared += 1;
  return shared >= SHARE * few.size && shareRun(a.words, b.words);
}

function shareRun(a: readonly string[], b: readonly string[]): boolean {
  const runs = new Set(runsOf(a, a.join(' '), RUN));
  return runsOf(b, b.join(' '), RUN).some((run) => runs.has(run));
}

/** Every so many words in a row; `joined`: all words with a space between. */
function runsOf(words: readonly string[], joined: string, length: number): readonly string[] {
  const runs: string[] = [];
  let start = 0;
  let end = -1;
  for (const [i, word] of words.entries()) {
    end += word.length + 1;
    if (i < length - 1) continue;
    runs.push(joined.slice(start, end));
    start += (words[i - length + 1] as string).length + 1;
  }
  return runs;
}

/** Two 24-bit halves of FNV-1a with different seeds: far fewer clashes than 32 bits, and still an exact number. */
function hash48(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
  }
  return (high >>> 8) * 0x1000000 + (low >>> 8);
}
