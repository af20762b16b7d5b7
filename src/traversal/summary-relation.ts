/** The one relation that tells best who somebody is: an office before an employer, now before then. */
import type { Id } from '../domain/glossary.ts';
import type { RelationType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import type { GraphRelation, Question } from './graph.ts';
import { byStrength, type RelationInScope, relationsInScopeOf, startWalk } from './walk.ts';

const SUMMARIZING: readonly RelationType[] = ['HOLDS_POSITION', 'REPRESENTS', 'EMPLOYED_BY', 'MEMBER_OF'];

/** For each entity, in order; null for one that has none. */
export const summaryRelations =
  (entities: readonly Id[], scope: Scope): Question<readonly (GraphRelation | null)[]> =>
  async (graph) => {
    const lists = await relationsInScopeOf(startWalk(graph, scope, SUMMARIZING), entities);
    return entities.map((entity, i) => {
      const own = (lists[i] ?? []).filter(({ relation }) => relation.source === entity);
      return [...own].sort(byWorth)[0]?.relation ?? null;
    });
  };

/** By type, then what lasts longest, what began last, what is surest. */
const byWorth = (a: RelationInScope, b: RelationInScope): number =>
  SUMMARIZING.indexOf(a.relation.type) - SUMMARIZING.indexOf(b.relation.type) ||
  b.view.to - a.view.to ||
  b.view.from - a.view.from ||
  byStrength(a, b);
