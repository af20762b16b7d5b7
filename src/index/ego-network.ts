/** The surroundings of some entities, breadth first and bounded, with every relation among those kept. */
import { InputError } from '../domain/error.ts';
import type { Id } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import type { EntityKind, RelationType } from '../domain/vocabulary.ts';
import { kindsOf } from './kinds.ts';
import { openShortlist } from './shortlist.ts';
import { type SubgraphAnswer, subgraph } from './subgraph.ts';
import type { Question } from './traversal.ts';
import { otherEnd, type SeenTie, seen, seenTiesOf, startWalk, tiesOf, type Walk, workOf } from './walk.ts';

export interface EgoNetworkQuery {
  readonly centers: readonly Id[];
  readonly depth: number;
  /** Most entities kept, the centers among them. */
  readonly limit: number;
  /** Most neighbors that one entity brings in. */
  readonly perEntityLimit: number;
  readonly types: readonly RelationType[] | null;
  /** Of neighbors; centers always stay. */
  readonly kinds: readonly EntityKind[] | null;
  readonly scope: Scope;
}

/** Entities in the order they are met: centers, then each one's neighbors by best confidence, then id. */
export function* egoNetwork(query: EgoNetworkQuery): Question<SubgraphAnswer> {
  const centers = [...new Set(query.centers)];
  if (centers.length === 0) throw new InputError('an ego network needs at least one center');
  const walk = startWalk(query.scope, query.types);
  const kept = new Set(centers.slice(0, query.limit));
  walk.truncated = kept.size < centers.length;
  let frontier: readonly Id[] = [...kept];
  for (let depth = 0; depth < query.depth && frontier.length > 0; depth++) {
    frontier = yield* expand(query, walk, frontier, kept);
  }
  const among = yield* tiesAmong(walk, kept);
  return subgraph([...kept], among, workOf(walk));
}

/** Adds the neighbors of the frontier to those kept, and says which are new. */
function* expand(
  { kinds, limit, perEntityLimit }: EgoNetworkQuery,
  walk: Walk,
  frontier: readonly Id[],
  kept: Set<Id>,
): Question<readonly Id[]> {
  const added: Id[] = [];
  const lists = yield* seenTiesOf(walk, frontier);
  for (const [i, entity] of frontier.entries()) {
    const bonds = yield* strangersOf(entity, lists[i] ?? [], kept);
    const welcome = kinds === null ? [...bonds.keys()] : yield* ofKinds([...bonds.keys()], kinds);
    const room = Math.min(perEntityLimit, limit - kept.size);
    if (welcome.length > room) walk.truncated = true;
    for (const id of yield* strongest(welcome, bonds, room)) {
      kept.add(id);
      added.push(id);
    }
  }
  return added;
}

/** Neighbors not kept yet, with the confidence of the surest tie to each. */
function* strangersOf(entity: Id, ties: readonly SeenTie[], kept: ReadonlySet<Id>): Question<ReadonlyMap<Id, number>> {
  const best = new Map<Id, number>();
  for (const { tie, view } of ties) {
    const other = otherEnd(tie, entity);
    if (!kept.has(other)) best.set(other, Math.max(best.get(other) ?? 0, view.confidence));
  }
  yield null;
  return best;
}

/** Highest confidence first, then the smallest id. */
function* strongest(entities: readonly Id[], bonds: ReadonlyMap<Id, number>, room: number): Question<readonly Id[]> {
  const shortlist = openShortlist<{ id: Id; bond: number }>(room, (a, b) => b.bond - a.bond || (a.id < b.id ? -1 : 1));
  for (const id of entities) shortlist.offer({ id, bond: bonds.get(id) ?? 0 });
  yield null;
  return shortlist.rows.map(({ id }) => id);
}

function* ofKinds(entities: readonly Id[], kinds: readonly EntityKind[]): Question<readonly Id[]> {
  const kindOf = yield* kindsOf(entities);
  return entities.filter((id) => {
    const kind = kindOf.get(id);
    return kind !== null && kind !== undefined && kinds.includes(kind);
  });
}

function* tiesAmong(walk: Walk, kept: ReadonlySet<Id>): Question<readonly SeenTie[]> {
  const entities = [...kept];
  const found: SeenTie[] = [];
  const lists = yield* tiesOf(walk, entities, kept);
  for (const [i, ties] of lists.entries()) {
    // Each tie is met from both ends, and counts from its source.
    found.push(
      ...(yield* seen(
        walk,
        ties.filter((tie) => tie.source === entities[i]),
      )),
    );
  }
  return found;
}
