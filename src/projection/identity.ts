/** Who is who: the entity that answers for each id, by the decisions that stand. */
import type { Decision } from '../domain/evidence.ts';
import type { Id } from '../domain/id.ts';

export interface Identity {
  /** The entity that answers for an id; the id itself where no decision names it. */
  canonical(id: Id): Id;
  /** Every id that the same entity answers for, in code-point order. */
  members(id: Id): readonly Id[];
}

/**
 * Joins what a standing SAME decision joins. Of the joined, the one that no decision absorbed is canonical; where there
 * are several such, or none, the survivor of the earliest decision among them.
 */
export function identityOf(decisions: readonly Decision[]): Identity {
  const standing = decisions
    .filter((decision) => decision.kind === 'SAME' && decision.revertedAt === null)
    .sort((a, b) => a.decidedAt - b.decidedAt || (a.id < b.id ? -1 : 1));
  const groups = new Map<Id, Set<Id>>();
  const groupOf = (id: Id): Set<Id> => groups.get(id) ?? new Set([id]);
  for (const { survivor, absorbed } of standing) {
    const joined = new Set([survivor, ...absorbed].flatMap((id) => [...groupOf(id)]));
    for (const id of joined) groups.set(id, joined);
  }
  const absorbed = new Set(standing.flatMap((decision) => decision.absorbed));
  const canonicalOf = (group: ReadonlySet<Id>): Id | undefined => {
    const survivors = standing.map((decision) => decision.survivor).filter((id) => group.has(id));
    return survivors.find((id) => !absorbed.has(id)) ?? survivors[0];
  };
  const canonicals = new Map([...new Set(groups.values())].map((group) => [group, canonicalOf(group)]));
  return {
    canonical: (id) => canonicals.get(groupOf(id)) ?? id,
    members: (id) => [...groupOf(id)].sort(),
  };
}
