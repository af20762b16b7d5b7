/** For one length of path: at each hop, the relations in scope that lie on some walk of that length between the ends. */
import type { Id } from '../../domain/glossary.ts';
import type { GraphRelation, Others } from '../graph.ts';
import { byStrength, inScope, otherEnd, type RelationInScope, relationsOf, type Walk } from '../walk.ts';
import { type Reach, radiusOf, within } from './reach.ts';

/** Relations of the same two entities, strongest first. Never empty. */
export type Parallel = readonly RelationInScope[];

/** By the entity it leaves, then by the one it reaches. */
export type Hop = ReadonlyMap<Id, ReadonlyMap<Id, Parallel>>;

/** Relations put in their places before others may have their turn. */
const AT_ONCE = 1_000;

/** Hops in order from the first center to the second: as many as both radii and the step between them. */
export async function parallelBetween(walk: Walk, start: Reach, goal: Reach): Promise<readonly Hop[]> {
  const meeting = await hopBetween(walk, within(start, radiusOf(start)), within(goal, radiusOf(goal)));
  const hops: Hop[] = [meeting];
  for (let away = radiusOf(start) - 1; away >= 0; away--) {
    hops.unshift(await hopBetween(walk, within(start, away), leftOf(hops[0])));
  }
  for (let away = radiusOf(goal) - 1; away >= 0; away--) {
    hops.push(await hopBetween(walk, rightOf(hops.at(-1)), within(goal, away)));
  }
  return hops;
}

async function hopBetween(walk: Walk, left: Others, right: Others): Promise<Hop> {
  const hop = new Map<Id, Map<Id, Parallel>>();
  if (left.size === 0 || right.size === 0) return hop;
  const fromLeft = left.size <= right.size;
  const [few, many] = fromLeft ? [left, right] : [right, left];
  await walk.graph.pause();
  const lists = await relationsOf(walk, [...few], many);
  let placed = 0;
  for (const [i, entity] of [...few].entries()) {
    for (const [other, parallel] of await parallelOf(walk, entity, lists[i] ?? [])) {
      if (++placed % AT_ONCE === 0) await walk.graph.pause();
      const [from, to] = fromLeft ? [entity, other] : [other, entity];
      hop.set(from, (hop.get(from) ?? new Map<Id, Parallel>()).set(to, parallel));
    }
  }
  return hop;
}

/** The relations of an entity by their other end, those that are in scope. */
async function parallelOf(
  walk: Walk,
  entity: Id,
  relations: readonly GraphRelation[],
): Promise<ReadonlyMap<Id, Parallel>> {
  const byOther = new Map<Id, RelationInScope[]>();
  for (const [i, found] of (await inScope(walk, relations)).entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await walk.graph.pause();
    const other = otherEnd(found.relation, entity);
    const parallel = byOther.get(other);
    if (parallel) parallel.push(found);
    else byOther.set(other, [found]);
  }
  for (const parallel of byOther.values()) if (parallel.length > 1) parallel.sort(byStrength);
  return byOther;
}

const leftOf = (hop: Hop | undefined): ReadonlySet<Id> => new Set(hop?.keys());
const rightOf = (hop: Hop | undefined): ReadonlySet<Id> =>
  new Set([...(hop?.values() ?? [])].flatMap((reached) => [...reached.keys()]));
