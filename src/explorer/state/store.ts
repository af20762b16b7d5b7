/** The one store: the explorer state with undo and redo over everything that an analyst builds or narrows. */
import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { type Change, type ExplorerState, initialState, moveEntities, type Position } from './state.ts';

/** A change in any of these is a step to undo; selecting or opening a panel is not, but comes back with the step. */
const STEPS = {
  entities: 'who is in view',
  positions: 'where they stand',
  pins: 'what is pinned',
  time: 'the time',
  filters: 'the filters',
  claims: 'the search for claims',
  documents: 'the search for documents',
  connect: 'what is connected',
  diff: 'what is compared',
  looks: 'what size and colour tell',
} as const;
const steps = Object.keys(STEPS) as (keyof typeof STEPS)[];

const sameStep = (past: ExplorerState, current: ExplorerState): boolean =>
  steps.every((key) => past[key] === current[key]);

/** In what two states differ, in words; whoever comes or goes moves the others along. */
export const changedWords = (past: ExplorerState, current: ExplorerState): string => {
  const changed = steps.filter((key) => past[key] !== current[key]);
  const told = changed.includes('entities') ? changed.filter((key) => key !== 'positions') : changed;
  return told.map((key) => STEPS[key]).join(', ');
};

export const createExplorerStore = (from: ExplorerState = initialState) =>
  createStore<ExplorerState>()(temporal(() => from, { limit: 200, equality: sameStep }));

export type ExplorerStore = ReturnType<typeof createExplorerStore>;

export const applyTo = (store: ExplorerStore, ...changes: readonly Change[]): void =>
  store.setState((state) => changes.reduce((now, change) => change(now), state), true);

/** For what follows from a step, as the layout after an expansion or the survivor of a merge: no step of its own. */
export const applyQuietly = (store: ExplorerStore, ...changes: readonly Change[]): void => {
  const history = store.temporal.getState();
  history.pause();
  applyTo(store, ...changes);
  history.resume();
};

export const settle = (store: ExplorerStore, positions: Readonly<Record<string, Position>>): void =>
  applyQuietly(store, moveEntities(positions));

/** A link was opened: nothing before it to go back to. */
export const replaceState = (store: ExplorerStore, state: ExplorerState): void => {
  store.setState(state, true);
  store.temporal.getState().clear();
};
