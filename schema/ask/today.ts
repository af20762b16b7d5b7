/** The day that questions and drafts speak from. */
import { dayOf, type Moment } from '../../src/domain/time.ts';
import type { ScopeArgs } from '../api/scope.ts';
import type { Context } from '../context.ts';

/** The day of the latest dated document that is known by then: when a text was read says nothing of the day it speaks from. */
export async function todayOf(ctx: Context, { at }: ScopeArgs): Promise<string | null> {
  const until: Moment | null | undefined = at?.asOf;
  const filter = { dated: true, ...(until && { publishedTo: until.last }) };
  const { items } = await ctx.store.page('document', filter, {
    first: 1,
    after: null,
    signal: ctx.signal,
  });
  const latest = items[0]?.node.knownAt;
  return latest === undefined ? null : dayOf(latest);
}
