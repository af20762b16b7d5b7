/** Which documents carry the same copy (design 2.1, *Cluster*). */
import type { Document } from './evidence.ts';
import { knownAt } from './time.ts';

const SHINGLE = 5;
const FEWEST_SHINGLES = 20;
const SHARE = 0.6;
const RUN = 12;

/** The founder of the cluster of every document. */
export function clustersOf(documents: readonly Document[]): Map<string, string> {
  const clusters = new Map<string, string>();
  const earlier: Document[] = [];
  for (const document of [...documents].sort(inOrderOfKnowledge)) {
    const model = earlier.find((candidate) => isSameCopy(candidate.text, document.text));
    clusters.set(document.id, model === undefined ? document.id : (clusters.get(model.id) ?? model.id));
    earlier.push(document);
  }
  return clusters;
}

const inOrderOfKnowledge = (a: Document, b: Document): number =>
  knownAt(a.published) - knownAt(b.published) || (a.id < b.id ? -1 : 1);

/** The same words at any length, or 60 % of the smaller one's shingles, among them one unbroken run of 12 words. */
function isSameCopy(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.join(' ') === right.join(' ')) return true;
  const [ours, theirs] = [runsOf(left, SHINGLE), runsOf(right, SHINGLE)];
  const smaller = Math.min(ours.size, theirs.size);
  const shared = [...ours].filter((shingle) => theirs.has(shingle)).length;
  if (smaller < FEWEST_SHINGLES || shared < SHARE * smaller) return false;
  const long = runsOf(right, RUN);
  return [...runsOf(left, RUN)].some((run) => long.has(run));
}

/** Case, punctuation and spaces folded. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(words: readonly string[], length: number): Set<string> {
  const runs = new Set<string>();
  for (let start = 0; start + length <= words.length; start++) runs.add(words.slice(start, start + length).join(' '));
  return runs;
}
