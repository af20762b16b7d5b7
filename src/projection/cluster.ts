/**
 * Syndication clusters. A document joins the cluster of the earliest earlier document that shares at least 60 % of the
 * smaller one's shingles, else founds one. "Earlier" is by (knownAt, id), so a document that becomes known later never
 * moves one that was there before it, and the order of ingestion does not show.
 */
import type { DocumentEvidence } from '../domain/evidence.ts';
import type { Id } from '../domain/id.ts';
import { shinglesOf } from '../domain/shingle.ts';
import type { DocumentState, SharedShingles } from './ask.ts';
import { type Asking, asking } from './asking.ts';

const SHARE = 0.6;
const FEWEST_SHINGLES = 20;

/** The earlier document whose cluster this one joined (null: it founded its own), and the founder of that cluster. */
export interface Placement {
  readonly id: Id;
  readonly joined: Id | null;
  readonly cluster: Id;
}

/**
 * Places new documents, and again those later ones that carry the same copy, and whatever joined through them.
 * Answers those whose cluster was made or changed.
 */
export function* clusterDocuments(added: readonly DocumentEvidence[]): Asking<readonly Placement[]> {
  const states = new Map<Id, DocumentState>();
  const remember = (found: readonly DocumentState[]) => {
    for (const state of found) if (!states.has(state.id)) states.set(state.id, state);
  };
  remember(yield* asking('documents', { ids: added.map(({ document }) => document.id) }));

  const pending = new Map<Id, readonly number[]>();
  for (const { document } of added) {
    const shingles = shinglesOf(document.text);
    pending.set(document.id, shingles);
    for (const later of yield* sameCopy(states.get(document.id), shingles)) {
      const isLater = comesBefore(document, later) && !pending.has(later.id);
      if (isLater) pending.set(later.id, yield* asking('shinglesOf', { document: later.id }));
      remember([later]);
    }
  }

  const joined = new Map<Id, Id | null>();
  for (const [id, shingles] of pending) {
    const copies = yield* sameCopy(states.get(id), shingles);
    remember(copies);
    const state = states.get(id);
    const earlier = copies.filter((copy) => state !== undefined && comesBefore(copy, state)).sort(byKnown);
    joined.set(id, earlier[0]?.id ?? null);
  }
  return yield* settle(joined, states);
}

/** Walks from what joined otherwise to everything that joined through it, until no cluster changes. */
function* settle(joined: ReadonlyMap<Id, Id | null>, states: Map<Id, DocumentState>): Asking<Placement[]> {
  const settled = new Map<Id, Placement>();
  let pending = [...joined.keys()];
  while (pending.length > 0) {
    const moved: Id[] = [];
    for (const id of pending) {
      const placement = { id, joined: joinedOf(id, joined, states), cluster: yield* founderOf(id, joined, states) };
      const before = settled.get(id) ?? states.get(id);
      const isMoved = before?.cluster !== placement.cluster;
      if (isMoved) moved.push(id);
      if (isMoved || before.joined !== placement.joined) settled.set(id, placement);
    }
    const followers = yield* asking('joinedTo', { ids: moved });
    for (const state of followers) states.set(state.id, states.get(state.id) ?? state);
    pending = followers.map((state) => state.id).filter((id) => !joined.has(id));
  }
  return [...settled.values()];
}

/** Follows what each joined to the document that joined none. */
function* founderOf(id: Id, joined: ReadonlyMap<Id, Id | null>, states: Map<Id, DocumentState>): Asking<Id> {
  let founder = id;
  for (let next: Id | null = id; next !== null; next = joinedOf(founder, joined, states)) {
    founder = next;
    if (states.has(founder)) continue;
    for (const state of yield* asking('documents', { ids: [founder] })) states.set(state.id, state);
  }
  return founder;
}

/** What a document joins now, else what it joined before this commit. */
function joinedOf(id: Id, joined: ReadonlyMap<Id, Id | null>, states: ReadonlyMap<Id, DocumentState>): Id | null {
  const now = joined.get(id);
  return now === undefined ? (states.get(id)?.joined ?? null) : now;
}

function* sameCopy(state: DocumentState | undefined, shingles: readonly number[]): Asking<readonly SharedShingles[]> {
  if (state === undefined || shingles.length < FEWEST_SHINGLES) return [];
  const sharing = yield* asking('sharing', { shingles, least: Math.ceil(SHARE * FEWEST_SHINGLES) });
  return sharing.filter((other) => {
    const smaller = Math.min(other.shingleCount, shingles.length);
    return other.id !== state.id && smaller >= FEWEST_SHINGLES && other.shared >= SHARE * smaller;
  });
}

type Known = Pick<DocumentState, 'id' | 'knownAt'>;
const byKnown = (a: Known, b: Known): number => a.knownAt - b.knownAt || (a.id < b.id ? -1 : 1);
const comesBefore = (a: Known, b: Known): boolean => byKnown(a, b) < 0;
