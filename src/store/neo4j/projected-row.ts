/** Entities, relations and events as properties and back. The columns of relations and events are lists side by side. */

import type { Entity, NameForm } from '../../domain/entity.ts';
import type { Id, RelationId } from '../../domain/glossary.ts';
import { normalizeName } from '../../domain/name.ts';
import type { StoredColumns } from '../../domain/projected.ts';
import type { Event, Relation } from '../../domain/relation.ts';
import { type EventType, familyOf, type RelationFamily, type RelationType } from '../../domain/relation-types.ts';
import { lensOf, WITH_DENIED } from '../../domain/scope.ts';
import { END } from '../../domain/time.ts';
import { view } from '../../domain/view.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';
import { int, ints, type Properties } from './row.ts';

export interface EntityNode {
  readonly id: Id;
  readonly kind: EntityKind;
  readonly label: string;
  /** Three lists side by side. */
  readonly names: readonly string[];
  readonly nameForms: readonly NameForm['form'][];
  readonly nameCounts: readonly number[];
  readonly qids: readonly string[];
  readonly members: readonly Id[];
}

/** The columns in the order of the queries; the last four, which only events fill, may be null. */
type ColumnsRow = readonly [
  statement: Id[],
  document: Id[],
  publisher: string[],
  cluster: string[],
  known: number[],
  polarity: number[],
  modality: number[],
  from: number[],
  to: number[],
  confidence: number[],
  edtf: string[],
  origin: number[],
  mode: string[] | null,
  place: string[] | null,
  subject: number[] | null,
  object: number[] | null,
];
/** id, type, source, target, role, event, key. */
export type RelationRow = readonly [RelationId, RelationType, Id, Id, string | null, Id | null, string, ...ColumnsRow];
/** id, type, participants, key, ties. */
export type EventRow = readonly [Id, EventType, Id[], string, RelationId[], ...ColumnsRow];

/** The longest name an index takes is longer; nobody looks for one by more than this. */
const LONGEST_NAME = 500;

/** `called`: each normalized name once, and whether it is the label. */
export function entityRow(entity: Entity): Properties {
  const { id, kind, label, names, qids, members } = entity;
  const labelName = indexedName(label);
  const called = new Set([labelName, ...names.map((name) => indexedName(name.text))].filter(Boolean));
  return {
    id,
    label: LABELS[kind],
    members,
    qids,
    called: [...called].sort().map((name) => [name, name === labelName]),
    properties: {
      id,
      kind,
      label,
      qids,
      members,
      names: names.map((name) => name.text),
      nameForms: names.map((name) => name.form),
      nameCounts: ints(names.map((name) => name.count)),
    },
  };
}

export const indexedName = (name: string): string => normalizeName(name).slice(0, LONGEST_NAME);

export const entityOf = (node: EntityNode): Entity => ({
  id: node.id,
  kind: node.kind,
  label: node.label,
  names: node.names.map((text, i) => ({
    text,
    form: node.nameForms[i] ?? 'mention',
    count: node.nameCounts[i] ?? 0,
  })),
  qids: node.qids,
  members: node.members,
});

export function relationRow(relation: Relation): Properties {
  const { type, source, target, evidence, ...own } = relation;
  return {
    type,
    source,
    target,
    properties: { ...own, ...presentProperties(evidence, familyOf(type)), ...columnProperties(evidence) },
  };
}

export function relationOf([id, type, source, target, role, event, key, ...columns]: RelationRow): Relation {
  return { id, type, source, target, role, event, key, evidence: columnsOf(columns) };
}

export function eventRow(event: Event): Properties {
  const { evidence, ...own } = event;
  return {
    id: event.id,
    participants: event.participants,
    properties: { ...own, ...presentProperties(evidence, 'EVENT'), ...columnProperties(evidence) },
  };
}

export function eventOf([id, type, participants, key, ties, ...columns]: EventRow): Event {
  return { id, type, participants, key, ties, evidence: columnsOf(columns) };
}

const PRESENT = lensOf(WITH_DENIED);

/** How it stands by all that is known now, for people who look at the database; traversals read `knownFrom` alone. */
function presentProperties(evidence: StoredColumns, family: RelationFamily): Properties {
  const seen = view(evidence, 0, evidence.statement.length, family, PRESENT);
  if (seen === null) return { verdict: 'RETRACTED', knownFrom: int(END) };
  return {
    verdict: seen.verdict,
    status: seen.status,
    confidence: seen.confidence,
    independentSources: int(seen.independentSources),
    validFrom: int(seen.from),
    validTo: int(seen.to),
    knownFrom: int(seen.firstKnown),
  };
}

function columnProperties(columns: StoredColumns): Properties {
  const isEvent = columns.mode.length > 0;
  return {
    statement: columns.statement,
    document: columns.document,
    publisher: columns.publisher,
    cluster: columns.cluster,
    known: ints(columns.known),
    polarity: ints(columns.polarity),
    modality: ints(columns.modality),
    from: ints(columns.from),
    to: ints(columns.to),
    confidences: columns.confidence,
    edtf: columns.edtf,
    origin: ints(columns.origin),
    mode: isEvent ? columns.mode : null,
    place: isEvent ? columns.place : null,
    subject: isEvent ? ints(columns.subject) : null,
    object: isEvent ? ints(columns.object) : null,
  };
}

function columnsOf(row: ColumnsRow): StoredColumns {
  const [statement, document, publisher, cluster, known, polarity, modality, from, to, confidence, edtf, origin] = row;
  const [mode, place, subject, object] = [row[12] ?? [], row[13] ?? [], row[14] ?? [], row[15] ?? []];
  return {
    statement,
    document,
    publisher,
    cluster,
    known,
    polarity,
    modality,
    from,
    to,
    confidence,
    edtf,
    origin,
    mode,
    place,
    subject,
    object,
  };
}

/** The label that an entity node carries beside :Entity. */
const LABELS: Readonly<Record<EntityKind, string>> = {
  PERSON: 'Person',
  STATE: 'State',
  PUBLIC_BODY: 'PublicBody',
  IGO: 'Igo',
  FORMAT: 'Format',
  ORGANIZATION: 'Organization',
  PARTY: 'Party',
  ARMED_GROUP: 'ArmedGroup',
  MEDIA: 'Media',
  GROUP: 'Group',
  AGREEMENT: 'Agreement',
  PLACE: 'Place',
  UNKNOWN: 'Unknown',
};
