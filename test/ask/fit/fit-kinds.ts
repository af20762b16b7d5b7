/**
 * `npm run fit-kinds`: trains the model that tells the kind of a freely worded question on the open questions, prints how
 * often it is right on tenths that it has not seen, and writes its weights. `--try` writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { nameBook } from '../../../schema/ask/name-book.ts';
import { schema } from '../../../schema/index.ts';
import { featuresOf } from '../../../src/ask/question/free/features.ts';
import { KIND_WEIGHTS_FILE, likelyKinds } from '../../../src/ask/question/free/score.ts';
import { QUESTION_KINDS, type QuestionKind } from '../../../src/ask/question/intent.ts';
import { factsIn } from '../../../src/ask/question/understand.ts';
import { readGold } from '../asking.ts';
import { WORLDS } from '../worlds.ts';
import { openContextOf } from './context-of.ts';
import { type Example, learn } from './learn.ts';

const FOLDS = 10;
/** The last day of the sample. */
const TODAY = '2022-03-29';

interface Asked {
  readonly world?: string;
  readonly question: string;
  readonly kind: string;
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const asked: readonly Asked[] = ['open.jsonl', 'free-open.jsonl', 'kinds.jsonl'].flatMap((file) =>
  readGold<Asked>(file),
);
const examples: (Example & { readonly question: string })[] = [];
for (const [name, documents] of Object.entries(WORLDS)) {
  const { ctx, close } = await openContextOf(await documents());
  for (const { question, kind } of asked.filter(({ world = 'sample', kind }) => world === name && kind !== 'refuse')) {
    const facts = await factsIn(question, TODAY, nameBook(ctx, schema, {}));
    if (facts)
      examples.push({ question, features: featuresOf(facts), wanted: QUESTION_KINDS.indexOf(kind as QuestionKind) });
    else say(`not linked: ${question}`);
  }
  await close();
}

let [first, second] = [0, 0];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const weights = learn(examples.filter((_, i) => i % FOLDS !== fold));
  for (const { question, features, wanted } of examples.filter((_, i) => i % FOLDS === fold)) {
    const likely = likelyKinds(features, weights);
    const rank = likely.findIndex(({ kind }) => kind === QUESTION_KINDS[wanted]);
    if (rank === 0) first += 1;
    else say(`${QUESTION_KINDS[wanted]}, not ${likely[0]?.kind} (${likely[0]?.share.toFixed(2)}): ${question}`);
    if (rank < 2) second += 1;
  }
}
const share = (count: number): string => (count / examples.length).toFixed(3);
say(`${examples.length} questions; unseen: right ${share(first)}, among the two likeliest ${share(second)}`);
if (!process.argv.includes('--try'))
  writeFileSync(
    KIND_WEIGHTS_FILE,
    `${JSON.stringify(learn(examples), null, 1)
      .replace(/\n {2}/g, '')
      .replace(/\n \]/g, ']')}\n`,
  );
