/**
 * `npm run fit-confidence -- FOLDER LABELS [FOLDER LABELS …]`: reads the texts of each folder, takes the statements that
 * its labels judge, fits the table and writes it. Prints how reliable it is on texts that the fit has not seen: documents
 * are dealt into ten parts, and each is judged by a table fitted on the other nine.
 */
import { writeFileSync } from 'node:fs';
import { LOW_TIER, TOP_TIER } from '../../../domain/fold/tier.ts';
import { CONFIDENCE_FILE, probabilityOf } from '../confidence.ts';
import { fitTable } from './fit.ts';
import { readJudged, type Sample, samplesOf } from './judged.ts';

const PARTS = 10;

interface Guess extends Sample {
  readonly confidence: number;
}

const paths = process.argv.slice(2);
if (paths.length === 0 || paths.length % 2 === 1)
  throw new Error('give pairs of a folder of texts and a file of labels');
const samples = paths.flatMap((folder, i) => (i % 2 === 1 ? [] : samplesOf(folder, readJudged(paths[i + 1] ?? ''))));
const guesses = crossValidated(samples);
say(`${samples.length} judged statements of ${new Set(samples.map(({ doc }) => doc)).size} texts`);
for (const [what, of] of [
  ['all', guesses],
  ['events', guesses.filter(({ isEvent }) => isEvent)],
] as const)
  report(what, of);
writeFileSync(CONFIDENCE_FILE, `${JSON.stringify(fitTable(samples), null, 2)}\n`);

function crossValidated(all: readonly Sample[]): Guess[] {
  const docs = [...new Set(all.map(({ doc }) => doc))].sort();
  const partOf = new Map(docs.map((doc, i) => [doc, i % PARTS]));
  return Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
    const table = fitTable(all.filter(({ doc }) => partOf.get(doc) !== part));
    const unseen = all.filter(({ doc }) => partOf.get(doc) === part);
    return unseen.map((sample) => ({
      ...sample,
      confidence: Math.round(100 * probabilityOf(sample.factors, table)) / 100,
    }));
  });
}

function report(what: string, of: readonly Guess[]): void {
  const right = of.filter(({ isRight }) => isRight).length;
  const top = of.filter(({ confidence }) => confidence >= TOP_TIER);
  const topRight = top.filter(({ isRight }) => isRight).length;
  const [low, high] = interval(topRight, top.length);
  say(
    `${what}: ${share(right, of.length)} of ${of.length} right; top tier ${share(topRight, top.length)} (${low}–${high}) of ${top.length} right, holding ${share(topRight, right)} of what is right`,
  );
  const limits = [0, 0.2, LOW_TIER, 0.6, 0.7, TOP_TIER, 0.9, 1.01];
  limits.slice(0, -1).forEach((from, i) => {
    const bin = of.filter(({ confidence }) => confidence >= from && confidence < (limits[i + 1] ?? 1));
    const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    say(
      `  ${from.toFixed(2)}–: ${bin.length}, said ${mean.toFixed(2)}, right ${share(bin.filter(({ isRight }) => isRight).length, bin.length)}`,
    );
  });
}

/** Wilson's interval at 95 %. */
function interval(hits: number, of: number): [string, string] {
  const z = 1.96;
  const p = hits / of;
  const middle = p + (z * z) / (2 * of);
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const all = 1 + (z * z) / of;
  return [((middle - spread) / all).toFixed(2), ((middle + spread) / all).toFixed(2)];
}

function share(hits: number, of: number): string {
  return of === 0 ? '–' : (hits / of).toFixed(2);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
