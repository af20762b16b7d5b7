/** The kinds that a question may be of, the likeliest first: a linear model over its features, trained on our questions. */
import { readFileSync } from 'node:fs';
import { QUESTION_KINDS, type QuestionKind } from '../intent.ts';

/** By feature, one weight for each of `QUESTION_KINDS`. */
export type KindWeights = Readonly<Record<string, readonly number[]>>;

export const KIND_WEIGHTS_FILE = new URL('./kind-weights.json', import.meta.url);

export interface Likely {
  readonly kind: QuestionKind;
  /** From 0 to 1; all kinds add up to 1. */
  readonly share: number;
}

export function likelyKinds(features: readonly string[], weights: KindWeights = shippedWeights()): readonly Likely[] {
  const scores = QUESTION_KINDS.map((_, k) => features.reduce((sum, feature) => sum + (weights[feature]?.[k] ?? 0), 0));
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return QUESTION_KINDS.map((kind, k) => ({ kind, share: (parts[k] ?? 0) / all })).sort((a, b) => b.share - a.share);
}

let shipped: KindWeights | undefined;
const shippedWeights = (): KindWeights => {
  shipped ??= JSON.parse(readFileSync(KIND_WEIGHTS_FILE, 'utf8')) as KindWeights;
  return shipped;
};
