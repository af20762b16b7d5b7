/** What became known between two instants: relations that appeared, verdicts that changed and why, and new entities. */

import { InputError } from '../domain/error.ts';
import { DENIED } from '../domain/fold/columns.ts';
import type { View } from '../domain/fold/view.ts';
import type { Id, Instant } from '../domain/glossary.ts';
import { EVERYTHING, type Scope } from '../domain/scope.ts';
import type { Verdict } from '../domain/vocabulary.ts';
import type { Graph, GraphEvent, GraphRelation, Question, StatementPoint } from '../traversal/graph.ts';
import { compareIds, eventsOf, pagesOfEvents, relationsOf, startWalk, unfoldedRelations } from '../traversal/walk.ts';

export interface KnownDifferenceQuery {
  readonly from: Instant;
  readonly to: Instant;
  /** Null compares the whole graph; else relations and events of one of these. */
  readonly about: readonly Id[] | null;
  readonly first: number;
}

interface ComparedRelation {
  readonly relation: GraphRelation;
  /** Null where nothing was known of it. */
  readonly before: Verdict | null;
  readonly after: Verdict;
  /** Statements known since, on the side that made the difference. */
  readonly causedBy: readonly Id[];
}

export interface KnownDifference {
  readonly added: readonly GraphRelation[];
  readonly changes: readonly ComparedRelation[];
  readonly entitiesAdded: readonly Id[];
  readonly truncated: boolean;
}

interface Comparison {
  readonly graph: Graph;
  readonly earlier: Scope;
  readonly later: Scope;
  readonly added: GraphRelation[];
  readonly changes: ComparedRelation[];
  /** Ends of what was known before, and of what is known only since. */
  readonly knownBefore: Set<Id>;
  readonly knownSince: Set<Id>;
}

/** Looked for at once. */
const ENTITIES = 100;

/** Each list in order of id, and cut at `first`. */
export const knownDifference =
  ({ from, to, about, first }: KnownDifferenceQuery): Question<KnownDifference> =>
  async (graph) => {
    if (from > to) throw new InputError('a comparison needs its earlier instant first');
    const comparison: Comparison = {
      graph,
      earlier: { ...EVERYTHING, asOf: from },
      later: { ...EVERYTHING, asOf: to },
      added: [],
      changes: [],
      knownBefore: new Set(),
      knownSince: new Set(),
    };
    await (about === null ? compareAll(comparison) : compareAbout(comparison, about));
    const fresh = [...comparison.knownSince].filter((id) => !comparison.knownBefore.has(id)).sort();
    const entitiesAdded = await unknownBefore(graph, fresh, comparison.earlier, first);
    const lists = [comparison.added, comparison.changes, entitiesAdded];
    return {
      added: comparison.added.slice(0, first),
      changes: comparison.changes.slice(0, first),
      entitiesAdded: entitiesAdded.slice(0, first),
      truncated: lists.some((list) => list.length > first),
    };
  };

async function compareAll(comparison: Comparison): Promise<void> {
  const { graph, earlier, later } = comparison;
  // Of what nothing was told meanwhile nothing has changed: most of a large graph need not be folded.
  const asked = { types: null, scope: later, toldIn: { after: earlier.asOf, until: later.asOf } };
  for await (const page of unfoldedRelations(graph, asked)) {
    for (const relation of page) compareRelation(comparison, relation);
    await graph.pause(2 * page.length);
  }
  for await (const page of pagesOfEvents(graph, asked)) {
    for (const event of page) compareEvent(comparison, event);
  }
}

async function compareAbout(comparison: Comparison, about: readonly Id[]): Promise<void> {
  const { graph, later } = comparison;
  const lists = await relationsOf(startWalk(graph, later), about);
  const byId = new Map(lists.flat().map((relation) => [relation.id, relation]));
  for (const [, relation] of [...byId].sort(([a], [b]) => compareIds(a, b))) compareRelation(comparison, relation);
  await graph.pause(2 * byId.size);
  for (const event of await eventsOf(graph, about, null, later)) compareEvent(comparison, event);
}

function compareRelation(
  { earlier, later, added, changes, knownBefore, knownSince }: Comparison,
  relation: GraphRelation,
): void {
  const after = relation.view(later);
  if (after === null) return;
  const before = relation.view(earlier);
  for (const end of [relation.source, relation.target]) (before ? knownBefore : knownSince).add(end);
  if (before === null && after.verdict !== 'DENIED_ONLY') added.push(relation);
  else if (before?.verdict !== after.verdict) {
    const causedBy = causesOf(relation, before, after, earlier.asOf, later.asOf);
    changes.push({ relation, before: before?.verdict ?? null, after: after.verdict, causedBy });
  }
}

function compareEvent({ earlier, later, knownBefore, knownSince }: Comparison, event: GraphEvent): void {
  if (event.view(later) === null) return;
  const known = event.view(earlier) ? knownBefore : knownSince;
  for (const id of event.participants) known.add(id);
}

/** A verdict turns by denials or by assertions; by the other side only where a stronger claim meets an older denial. */
function causesOf(
  relation: GraphRelation,
  before: View | null,
  after: View,
  from: Instant,
  to: Instant,
): readonly Id[] {
  const byDenial =
    after.verdict === 'DENIED_ONLY' || (after.verdict === 'DISPUTED' && before?.verdict === 'UNDISPUTED');
  const since: StatementPoint[] = [];
  for (let i = 0; i < relation.statementCount; i++) {
    const point = relation.statementAt(i);
    if (point.known > to) break;
    if (point.known > from) since.push(point);
  }
  const decisive = since.filter(({ polarity }) => (polarity === DENIED) === byDenial);
  return (decisive.length > 0 ? decisive : since).map(({ id }) => id);
}

/** Those of which nothing was known before, anywhere in the graph; no more than one beyond `first`. */
async function unknownBefore(
  graph: Graph,
  entities: readonly Id[],
  earlier: Scope,
  first: number,
): Promise<readonly Id[]> {
  const unknown: Id[] = [];
  for (let i = 0; i < entities.length && unknown.length <= first; i += ENTITIES) {
    const some = entities.slice(i, i + ENTITIES);
    const lists = await relationsOf(startWalk(graph, earlier), some);
    const unrelated = some.filter((_, n) => !lists[n]?.some((relation) => relation.view(earlier)));
    const events = await graph.eventsOf(unrelated, { types: null, scope: earlier });
    unknown.push(...unrelated.filter((_, n) => !events[n]?.some((event) => event.view(earlier))));
    await graph.pause();
  }
  return unknown;
}
