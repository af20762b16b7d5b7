/** Whom the decisions of a commit join or part, and what that changes. */

import type { Id } from '../domain/glossary.ts';
import { type Decision, namedBy } from '../domain/record/decision.ts';
import { type Asking, ask } from './ask.ts';
import { type Canonical, identityOf } from './identity.ts';
import type { Intake } from './intake.ts';

export interface IdentityChange {
  /** After this commit, of every id that was met. */
  readonly canonical: Canonical;
  readonly members: (canonical: Id) => readonly Id[];
  /** Ids as read of which another entity answers than before, or that answer together with others than before. */
  readonly moved: ReadonlySet<Id>;
  /** Asks who answers for these ids; to be called before `canonical` is. */
  meet(ids: readonly Id[]): Asking<void>;
}

/**
 * Decisions are read by what they touch. One that was taken before anybody named whom it joins, or whose people nobody
 * named for a while, acts when they are `named`.
 */
export function* changeIdentity(intake: Intake, named: readonly Id[]): Asking<IdentityChange> {
  const met = new Set<Id>();
  const before = new Map<Id, Id>();
  const members = new Map<Id, Id[]>();
  function* meet(ids: readonly Id[]): Asking<void> {
    const unmet = [...new Set(ids)].filter((id) => !met.has(id));
    for (const id of unmet) met.add(id);
    for (const [member, entity] of (yield* ask({ canonical: unmet })).canonical) {
      met.add(member);
      if (before.has(member)) continue;
      before.set(member, entity);
      const list = members.get(entity);
      if (list) list.push(member);
      else members.set(entity, [member]);
    }
  }
  const membersBefore = (entity: Id): readonly Id[] => members.get(entity)?.sort() ?? [entity];
  const taken = [...intake.decisions, ...intake.reverted.map(({ decision }) => decision)];
  yield* meet([...named, ...taken.flatMap(namedBy)]);
  const strangers = [...new Set(named)].filter((id) => !before.has(id));
  const { decisionsAbout: waiting } = yield* ask({ decisionsAbout: strangers });
  const deciding = [...taken, ...waiting].filter(isSame);
  if (deciding.length === 0) {
    return { canonical: (id) => before.get(id) ?? id, members: membersBefore, moved: new Set(), meet };
  }
  const decided = [...new Set(deciding.flatMap(namedBy))];
  yield* meet(decided);
  const component = new Set(decided.flatMap((id) => [id, ...membersBefore(before.get(id) ?? id)]));
  const after = identityOf(yield* standingAbout([...component], intake));
  const moved = new Set([...component].flatMap((id) => [id, ...after.members(id)]));
  return {
    canonical: (id) => (moved.has(id) ? after.canonical(id) : (before.get(id) ?? id)),
    members: (id) => (moved.has(id) ? after.members(id) : membersBefore(id)),
    moved,
    meet,
  };
}

const isSame = (decision: Decision): boolean => decision.kind === 'SAME';

/** The SAME decisions that stand among these entities and whomever they join, after this commit. */
function* standingAbout(entities: readonly Id[], { decisions, reverted }: Intake): Asking<readonly Decision[]> {
  const gone = new Set(reverted.map(({ decision }) => decision.id));
  const coming = decisions.filter(isSame);
  const standing = new Map(coming.map((decision) => [decision.id, decision]));
  const seen = new Set<Id>();
  let frontier = [...new Set([...entities, ...coming.flatMap(namedBy)])];
  while (frontier.length > 0) {
    for (const id of frontier) seen.add(id);
    const same = (yield* ask({ decisionsAbout: frontier })).decisionsAbout.filter(isSame);
    for (const decision of same) standing.set(decision.id, decision);
    frontier = [...new Set(same.flatMap(namedBy))].filter((id) => !seen.has(id));
  }
  return [...standing.values()].filter(({ id }) => !gone.has(id));
}
