/** Packs rows into a layer. Rows come as a store scans them: entities, then events, then relations, by id. */
import type { Id } from '../../domain/id.ts';
import type { Entity, Event, Relation } from '../../domain/projected.ts';
import { ENTITY_KINDS } from '../../domain/vocabulary.ts';
import { EvidencePacker, type EvidenceRows } from './evidence.ts';
import { Growing, Numbering } from './growing.ts';
import {
  type Layer,
  type Lists,
  NO_KIND,
  type PackedEvents,
  type PackedRelations,
  relationKey,
  typeNumber,
} from './layer.ts';
import { compareWords, ID_WORDS, lowerBound, PAIR_WORDS, wordsOf } from './packed-ids.ts';

export type EntityRow = Pick<Entity, 'id' | 'kind'>;
export interface EventRow extends Pick<Event, 'id' | 'type' | 'participants' | 'ties'> {
  readonly evidence: EvidenceRows;
}
export type RelationRow = Pick<Relation, 'id' | 'type' | 'source' | 'target' | 'role' | 'event'>;

export class LayerPacker {
  private readonly evidence = new EvidencePacker();
  private readonly entities = new Numbering<Id>();
  private readonly kinds: number[] = [];
  private readonly roles = new Numbering<string>();
  private readonly eventId = new Growing(Uint32Array);
  private readonly eventType = new Growing(Uint8Array);
  private readonly participantStart = new Growing(Uint32Array);
  private readonly participant = new Growing(Uint32Array);
  private readonly tieStart = new Growing(Uint32Array);
  private readonly tiePair = new Growing(Uint32Array);
  private readonly eventStatements = new Growing(Uint32Array);
  private readonly relationType = new Growing(Uint8Array);
  private readonly founder = new Growing(Uint32Array);
  private readonly pair = new Growing(Uint32Array);
  private readonly source = new Growing(Uint32Array);
  private readonly target = new Growing(Uint32Array);
  private readonly role = new Growing(Uint32Array);
  private readonly start = new Growing(Uint32Array);
  private readonly end = new Growing(Uint32Array);
  private eventIds: Uint32Array | null = null;
  private lastEvent = '';
  private lastRelation = '';

  constructor() {
    // No role is number 0; a role that is there is never empty.
    this.roles.numberOf('');
    for (const starts of [this.participantStart, this.tieStart, this.eventStatements]) starts.push(0);
  }

  addEntity({ id, kind }: EntityRow): void {
    this.kinds[this.entityNumber(id)] = ENTITY_KINDS.indexOf(kind);
  }

  addEvent(row: EventRow): void {
    this.lastEvent = inOrder(this.lastEvent, row.id);
    for (const word of wordsOf(row.id)) this.eventId.push(word);
    this.eventType.push(typeNumber(row.type));
    for (const id of row.participants) this.participant.push(this.entityNumber(id));
    this.participantStart.push(this.participant.length);
    for (const tie of row.ties) {
      for (const word of wordsOf(tie.slice(tie.lastIndexOf(':') + 1), PAIR_WORDS)) this.tiePair.push(word);
    }
    this.tieStart.push(this.tiePair.length / PAIR_WORDS);
    this.evidence.add(row.evidence, true);
    this.eventStatements.push(this.evidence.length);
  }

  /** A tie shares the rows of its event where that is in the layer too, so its own are only asked for elsewhere. */
  addRelation(row: RelationRow, evidence: () => EvidenceRows): void {
    this.lastRelation = inOrder(this.lastRelation, row.id);
    const [type = 0, ...words] = relationKey(row.id);
    this.relationType.push(type);
    for (const word of words.slice(0, ID_WORDS)) this.founder.push(word);
    for (const word of words.slice(ID_WORDS)) this.pair.push(word);
    this.source.push(this.entityNumber(row.source));
    this.target.push(this.entityNumber(row.target));
    this.role.push(row.role === null ? 0 : this.roles.numberOf(row.role));
    const event = row.event === null ? null : this.eventNumber(row.event);
    if (event !== null) {
      this.start.push(this.eventStatements.at(event));
      this.end.push(this.eventStatements.at(event + 1));
      return;
    }
    this.start.push(this.evidence.length);
    this.evidence.add(evidence(), false);
    this.end.push(this.evidence.length);
  }

  /** Yields now and then: to pack a million relations takes a while. */
  *packing(): Generator<undefined, Layer> {
    const entityCount = this.entities.values.length;
    const events = this.packEvents();
    yield;
    const relations = this.packRelations();
    yield;
    const evidence = this.evidence.pack();
    yield;
    return {
      evidence,
      entityIds: this.entities.values,
      entityNumbers: this.entities.numbers,
      entityKind: Uint8Array.from({ length: entityCount }, (_, i) => this.kinds[i] ?? NO_KIND),
      roles: this.roles.values,
      events,
      relations,
      adjacency: yield* lists(entityCount, relations.count, (i, visit) => visitEnds(relations, i, visit)),
      attendance: yield* lists(entityCount, events.count, (i, visit) => visitParticipants(events, i, visit)),
    };
  }

  private packEvents(): PackedEvents {
    return {
      count: this.eventType.length,
      id: this.eventIds ?? this.eventId.pack(),
      type: this.eventType.pack(),
      participants: { start: this.participantStart.pack(), item: this.participant.pack() },
      tieStart: this.tieStart.pack(),
      tiePair: this.tiePair.pack(),
      statements: this.eventStatements.pack(),
    };
  }

  private packRelations(): PackedRelations {
    return {
      count: this.relationType.length,
      type: this.relationType.pack(),
      founder: this.founder.pack(),
      pair: this.pair.pack(),
      source: this.source.pack(),
      target: this.target.pack(),
      role: this.role.pack(),
      start: this.start.pack(),
      end: this.end.pack(),
    };
  }

  private entityNumber(id: Id): number {
    return this.entities.numberOf(id);
  }

  /** Events are complete when the first relation comes. */
  private eventNumber(id: Id): number | null {
    this.eventIds ??= this.eventId.pack();
    const [column, words, count] = [this.eventIds, wordsOf(id), this.eventType.length];
    const number = lowerBound(count, (i) => compareWords(column, i, words));
    return number < count && compareWords(column, number, words) === 0 ? number : null;
  }
}

function inOrder(last: string, id: string): string {
  if (last !== '' && id <= last) throw new TypeError(`a layer needs rows in order of id, but got ${id} after ${last}`);
  return id;
}

type Visit = (owner: number) => void;

function visitEnds({ source, target }: PackedRelations, i: number, visit: Visit): void {
  visit(source[i] as number);
  if (target[i] !== source[i]) visit(target[i] as number);
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
    start[owner + 1] = (start[owner + 1] as number) + 1;
  };
  for (let i = 0; i < itemCount; i++) {
    visitOwners(i, count);
    if (i % STRIDE === 0) yield;
  }
  for (let i = 0; i < ownerCount; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const item = new Uint32Array(start[ownerCount] as number);
  const next = start.slice(0, ownerCount);
  for (let i = 0; i < itemCount; i++) {
    visitOwners(i, (owner) => {
      item[next[owner] as number] = i;
      next[owner] = (next[owner] as number) + 1;
    });
    if (i % STRIDE === 0) yield;
  }
  return { start, item };
}
