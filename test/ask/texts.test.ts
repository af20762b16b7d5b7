/** Questions that no statement of the graph answers, and a sentence of the texts does. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSample } from '../../src/ingest/sample/readings.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { type Answered, asking, unsupported } from './asking.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: await readSample() });
}, 120_000);
afterAll(() => world.close());

const LAW = 'On what day was martial law declared by the Ukrainian head of state?';
const words = ({ sentences }: Answered) => sentences.map(({ text }) => text);

describe('a sentence of the texts', () => {
  it.each([
    ['how long did macron and putin talk in moscow', 'The talks at the Kremlin lasted more than five hours.'],
    [LAW, 'Ukrainian President Volodymyr Zelenskyy declared martial law.'],
    ['What did Putin say about a war in Europe?', 'Putin said that Russia did not want a war in Europe.'],
    ['size of german loan to ukraine', 'Germany promised Ukraine a new loan of 150 million euros.'],
  ])('answers to the letter: %s', async (question, sentence) => {
    const answered = await asking(world, question);
    expect(words(answered)[0]).toContain(`“${sentence}”`);
    expect(answered.sentences[0]?.quotes.map(({ text }) => text)).toEqual([sentence]);
    expect(unsupported(answered)).toEqual([]);
    expect(answered.plan?.inWords).toMatch(/^Sentences of the texts/);
    expect(answered.missing[0]).toMatch(/^A statement:/);
  });

  it('is found by the operation of the plan', async () => {
    const { plan } = await asking(world, LAW);
    const { data, errors } = await world.ask(plan?.operation ?? '', plan?.variables);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('declared martial law');
  });

  it('of what somebody said about a place names the place, wherever the text is set', async () => {
    for (const [who, ...said] of [['Biden', 'no longer be a Nord Stream 2'], ['Scholz']] as const) {
      const found = words(await asking(world, `What did ${who} say about Nord Stream 2?`));
      expect([who, found]).toEqual([who, said.map((one) => expect.stringContaining(one))]);
    }
  });

  it('does not tell who did what to whom', async () => {
    for (const question of ['Did NATO accuse Putin of anything?', 'When did Lavrov meet Biden?', 'Who killed Kuleba?'])
      expect([question, words(await asking(world, question))]).toEqual([question, []]);
  });

  it('is none that was published later, and none where evidence is weighed', async () => {
    expect((await asking(world, LAW, { at: { asOf: '2022-02-23' } })).refused).toBe(true);
    expect((await asking(world, LAW, { at: { asOf: '2022-02-25' } })).refused).toBe(false);
    const query = `query ($question: String!) { ask(question: $question, evidence: { minIndependentSources: 2 }) { refused } }`;
    expect((await world.ask(query, { question: LAW })).data.ask.refused).toBe(true);
  });

  it('is none of a document that was withdrawn', async () => {
    const own = await openServed({ documents: await readSample() });
    const { data } = await own.ask('{ documents(query: "martial") { nodes { id } } }');
    const id = data.documents.nodes[0].id;
    await own.ask('mutation ($id: ID!) { retractDocument(id: $id, reason: "wrong") { __typename } }', { id });
    expect((await asking(own, LAW)).refused).toBe(true);
    await own.close();
  }, 60_000);
});

describe('a question in whatever order', () => {
  it.each([
    ['latest talks between Russia and Ukraine', 'FirstLast'],
    ['List all the people who denied something between 1 February and 31 March.', 'Denied'],
    ['Xi counterpart US', 'Counterpart'],
    ['developments 9-11 march', 'Changed'],
    ['Tell me when Bennett was in Moscow.', 'When'],
  ])('is read by what it has: %s', async (question, kind) => {
    const { plan, refused } = await asking(world, question);
    expect([refused, /^query (\w+)/.exec(plan?.operation ?? '')?.[1]]).toEqual([false, kind]);
  });

  it('is refused where a condition would be lost', async () => {
    for (const question of ['What was the last contact of Macron with Putin before the Olympics?', 'Meet Putin'])
      expect([question, (await asking(world, question)).refused]).toEqual([question, true]);
  });
});
