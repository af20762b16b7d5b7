/**
 * The second reader: a linear model that is told a sentence and two of its actors, and says what passes between them. It
 * knows nothing of the rules' lexicon and was trained on sentences of our own, so that its agreement is worth something.
 */
import { CLASSES, type VoteClass } from './classes.ts';
import { BUCKETS, featuresOf, type MarkedSentence } from './features.ts';
import { readWeights, type Weights } from './weights.ts';

/** The probability of each class, which add up to 1. */
type Opinion = ReadonlyMap<VoteClass, number>;

export type Typer = (sentence: MarkedSentence) => Opinion;

export const WEIGHTS_FILE = new URL('./typer.bin', import.meta.url);

/** The typer that ships with the project, read once. */
export function loadTyper(): Typer {
  shipped ??= typerWith(readWeights(WEIGHTS_FILE, BUCKETS, CLASSES.length));
  return shipped;
}

let shipped: Typer | undefined;

export const typerWith =
  (weights: Weights): Typer =>
  (sentence) => {
    const scores = scoresOf(featuresOf(sentence), weights);
    const highest = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - highest));
    const all = shares.reduce((sum, share) => sum + share, 0);
    return new Map(CLASSES.map((name, i) => [name, (shares[i] ?? 0) / all]));
  };

function scoresOf(features: readonly number[], { scale, bias, table }: Weights): number[] {
  const classes = bias.length;
  const sums = new Float64Array(classes);
  for (const feature of features) {
    const row = feature * classes;
    for (let c = 0; c < classes; c += 1) sums[c] = (sums[c] ?? 0) + (table[row + c] ?? 0);
  }
  return Array.from(sums, (sum, c) => (bias[c] ?? 0) + sum * (scale[c] ?? 0));
}
