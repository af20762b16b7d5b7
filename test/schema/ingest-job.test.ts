import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openServed, type Served } from '../fixture/served.ts';
import { talks } from '../fixture/talks.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: talks });
});
afterAll(() => world.close());

const START = `mutation($inputs: [IngestInput!]!) { ingestDocuments(inputs: $inputs) { id total done finishedAt author } }`;
const LOOK = `query($id: ID!) { ingestJob(id: $id) { total done cancelled finishedAt results {
  __typename ... on IngestSuccess { new statementsAdded document { title } } ... on InvalidInputError { path message } } } }`;
const report = (title: string) => ({
  title,
  text: `${title}. Emmanuel Macron met Vladimir Putin in Moscow on Monday.`,
  publishedAt: '2022-02-08T09:00:00Z',
});

async function finished(id: string) {
  for (;;) {
    const { data } = await world.ask(LOOK, { id }, 'editor');
    if (data.ingestJob.finishedAt !== null) return data.ingestJob;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('many documents', () => {
  it('are read while nobody waits, the good ones whatever the others are', async () => {
    const inputs = [report('One'), { text: ' ' }, {}, report('Two'), report('One')];
    const { data } = await world.ask(START, { inputs });
    expect(data.ingestDocuments).toMatchObject({ total: 5, author: 'tester', finishedAt: null });
    const job = await finished(data.ingestDocuments.id);
    expect(job.results).toEqual([
      { __typename: 'IngestSuccess', new: true, statementsAdded: expect.any(Number), document: { title: 'One' } },
      { __typename: 'InvalidInputError', path: ['inputs', '1'], message: expect.stringContaining('empty') },
      { __typename: 'InvalidInputError', path: ['inputs', '2'], message: 'give text or html' },
      { __typename: 'IngestSuccess', new: true, statementsAdded: expect.any(Number), document: { title: 'Two' } },
      { __typename: 'IngestSuccess', new: false, statementsAdded: 0, document: { title: 'One' } },
    ]);
  }, 60_000);

  it('can be called off, and what was read stays', async () => {
    const inputs = Array.from({ length: 40 }, (_, i) => report(`Long list, ${i}`));
    const { data } = await world.ask(START, { inputs });
    const { id } = data.ingestDocuments;
    await world.ask('mutation($id: ID!) { cancelIngest(id: $id) { id } }', { id });
    const job = await finished(id);
    expect(job.cancelled).toBe(true);
    expect(job.done).toBeLessThan(40);
    expect(job.results.slice(job.done)).toEqual(Array.from({ length: 40 - job.done }, () => null));
  }, 60_000);

  it('are an editor’s to hand in and to ask about', async () => {
    expect(await world.refused(START, { inputs: [report('Three')] }, 'reader')).toEqual(['FORBIDDEN']);
    expect(await world.refused(LOOK, { id: 'x' }, 'reader')).toEqual(['FORBIDDEN']);
    expect(await world.refused(LOOK, { id: 'x' }, 'editor')).toEqual(['NOT_FOUND']);
    expect(await world.refused(START, { inputs: [] })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('one document', () => {
  it('that is too long to wait for is refused with the way that takes it', async () => {
    const query = 'mutation($i: IngestInput!) { ingestDocument(input: $i) { ... on InvalidInputError { message } } }';
    const { data } = await world.ask(query, { i: { text: 'word '.repeat(20_001) } });
    expect(data.ingestDocument.message).toMatch(/at most 100000 are read/);
  });
});
