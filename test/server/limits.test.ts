import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import type { GraphStore } from '../../src/store/store.ts';
import { spentOn } from '../fixture/processor.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { talks } from '../fixture/talks.ts';

let world: Served;
let reads = 0;
/** Counts what reaches the store: a refused request must not. */
const counting = (store: GraphStore): GraphStore =>
  new Proxy(store, {
    get(target, name: keyof GraphStore) {
      const method = target[name];
      if (typeof method !== 'function') return method;
      return (...args: never[]) => {
        reads++;
        return (method as (...given: never[]) => unknown).apply(target, args);
      };
    },
  });

beforeAll(async () => {
  world = await openServed({ documents: talks, through: counting });
});
afterAll(() => world.close());

const nested = (depth: number): string =>
  depth === 0 ? 'id' : `relations(first: 100) { nodes { source { ${nested(depth - 1)} } } }`;
const bomb = Array.from({ length: 20 }, (_, i) => `fragment F${i} on Entity { ...F${i + 1} ...F${i + 1} }`).join(' ');

describe('a request is refused before anything is read:', () => {
  it.each([
    ['a hundred to the power of five', `{ entities(first: 100) { nodes { ${nested(4)} } } }`, 'TOO_COMPLEX'],
    ['a hundred cubed', `{ entities(first: 100) { nodes { ${nested(2)} } } }`, 'TOO_COMPLEX'],
    [
      'too deep',
      `{ entities(first: 1) { nodes { ${'relations(first: 1) { nodes { source { '.repeat(9)} id ${'} } }'.repeat(9)} } } }`,
      'TOO_COMPLEX',
    ],
    ['300 aliases', `{ ${Array.from({ length: 300 }, (_, i) => `a${i}: revision`).join(' ')} }`, 'TOO_COMPLEX'],
    ['10,000 names of the type', `{ ${'a: __typename '.repeat(10_000)} }`, 'TOO_COMPLEX'],
    ['5,000 selections in one another', '{a'.repeat(5_000), 'TOO_COMPLEX'],
    ['lists in one another, without end', `{ nodes(ids: ${'['.repeat(5_000)}`, 'TOO_COMPLEX'],
    ['objects in one another', `{ paths(input: ${'{ a: '.repeat(1_000)}`, 'TOO_COMPLEX'],
    ['100 directives', `{ revision ${'@skip(if: false) '.repeat(100)} }`, 'TOO_COMPLEX'],
    [
      'a fragment that holds itself',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'BAD_USER_INPUT',
    ],
    ['a field that is not there', '{ shoeSize }', 'BAD_USER_INPUT'],
    ['a text that is cut', '{ entities { nodes { id }', 'BAD_USER_INPUT'],
    ['two operations without a name', 'query A { revision } query B { revision }', 'BAD_USER_INPUT'],
    [
      'introspection in circles',
      `{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} }'.repeat(8)} } } }`,
      'BAD_USER_INPUT',
    ],
    ['a first that is no number', '{ entities(first: "x") { totalCount } }', 'BAD_USER_INPUT'],
    ['a first beyond 32 bits', '{ entities(first: 2147483648) { totalCount } }', 'BAD_USER_INPUT'],
  ])('%s', async (_, query, code) => {
    const before = reads;
    const { total } = await spentOn(async () => expect((await world.refused(query))[0]).toBe(code));
    expect(reads).toBe(before);
    expect(total).toBeLessThan(2_000);
  });

  it('what is too costly, with its cost and the limit', async () => {
    const { errors } = await world.ask(`{ entities(first: 100) { nodes { ${nested(4)} } } }`);
    expect(errors?.[0]?.extensions.cost).toBeGreaterThan(errors?.[0]?.extensions.limit);
  });

  it('what is too costly by a variable', async () => {
    const query =
      'query($n: Int) { entities(first: $n) { nodes { relations(first: $n) { nodes { source { relations(first: $n) { nodes { id } } } } } } } }';
    expect(await world.refused(query, { n: 100 })).toEqual(['TOO_COMPLEX']);
    expect(await world.refused(query, { n: 3 })).toEqual([]);
  });
});

describe('fragments', () => {
  it('that spread each other twice cost no time', async () => {
    const query = `{ entities { nodes { ...F0 } } } ${bomb} fragment F20 on Entity { relations { nodes { id } } }`;
    const { total } = await spentOn(async () => expect(await world.refused(query)).toEqual(['TOO_COMPLEX']));
    expect(total).toBeLessThan(2_000);
  });
});

describe('a first out of range', () => {
  it.each([0, -1, 101, 1_000_000_000])('is refused: %i', async (first) => {
    expect(await world.refused(`{ entities(first: ${first}) { totalCount } }`)).toEqual(['BAD_USER_INPUT']);
    expect(
      await world.refused('query($n: Int) { search(query: "a", first: $n) { totalCount } }', { n: first }),
    ).toEqual(['BAD_USER_INPUT']);
  });
});

describe('what clients need', () => {
  it('is answered: full introspection', async () => {
    const { data, errors } = await world.ask(
      getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }),
    );
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(100);
  });
});

describe('a cursor', () => {
  const LISTS = [
    'entities(after: $after) { totalCount }',
    'search(query: "a", after: $after) { totalCount }',
    'events(after: $after) { totalCount }',
    'relations(after: $after) { totalCount }',
    'statements(after: $after) { totalCount }',
    'quotations(after: $after) { totalCount }',
    'documents(after: $after) { totalCount }',
    'contradictions(after: $after) { totalCount }',
    'decisions(after: $after) { totalCount }',
    'savedViews(after: $after) { totalCount }',
  ];
  it.each(LISTS)('of another list, or none, is refused: %s', async (list) => {
    const query = `query($after: String) { ${list} }`;
    const other = list.startsWith('documents') ? 'statements' : 'documents';
    const { data } = await world.ask(`{ ${other}(first: 1) { edges { cursor } } }`);
    for (const after of ['not a cursor', '', 'bm90IGEgY3Vyc29y', data[other].edges[0].cursor]) {
      expect(await world.refused(query, { after })).toEqual(['BAD_USER_INPUT']);
    }
  });
});

describe('an answer that is late', () => {
  it('is refused with DEADLINE_EXCEEDED', async () => {
    const stuck = (store: GraphStore) =>
      new Proxy(store, {
        get: (target, name: keyof GraphStore) => (name === 'revision' ? () => new Promise(() => {}) : target[name]),
      });
    const slow = await openServed({ through: stuck, deadline: 30 });
    expect(await slow.refused('{ revision }')).toEqual(['DEADLINE_EXCEEDED']);
    await slow.close();
  });
});
