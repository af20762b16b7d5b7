/** Groups as a walk meets them: their relations and events over the statements as they came, folded when asked. */
import type { EventColumns } from '../../../domain/fold/columns.ts';
import { DateHull } from '../../../domain/fold/date-hull.ts';
import { areNamed, type EventDetails, eventDetails } from '../../../domain/fold/event-details.ts';
import { admitted, type View, view } from '../../../domain/fold/view.ts';
import type { Id } from '../../../domain/glossary.ts';
import { idKey } from '../../../domain/id.ts';
import { type Event, eventOf, type Relation, relationsOf } from '../../../domain/record/relation.ts';
import { familyOf } from '../../../domain/relation-types.ts';
import { type Scope, scopeFilter } from '../../../domain/scope.ts';
import { MODALITIES, POLARITIES } from '../../../domain/vocabulary.ts';
import type { Evidence, GraphEvent, GraphRelation, StatementPoint } from '../../../traversal/graph.ts';
import { datingOf, type EvidenceRow, type GroupRow } from '../../graph-row.ts';

/** In order of id. */
export function graphRelationsOf(group: GroupRow): readonly GraphRelation[] {
  const rows = new GroupEvidence(group);
  return inOrder(relationsOf(group)).map((relation) => rows.relation(relation));
}

/** Null for a durable relation. */
export function graphEventOf(group: GroupRow): GraphEvent | null {
  const event = eventOf(group);
  return event && new GroupEvidence(group).event({ ...event, relations: [...event.relations].sort() });
}

const inOrder = (relations: readonly Relation[]): readonly Relation[] =>
  [...relations].sort((a, b) => (a.id < b.id ? -1 : 1));

/** One group: its relations share its columns. */
class GroupEvidence {
  private readonly group: GroupRow;
  private readonly participants: readonly Id[];
  private readonly columns: EventColumns<string>;

  constructor(group: GroupRow) {
    this.group = group;
    this.participants = eventOf(group)?.participants ?? [];
    this.columns = columnsOf(group.evidence, this.participants);
  }

  relation(relation: Relation): GraphRelation {
    const ends = [relation.source, relation.target].map((id) => this.participants.indexOf(id));
    const isTie = relation.event !== null;
    return {
      ...relation,
      ...this.evidence((scope, omits) => {
        const found = this.view(scope, omits);
        const filter = { ...scopeFilter(scope), omits };
        return found && isTie && !areNamed(this.columns, this.count, filter, ends) ? null : found;
      }),
    };
  }

  event(event: Event): GraphEvent {
    return {
      ...event,
      ...this.evidence((scope, omits) => this.view(scope, omits)),
      details: (scope): EventDetails<Id> =>
        eventDetails(this.columns, 0, this.count, this.participants.length, scopeFilter(scope)),
    };
  }

  private get count(): number {
    return this.group.evidence.length;
  }

  private view(scope: Scope, omits?: ReadonlySet<number>): View | null {
    if (this.count === 0) return null;
    return view(this.columns, 0, this.count, familyOf(this.group.type), { ...scopeFilter(scope), omits });
  }

  private mayPass(scope: Scope): boolean {
    const hull = new DateHull();
    for (const { known, from, to } of this.group.evidence) if (known <= scope.asOf) hull.add(from, to);
    return hull.mayPass(scope);
  }

  private evidence(seen: Evidence['view']): Evidence {
    return {
      view: seen,
      mayPass: (scope) => this.mayPass(scope),
      admitted: (scope) => admitted(this.columns, 0, this.count, scopeFilter(scope)),
      statementCount: this.count,
      statementAt: (position) => pointOf(rowAt(this.group.evidence, position)),
      datingAt: (position) => datingOf(rowAt(this.group.evidence, position)),
    };
  }
}

function columnsOf(rows: readonly EvidenceRow[], participants: readonly Id[]): EventColumns<string> {
  return {
    known: rows.map(({ known }) => known),
    polarity: rows.map(({ polarity }) => POLARITIES.indexOf(polarity)),
    modality: rows.map(({ modality }) => MODALITIES.indexOf(modality)),
    from: rows.map(({ from }) => from),
    to: rows.map(({ to }) => to),
    publisher: rows.map(({ publisher }) => publisher ?? ''),
    cluster: rows.map(({ cluster }) => cluster),
    confidence: rows.map(({ confidence }) => confidence),
    mode: rows.map(({ mode }) => mode ?? ''),
    place: rows.map(({ place }) => place ?? ''),
    subject: rows.map(({ subject }) => participants.indexOf(subject)),
    object: rows.map(({ object }) => (object === null ? -1 : participants.indexOf(object))),
  };
}

function rowAt(rows: readonly EvidenceRow[], position: number): EvidenceRow {
  const row = rows[position];
  if (!row) throw new RangeError(`statementAt: expected a position below ${rows.length}, but got ${position}`);
  return row;
}

function pointOf(row: EvidenceRow): StatementPoint {
  const { statement, document, known, polarity, modality, from, to, publisher, cluster, place } = row;
  return {
    id: statement,
    document,
    known,
    polarity: POLARITIES.indexOf(polarity),
    modality: MODALITIES.indexOf(modality),
    from,
    to,
    publisher,
    cluster: idKey(cluster),
    place,
  };
}
