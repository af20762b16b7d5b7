/** Multinomial logistic regression by AdaGrad, some features left out at each step so that none is relied on alone. */
import { CLASSES } from '../classes.ts';
import { BUCKETS } from '../features.ts';
import type { Weights } from '../weights.ts';
import type { Example } from './examples.ts';
import { type Random, shuffled } from './random.ts';

const { abs, max, round, sqrt, exp } = Math;

const ROUNDS = 4;
const STEP = 0.12;
/** Share of the features that a step does not see. */
const LEFT_OUT = 0.25;
const DECAY = 1e-3;
/** What an example of nothing weighs beside one of something, of which there are fewer. */
const WEIGHT_OF_NONE = 0.4;

interface Model {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** Sums of squared slopes, by which AdaGrad shortens its steps. */
  readonly squares: Float32Array;
}

export function learn(examples: readonly Example[], random: Random): Weights {
  const size = BUCKETS * CLASSES.length;
  const weights = new Float32Array(size);
  const model = { weights, bias: new Float32Array(CLASSES.length), squares: new Float32Array(size).fill(1e-2) };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { features, wanted } of shuffled(examples, random)) {
      step(
        model,
        features.filter(() => !random.isIn(LEFT_OUT)),
        wanted,
      );
    }
  }
  return packed(weights, model.bias);
}

function step(model: Model, seen: readonly number[], wanted: number): void {
  const { weights, bias } = model;
  const shares = sharesOf(seen, weights, bias);
  const weight = CLASSES[wanted] === 'NONE' ? WEIGHT_OF_NONE : 1;
  for (let c = 0; c < bias.length; c += 1) {
    const error = weight * ((shares[c] ?? 0) - (c === wanted ? 1 : 0));
    bias[c] = (bias[c] ?? 0) - 0.01 * error;
    if (abs(error) > 1e-3) for (const feature of seen) correct(model, feature * bias.length + c, error);
  }
}

function correct({ weights, squares }: Model, at: number, error: number): void {
  const known = weights[at] ?? 0;
  const slope = error + DECAY * known;
  squares[at] = (squares[at] ?? 0) + slope * slope;
  weights[at] = known - (STEP * slope) / sqrt(squares[at] ?? 1);
}

/** The probability of each class. */
function sharesOf(features: readonly number[], weights: Float32Array, bias: Float32Array): Float64Array {
  const classes = bias.length;
  const scores = Float64Array.from(bias);
  for (const feature of features) {
    for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] ?? 0) + (weights[feature * classes + c] ?? 0);
  }
  const highest = max(...scores);
  const shares = scores.map((score) => exp(score - highest));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}

/** One signed byte a weight; the largest of a class is 127. */
function packed(weights: Float32Array, bias: Float32Array): Weights {
  const classes = bias.length;
  const largest = new Float32Array(classes);
  for (let i = 0; i < weights.length; i += 1) {
    largest[i % classes] = max(largest[i % classes] ?? 0, abs(weights[i] ?? 0));
  }
  const scale = largest.map((value) => value / 127);
  const table = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i += 1) table[i] = round((weights[i] ?? 0) / (scale[i % classes] || 1));
  return { buckets: BUCKETS, scale, bias, table };
}
