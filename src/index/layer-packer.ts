/**
 * Packs rows into a layer. Groups come in order of their founder, as a store scans them; relations are put in the order
 * of their ids at the end, by a counting sort of their types that keeps the order of founders.
 */
import { at } from '../domain/fold/columns.ts';
import type { Id } from '../domain/glossary.ts';
import { relationIdParts } from '../domain/id.ts';
import { eventOf, type Relation, relationsOf } from '../domain/record/relation.ts';
import { type RelationType, TYPES_IN_ORDER_OF_ID } from '../domain/relation-types.ts';
import { ENTITY_KINDS, type EntityKind } from '../domain/vocabulary.ts';
import type { GroupRow } from '../store/graph-row.ts';
import { EvidencePacker } from './evidence-packer.ts';
import { Growing, Numbering } from './growing.ts';
import {
  type Adjacency,
  type Layer,
  type Lists,
  NO_KIND,
  type PackedEvents,
  type PackedRelations,
  typeNumber,
} from './layer.ts';
import type { Segment } from './packed-evidence.ts';
import { compareWords, ID_WORDS, lowerBound, PAIR_WORDS, wordsOf } from './packed-ids.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

const NO_PAIR = [0, 0];

export class LayerPacker {
  private readonly evidence = new EvidencePacker();
  private readonly entities = new Numbering<Id>();
  private readonly kinds: number[] = [];
  private readonly roles = new Numbering<string>();
  private readonly eventId = new Growing(Uint32Array);
  private readonly eventType = new Growing(Uint8Array);
  private readonly participantStart = new Growing(Uint32Array);
  private readonly participant = new Growing(Uint32Array);
  private readonly eventStart = new Growing(Uint32Array);
  private readonly eventEnd = new Growing(Uint32Array);
  private readonly relationType = new Growing(Uint8Array);
  private readonly founder = new Growing(Uint32Array);
  private readonly pair = new Growing(Uint32Array);
  private readonly source = new Growing(Uint32Array);
  private readonly target = new Growing(Uint32Array);
  private readonly role = new Growing(Uint32Array);
  private readonly start = new Growing(Uint32Array);
  private readonly end = new Growing(Uint32Array);
  private lastEvent = '';
  private eventIds: Uint32Array | null = null;

  constructor() {
    // No role is number 0; a role that is there is never empty.
    this.roles.numberOf('');
    this.participantStart.push(0);
  }

  addEntity(id: Id, kind: EntityKind): void {
    this.kinds[this.entities.numberOf(id)] = ENTITY_KINDS.indexOf(kind);
  }

  /** An event with its relations, or a durable relation. */
  addGroup(group: GroupRow): void {
    const event = eventOf(group);
    const start = this.evidence.length;
    this.evidence.add(group.evidence, event?.participants ?? []);
    const range = { start, end: this.evidence.length };
    if (event) this.pushEvent(event.id, event.type, event.participants, range);
    const relations = [...relationsOf(group)].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const relation of relations) this.pushRelation(relation, range);
  }

  /** An event of another layer; all of them come, in order of id, before the first relation. */
  copyEvent(id: Id, type: RelationType, participants: readonly Id[], segments: readonly Segment[]): void {
    this.pushEvent(id, type, participants, this.copied(segments));
  }

  /** A relation of another layer, in order of id. One of an event shares the rows of the event. */
  copyRelation(relation: Relation, segments: readonly Segment[]): void {
    const range = relation.event === null ? this.copied(segments) : this.rangeOfEvent(relation.event);
    this.pushRelation(relation, range);
  }

  /** Yields now and then: to pack a million relations takes a while. */
  *packing(earlier: Layer['earlier'] = new Map()): Generator<undefined, Layer> {
    const entityCount = this.entities.values.length;
    const events = this.packEvents();
    yield;
    const relations = this.packRelations();
    yield;
    const evidence = this.evidence.pack();
    yield;
    return {
      evidence,
      earlier,
      entityIds: this.entities.values,
      entityNumbers: this.entities.numbers,
      entityKind: Uint8Array.from({ length: entityCount }, (_, i) => this.kinds[i] ?? NO_KIND),
      roles: this.roles.values,
      events,
      relations,
      adjacency: yield* adjacencyOf(entityCount, relations),
      attendance: yield* lists(entityCount, events.count, (i, visit) => visitParticipants(events, i, visit)),
    };
  }

  private copied(segments: readonly Segment[]): Range {
    const start = this.evidence.length;
    for (const segment of segments) this.evidence.copy(segment);
    return { start, end: this.evidence.length };
  }

  private pushEvent(id: Id, type: RelationType, participants: readonly Id[], { start, end }: Range): void {
    if (this.lastEvent !== '' && id <= this.lastEvent) {
      throw new TypeError(`a layer needs events in order of id, but got ${id} after ${this.lastEvent}`);
    }
    this.lastEvent = id;
    for (const word of wordsOf(id)) this.eventId.push(word);
    this.eventType.push(typeNumber(type));
    for (const participant of participants) this.participant.push(this.entities.numberOf(participant));
    this.participantStart.push(this.participant.length);
    this.eventStart.push(start);
    this.eventEnd.push(end);
  }

  private pushRelation({ id, type, source, target, role }: Relation, { start, end }: Range): void {
    const parts = relationIdParts(id);
    this.relationType.push(typeNumber(type));
    for (const word of wordsOf(parts?.founder ?? '')) this.founder.push(word);
    for (const word of parts?.pair ? wordsOf(parts.pair, PAIR_WORDS) : NO_PAIR) this.pair.push(word);
    this.source.push(this.entities.numberOf(source));
    this.target.push(this.entities.numberOf(target));
    this.role.push(role === null ? 0 : this.roles.numberOf(role));
    this.start.push(start);
    this.end.push(end);
  }

  private rangeOfEvent(id: Id): Range {
    this.eventIds ??= this.eventId.pack();
    const [column, words] = [this.eventIds, wordsOf(id)];
    const number = lowerBound(this.eventType.length, (i) => compareWords(column, i, words));
    return { start: this.eventStart.at(number), end: this.eventEnd.at(number) };
  }

  private packEvents(): PackedEvents {
    return {
      count: this.eventType.length,
      id: this.eventIds ?? this.eventId.pack(),
      type: this.eventType.pack(),
      participants: { start: this.participantStart.pack(), item: this.participant.pack() },
      start: this.eventStart.pack(),
      end: this.eventEnd.pack(),
    };
  }

  private packRelations(): PackedRelations {
    const type = this.relationType.pack();
    const order = byType(type);
    return {
      count: type.length,
      type: type.map((_, i) => at(type, at(order, i))),
      founder: reordered(this.founder.pack(), order, ID_WORDS),
      pair: reordered(this.pair.pack(), order, PAIR_WORDS),
      source: reordered(this.source.pack(), order, 1),
      target: reordered(this.target.pack(), order, 1),
      role: reordered(this.role.pack(), order, 1),
      start: reordered(this.start.pack(), order, 1),
      end: reordered(this.end.pack(), order, 1),
    };
  }
}

