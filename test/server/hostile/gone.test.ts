/** Clients that go away in the middle of what they asked: nobody after them waits for it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { numbered } from '../../fixture/numbered.ts';
import { openServing, type Served } from '../../fixture/serving.ts';

const DOCUMENTS = 150;
const AT_ONCE = 12;
/** Turns of the event loop after which clients go away. */
const PATIENCE = [5, 20, 40, 80, 160, 320];

let server: Served;
beforeAll(async () => {
  server = await openServing(
    {},
    Array.from({ length: DOCUMENTS }, (_, i) => numbered(i, { actors: 300, claims: 20 })),
  );
}, 120_000);
afterAll(() => server.close());

/** Is not heard to the end. */
async function leave(query: string, turns: number): Promise<void> {
  const away = new AbortController();
  const answer = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: away.signal,
  }).then((response) => response.text());
  for (let turn = 0; turn < turns; turn++) await nextTurn();
  away.abort();
  await answer.catch(() => {});
}

const PATHS =
  '{ paths(input: { from: "name:Actor 0", to: "name:Actor 5", k: 50, maxDepth: 6 }) { paths { length explanation } } }';
const LARGE =
  '{ statements(first: 100) { nodes { relation { statements(first: 100) { nodes { relation { id } quote { text document { text } } } } } } } }';

describe('a client that goes away', () => {
  it.each([
    ['a walk', PATHS],
    ['a large answer', LARGE],
  ])(
    'in the middle of %s keeps no place from those that come after it',
    async (_, query) => {
      for (const turns of PATIENCE) await Promise.all(Array.from({ length: AT_ONCE }, () => leave(query, turns)));
      const { json } = await server.query(query, null);
      expect(json.errors).toBeUndefined();
    },
    120_000,
  );
});
