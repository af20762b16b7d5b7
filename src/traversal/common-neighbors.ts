/** Who stands next to all of some entities, and by which relations. */
import { InputError } from '../domain/error.ts';
import type { Id } from '../domain/glossary.ts';
import type { Scope } from '../domain/scope.ts';
import type { Question } from './graph.ts';
import { type SubgraphAnswer, subgraph } from './subgraph.ts';
import { compareIds, otherEnd, type RelationInScope, relationsInScopeOf, startWalk, workOf } from './walk.ts';

export interface CommonNeighborsQuery {
  readonly entities: readonly Id[];
  readonly first: number;
  readonly scope: Scope;
}

/** The common ones alone, by the confidence of their weakest relation, then id; relations: those that join the two groups. */
export const commonNeighbors =
  ({ entities, first, scope }: CommonNeighborsQuery): Question<SubgraphAnswer> =>
  async (graph) => {
    const asked = [...new Set(entities)];
    if (asked.length === 0) throw new InputError('common neighbors need at least one entity');
    const walk = startWalk(graph, scope);
    const lists = await relationsInScopeOf(walk, asked);
    const confidences = asked.map((entity, i) => bestByNeighbor(entity, lists[i] ?? []));
    const [one = new Map<Id, number>()] = confidences;
    const common = [...one.keys()].filter((id) => !asked.includes(id) && confidences.every((best) => best.has(id)));
    const weakest = new Map(common.map((id) => [id, Math.min(...confidences.map((best) => best.get(id) ?? 0))]));
    common.sort((a, b) => (weakest.get(b) ?? 0) - (weakest.get(a) ?? 0) || compareIds(a, b));
    const kept = new Set(common.slice(0, first));
    if (kept.size < common.length) walk.truncated = true;
    const joining = asked.flatMap((entity, i) =>
      (lists[i] ?? []).filter(({ relation }) => kept.has(otherEnd(relation, entity))),
    );
    return subgraph([...kept], joining, workOf(walk));
  };

/** Of each neighbor the confidence of the surest relation with it. */
export function bestByNeighbor(entity: Id, relations: readonly RelationInScope[]): Map<Id, number> {
  const best = new Map<Id, number>();
  for (const { relation, view } of relations) {
    const other = otherEnd(relation, entity);
    best.set(other, Math.max(best.get(other) ?? 0, view.confidence));
  }
  return best;
}
