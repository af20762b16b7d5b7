import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RELATION_TYPES } from '../../../src/domain/relation-types.ts';
import { ENTITY_KINDS } from '../../../src/domain/vocabulary.ts';
import { LINK_KEYS, type Link } from '../../../src/explorer/state/link-words.ts';
import { readLink, writeLink } from '../../../src/explorer/state/permalink.ts';
import { type ExplorerState, initialState, MAX_ENTITIES } from '../../../src/explorer/state/state.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_=-]{4,24}$/u);
const day = fc.constantFrom('2022', '2022-02', '2022-02-07', null);

const states: fc.Arbitrary<ExplorerState> = fc
  .record({
    entities: fc.uniqueArray(id, { minLength: 2, maxLength: 12 }),
    place: fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 })),
    kinds: fc.uniqueArray(fc.constantFrom(...ENTITY_KINDS), { maxLength: 3 }),
    type: fc.constantFrom(...RELATION_TYPES),
    from: day,
    undated: fc.boolean(),
    denied: fc.boolean(),
    text: fc.string({ maxLength: 40, unit: 'grapheme' }),
    depth: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ entities, place, kinds, type, from, undated, denied, text, depth }): ExplorerState => {
    const [a = '', b = ''] = entities;
    return {
      ...initialState,
      entities,
      positions: Object.fromEntries(entities.slice(1).map((one) => [one, place])),
      pins: [b],
      selected: [a, b],
      edge: { a, b, relationType: type },
      time: { axis: 'known', from, to: from, asOf: '2022-02-08T12:00:00Z', undated },
      filters: {
        ...initialState.filters,
        hiddenKinds: kinds,
        hiddenTypes: [type],
        minConfidence: 0.35,
        denied,
        excludePublishers: [a],
      },
      claims: { ...initialState.claims, text, polarity: 'DENIED', predicate: type, modality: 'PLAN', sure: true },
      connect: {
        kind: 'paths',
        ends: [a, b],
        maxDepth: depth,
        timeRespecting: true,
        representatives: false,
        unrealized: true,
      },
      diff: { from: '2022-02-07T00:00:00Z', to: null, axis: 'RECORDED' },
      document: { id: a, statement: b },
      view: 'claims',
      panel: 'reader',
    };
  });

const overUrl = (link: Link): Link =>
  Object.fromEntries(new URLSearchParams(new URLSearchParams({ ...link }).toString()));

describe('a permalink', () => {
  test('brings back the whole state, positions and all, through a URL', () => {
    fc.assert(
      fc.property(states, (state) => {
        const reading = readLink(overUrl(writeLink(state)));
        expect(reading.problems).toEqual([]);
        expect(reading.state).toEqual(state);
      }),
      { seed: 20220207, numRuns: 200 },
    );
  });

  test('of the beginning is empty', () => expect(writeLink(initialState)).toEqual({}));

  test('that is forged still gives a usable state', () => {
    const forged = fc.dictionary(fc.constantFrom(...LINK_KEYS), fc.string({ maxLength: 60, unit: 'binary' }));
    fc.assert(
      fc.property(forged, (link) => {
        const { state } = readLink(link);
        expect(readLink(writeLink(state)).state).toEqual(state);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('that is cut keeps what is whole and names the rest', () => {
    const { state, problems } = readLink({
      e: 'RW50aXR5OlE3NzQ3 RW5',
      edge: 'RW50 ',
      from: '2022-0',
      claims: '{"text":"tro',
    });
    expect(state).toMatchObject({ entities: ['RW50aXR5OlE3NzQ3', 'RW5'], edge: null, time: { from: null } });
    expect(problems).toHaveLength(3);
  });

  test('cannot bring more than the cap, markup or a date that is none', () => {
    const e = Array.from({ length: 900 }, (_, index) => `id${index}`).join(' ');
    expect(readLink({ e }).state.entities).toHaveLength(MAX_ENTITIES);
    expect(readLink({ e: '<script>alert(1)</script>' }).state.entities).toEqual([]);
    expect(readLink({ from: '2022-02-31x', asof: 'yesterday' }).state.time).toMatchObject({ from: null, asOf: null });
    expect(readLink({ conf: '99', src: '-4' }).state.filters).toMatchObject({ minConfidence: 0, minSources: 1 });
  });
});
