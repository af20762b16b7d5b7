import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../src/store/store.ts';
import { numbered } from '../fixture/numbered.ts';
import { openServed, type Served } from '../fixture/served.ts';

/** The store, with the names of the methods that were called. */
function counted(store: GraphStore, calls: string[]): GraphStore {
  return new Proxy(store, {
    get(target, name: keyof GraphStore & string) {
      const method = target[name];
      if (typeof method !== 'function') return method;
      return (...args: never[]) => {
        calls.push(name);
        return (method as (...given: never[]) => unknown).apply(target, args);
      };
    },
  });
}

const NESTED = `query($first: Int) {
  relations(first: $first) { nodes {
    source { label degree summary } target { label }
    event { headline place { label } participants { edges { node { label } } } }
    evidence { best { text before document { title publisher { label } reprints { id } } } }
    statements { nodes { subject { label } relation { id } event { id } document { mentions { entity { label } } } } }
  } } }`;

async function callsFor(first: number): Promise<string[]> {
  const calls: string[] = [];
  const documents = Array.from({ length: 60 }, (_, i) => numbered(i));
  const world = await openServed({ documents, through: (store) => counted(store, calls), deadline: 100_000 });
  const { data, errors } = await world.ask(NESTED, { first });
  expect(errors).toBeUndefined();
  expect(data.relations.nodes).toHaveLength(first);
  await world.close();
  return calls.sort();
}

/** Lists below the rows of a list, with their counts: each a page of the store of its own. */
const BELOW = [
  'entities(first: $first) { nodes { said { totalCount nodes { id } } } }',
  'entities(first: $first) { nodes { quotations { totalCount nodes { id } } } }',
  'entities(first: $first) { nodes { documents { totalCount nodes { title } } } }',
  'entities(first: $first) { nodes { notes { totalCount nodes { body } } } }',
  'documents(first: $first) { nodes { statements { totalCount nodes { id } } reprints { id } mentions { start } } }',
  'entities(first: $first) { nodes { relations { edges { other { label summary degree } } } } }',
];

describe('a list below each of 80 rows', () => {
  const calls: string[] = [];
  let world: Served;
  beforeAll(async () => {
    const documents = Array.from({ length: 90 }, (_, i) => numbered(i, { actors: 120, claims: 4 }));
    world = await openServed({ documents, through: (store) => counted(store, calls), deadline: 100_000 });
  });
  afterAll(() => world.close());

  it.each(BELOW)('is read at once: %s', async (query) => {
    calls.length = 0;
    const { data, errors } = await world.ask(`query($first: Int) { ${query} }`, { first: 80 });
    expect(errors).toBeUndefined();
    expect((data.entities ?? data.documents).nodes).toHaveLength(80);
    expect(calls.length).toBeLessThanOrEqual(8);
  });
});

describe('a nested query', () => {
  it('reads the store as often for 100 rows as for 5', async () => {
    const [few, many] = [await callsFor(5), await callsFor(100)];
    // What comes late in a long turn is read with the next; never row by row.
    expect(many.length).toBeLessThanOrEqual(few.length + 4);
    expect(new Set(many)).toEqual(new Set(few));
  });

  it('counts only when asked', async () => {
    const calls: string[] = [];
    const world = await openServed({
      documents: [numbered(1)],
      through: (store) => counted(store, calls),
      deadline: 100_000,
    });
    await world.ask('{ statements { nodes { id } } documents { nodes { id } } }');
    expect(calls.filter((name) => name.startsWith('count') || name === 'statementHours')).toEqual([]);
    await world.ask('{ statements { totalCount timeline(unit: DAY) { count } } }');
    expect(calls).toEqual(expect.arrayContaining(['count', 'statementHours']));
    await world.close();
  });
});

describe('an entity that an earlier request read', () => {
  it('is not read again while nothing is committed, and is as the commit left it after one', async () => {
    const calls: string[] = [];
    const world = await openServed({ documents: [numbered(1)], through: (store) => counted(store, calls) });
    const { data } = await world.ask('{ relations(first: 1) { nodes { source { id label } target { id } } } }');
    const { id } = data.relations.nodes[0].source;
    const label = async () =>
      (await world.ask('query($id: ID!) { entity(id: $id) { label } }', { id })).data.entity.label;
    calls.length = 0;
    await label();
    expect(calls).not.toContain('byIds');
    await world.ask('mutation($id: ID!) { describeEntity(entity: $id, label: "Ida", reason: "test") { __typename } }', {
      id,
    });
    expect(await label()).toBe('Ida');
    await world.close();
  });
});
