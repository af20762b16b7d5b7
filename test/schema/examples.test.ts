import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSample } from '../../src/ingest/sample/readings.ts';
import { readExamples } from '../../src/server/pages/graphiql.ts';
import { openServed, type Served } from '../fixture/served.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: await readSample() });
}, 60_000);
afterAll(() => world.close());

const examples = readExamples();

/** Every list of the answer that the example is about. */
const lists = (value: unknown): unknown[][] => {
  if (Array.isArray(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(lists) : [];
};

describe('the playground over the sample dispatches', () => {
  it('has examples', () => expect(examples.length).toBeGreaterThanOrEqual(5));

  it.each(examples.map(({ name, query }) => [name, query]))('has something to show for %s', async (_, query) => {
    const { data, errors } = await world.ask(query);
    expect(errors).toBeUndefined();
    const found = lists(data);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.length).toBeGreaterThan(0);
  });
});
