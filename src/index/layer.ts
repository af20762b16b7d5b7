/**
 * One immutable piece of the graph in typed arrays: entities, events by id, and relations by id, so that numbers compare
 * as ids do and an id is found by bisection. A version of the index is a stack of layers.
 */
import { at } from '../domain/fold/columns.ts';
import type { Id, RelationId } from '../domain/glossary.ts';
import { relationIdParts } from '../domain/id.ts';
import { type EventType, isEventType, type RelationType, TYPES_IN_ORDER_OF_ID } from '../domain/relation-types.ts';
import type { PackedEvidence, Segment } from './packed-evidence.ts';
import { compareWords, ID_WORDS, idAt, lowerBound, PAIR_WORDS, wordsOf } from './packed-ids.ts';

/** No row of the layer says what kind of entity it is. */
export const NO_KIND = 255;

export interface Layer {
  readonly evidence: PackedEvidence;
  /** By founder, what stands in lower layers of groups that this layer only adds to, the oldest first. */
  readonly earlier: ReadonlyMap<Id, readonly Segment[]>;
  readonly entityIds: readonly Id[];
  readonly entityNumbers: ReadonlyMap<Id, number>;
  /** Position in ENTITY_KINDS. */
  readonly entityKind: Uint8Array;
  readonly roles: readonly string[];
  readonly events: PackedEvents;
  readonly relations: PackedRelations;
  /** Relations by entity, and events by entity: those of entity `n` stand at `start[n]`..`start[n + 1]`. */
  readonly adjacency: Adjacency;
  readonly attendance: Lists;
}

export interface Lists {
  readonly start: Uint32Array;
  readonly item: Uint32Array;
}

export interface Adjacency extends Lists {
  /** The other end of each item: read in a row, where source and target of the relations lie far apart. */
  readonly other: Uint32Array;
}

export interface PackedEvents {
  readonly count: number;
  readonly id: Uint32Array;
  /** Position in TYPES_IN_ORDER_OF_ID. */
  readonly type: Uint8Array;
  readonly participants: Lists;
  /** Its statements. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

export interface PackedRelations {
  readonly count: number;
  readonly type: Uint8Array;
  /** The event, for an event relation. */
  readonly founder: Uint32Array;
  /** All zero for a durable relation. */
  readonly pair: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly role: Uint32Array;
  /** Its statements; those of its event for an event relation. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

const typeNumbers = new Map<string, number>(TYPES_IN_ORDER_OF_ID.map((type, i) => [type, i]));

export function typeNumber(type: string): number {
  const number = typeNumbers.get(type);
  if (number === undefined) throw new TypeError(`typeNumber needs a relation type, but got: ${type}`);
  return number;
}

export const typeAt = (number: number): RelationType => TYPES_IN_ORDER_OF_ID[number] as RelationType;
export const eventTypeAt = (number: number): EventType => TYPES_IN_ORDER_OF_ID[number] as EventType;

const NO_PAIR = [0, 0];

export function relationIdAt({ relations }: Layer, number: number): RelationId {
  const type = typeAt(at(relations.type, number));
  const id = `${type}:${idAt(relations.founder, number)}`;
  return isEventType(type) ? `${id}:${idAt(relations.pair, number, PAIR_WORDS)}` : id;
}

export const eventIdAt = ({ events }: Layer, number: number): Id => idAt(events.id, number);
export const entityIdAt = ({ entityIds }: Layer, number: number): Id => entityIds[number] as Id;

/** Null for an id that the layer does not hold. */
export function relationNumber(layer: Layer, id: RelationId): number | null {
  const number = relationBound(layer, id);
  return number < layer.relations.count && relationIdAt(layer, number) === id ? number : null;
}

/** Number of the first relation that comes after this id. */
export function relationAfter(layer: Layer, id: RelationId): number {
  const number = relationBound(layer, id);
  return number < layer.relations.count && relationIdAt(layer, number) === id ? number + 1 : number;
}

export function eventNumber(layer: Layer, id: Id): number | null {
  const number = eventBound(layer, id);
  return number < layer.events.count && eventIdAt(layer, number) === id ? number : null;
}

export function eventAfter(layer: Layer, id: Id): number {
  const number = eventBound(layer, id);
  return number < layer.events.count && eventIdAt(layer, number) === id ? number + 1 : number;
}

/** The relations that a group draws stand side by side: their first number, and the one after the last. */
export function relationsOfGroup({ relations }: Layer, type: RelationType, founder: Id): readonly [number, number] {
  const [ofType, words] = [typeNumber(type), wordsOf(founder)];
  const compare = (i: number) => at(relations.type, i) - ofType || compareWords(relations.founder, i, words);
  const first = lowerBound(relations.count, compare);
  let end = first;
  while (end < relations.count && compare(end) === 0) end++;
  return [first, end];
}

/** The statements of a relation, those of lower layers first. */
export function segmentsOfRelation(layer: Layer, number: number): readonly Segment[] {
  const { evidence, earlier, relations } = layer;
  const own = { evidence, start: at(relations.start, number), end: at(relations.end, number) };
  if (earlier.size === 0) return [own];
  return [...(earlier.get(idAt(relations.founder, number)) ?? []), own];
}

export function segmentsOfEvent(layer: Layer, number: number): readonly Segment[] {
  const { evidence, earlier, events } = layer;
  const own = { evidence, start: at(events.start, number), end: at(events.end, number) };
  return earlier.size === 0 ? [own] : [...(earlier.get(eventIdAt(layer, number)) ?? []), own];
}

function relationBound({ relations }: Layer, id: RelationId): number {
  const parts = relationIdParts(id);
  if (parts === null) throw new TypeError(`relationBound needs a relation id, but got: ${JSON.stringify(id)}`);
  const type = typeNumber(parts.type);
  const founder = wordsOf(parts.founder, ID_WORDS);
  const pair = parts.pair === null ? NO_PAIR : wordsOf(parts.pair, PAIR_WORDS);
  return lowerBound(
    relations.count,
    (i) =>
      at(relations.type, i) - type ||
      compareWords(relations.founder, i, founder) ||
      compareWords(relations.pair, i, pair),
  );
}

function eventBound({ events }: Layer, id: Id): number {
  const words = wordsOf(id);
  return lowerBound(events.count, (i) => compareWords(events.id, i, words));
}
