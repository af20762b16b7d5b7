/** What was retracted or rejected answers nothing, and bears out no draft. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSample } from '../../src/ingest/sample/readings.ts';
import { openServed, type Served } from '../fixture/served.ts';

const QUESTIONS = [
  'Who denies that Putin and Macron reached a deal?',
  'What did Peskov say?',
  'What has Peskov said about France?',
  'Who met Lavrov in Antalya?',
];

const ASK = `query($question: String!) { ask(question: $question) {
  sentences { text statements { id } quotes { document { id } } } } }`;
const VERIFY = 'query($text: String!) { verify(text: $text) { sentences { standing quotes { document { id } } } } }';

let world: Served;
beforeEach(async () => {
  world = await openServed({ documents: await readSample() });
}, 120_000);
afterEach(() => world.close());

const answer = async (question: string) => {
  const sentences = (await world.ask(ASK, { question })).data.ask.sentences;
  return {
    statements: sentences.flatMap((one: { statements: { id: string }[] }) => one.statements.map(({ id }) => id)),
    documents: sentences.flatMap((one: { quotes: { document: { id: string } }[] }) =>
      one.quotes.map(({ document }) => document.id),
    ),
  };
};

const retract = async (id: string) => {
  const retraction = 'mutation($id: ID!) { retractDocument(id: $id, reason: "misheard") { id } }';
  expect(await world.refused(retraction, { id }, 'editor')).toEqual([]);
};

describe('a question', () => {
  it.each(QUESTIONS)('is not answered by documents that were retracted: %s', async (question) => {
    const { documents } = await answer(question);
    expect(documents).not.toEqual([]);
    for (const id of new Set<string>(documents)) await retract(id);
    const then = await answer(question);
    expect(then.documents.filter((id: string) => documents.includes(id))).toEqual([]);
  });

  it('is not answered by statements that were rejected', async () => {
    const [question = ''] = QUESTIONS;
    const { statements } = await answer(question);
    expect(statements).not.toEqual([]);
    for (const statement of new Set(statements)) {
      const review = 'mutation($id: ID!) { reviewStatement(id: $id, state: REJECTED) { id } }';
      expect(await world.refused(review, { id: statement }, 'editor')).toEqual([]);
    }
    const then = await answer(question);
    expect(then.statements.filter((id: string) => statements.includes(id))).toEqual([]);
  });
});

it('a quotation of a retracted document is quoted by nobody', async () => {
  const text = 'Scholz said: "We are absolutely united."';
  const standing = async () => (await world.ask(VERIFY, { text })).data.verify.sentences[0];
  const before = await standing();
  expect(before.standing).toBe('SUPPORTED');
  for (const { document } of before.quotes) await retract(document.id);
  expect((await standing()).standing).not.toBe('SUPPORTED');
});
