/** A plan is typed, and asked again with something in it changed; what would make it another question is refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSample } from '../../src/ingest/sample/readings.ts';
import { openServed, type Served } from '../fixture/served.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: await readSample() });
}, 120_000);
afterAll(() => world.close());

const PLAN = `plan { id inWords acting { label } affected { label } places { label } types from to asOf }`;
const ASK = `query ($question: String!) { ask(question: $question) { refused ${PLAN} } }`;
const AGAIN = `query ($plan: ID!, $change: PlanChange!) {
  askAgain(plan: $plan, change: $change) { question refused missing sentences { text quotes { verified } } ${PLAN} }
}`;

const planOf = async (question: string) => (await world.ask(ASK, { question })).data.ask.plan;
const again = async (plan: { readonly id: string }, change: object) =>
  (await world.ask(AGAIN, { plan: plan.id, change })).data.askAgain;
const labels = (named: readonly { readonly label: string }[]) => named.map(({ label }) => label);

describe('a plan', () => {
  it('tells whom, what and when it asks for', async () => {
    const plan = await planOf('Who met Zelenskyy in February 2022?');
    expect(labels([...plan.acting, ...plan.affected])).toEqual(['Volodymyr Zelenskyy']);
    expect(plan).toMatchObject({ types: ['CONSULT'], from: '2022-02', to: '2022-02', asOf: null });
  });

  it('answers for somebody else in the place of the one it named', async () => {
    const plan = await planOf('Who met Zelenskyy in February 2022?');
    const side = plan.acting.length > 0 ? 'acting' : 'affected';
    const { refused, sentences, plan: now } = await again(plan, { [side]: ['name:Vladimir Putin'] });
    expect(refused).toBe(false);
    expect(labels(now[side])).toEqual(['Vladimir Putin']);
    for (const { text, quotes } of sentences) {
      expect(text).toContain('Vladimir Putin');
      expect(quotes.length).toBeGreaterThan(0);
    }
  });

  it('answers for another time, and for any', async () => {
    const plan = await planOf('Who met Zelenskyy in February 2022?');
    const march = await again(plan, { from: '2022-03', to: '2022-03' });
    expect(march.plan).toMatchObject({ from: '2022-03', to: '2022-03' });
    expect(march.sentences[0].text).toContain('March 2022');
    const any = await again(plan, { from: null, to: null });
    expect(any.plan).toMatchObject({ from: null, to: null });
    expect(any.sentences.length).toBeGreaterThan(march.sentences.length);
  });

  it('answers for another type', async () => {
    const plan = await planOf('Did Putin and Macron reach a deal?');
    const { plan: now, sentences } = await again(plan, { types: ['CONSULT'] });
    expect(now.types).toEqual(['CONSULT']);
    expect(sentences[0].text).toMatch(/talks|spoke|speaks/);
  });

  it('that was not answered can be changed too', async () => {
    const plan = await planOf('Did Macron meet Putin in March 2021?');
    expect((await again(plan, { from: '2022', to: '2022' })).refused).toBe(false);
  });

  it('is left as it was by an empty change, and is changed twice', async () => {
    const plan = await planOf('Did Macron meet Putin?');
    expect((await again(plan, {})).plan).toEqual(plan);
    const once = await again(plan, { from: '2022-02' });
    expect((await again(once.plan, { to: '2022-02' })).plan).toMatchObject({ from: '2022-02', to: '2022-02' });
  });
});

describe('a change that is none', () => {
  const nobody = Buffer.from('Entity:0123456789abcdef0123456789abcdef').toString('base64url');
  it.each([
    ['takes a side away', 'Did Macron meet Putin?', { acting: [] }],
    ['names more than there are', 'Who connects Putin and Zelenskyy?', { acting: ['name:Putin', 'name:Macron'] }],
    ['takes every type', 'Did Macron meet Putin?', { types: [] }],
    ['adds a type where any will do', 'What is between Putin and Zelenskyy?', { types: ['ACCUSE'] }],
    ['gives no date', 'Did Macron meet Putin?', { from: '2022-02-31' }],
    ['ends before it begins', 'Did Macron meet Putin?', { from: '2022-03', to: '2022-02' }],
    ['asks as of an instant where the question does not', 'Did Macron meet Putin?', { asOf: '2022-02-08' }],
  ])('%s: refused', async (_, question, change) => {
    const { id } = await planOf(question);
    expect(await world.refused(AGAIN, { plan: id, change })).toEqual(['BAD_USER_INPUT']);
  });

  it('names somebody who is not there: refused', async () => {
    const plan = await planOf('Who connects Putin and Zelenskyy?');
    expect(await world.refused(AGAIN, { plan: plan.id, change: { acting: [nobody] } })).toEqual(['NOT_FOUND']);
  });

  it.each([
    ['a mutation', { kind: 'Who', operation: 'mutation { purgeDocument(id: "x", reason: "y") { id } }', types: ['X'] }],
    ['a saved view', { kind: 'savedViews' }],
  ])('edits the plan into %s: refused', async (_, carried) => {
    const forged = Buffer.from(`Answer:${JSON.stringify(carried)}`).toString('base64url');
    expect(await world.refused(AGAIN, { plan: forged, change: {} })).toEqual(['BAD_USER_INPUT']);
  });
});
