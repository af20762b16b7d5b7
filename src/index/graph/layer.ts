/**
 * One immutable piece of the graph in typed arrays: entities, events and relations, the latter two in order of id, so
 * that numbers compare as ids do and an id is found by bisection. A version of the index is a stack of layers.
 */
import { type Id, type RelationId, relationIdParts } from '../../domain/id.ts';
import { isEventType, RELATION_TYPES, type RelationType } from '../../domain/vocabulary.ts';
import type { Evidence } from './evidence.ts';
import { compareWords, ID_WORDS, idAt, lowerBound, PAIR_WORDS, wordsOf } from './packed-ids.ts';

/** No row of the layer says what kind of entity it is. */
export const NO_KIND = 255;

export interface Layer {
  readonly evidence: Evidence;
  readonly entityIds: readonly Id[];
  readonly entityNumbers: ReadonlyMap<Id, number>;
  /** Position in ENTITY_KINDS. */
  readonly entityKind: Uint8Array;
  readonly roles: readonly string[];
  readonly events: PackedEvents;
  readonly relations: PackedRelations;
  /** Relations by entity, and events by entity: those of entity `n` stand at `start[n]`..`start[n + 1]`. */
  readonly adjacency: Lists;
  readonly attendance: Lists;
}

export interface Lists {
  readonly start: Uint32Array;
  readonly item: Uint32Array;
}

export interface PackedEvents {
  readonly count: number;
  readonly id: Uint32Array;
  /** Position in TYPE_ORDER. */
  readonly type: Uint8Array;
  readonly participants: Lists;
  /** The second halves of the ids of its ties, in order. */
  readonly tieStart: Uint32Array;
  readonly tiePair: Uint32Array;
  readonly statements: Uint32Array;
}

export interface PackedRelations {
  readonly count: number;
  readonly type: Uint8Array;
  /** The event, for a tie. */
  readonly founder: Uint32Array;
  /** All zero for a durable relation. */
  readonly pair: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly role: Uint32Array;
  /** Its statements; those of its event for a tie. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** Types as they come in the order of relation ids, where a colon follows the type. */
export const TYPE_ORDER: readonly RelationType[] = [...RELATION_TYPES].sort((a, b) => (`${a}:` < `${b}:` ? -1 : 1));
const typeNumbers = new Map<string, number>(TYPE_ORDER.map((type, i) => [type, i]));

export function typeNumber(type: string): number {
  const number = typeNumbers.get(type);
  if (number === undefined) throw new TypeError(`typeNumber needs a relation type, but got: ${type}`);
  return number;
}

export const typeAt = (number: number): RelationType => TYPE_ORDER[number] as RelationType;

/** A relation id in numbers, in the order of the ids: type, founder, pair. */
export function relationKey(id: RelationId): readonly number[] {
  const parts = relationIdParts(id);
  if (parts === null) throw new TypeError(`relationKey needs a relation id, but got: ${JSON.stringify(id)}`);
  const pair = parts.pair === null ? [0, 0] : wordsOf(parts.pair, PAIR_WORDS);
  return [typeNumber(parts.type), ...wordsOf(parts.founder), ...pair];
}

export function relationIdAt({ relations }: Layer, number: number): RelationId {
  const type = typeAt(relations.type[number] as number);
  const id = `${type}:${idAt(relations.founder, number)}`;
  return isEventType(type) ? `${id}:${idAt(relations.pair, number, PAIR_WORDS)}` : id;
}

export const eventIdAt = ({ events }: Layer, number: number): Id => idAt(events.id, number);

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

export const entityIdAt = (layer: Layer, number: number): Id => layer.entityIds[number] as Id;

function relationBound({ relations }: Layer, id: RelationId): number {
  const [type = 0, ...words] = relationKey(id);
  const founder = words.slice(0, ID_WORDS);
  const pair = words.slice(ID_WORDS);
  return lowerBound(
    relations.count,
    (i) =>
      (relations.type[i] as number) - type ||
      compareWords(relations.founder, i, founder) ||
      compareWords(relations.pair, i, pair),
  );
}

function eventBound({ events }: Layer, id: Id): number {
  const words = wordsOf(id);
  return lowerBound(events.count, (i) => compareWords(events.id, i, words));
}
