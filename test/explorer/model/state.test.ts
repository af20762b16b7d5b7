import { describe, expect, test } from '@jest/globals';
import { followIds } from '../../../src/explorer/state/follow-ids.ts';
import {
  addEntities,
  initialState,
  MAX_ENTITIES,
  moveEntities,
  openEdge,
  removeEntities,
  select,
  setFilters,
  setTime,
  togglePin,
} from '../../../src/explorer/state/state.ts';
import { applyTo, createExplorerStore, settle } from '../../../src/explorer/state/store.ts';

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `id${index}`);

describe('adding entities', () => {
  test('keeps what is there, adds what is new, once', () => {
    expect(addEntities(['b', 'c', 'c'])(addEntities(['a', 'b'])(initialState)).entities).toEqual(['a', 'b', 'c']);
  });
  test('stops at the cap', () => {
    expect(addEntities(many(700))(initialState).entities).toHaveLength(MAX_ENTITIES);
  });
});

test('taking an entity out takes its pin, place, selection and open relation with it', () => {
  const full = [
    addEntities(['a', 'b']),
    moveEntities({ a: [1, 2], b: [3, 4] }),
    togglePin('a'),
    openEdge({ a: 'a', b: 'b', relationType: 'CONSULT' }),
  ].reduce((state, change) => change(state), initialState);
  const left = removeEntities(['a'])(full);
  expect(left).toMatchObject({ entities: ['b'], pins: [], positions: { b: [3, 4] }, edge: null });
});

test('selecting one shows its card, several what connects them', () => {
  expect(select(['a'])(initialState).panel).toBe('actor');
  expect(select(['a', 'b'])(initialState)).toMatchObject({ panel: 'connect', connect: { ends: ['a', 'b'] } });
});

test('ids follow a merge, and what no longer exists goes', () => {
  const state = [addEntities(['a', 'b', 'c']), moveEntities({ a: [1, 1] }), select(['a', 'c'])].reduce(
    (now, change) => change(now),
    initialState,
  );
  const followed = followIds(
    new Map([
      ['a', 'b'],
      ['b', 'b'],
      ['c', null],
    ]),
  )(state);
  expect(followed).toMatchObject({ entities: ['b'], selected: ['b'], positions: { b: [1, 1] } });
});

describe('history', () => {
  test('undoes and redoes expansions, filters, time, pins and moves', () => {
    const store = createExplorerStore();
    const history = store.temporal.getState();
    applyTo(store, addEntities(['a', 'b']));
    applyTo(store, setTime({ from: '2022-02' }));
    applyTo(store, setFilters({ minSources: 2 }));
    applyTo(store, togglePin('a'));
    applyTo(store, moveEntities({ a: [9, 9] }));
    const built = store.getState();
    history.undo(5);
    expect(store.getState()).toEqual(initialState);
    history.redo(5);
    expect(store.getState()).toEqual(built);
  });

  test('selecting is no step, and the layout after an expansion is none of its own', () => {
    const store = createExplorerStore();
    applyTo(store, addEntities(['a']));
    settle(store, { a: [5, 5] });
    applyTo(store, select(['a']));
    expect(store.temporal.getState().pastStates).toHaveLength(1);
    store.temporal.getState().undo();
    expect(store.getState().entities).toEqual([]);
  });
});
