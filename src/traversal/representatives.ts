/** Who stands for an entity, and when: itself always, and those who hold office in it, speak for it or are part of it. */

import type { Id } from '../domain/glossary.ts';
import type { EntityAtTime } from '../domain/record/entity.ts';
import type { RelationType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import { BEGINNING, END } from '../domain/time.ts';
import type { Question } from './graph.ts';
import { kindsOf } from './kinds.ts';
import { relationsInScopeOf, startWalk } from './walk.ts';

const REPRESENTING: readonly RelationType[] = ['HOLDS_POSITION', 'REPRESENTS', 'EMPLOYED_BY', 'PART_OF'];

/** For each entity, in order, its representatives: one step only, and a person stands for itself alone. */
export const representatives =
  (entities: readonly Id[], scope: Scope): Question<readonly (readonly EntityAtTime[])[]> =>
  async (graph) => {
    const kinds = await kindsOf(graph, entities);
    const groups: (readonly EntityAtTime[])[] = [];
    for (const entity of entities) {
      const itself = { entity, from: BEGINNING, to: END };
      if (kinds.get(entity) === 'PERSON') {
        groups.push([itself]);
        continue;
      }
      const [relations = []] = await relationsInScopeOf(startWalk(graph, scope, REPRESENTING), [entity]);
      const others = relations
        .filter(({ relation }) => relation.target === entity)
        .map(({ relation, view }) => ({ entity: relation.source, from: view.from, to: view.to }));
      groups.push([itself, ...others]);
    }
    return groups;
  };

/** Does one of them stand there during a window? What is undated may have been at any time. */
export const isRepresentedBy = (
  group: readonly EntityAtTime[],
  entity: Id,
  { dated, from, to }: { readonly dated: boolean; readonly from: number; readonly to: number },
): boolean => group.some((one) => one.entity === entity && (!dated || (one.from <= to && one.to >= from)));
