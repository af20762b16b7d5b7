/** Multinomial logistic regression by gradient descent over all examples at once: no chance has a part in it. */
import type { KindWeights } from '../../../src/ask/question/free/score.ts';
import { QUESTION_KINDS } from '../../../src/ask/question/intent.ts';

export interface Example {
  readonly features: readonly string[];
  /** Place in QUESTION_KINDS. */
  readonly wanted: number;
}

const ROUNDS = 250;
const STEP = 0.5;
const DECAY = 0.004;
/** A feature of fewer examples tells of chance. */
const LEAST_SEEN = 3;

export function learn(examples: readonly Example[]): KindWeights {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const used = [...counts].filter(([, count]) => count >= LEAST_SEEN).map(([feature]) => feature);
  const weights = new Map(used.map((feature) => [feature, new Float64Array(QUESTION_KINDS.length)]));
  const squares = new Map(used.map((feature) => [feature, new Float64Array(QUESTION_KINDS.length).fill(1e-3)]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = slopesOf(examples, weights);
    for (const [feature, slope] of slopes) {
      const [known, square] = [weights.get(feature), squares.get(feature)];
      if (!known || !square) continue;
      slope.forEach((value, k) => {
        const whole = value / examples.length + DECAY * (known[k] ?? 0);
        square[k] = (square[k] ?? 0) + whole * whole;
        known[k] = (known[k] ?? 0) - (STEP * whole) / Math.sqrt(square[k] ?? 1);
      });
    }
  }
  return Object.fromEntries(
    [...weights]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, row]) => [feature, [...row].map((w) => Math.round(w * 100) / 100)]),
  );
}

function slopesOf(examples: readonly Example[], weights: ReadonlyMap<string, Float64Array>): Map<string, Float64Array> {
  const slopes = new Map([...weights.keys()].map((feature) => [feature, new Float64Array(QUESTION_KINDS.length)]));
  for (const { features, wanted } of examples) {
    const rows = features.flatMap((feature) => weights.get(feature) ?? []);
    const scores = QUESTION_KINDS.map((_, k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0));
    const highest = Math.max(...scores);
    const parts = scores.map((score) => Math.exp(score - highest));
    const all = parts.reduce((sum, part) => sum + part, 0);
    for (const feature of features) {
      const slope = slopes.get(feature);
      if (slope)
        parts.forEach((part, k) => {
          slope[k] = (slope[k] ?? 0) + part / all - (k === wanted ? 1 : 0);
        });
    }
  }
  return slopes;
}
