/** Relations and events of a layer as a walk meets them: three words each, everything else read when asked for. */
import type { Id, RelationId } from '../../domain/id.ts';
import type { Lens, Scope } from '../../domain/scope.ts';
import { type Telling, telling } from '../../domain/telling.ts';
import { type View, view } from '../../domain/view.ts';
import { type EventType, familyOf, isEventType, type RelationType } from '../../domain/vocabulary.ts';
import type { Happening, StatementPoint, Tie } from '../traversal.ts';
import { type EvidenceRows, spread, spreadEvent, statementIdAt, unpack } from './evidence.ts';
import { entityIdAt, eventIdAt, type Layer, relationIdAt, typeAt } from './layer.ts';
import { idAt, PAIR_WORDS } from './packed-ids.ts';

export class LayerTie implements Tie {
  readonly number: number;
  private readonly layer: Layer;

  constructor(layer: Layer, number: number) {
    this.layer = layer;
    this.number = number;
  }

  get id(): RelationId {
    return relationIdAt(this.layer, this.number);
  }

  get type(): RelationType {
    return typeAt(this.layer.relations.type[this.number] as number);
  }

  get source(): Id {
    return entityIdAt(this.layer, this.layer.relations.source[this.number] as number);
  }

  get target(): Id {
    return entityIdAt(this.layer, this.layer.relations.target[this.number] as number);
  }

  get role(): string | null {
    return this.layer.roles[this.layer.relations.role[this.number] as number] || null;
  }

  get event(): Id | null {
    return isEventType(this.type) ? idAt(this.layer.relations.founder, this.number) : null;
  }

  see(scope: Scope): View | null {
    const { evidence, relations } = this.layer;
    const rows = spread(evidence, this.start, relations.end[this.number] as number, scope.asOf);
    if (rows.count === 0) return null;
    return view(rows.columns, 0, rows.count, familyOf(this.type), lensOn(this.layer, scope));
  }

  get statementCount(): number {
    return (this.layer.relations.end[this.number] as number) - this.start;
  }

  statementAt(position: number): StatementPoint {
    return pointAt(this.layer, this.start + position);
  }

  unpack(): EvidenceRows {
    return unpack(this.layer.evidence, this.start, this.layer.relations.end[this.number] as number, false);
  }

  private get start(): number {
    return this.layer.relations.start[this.number] as number;
  }
}

export class LayerHappening implements Happening {
  readonly number: number;
  private readonly layer: Layer;

  constructor(layer: Layer, number: number) {
    this.layer = layer;
    this.number = number;
  }

  get id(): Id {
    return eventIdAt(this.layer, this.number);
  }

  get type(): EventType {
    return typeAt(this.layer.events.type[this.number] as number) as EventType;
  }

  get participants(): readonly Id[] {
    const { start, item } = this.layer.events.participants;
    const numbers = item.subarray(start[this.number], start[this.number + 1]);
    return Array.from(numbers, (number) => entityIdAt(this.layer, number));
  }

  get ties(): readonly RelationId[] {
    const { tieStart, tiePair } = this.layer.events;
    const ties: RelationId[] = [];
    for (let i = tieStart[this.number] as number; i < (tieStart[this.number + 1] as number); i++) {
      ties.push(`${this.type}:${this.id}:${idAt(tiePair, i, PAIR_WORDS)}`);
    }
    return ties;
  }

  see(scope: Scope): View | null {
    const rows = spread(this.layer.evidence, this.start, this.end, scope.asOf);
    return rows.count === 0 ? null : view(rows.columns, 0, rows.count, 'EVENT', lensOn(this.layer, scope));
  }

  tell(scope: Scope): Telling<Id> {
    const { evidence } = this.layer;
    const rows = spreadEvent(evidence, this.start, this.end, scope.asOf);
    const { start } = this.layer.events.participants;
    const count = (start[this.number + 1] as number) - (start[this.number] as number);
    const told = telling(rows.columns, 0, rows.count, count, lensOn(this.layer, scope));
    return { ...told, place: told.place === null ? null : (evidence.placeIds[told.place] ?? null) };
  }

  get statementCount(): number {
    return this.end - this.start;
  }

  statementAt(position: number): StatementPoint {
    return pointAt(this.layer, this.start + position);
  }

  unpack(): EvidenceRows {
    return unpack(this.layer.evidence, this.start, this.end, true);
  }

  private get start(): number {
    return this.layer.events.statements[this.number] as number;
  }

  private get end(): number {
    return this.layer.events.statements[this.number + 1] as number;
  }
}

/** Statements of durable relations stand behind those of events and have no setting. */
function pointAt({ evidence }: Layer, position: number): StatementPoint {
  const { columns } = spread(evidence, position, position + 1, Number.POSITIVE_INFINITY);
  const place = evidence.places[evidence.setting[position] ?? -1] ?? 0;
  return {
    id: statementIdAt(evidence, position),
    known: columns.known[0] as number,
    polarity: columns.polarity[0] as number,
    modality: columns.modality[0] as number,
    from: columns.from[0] as number,
    to: columns.to[0] as number,
    publisher: evidence.publisherIds[columns.publisher[0] as number] || null,
    place: evidence.placeIds[place] || null,
  };
}

/** Publishers are numbers of the layer here; a scope is looked at through many ties, so its lens is kept. */
const lenses = new WeakMap<Scope, WeakMap<Layer, Lens<number>>>();

function lensOn(layer: Layer, scope: Scope): Lens<number> {
  const known = lenses.get(scope)?.get(layer);
  if (known) return known;
  const lens = makeLens(layer, scope);
  const ofScope = lenses.get(scope) ?? new WeakMap<Layer, Lens<number>>();
  lenses.set(scope, ofScope.set(layer, lens));
  return lens;
}

function makeLens({ evidence }: Layer, scope: Scope): Lens<number> {
  const { publishers, excludePublishers } = scope;
  if (publishers === null && excludePublishers.size === 0) return { scope, admits: null };
  const admitted = evidence.publisherIds.map(
    (id) => (publishers === null || publishers.has(id)) && !excludePublishers.has(id),
  );
  return { scope, admits: (publisher) => admitted[publisher] === true };
}
