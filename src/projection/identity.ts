/** Who is who: the entity that answers for each id, by the SAME decisions that stand. Union-find. */

import type { Id } from '../domain/glossary.ts';
import { byTime, type Decision, type IdentityDecision } from '../domain/record/decision.ts';

/** The entity that answers for an id; the id itself where no decision joins it. */
export type Canonical = (id: Id) => Id;

export interface Identity {
  readonly canonical: Canonical;
  /** Every id that the same entity answers for, in code-point order. */
  members(id: Id): readonly Id[];
}

/**
 * Of what is joined, the member that no decision absorbed is canonical; where there are several such, or none, the
 * survivor of the earliest decision among them.
 */
export function identityOf(decisions: readonly Decision[]): Identity {
  const standing = decisions.filter(isStandingSame).sort(byTime);
  const parent = new Map<Id, Id>();
  const root = (id: Id): Id => {
    let top = id;
    for (let next = parent.get(top); next !== undefined && next !== top; next = parent.get(top)) top = next;
    for (let low = id; low !== top; ) {
      const next = parent.get(low) ?? top;
      parent.set(low, top);
      low = next;
    }
    return top;
  };
  for (const { survivor, absorbed } of standing) {
    for (const id of [survivor, ...absorbed]) if (!parent.has(id)) parent.set(id, id);
    for (const id of absorbed) parent.set(root(id), root(survivor));
  }
  const members = new Map<Id, Id[]>();
  for (const id of parent.keys()) {
    const list = members.get(root(id));
    if (list) list.push(id);
    else members.set(root(id), [id]);
  }
  const canonicals = canonicalByRoot(standing, root);
  return {
    canonical: (id) => canonicals.get(root(id)) ?? id,
    members: (id) => [...(members.get(root(id)) ?? [id])].sort(),
  };
}

const isStandingSame = (decision: Decision): decision is IdentityDecision =>
  decision.kind === 'SAME' && decision.revertedAt === null;

function canonicalByRoot(standing: readonly IdentityDecision[], root: (id: Id) => Id): ReadonlyMap<Id, Id> {
  const absorbed = new Set(standing.flatMap((decision) => decision.absorbed));
  const canonicals = new Map<Id, Id>();
  for (const { survivor } of standing) {
    if (!absorbed.has(survivor) && !canonicals.has(root(survivor))) canonicals.set(root(survivor), survivor);
  }
  for (const { survivor } of standing) {
    if (!canonicals.has(root(survivor))) canonicals.set(root(survivor), survivor);
  }
  return canonicals;
}
