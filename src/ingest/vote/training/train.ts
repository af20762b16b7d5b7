/**
 * `npm run train-typer`: makes the sentences, trains the typer, prints how often it is right on phrases it has not seen
 * and on sentences written apart from them, and writes the weights that ship. `--try` writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { CLASSES } from '../classes.ts';
import { type Typer, typerWith, WEIGHTS_FILE } from '../typer.ts';
import { encodeWeights } from '../weights.ts';
import { closedSentences, type Example, examplesOf } from './examples.ts';
import { learn } from './learn.ts';
import { type Phrase, readPhrases } from './phrases.ts';
import { type Random, randomFrom, shuffled } from './random.ts';
import { sentenceOf, type TrainingSentence } from './sentences.ts';

const SEED = 20_260_301;
const HELD_OUT = 0.15;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const random = randomFrom(SEED);
const phrases = shuffled(readPhrases(), random);
const closed = closedSentences().flatMap(examplesOf);
const cut = Math.round(phrases.length * HELD_OUT);
const [unseen, seen] = [phrases.slice(0, cut), phrases.slice(cut)];
const told = (of: readonly Phrase[]) => sentencesOf(of, randomFrom(SEED));
say(
  `seed ${SEED}: ${phrases.length} phrases, ${told(phrases).length} sentences, ${closedSentences().length} closed ones`,
);

const halfway = typerWith(learn(told(seen).flatMap(examplesOf), randomFrom(SEED)));
report('phrases held out', told(unseen).flatMap(examplesOf), halfway);
report('closed sentences', closed, halfway);

const weights = learn(told(phrases).flatMap(examplesOf), randomFrom(SEED));
report('closed sentences, all phrases learnt', closed, typerWith(weights));
if (!process.argv.includes('--try')) {
  const bytes = encodeWeights(weights);
  writeFileSync(WEIGHTS_FILE, bytes);
  say(`${bytes.length} bytes written`);
}

/** More of what tells nothing, which is most of what any text holds. */
function sentencesOf(of: readonly Phrase[], from: Random): TrainingSentence[] {
  return of.flatMap((phrase) => {
    const count = phrase.type !== 'NONE' ? 4 : phrase.told.some(({ type }) => type !== 'NONE') ? 12 : 9;
    return Array.from({ length: count }, () => sentenceOf(phrase, of, from));
  });
}

/** How often the likeliest class is the right one: of all pairs, of those that should have a type, of those that should not. */
function report(what: string, examples: readonly Example[], typer: Typer): void {
  const pairs = examples.filter(({ sentence }) => sentence.object !== null);
  const right = pairs.map((example) => ({ example, answers: ranked(example, typer) }));
  const typed = right.filter(({ example }) => CLASSES[example.wanted] !== 'NONE');
  const none = right.filter(({ example }) => CLASSES[example.wanted] === 'NONE');
  const share = (of: typeof right, first: number): string => {
    const hits = of.filter(({ example, answers }) => answers.slice(0, first).includes(example.wanted)).length;
    return `${(hits / of.length).toFixed(2)} of ${of.length}`;
  };
  say(
    `${what}: pairs ${share(right, 1)}; with an event ${share(typed, 1)}, in the first three ${share(typed, 3)}; none ${share(none, 1)}`,
  );
}

function ranked({ sentence }: Example, typer: Typer): number[] {
  const opinion = typer(sentence);
  return CLASSES.map((name, i) => ({ i, share: opinion.get(name) ?? 0 }))
    .sort((a, b) => b.share - a.share)
    .map(({ i }) => i);
}