/** Numbers of the relations in order of their types, else as they came. */
function byType(type: Uint8Array): Uint32Array {
  const next = new Uint32Array(TYPES_IN_ORDER_OF_ID.length + 1);
  for (const number of type) next[number + 1] = at(next, number + 1) + 1;
  for (let i = 0; i < TYPES_IN_ORDER_OF_ID.length; i++) next[i + 1] = at(next, i + 1) + at(next, i);
  const order = new Uint32Array(type.length);
  for (const [i, number] of type.entries()) {
    order[at(next, number)] = i;
    next[number] = at(next, number) + 1;
  }
  return order;
}

function reordered(column: Uint32Array, order: Uint32Array, words: number): Uint32Array {
  const sorted = new Uint32Array(column.length);
  for (let i = 0; i < order.length; i++) {
    for (let word = 0; word < words; word++) sorted[i * words + word] = at(column, at(order, i) * words + word);
  }
  return sorted;
}

function* adjacencyOf(entityCount: number, relations: PackedRelations): Generator<undefined, Adjacency> {
  const found = yield* lists(entityCount, relations.count, (i, visit) => visitEnds(relations, i, visit));
  const other = new Uint32Array(found.item.length);
  for (let entity = 0; entity < entityCount; entity++) {
    for (let place = at(found.start, entity); place < at(found.start, entity + 1); place++) {
      const source = at(relations.source, at(found.item, place));
      other[place] = source === entity ? at(relations.target, at(found.item, place)) : source;
      if (place % STRIDE === 0) yield;
    }
  }
  return { ...found, other };
}

type Visit = (owner: number) => void;

function visitEnds({ source, target }: PackedRelations, i: number, visit: Visit): void {
  visit(at(source, i));
  if (target[i] !== source[i]) visit(at(target, i));
}

function visitParticipants({ participants: { start, item } }: PackedEvents, i: number, visit: Visit): void {
  for (const owner of new Set(item.subarray(start[i], start[i + 1]))) visit(owner);
}

/** Items between two yields: a few milliseconds. */
const STRIDE = 20_000;

/** For each owner the items that name it, in order: counted first, then put in their places. */
function* lists(
  ownerCount: number,
  itemCount: number,
  visitOwners: (item: number, visit: Visit) => void,
): Generator<undefined, Lists> {
  const start = new Uint32Array(ownerCount + 1);
  const count: Visit = (owner) => {
    start[owner + 1] = at(start, owner + 1) + 1;
  };
  for (let i = 0; i < itemCount; i++) {
    visitOwners(i, count);
    if (i % STRIDE === 0) yield;
  }
  for (let i = 0; i < ownerCount; i++) start[i + 1] = at(start, i + 1) + at(start, i);
  const item = new Uint32Array(at(start, ownerCount));
  const next = start.slice(0, ownerCount);
  for (let i = 0; i < itemCount; i++) {
    visitOwners(i, (owner) => {
      item[at(next, owner)] = i;
      next[owner] = at(next, owner) + 1;
    });
    if (i % STRIDE === 0) yield;
  }
  return { start, item };
}
