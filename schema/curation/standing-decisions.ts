/** What the decisions that stand come to: who is joined with whom, and who must stay apart. */
import type { Decision } from '../../src/domain/evidence.ts';
import type { Id } from '../../src/domain/id.ts';
import type { Context } from '../context.ts';

export interface StandingDecisions {
  /** Decisions that keep a member of one group apart from a member of another. */
  between(a: Id, b: Id): readonly Decision[];
  /** Decisions that make two entities one; empty where they are not. */
  joining(a: Id, b: Id): readonly Decision[];
}

const PAGE = 1_000;

export async function standingDecisions({ store, signal }: Context): Promise<StandingDecisions> {
  const standing: Decision[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = await store.decisions(null, { first: PAGE, after, signal });
    standing.push(...page.items.flatMap(({ node }) => (node.revertedAt === null ? [node] : [])));
    after = page.items.at(-1)?.cursor ?? null;
    more = page.hasNextPage;
  }
  return decided(standing);
}

function decided(standing: readonly Decision[]): StandingDecisions {
  const same = standing.filter(({ kind }) => kind === 'SAME');
  const different = standing.filter(({ kind }) => kind === 'DIFFERENT');
  const groupOf = (id: Id): ReadonlySet<Id> => {
    const group = new Set([id]);
    for (let size = 0; size < group.size; ) {
      size = group.size;
      for (const decision of same) {
        const members = membersOf(decision);
        if (members.some((member) => group.has(member))) for (const member of members) group.add(member);
      }
    }
    return group;
  };
  return {
    between(a, b) {
      const [groupA, groupB] = [groupOf(a), groupOf(b)];
      const parts = (decision: Decision) =>
        membersOf(decision).some((id) => groupA.has(id)) && membersOf(decision).some((id) => groupB.has(id));
      return different.filter(parts);
    },
    joining(a, b) {
      const group = groupOf(a);
      return group.has(b) ? same.filter((decision) => membersOf(decision).every((id) => group.has(id))) : [];
    },
  };
}

const membersOf = ({ survivor, absorbed }: Decision): Id[] => [survivor, ...absorbed];
