/** The graph that a world's evidence gives in a scope: events and relations with what is known of them. */
import { clustersOf } from './cluster.ts';
import { EVENT_TYPES, MUTUAL_TYPES, type Scope, type Statement, type World } from './evidence.ts';
import { type Heard, type View, viewOf } from './fold.ts';
import { groupsOf, sidesOf } from './grouping.ts';
import { canonicalOf, named } from './identity.ts';
import { knownAt, overlap, windowOf } from './time.ts';

interface ExpectedEvent {
  readonly type: string;
  /** Ids of the statements that are evidence of it in the scope. */
  readonly evidence: readonly string[];
  readonly participants: readonly string[];
  /** `A > B` for a directed type, `A = B` for a mutual one; none for more than 8 participants. */
  readonly ties: readonly string[];
  readonly view: View;
}

interface ExpectedRelation {
  readonly type: string;
  readonly subject: string;
  readonly role: string | null;
  readonly object: string;
  readonly evidence: readonly string[];
  readonly view: View;
}

export interface ExpectedGraph {
  readonly events: readonly ExpectedEvent[];
  /** Durable ones. */
  readonly relations: readonly ExpectedRelation[];
}

const MOST_TIED = 8;

/** As of an instant: what is built from the documents published by then, and from nothing else. */
export function graphOf(world: World, scope: Scope = {}): ExpectedGraph {
  const asOf = scope.asOf === undefined ? Number.POSITIVE_INFINITY : knownAt(scope.asOf);
  const documents = world.documents.filter(({ published }) => knownAt(published) <= asOf);
  const known = new Map(documents.map((document) => [document.id, document]));
  const clusters = clustersOf(documents);
  const publisherOf = (name: string | null) => (name === null ? null : canonicalOf(name, world.decisions));
  const heard = world.statements
    .filter(({ document }) => known.has(document))
    .map((statement): Heard => {
      const document = known.get(statement.document);
      return {
        ...named(statement, world.decisions),
        known: knownAt(document?.published ?? ''),
        publisher: publisherOf(document?.publisher ?? null),
        cluster: clusters.get(statement.document) ?? '',
      };
    });
  const byId = new Map(heard.map((one) => [one.id, one]));
  const isHeard = ({ id, document }: Statement) => !world.withdrawn.has(id) && !world.withdrawn.has(document);
  const events: ExpectedEvent[] = [];
  const relations: ExpectedRelation[] = [];
  for (const group of groupsOf(heard, documents)) {
    const told = group.flatMap(({ statements }) => statements);
    const evidence = told
      .filter(isHeard)
      .flatMap(({ id }) => byId.get(id) ?? [])
      .filter(({ publisher }) => isAdmitted(publisher, scope))
      .sort((a, b) => a.known - b.known || (a.id < b.id ? -1 : 1));
    const isEvent = EVENT_TYPES.has(told[0]?.predicate ?? '');
    const view = viewOf(evidence, isEvent);
    if (view === null || !passes(view, scope)) continue;
    const ids = evidence.map(({ id }) => id).sort();
    if (isEvent) events.push({ ...eventOf(evidence), evidence: ids, view });
    else relations.push(...relationOf(told[0], ids, view));
  }
  return { events, relations };
}

/** Whoever only a rejected statement names takes no part. */
function eventOf(evidence: readonly Statement[]): Pick<ExpectedEvent, 'type' | 'participants' | 'ties'> {
  const type = evidence[0]?.predicate ?? '';
  const { subjects, objects } = sidesOf(evidence);
  const participants = [...new Set([...subjects, ...objects])].sort();
  const pairs = MUTUAL_TYPES.has(type)
    ? participants.flatMap((a, i) => participants.slice(i + 1).map((b) => `${a} = ${b}`))
    : subjects.flatMap((a) => objects.filter((b) => b !== a).map((b) => `${a} > ${b}`));
  return { type, participants, ties: participants.length > MOST_TIED ? [] : pairs.sort() };
}

/** A merge of its two ends dissolves a relation. */
function relationOf(founder: Statement | undefined, evidence: readonly string[], view: View): ExpectedRelation[] {
  if (founder === undefined || founder.object === null || founder.object === founder.subject) return [];
  const { predicate, subject, role, object } = founder;
  return [{ type: predicate, subject, role, object, evidence, view }];
}

const isAdmitted = (publisher: string | null, { publishers, excludePublishers = [] }: Scope): boolean =>
  (publishers === undefined || (publisher !== null && publishers.includes(publisher))) &&
  !(publisher !== null && excludePublishers.includes(publisher));

function passes(view: View, scope: Scope): boolean {
  const { verdict, independentSources, confidence } = view;
  if (verdict === 'DENIED_ONLY' && !scope.includeDenied) return false;
  if (verdict === 'DISPUTED' && scope.includeDisputed === false) return false;
  if (scope.includeUnrealized === false && view.best.modality !== 'FACT') return false;
  if (independentSources < (scope.minIndependentSources ?? 0)) return false;
  if (independentSources > (scope.maxIndependentSources ?? Number.POSITIVE_INFINITY)) return false;
  if (confidence < (scope.minConfidence ?? 0)) return false;
  if (view.window === null) return scope.includeUndated ?? true;
  return overlap(view.window, {
    from: scope.validFrom === undefined ? Number.NEGATIVE_INFINITY : windowOf(scope.validFrom).from,
    to: scope.validTo === undefined ? Number.POSITIVE_INFINITY : windowOf(scope.validTo).to,
  });
}
