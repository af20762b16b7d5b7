/** The surroundings of some entities, breadth first and bounded, with the relations among those kept. */

import { InputError } from '../domain/error.ts';
import { at } from '../domain/fold/columns.ts';
import type { Id } from '../domain/glossary.ts';
import type { RelationType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import type { EntityKind } from '../domain/vocabulary.ts';
import { bestByNeighbor } from './common-neighbors.ts';
import type { Question } from './graph.ts';
import { ofKinds } from './kinds.ts';
import { openShortlist } from './shortlist.ts';
import { type SubgraphAnswer, subgraph } from './subgraph.ts';
import { eachTie, type Ties } from './ties.ts';
import {
  compareIds,
  inScope,
  isSpent,
  type RelationInScope,
  relationsInScopeOf,
  relationsOf,
  startWalk,
  type Walk,
  workOf,
} from './walk.ts';

export interface EgoNetworkQuery {
  readonly centers: readonly Id[];
  readonly depth: number;
  /** Most entities kept, the centers among them. */
  readonly limit: number;
  /** Most neighbors that one entity brings in. */
  readonly perEntityLimit: number;
  /** Most relations shown, the strongest first; bundles count all of them. */
  readonly relationLimit: number;
  readonly types: readonly RelationType[] | null;
  /** Of neighbors; centers always stay. */
  readonly kinds: readonly EntityKind[] | null;
  readonly scope: Scope;
}

/** Entities in the order they are met: centers, then each one's neighbors by best confidence, then id. */
export const egoNetwork =
  (query: EgoNetworkQuery): Question<SubgraphAnswer> =>
  async (graph) => {
    const centers = [...new Set(query.centers)];
    if (centers.length === 0) throw new InputError('an ego network needs at least one center');
    const walk = startWalk(graph, query.scope, query.types);
    const kept = new Set(centers.slice(0, query.limit));
    walk.truncated = kept.size < centers.length;
    let frontier: readonly Id[] = [...kept];
    for (let depth = 0; depth < query.depth && frontier.length > 0; depth++) {
      frontier = await expand(query, walk, frontier, kept);
    }
    const among = await relationsAmong(walk, kept);
    if (among.length > query.relationLimit) walk.truncated = true;
    return subgraph([...kept], among, workOf(walk), query.relationLimit);
  };

/** Adds the neighbors of the frontier to those kept, and says which are new. */
async function expand(
  { kinds, limit, perEntityLimit }: EgoNetworkQuery,
  walk: Walk,
  frontier: readonly Id[],
  kept: Set<Id>,
): Promise<readonly Id[]> {
  const added: Id[] = [];
  for (const neighbors of await neighborsOf(walk, frontier)) {
    const others = neighbors.filter(({ id }) => !kept.has(id));
    await walk.graph.pause();
    const wanted = await ofKinds(walk.graph, others, kinds, ({ id }) => id);
    const room = Math.min(perEntityLimit, limit - kept.size);
    if (wanted.length > room) walk.truncated = true;
    for (const id of strongest(wanted, room)) {
      kept.add(id);
      added.push(id);
    }
    await walk.graph.pause();
  }
  return added;
}

interface Neighbor {
  readonly id: Id;
  /** Of the surest relation. */
  readonly confidence: number;
}

/** In the order of the frontier. */
async function neighborsOf(walk: Walk, frontier: readonly Id[]): Promise<readonly (readonly Neighbor[])[]> {
  const ofHubs = new Map<Id, readonly Neighbor[]>();
  for (const id of frontier) {
    const ties = isSpent(walk) ? null : await walk.graph.ties?.(id, walk.scope);
    if (ties) ofHubs.set(id, await neighborsAmong(walk, ties));
  }
  const others = frontier.filter((id) => !ofHubs.has(id));
  const lists = await relationsInScopeOf(walk, others);
  const ofOthers = new Map(others.map((id, i) => [id, bestByNeighbor(id, lists[i] ?? [])]));
  return frontier.map(
    (id) => ofHubs.get(id) ?? Array.from(ofOthers.get(id) ?? [], ([other, confidence]) => ({ id: other, confidence })),
  );
}

async function neighborsAmong(walk: Walk, ties: Ties): Promise<readonly Neighbor[]> {
  walk.exploredEntities += 1;
  for (const [type, count] of ties.examined)
    if (walk.types === null || walk.types.includes(type)) walk.exploredRelations += count;
  const best = new Float64Array(ties.others.length).fill(-1);
  await eachTie(walk.graph, ties, walk.scope, walk.types, (i, { confidence }) => {
    const other = at(ties.other, i);
    if (confidence > at(best, other)) best[other] = confidence;
  });
  return ties.others.flatMap((id, other) => (at(best, other) < 0 ? [] : { id, confidence: at(best, other) }));
}

/** Highest confidence first, then the smallest id. */
function strongest(neighbors: readonly Neighbor[], room: number): readonly Id[] {
  const shortlist = openShortlist<Neighbor>(room, (a, b) => b.confidence - a.confidence || compareIds(a.id, b.id));
  for (const neighbor of neighbors) shortlist.offer(neighbor);
  return shortlist.rows.map(({ id }) => id);
}

async function relationsAmong(walk: Walk, kept: ReadonlySet<Id>): Promise<readonly RelationInScope[]> {
  const entities = [...kept];
  const found: RelationInScope[] = [];
  const lists = await relationsOf(walk, entities, kept);
  for (const [i, relations] of lists.entries()) {
    // Each relation is met from both ends, and counts from its source.
    const own = relations.filter((relation) => relation.source === entities[i]);
    found.push(...(await inScope(walk, own)));
  }
  return found;
}
