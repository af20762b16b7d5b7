/** The one store: the explorer state with undo and redo over everything that an analyst builds or narrows. */
import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { type Change, type ExplorerState, initialState, moveEntities, type Position } from './state.ts';

/** A change in any of these is a step to undo; selecting or opening a panel is not, but comes back with the step. */
const steps = [
  'entities',
  'positions',
  'pins',
  'time',
  'filters',
  'claims',
  'documents',
  'connect',
  'diff',
  'looks',
] as const;

const sameStep = (past: ExplorerState, current: ExplorerState): boolean =>
  steps.every((key) => past[key] === current[key]);

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
