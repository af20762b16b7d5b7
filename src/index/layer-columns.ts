/** A layer as columns of numbers and a few words, in which a file keeps it; and a layer again. */
import type { Id } from '../domain/glossary.ts';
import type { Dating } from '../domain/window.ts';
import type { Layer } from './layer.ts';
import { ID_WORDS, idAt, wordsOf } from './packed-ids.ts';

/** In the order in which they are kept. */
export const COLUMNS = {
  statement: Uint32Array,
  parts: Uint32Array,
  sides: Int16Array,
  documents: Float64Array,
  documentId: Uint32Array,
  windows: Float64Array,
  confidence: Float64Array,
  places: Float64Array,
  keys: Float64Array,
  idsByKey: Uint32Array,
  entityIds: Uint32Array,
  entityKind: Uint8Array,
  eventId: Uint32Array,
  eventType: Uint8Array,
  participantStart: Uint32Array,
  participants: Uint32Array,
  eventStart: Uint32Array,
  eventEnd: Uint32Array,
  relationType: Uint8Array,
  founder: Uint32Array,
  pair: Uint32Array,
  source: Uint32Array,
  target: Uint32Array,
  role: Uint32Array,
  relationStart: Uint32Array,
  relationEnd: Uint32Array,
  adjacencyStart: Uint32Array,
  adjacency: Uint32Array,
  other: Uint32Array,
  attendanceStart: Uint32Array,
  attendance: Uint32Array,
} as const;

export type ColumnName = keyof typeof COLUMNS;
export type Columns = { readonly [Name in ColumnName]: ColumnOf<(typeof COLUMNS)[Name]> };
type ColumnOf<Kind> = Kind extends Uint32ArrayConstructor
  ? Uint32Array
  : Kind extends Uint8ArrayConstructor
    ? Uint8Array
    : Kind extends Int16ArrayConstructor
      ? Int16Array
      : Float64Array;

export interface Words {
  readonly datings: readonly (Dating | null)[];
  readonly modes: readonly string[];
  readonly roles: readonly string[];
}

/** Ids between two yields: some ten milliseconds. */
const STRIDE = 10_000;

/** `layer`: one that stands on no other. */
export function* columnsOf(layer: Layer): Generator<undefined, Columns> {
  const { evidence, events, relations, adjacency, attendance } = layer;
  return {
    statement: evidence.statement,
    parts: evidence.parts,
    sides: evidence.sides,
    documents: evidence.documents,
    documentId: evidence.documentId,
    windows: evidence.windows,
    confidence: evidence.confidence,
    places: Float64Array.from(evidence.places),
    keys: Float64Array.from(evidence.idByKey.keys()),
    idsByKey: yield* packed([...evidence.idByKey.values()]),
    entityIds: yield* packed(layer.entityIds),
    entityKind: layer.entityKind,
    eventId: events.id,
    eventType: events.type,
    participantStart: events.participants.start,
    participants: events.participants.item,
    eventStart: events.start,
    eventEnd: events.end,
    relationType: relations.type,
    founder: relations.founder,
    pair: relations.pair,
    source: relations.source,
    target: relations.target,
    role: relations.role,
    relationStart: relations.start,
    relationEnd: relations.end,
    adjacencyStart: adjacency.start,
    adjacency: adjacency.item,
    other: adjacency.other,
    attendanceStart: attendance.start,
    attendance: attendance.item,
  };
}

export const wordsIn = ({ evidence: { datings, modes }, roles }: Layer): Words => ({ datings, modes, roles });

export function* layerOf(columns: Columns, { datings, modes, roles }: Words): Generator<undefined, Layer> {
  const ids = yield* unpacked(columns.idsByKey);
  const entityIds = yield* unpacked(columns.entityIds);
  const entityNumbers = new Map<Id, number>();
  for (const [i, id] of entityIds.entries()) {
    entityNumbers.set(id, i);
    if (i % STRIDE === 0) yield;
  }
  return {
    evidence: {
      statement: columns.statement,
      parts: columns.parts,
      sides: columns.sides,
      documents: columns.documents,
      documentId: columns.documentId,
      windows: columns.windows,
      datings,
      confidence: columns.confidence,
      modes,
      places: [...columns.places],
      idByKey: new Map(ids.map((id, i) => [columns.keys[i] as number, id])),
    },
    earlier: new Map(),
    entityIds,
    entityNumbers,
    entityKind: columns.entityKind,
    roles,
    events: {
      count: columns.eventType.length,
      id: columns.eventId,
      type: columns.eventType,
      participants: { start: columns.participantStart, item: columns.participants },
      start: columns.eventStart,
      end: columns.eventEnd,
    },
    relations: {
      count: columns.relationType.length,
      type: columns.relationType,
      founder: columns.founder,
      pair: columns.pair,
      source: columns.source,
      target: columns.target,
      role: columns.role,
      start: columns.relationStart,
      end: columns.relationEnd,
    },
    adjacency: { start: columns.adjacencyStart, item: columns.adjacency, other: columns.other },
    attendance: { start: columns.attendanceStart, item: columns.attendance },
  };
}

function* packed(ids: readonly Id[]): Generator<undefined, Uint32Array> {
  const column = new Uint32Array(ids.length * ID_WORDS);
  for (const [i, id] of ids.entries()) {
    column.set(wordsOf(id), i * ID_WORDS);
    if (i % STRIDE === 0) yield;
  }
  return column;
}

function* unpacked(column: Uint32Array): Generator<undefined, readonly Id[]> {
  const ids: Id[] = [];
  for (let i = 0; i < column.length / ID_WORDS; i++) {
    ids.push(idAt(column, i));
    if (i % STRIDE === 0) yield;
  }
  return ids;
}
