/** What this graph held at two instants, composed from the ledger’s entries between them. */

import type { Id, Instant, RelationId } from '../../src/domain/glossary.ts';
import type { Decision } from '../../src/domain/record/decision.ts';
import type { Verdict } from '../../src/domain/vocabulary.ts';
import type { VerdictChange } from '../../src/projection/changes.ts';
import type { LedgerEntry } from '../../src/store/ledger-entry.ts';
import type { Page } from '../../src/store/store.ts';
import type { GraphRelation } from '../../src/traversal/graph.ts';
import type { Context } from '../context.ts';
import type { Difference, DifferenceQuery } from './diff.ts';

/** More commits than this between two instants are not composed: the answer says that it was cut. */
const MOST_ENTRIES = 2_000;
const PAGE = 500;
const MOST_DECISIONS = 1_000;

interface Present extends VerdictChange {
  readonly relation: GraphRelation;
}

export async function recordedDifference(ctx: Context, query: DifferenceQuery): Promise<Difference> {
  const { about, first } = query;
  const entries = await entriesBetween(ctx, query);
  const net = await near(ctx, about, composed(entries));
  // As on KNOWN: what is only denied is no relation that came, but a verdict that did.
  const isDrawn = ({ after }: VerdictChange) => !isAbsent(after) && after !== 'DENIED_ONLY';
  const added = net.filter((change) => isAbsent(change.before) && isDrawn(change));
  const retracted = net.filter(({ before, after }) => !isAbsent(before) && after === 'RETRACTED');
  const flipped = net.filter(
    (change) =>
      !isAbsent(change.after) && change.before !== change.after && !(isAbsent(change.before) && isDrawn(change)),
  );
  const entities = await newEntities(ctx, entries, query);
  return {
    added: added.slice(0, first).map(({ relation }) => relation),
    retracted: retracted.slice(0, first).map(({ relation }) => relation),
    changes: flipped
      .slice(0, first)
      .flatMap(({ relation, before, after, causedBy }) => (after ? [{ relation, before, after, causedBy }] : [])),
    entitiesAdded: entities.slice(0, first),
    decisions: (await decisionsBetween(ctx, query)).slice(0, first),
    truncated:
      entries.length === MOST_ENTRIES || [added, retracted, flipped, entities].some((list) => list.length > first),
  };
}

/** The oldest first; of too many the latest. */
async function entriesBetween({ store, signal }: Context, { from, to }: DifferenceQuery): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let after: string | null = null; entries.length < MOST_ENTRIES; ) {
    const page: Page<LedgerEntry> = await store.page(
      'ledger',
      { after: from, until: to },
      { first: PAGE, after, signal },
    );
    entries.push(...page.items.map(({ node }) => node));
    if (!page.hasNextPage) break;
    after = page.items.at(-1)?.cursor ?? null;
  }
  return entries.reverse();
}

/** Before the first entry and after the last; one dissolved in the end is not listed: others took its place. */
function composed(entries: readonly LedgerEntry[]): VerdictChange[] {
  const net = new Map<RelationId, VerdictChange>();
  for (const change of entries.flatMap(({ verdicts }) => verdicts)) {
    const earlier = net.get(change.id);
    const causedBy = [...new Set([...(earlier?.causedBy ?? []), ...change.causedBy])];
    net.set(change.id, { ...change, causedBy, before: earlier ? earlier.before : change.before });
  }
  return [...net.values()].filter(({ after }) => after !== null).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const isAbsent = (verdict: Verdict | null): boolean => verdict === null || verdict === 'RETRACTED';

/** Those of the entities asked about; one that went while it was asked for is left out. */
async function near(
  ctx: Context,
  about: readonly Id[] | null,
  changes: readonly VerdictChange[],
): Promise<readonly Present[]> {
  const found = await Promise.all(changes.map(({ id }) => ctx.loaders.relations.load(id)));
  return changes.flatMap((change, i) => {
    const relation = found[i];
    const isNear = relation && (about?.some((id) => id === relation.source || id === relation.target) ?? true);
    return isNear ? [{ ...change, relation }] : [];
  });
}

/** Touched since, and in no commit before; one more than asked for shows that there are more. */
async function newEntities(
  { store, signal }: Context,
  entries: readonly LedgerEntry[],
  { from, about, first }: DifferenceQuery,
): Promise<Id[]> {
  const isNew = async (id: Id, until: Instant) =>
    (await store.count('ledger', { about: [id], until }, { signal })) === 0;
  const touched = [...new Set(entries.flatMap(({ entities }) => entities))].sort();
  const found: Id[] = [];
  for (const id of touched) {
    if (found.length > first) break;
    if ((about === null || about.includes(id)) && (await isNew(id, from))) found.push(id);
  }
  return found;
}

async function decisionsBetween({ store, signal }: Context, { from, to, about }: DifferenceQuery): Promise<Decision[]> {
  const filter = about === null ? {} : { about };
  const page = await store.page('decision', filter, { first: MOST_DECISIONS, after: null, signal });
  const isBetween = (instant: number | null) => instant !== null && instant > from && instant <= to;
  return page.items.flatMap(({ node }) => (isBetween(node.decidedAt) || isBetween(node.revertedAt) ? [node] : []));
}
