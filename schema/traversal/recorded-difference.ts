/** What this graph held at two instants, composed from the ledger’s entries between them. */
import type { Decision } from '../../src/domain/evidence.ts';
import type { Id, RelationId } from '../../src/domain/id.ts';
import type { Verdict } from '../../src/domain/vocabulary.ts';
import type { RelationChange } from '../../src/projection/ask.ts';
import type { LedgerEntry } from '../../src/store/store.ts';
import type { Context } from '../context.ts';
import type { Difference, DifferenceQuery } from './diff.ts';

/** More commits than this between two instants are not composed: the answer says that it was cut. */
const MOST_ENTRIES = 2_000;
const MOST_DECISIONS = 1_000;

export async function recordedDifference(ctx: Context, query: DifferenceQuery): Promise<Difference> {
  const { from, to, about, first } = query;
  const { signal } = ctx;
  const entries = await ctx.store.changesBetween(from, to, MOST_ENTRIES, { signal });
  const net = await near(ctx, about, composed(entries));
  // As on KNOWN: what is only denied is no relation that came, but a verdict that did.
  const isDrawn = ({ after }: RelationChange) => !isAbsent(after) && after !== 'DENIED_ONLY';
  const added = net.filter((change) => isAbsent(change.before) && isDrawn(change));
  const retracted = net.filter(({ before, after }) => !isAbsent(before) && after === 'RETRACTED');
  const flipped = net.filter(
    (change) =>
      !isAbsent(change.after) && change.before !== change.after && !(isAbsent(change.before) && isDrawn(change)),
  );
  const entities = await newEntities(ctx, entries, query);
  return {
    added: added.slice(0, first).map(({ id }) => id),
    retracted: retracted.slice(0, first).map(({ id }) => id),
    changes: flipped
      .slice(0, first)
      .flatMap(({ id, before, after, causedBy }) => (after ? [{ relation: id, before, after, causedBy }] : [])),
    entitiesAdded: entities.slice(0, first),
    decisions: (await decisionsBetween(ctx, query)).slice(0, first),
    truncated:
      entries.length === MOST_ENTRIES || [added, retracted, flipped, entities].some((list) => list.length > first),
  };
}

/** Before the first entry and after the last; one dissolved in the end is not listed: others took its place. */
function composed(entries: readonly LedgerEntry[]): RelationChange[] {
  const net = new Map<RelationId, RelationChange>();
  for (const change of entries.flatMap((entry) => entry.changes)) {
    const earlier = net.get(change.id);
    const causedBy = [...new Set([...(earlier?.causedBy ?? []), ...change.causedBy])];
    net.set(change.id, { ...change, causedBy, before: earlier ? earlier.before : change.before });
  }
  return [...net.values()].filter(({ after }) => after !== null).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const isAbsent = (verdict: Verdict | null): boolean => verdict === null || verdict === 'RETRACTED';

async function near(ctx: Context, about: readonly Id[] | null, changes: RelationChange[]): Promise<RelationChange[]> {
  if (about === null) return changes;
  const rows = await Promise.all(changes.map(({ id }) => ctx.loaders.relations.load(id)));
  return changes.filter((_, i) => {
    const row = rows[i];
    return row && (about.includes(row.source) || about.includes(row.target));
  });
}

/** Touched since, and in no commit before. */
async function newEntities(
  ctx: Context,
  entries: readonly LedgerEntry[],
  { from, about }: DifferenceQuery,
): Promise<Id[]> {
  const { signal } = ctx;
  const earlier = await ctx.store.changesBetween(Number.MIN_SAFE_INTEGER, from, MOST_ENTRIES, { signal });
  const known = new Set(earlier.flatMap((entry) => entry.entities));
  const touched = new Set(entries.flatMap((entry) => entry.entities));
  return [...touched].filter((id) => !known.has(id) && (about === null || about.includes(id))).sort();
}

async function decisionsBetween({ store, signal }: Context, { from, to, about }: DifferenceQuery): Promise<Decision[]> {
  const page = await store.decisions(about, { first: MOST_DECISIONS, after: null, signal });
  const isBetween = (instant: number | null) => instant !== null && instant > from && instant <= to;
  return page.items.flatMap(({ node }) => (isBetween(node.decidedAt) || isBetween(node.revertedAt) ? [node] : []));
}
