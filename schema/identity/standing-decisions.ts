/** What the decisions that stand come to: who is joined with whom, and who must stay apart. */

import type { Id } from '../../src/domain/glossary.ts';
import { type Decision, namedBy } from '../../src/domain/record/decision.ts';
import type { Entity } from '../../src/domain/record/entity.ts';
import type { Page } from '../../src/store/store.ts';
import type { Context } from '../context.ts';

const PAGE = 1_000;

/** All that name one of these, newest first. */
export async function decisionsAbout({ store, signal }: Context, about: readonly Id[]): Promise<readonly Decision[]> {
  const standing: Decision[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<Decision> = await store.page('decision', { about }, { first: PAGE, after, signal });
    standing.push(...page.items.map(({ node }) => node).filter(({ revertedAt }) => revertedAt === null));
    if (!page.hasNextPage) return standing;
    after = page.items.at(-1)?.cursor ?? null;
  }
}

/** Decisions that keep a member of one entity apart from a member of another. Who was split off is somebody else. */
export async function keepingApart(ctx: Context, a: Entity, b: Entity): Promise<readonly Decision[]> {
  const decisions = await decisionsAbout(ctx, a.members);
  const names = (decision: Decision, { members }: Entity) => namedBy(decision).some((id) => members.includes(id));
  return decisions.filter(
    (decision) =>
      (decision.kind === 'DIFFERENT' || decision.kind === 'SPLIT') && names(decision, a) && names(decision, b),
  );
}

/** Decisions that made an entity answer for several. */
export async function joining(ctx: Context, { members }: Entity): Promise<readonly Decision[]> {
  const decisions = await decisionsAbout(ctx, members);
  return decisions.filter(({ kind }) => kind === 'SAME');
}
