/** Who stands next to all of some entities, and by which relations. */
import { InputError } from '../domain/error.ts';
import type { Id } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import { type SubgraphAnswer, subgraph } from './subgraph.ts';
import type { Question } from './traversal.ts';
import { otherEnd, type SeenTie, seenTiesOf, startWalk, workOf } from './walk.ts';

export interface CommonNeighborsQuery {
  readonly entities: readonly Id[];
  readonly first: number;
  readonly scope: Scope;
}

/** The common ones alone, by the confidence of their weakest bond, then id; relations: those that join the two groups. */
export function* commonNeighbors({ entities, first, scope }: CommonNeighborsQuery): Question<SubgraphAnswer> {
  const asked = [...new Set(entities)];
  if (asked.length === 0) throw new InputError('common neighbors need at least one entity');
  const walk = startWalk(scope);
  const lists = yield* seenTiesOf(walk, asked);
  const bonds = asked.map((entity, i) => bestByNeighbor(entity, lists[i] ?? []));
  const [one = new Map<Id, number>()] = bonds;
  const common = [...one.keys()].filter((id) => !asked.includes(id) && bonds.every((best) => best.has(id)));
  const weakest = new Map(common.map((id) => [id, Math.min(...bonds.map((best) => best.get(id) ?? 0))]));
  common.sort((a, b) => (weakest.get(b) ?? 0) - (weakest.get(a) ?? 0) || (a < b ? -1 : 1));
  const kept = new Set(common.slice(0, first));
  if (kept.size < common.length) walk.truncated = true;
  const joining = asked.flatMap((entity, i) => (lists[i] ?? []).filter(({ tie }) => kept.has(otherEnd(tie, entity))));
  return subgraph([...kept], joining, workOf(walk));
}

function bestByNeighbor(entity: Id, ties: readonly SeenTie[]): ReadonlyMap<Id, number> {
  const best = new Map<Id, number>();
  for (const { tie, view } of ties) {
    const other = otherEnd(tie, entity);
    best.set(other, Math.max(best.get(other) ?? 0, view.confidence));
  }
  return best;
}
