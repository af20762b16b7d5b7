/** The one relation that tells best who somebody is: an office before an employer, now before then. */
import type { Id } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import type { RelationType } from '../domain/vocabulary.ts';
import type { Question } from './traversal.ts';
import { byStrength, type SeenTie, seenTiesOf, startWalk } from './walk.ts';

const TELLING: readonly RelationType[] = ['HOLDS_POSITION', 'REPRESENTS', 'EMPLOYED_BY', 'MEMBER_OF'];

export interface SummaryTie {
  readonly type: RelationType;
  readonly role: string | null;
  readonly target: Id;
}

/** For each entity, in order; null for one that has none. */
export function* summaryTies(entities: readonly Id[], scope: Scope): Question<readonly (SummaryTie | null)[]> {
  const found: (SummaryTie | null)[] = [];
  const lists = yield* seenTiesOf(startWalk(scope, TELLING), entities);
  for (const [i, entity] of entities.entries()) {
    const [best] = (lists[i] ?? []).filter(({ tie }) => tie.source === entity).sort(byWorth);
    found.push(best ? { type: best.tie.type, role: best.tie.role, target: best.tie.target } : null);
  }
  return found;
}

/** By type, then what lasts longest, what began last, what is surest. */
function byWorth(a: SeenTie, b: SeenTie): number {
  return (
    TELLING.indexOf(a.tie.type) - TELLING.indexOf(b.tie.type) ||
    b.view.to - a.view.to ||
    b.view.from - a.view.from ||
    byStrength(a, b)
  );
}
