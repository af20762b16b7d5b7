/** Who stands for an entity, and when: itself always, and those who hold office in it, speak for it or are part of it. */
import type { Id } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import { BEGINNING, END } from '../domain/time.ts';
import type { RelationType } from '../domain/vocabulary.ts';
import type { EntityAtTime } from '../store/store.ts';
import { kindsOf } from './kinds.ts';
import type { Question } from './traversal.ts';
import { seenTiesOf, startWalk } from './walk.ts';

const STANDS_FOR: readonly RelationType[] = ['HOLDS_POSITION', 'REPRESENTS', 'EMPLOYED_BY', 'PART_OF'];

/** For each entity, in order, its stand-ins: one step only, and a person stands for itself alone. */
export function* representatives(
  entities: readonly Id[],
  scope: Scope,
): Question<readonly (readonly EntityAtTime[])[]> {
  const kinds = yield* kindsOf(entities);
  const groups: (readonly EntityAtTime[])[] = [];
  for (const entity of entities) {
    const itself = { entity, from: BEGINNING, to: END };
    if (kinds.get(entity) === 'PERSON') {
      groups.push([itself]);
      continue;
    }
    const [ties = []] = yield* seenTiesOf(startWalk(scope, STANDS_FOR), [entity]);
    const others = ties
      .filter(({ tie }) => tie.target === entity)
      .map(({ tie, view }) => ({ entity: tie.source, from: view.from, to: view.to }));
    groups.push([itself, ...others]);
  }
  return groups;
}

/** Does one of them stand there during a window? What is undated may have been at any time. */
export const standsIn = (
  group: readonly EntityAtTime[],
  entity: Id,
  { dated, from, to }: { readonly dated: boolean; readonly from: number; readonly to: number },
): boolean => group.some((one) => one.entity === entity && (!dated || (one.from <= to && one.to >= from)));
