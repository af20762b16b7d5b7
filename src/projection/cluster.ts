/**
 * Syndication clusters. A document joins the cluster of the earliest earlier document that carries the same copy, else
 * founds one. "Earlier" is by (known, id), so a document that becomes known later never moves one that was there before
 * it, and the order of ingestion does not show.
 */

import type { Id, Instant } from '../domain/glossary.ts';
import type { Document } from '../domain/record/document.ts';
import { documentOf } from '../evidence/document.ts';
import { type Asking, ask, type DocumentState } from './ask.ts';
import type { NewDocument, Placement } from './changes.ts';
import { areSameCopy, type Copy, copyOf } from './copy.ts';

/** A document to be placed, or one that has its place already and shares fingerprints with one of them. */
interface Candidate {
  readonly id: Id;
  readonly knownAt: Instant;
  readonly copy: Copy;
  readonly isPlaced: boolean;
}

type Known = Pick<Candidate, 'id' | 'knownAt'>;
const byKnown = (a: Known, b: Known): number => a.knownAt - b.knownAt || (a.id < b.id ? -1 : Number(a.id > b.id));

/**
 * Places new documents and those that had joined a purged one; and again those later ones that carry the same copy, and
 * whatever joined through them. Answers those whose cluster was made or changed.
 */
export function* placeInClusters(
  documents: readonly Document[],
  purged: ReadonlySet<Id>,
): Asking<{ readonly added: readonly NewDocument[]; readonly placements: readonly Placement[] }> {
  const fresh = documents.map(unplaced);
  const left = yield* leftBy(purged);
  const unsettled = [...fresh, ...left.documents.map(unplaced)];
  const { similar } = yield* ask({
    similar: unsettled.map(({ copy }) => ({ fingerprints: copy.fingerprints, words: copy.hash })),
  });
  const there = similar.filter(({ id }) => !purged.has(id));
  const states = new Map<Id, DocumentState>([...there, ...left.states].map((state) => [state.id, state]));
  const unknown = [...states.values()].flatMap(({ joined }) => (joined && !states.has(joined) ? [joined] : []));
  for (const state of (yield* ask({ documents: unknown })).documents) states.set(state.id, state);
  const known = there.map(({ id, knownAt, text }) => ({ id, knownAt, copy: copyOf(text), isPlaced: true }));
  const candidates = [...new Map([...known, ...unsettled].map((one) => [one.id, one])).values()].sort(byKnown);
  const joined = joinings(candidates, states);
  const added = documents.map((document, i) => {
    const { fingerprints = [], hash = '' } = fresh[i]?.copy ?? {};
    return { document, fingerprints, words: hash };
  });
  return { added, placements: yield* settle(joined, states, new Set(fresh.map(({ id }) => id))) };
}

const unplaced = ({ id, knownAt, text }: Pick<Document, 'id' | 'knownAt' | 'text'>): Candidate => ({
  id,
  knownAt,
  copy: copyOf(text),
  isPlaced: false,
});

/** Documents that stay, but joined one that goes. */
function* leftBy(purged: ReadonlySet<Id>): Asking<{
  readonly documents: readonly Document[];
  readonly states: readonly DocumentState[];
}> {
  const { joinedTo } = yield* ask({ joinedTo: [...purged] });
  const states = joinedTo.filter(({ id }) => !purged.has(id));
  const { recorded } = yield* ask({ recorded: states.map(({ id }) => id) });
  return { documents: recorded.map(documentOf), states };
}

/** What each document to be placed joins, and each other one that now has an earlier copy than it had. */
function joinings(
  candidates: readonly Candidate[],
  states: ReadonlyMap<Id, DocumentState>,
): ReadonlyMap<Id, Id | null> {
  const sharing = sharingAmong(candidates);
  const joined = new Map<Id, Id | null>();
  for (const candidate of candidates) {
    const copy = sharing(candidate).find((other) => {
      // Two that were there before were compared when the later one came.
      const mayJoin = byKnown(other, candidate) < 0 && !(other.isPlaced && candidate.isPlaced);
      return mayJoin && areSameCopy(other.copy, candidate.copy);
    });
    const before = states.get(states.get(candidate.id)?.joined ?? '');
    if (!candidate.isPlaced) joined.set(candidate.id, copy?.id ?? null);
    else if (copy && (!before || byKnown(copy, before) < 0)) joined.set(candidate.id, copy.id);
  }
  return joined;
}

/** Candidates with a fingerprint or all words in common, in order of (known, id). */
function sharingAmong(candidates: readonly Candidate[]): (candidate: Candidate) => readonly Candidate[] {
  const byMark = new Map<number | string, Candidate[]>();
  const marksOf = ({ copy }: Candidate): readonly (number | string)[] => [...copy.fingerprints, copy.hash];
  for (const candidate of candidates) {
    for (const mark of marksOf(candidate)) {
      const list = byMark.get(mark);
      if (list) list.push(candidate);
      else byMark.set(mark, [candidate]);
    }
  }
  return (candidate) => [...new Set(marksOf(candidate).flatMap((mark) => byMark.get(mark) ?? []))].sort(byKnown);
}

/** Walks from what joined otherwise to everything that joined through it, until no cluster changes. */
function* settle(
  joined: ReadonlyMap<Id, Id | null>,
  states: Map<Id, DocumentState>,
  fresh: ReadonlySet<Id>,
): Asking<readonly Placement[]> {
  const settled = new Map<Id, Placement>();
  let pending = [...joined.keys()];
  while (pending.length > 0) {
    const moved: Id[] = [];
    for (const id of pending) {
      const placement = { id, joined: joinedOf(id, joined, states), cluster: yield* founderOf(id, joined, states) };
      const before = settled.get(id) ?? states.get(id);
      const isMoved = before?.cluster !== placement.cluster;
      if (isMoved) moved.push(id);
      if (isMoved || before?.joined !== placement.joined) settled.set(id, placement);
    }
    const { joinedTo } = yield* ask({ joinedTo: moved.filter((id) => !fresh.has(id)) });
    for (const state of joinedTo) states.set(state.id, states.get(state.id) ?? state);
    pending = joinedTo.map((state) => state.id).filter((id) => !joined.has(id));
  }
  return [...settled.values()];
}

/** Follows what each joined to the document that joined none. */
function* founderOf(id: Id, joined: ReadonlyMap<Id, Id | null>, states: Map<Id, DocumentState>): Asking<Id> {
  let founder = id;
  for (let next: Id | null = id; next !== null; next = joinedOf(founder, joined, states)) {
    founder = next;
    if (states.has(founder) || joined.has(founder)) continue;
    for (const state of (yield* ask({ documents: [founder] })).documents) states.set(state.id, state);
  }
  return founder;
}

/** What a document joins now, else what it joined before this commit. */
function joinedOf(id: Id, joined: ReadonlyMap<Id, Id | null>, states: ReadonlyMap<Id, DocumentState>): Id | null {
  const now = joined.get(id);
  return now === undefined ? (states.get(id)?.joined ?? null) : now;
}
