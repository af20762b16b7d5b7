/** The surroundings of some entities, breadth first and bounded, with the relations among those kept. */
import { InputError } from '../domain/error.ts';
import type { Id } from '../domain/glossary.ts';
import type { RelationType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import type { EntityKind } from '../domain/vocabulary.ts';
import { bestByNeighbor } from './common-neighbors.ts';
import type { Question } from './graph.ts';
import { ofKinds } from './kinds.ts';
import { openShortlist } from './shortlist.ts';
import { type SubgraphAnswer, subgraph } from './subgraph.ts';
import {
  compareIds,
  inScope,
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
  const lists = await relationsInScopeOf(walk, frontier);
  for (const [i, entity] of frontier.entries()) {
    const neighbors = bestByNeighbor(entity, lists[i] ?? []);
    for (const id of kept) neighbors.delete(id);
    await walk.graph.pause();
    const wanted = await ofKinds(walk.graph, [...neighbors.keys()], kinds);
    const room = Math.min(perEntityLimit, limit - kept.size);
    if (wanted.length > room) walk.truncated = true;
    for (const id of strongest(wanted, neighbors, room)) {
      kept.add(id);
      added.push(id);
    }
    await walk.graph.pause();
  }
  return added;
}

/** Highest confidence first, then the smallest id. */
function strongest(entities: readonly Id[], confidences: ReadonlyMap<Id, number>, room: number): readonly Id[] {
  const shortlist = openShortlist<{ readonly id: Id; readonly confidence: number }>(
    room,
    (a, b) => b.confidence - a.confidence || compareIds(a.id, b.id),
  );
  for (const id of entities) shortlist.offer({ id, confidence: confidences.get(id) ?? 0 });
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
