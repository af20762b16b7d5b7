/** How sure a statement is: which readings agree on it, how directly its ends are named, how far the copy is reworded. */
import type { Candidate } from './candidate.ts';
import type { Grounds } from './grounds.ts';

/**
 * Statements of at least this confidence are shown unreviewed. On the dev texts 11 of the 12 events above it are right;
 * reworded copy never reaches it.
 */
export const TOP_TIER = 0.7;
/** Below this a statement is kept but hidden by default: it rests on what the text left out, or on reworded copy. */
export const LOW_TIER = 0.45;

const byCloseness: Readonly<Record<Candidate['closeness'], number>> = {
  named: 0.8,
  acting: 0.72,
  group: 0.6,
  inside: 0.58,
  inferred: 0.5,
};

export function confidenceOf({ closeness, agreement, isAlone, modality, spin }: Grounds): number {
  const base = byCloseness[closeness];
  const agreed = agreement === 'both' ? base + 0.12 : base;
  const complete = isAlone ? agreed - 0.12 : agreed;
  const unsure = modality === 'HYPOTHESIS' ? complete - 0.05 : complete;
  return Math.round(100 * Math.max(0.1, unsure * (1 - 0.25 * spin))) / 100;
}
