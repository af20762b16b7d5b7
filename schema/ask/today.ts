/** The day that questions and drafts speak from. */
import { dayOf, type Moment } from '../../src/domain/time.ts';
import type { ScopeArgs } from '../api/scope.ts';
import type { Context } from '../context.ts';

/** The day of the latest document that is known by then. */
export async function todayOf(ctx: Context, { at }: ScopeArgs): Promise<string | null> {
  const until: Moment | null | undefined = at?.asOf;
  const { items } = await ctx.store.page('document', until ? { publishedTo: until.last } : {}, {
    first: 1,
    after: null,
    signal: ctx.signal,
  });
  const latest = items[0]?.node.knownAt;
  return latest === undefined ? null : dayOf(latest);
}
