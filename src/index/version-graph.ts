/** One version of the index as a graph to ask. Layers are few, and each has its rows in order, so lists are merged. */
import { at } from '../domain/fold/columns.ts';
import type { Id, RelationId } from '../domain/glossary.ts';
import { type EventType, type RelationType, TYPES_IN_ORDER_OF_ID } from '../domain/relation-types.ts';
import { isWindowed, type Scope } from '../domain/scope.ts';
import type { Graph, Neighbors, Others, PageAsked, RelationsAsked, RunOptions, Told } from '../traversal/graph.ts';
import { inTurns, openTurn } from '../traversal/turn.ts';
import { hubTies } from './hub-ties.ts';
import {
  entityIdAt,
  eventAfter,
  eventNumber,
  type Layer,
  type PackedEvents,
  relationAfter,
  relationNumber,
  segmentsOfEvent,
  segmentsOfRelation,
  typeNumber,
} from './layer.ts';
import { type LayerEvent, type LayerRelation, rowsOf } from './layer-rows.ts';
import { hullOf, isToldIn } from './packed-evidence.ts';
import { lowerBound } from './packed-ids.ts';
import { kindOf, type Stacked, type Version } from './version.ts';

/** Relations that make a hub. */
const HUB = 1_000;

export function versionGraph(version: Version, options: RunOptions, hub = HUB): Graph {
  const turn = openTurn(options);
  return {
    revision: version.revision,
    pause: (units) => turn.pause(units),
    kinds: async (entities) => entities.map((id) => kindOf(version, id)),
    relationsOf: async (entities, asked) => {
      const find = finder(version, asked);
      const lists: (readonly LayerRelation[])[] = [];
      for (const id of entities) {
        lists.push(find(id));
        // A hub takes milliseconds, so others have their turn between hubs.
        await turn.pause();
      }
      return lists;
    },
    neighborsOf: async (entities, asked) => {
      const met = new NeighborFinder(version, asked);
      for (const id of entities) {
        met.from(id);
        await turn.pause();
      }
      return met;
    },
    ties: async (entity, scope) => {
      if (degreeOf(version, entity) < hub) return null;
      return hubTies(version, entity, scope, () => finder(version, { types: null, scope })(entity), turn);
    },
    eventsOf: async (entities, { types }) => {
      const admitted = typeMask(types);
      return entities.map((id) => mergeById(version.layers.map((stacked) => eventsIn(stacked, id, admitted))));
    },
    relationsAfter: (after, asked) => inTurns(relationsAfter(version, after, asked), turn),
    eventsAfter: (after, asked) => inTurns(eventsAfter(version, after, asked), turn),
    relations: async (ids) => ids.map((id) => relationById(version, id)),
    events: async (ids) => ids.map((id) => eventById(version, id)),
  };
}

/** At most: hidden ones count too. */
const degreeOf = ({ layers }: Version, id: Id): number =>
  layers.reduce((sum, { layer }) => sum + degreeIn(layer, id), 0);

function degreeIn({ entityNumbers, adjacency: { start } }: Layer, id: Id): number {
  const entity = entityNumbers.get(id);
  return entity === undefined ? 0 : at(start, entity + 1) - at(start, entity);
}

function finder({ layers }: Version, { types, others }: RelationsAsked): (id: Id) => readonly LayerRelation[] {
  const admitted = typeMask(types);
  const among = layers.map((stacked) => ({ stacked, ends: others ? new Ends(stacked.layer, others) : null }));
  return (id) => mergeById(among.map(({ stacked, ends }) => relationsIn(stacked, id, admitted, ends)));
}

function relationsIn(
  stacked: Stacked,
  id: Id,
  admitted: Uint8Array | null,
  ends: Ends | null,
): readonly LayerRelation[] {
  const rows = rowsOf(stacked.layer).relations;
  const found: LayerRelation[] = [];
  ends?.prepare(degreeIn(stacked.layer, id));
  eachRelation(stacked, id, admitted, (number, other) => {
    if (ends === null || ends.has(other)) found.push(rows.at(number));
  });
  return found;
}

/** Whom the relations of some entities lead to, entity by entity: no row is made of them. */
class NeighborFinder implements Neighbors {
  readonly ids = new Set<Id>();
  examined = 0;
  readonly #layers: readonly { readonly stacked: Stacked; readonly isMet: Uint8Array }[];
  readonly #admitted: Uint8Array | null;
  readonly #scope: Scope;

  constructor({ layers }: Version, { types, scope }: Pick<RelationsAsked, 'types' | 'scope'>) {
    this.#layers = layers.map((stacked) => ({ stacked, isMet: new Uint8Array(stacked.layer.entityIds.length) }));
    this.#admitted = typeMask(types);
    this.#scope = scope;
  }

  from(id: Id): void {
    const isWindow = isWindowed(this.#scope);
    for (const { stacked, isMet } of this.#layers) {
      eachRelation(stacked, id, this.#admitted, (number, other) => {
        this.examined++;
        if (isMet[other] === 1 || (isWindow && !this.mayPass(stacked.layer, number))) return;
        isMet[other] = 1;
        this.ids.add(entityIdAt(stacked.layer, other));
      });
    }
  }

  private mayPass(layer: Layer, number: number): boolean {
    return hullOf(segmentsOfRelation(layer, number), this.#scope.asOf).mayPass(this.#scope);
  }
}

/** Visits the relations of an entity in order, by their numbers and those of their other ends. */
function eachRelation(
  { layer, hiddenRelations }: Stacked,
  id: Id,
  admitted: Uint8Array | null,
  visit: (relation: number, other: number) => void,
): void {
  const entity = layer.entityNumbers.get(id);
  if (entity === undefined) return;
  const { start, item, other } = layer.adjacency;
  for (let place = at(start, entity), end = at(start, entity + 1); place < end; place++) {
    // Hubs have tens of thousands: `at`, which all kinds of columns go through, costs more than all else here.
    const number = item[place] as number;
    if (admitted !== null && admitted[layer.relations.type[number] as number] === 0) continue;
    if (!hiddenRelations.has(number)) visit(number, other[place] as number);
  }
}

function eventsIn({ layer, hiddenEvents }: Stacked, id: Id, admitted: Uint8Array | null): readonly LayerEvent[] {
  const entity = layer.entityNumbers.get(id);
  if (entity === undefined) return [];
  const { start, item } = layer.attendance;
  const rows = rowsOf(layer).events;
  return Array.from(item.subarray(start[entity], start[entity + 1]))
    .filter((number) => !hiddenEvents.has(number))
    .filter((number) => admitted === null || admitted[at(layer.events.type, number)] === 1)
    .map((number) => rows.at(number));
}

function relationById({ layers }: Version, id: RelationId): LayerRelation | null {
  for (const { layer, hiddenRelations } of layers) {
    const number = relationNumber(layer, id);
    if (number !== null && !hiddenRelations.has(number)) return rowsOf(layer).relations.at(number);
  }
  return null;
}

function eventById({ layers }: Version, id: Id): LayerEvent | null {
  for (const { layer, hiddenEvents } of layers) {
    const number = eventNumber(layer, id);
    if (number !== null && !hiddenEvents.has(number)) return rowsOf(layer).events.at(number);
  }
  return null;
}

type Page<Type> = Omit<PageAsked<Type>, 'scope'>;

/** The next relations of the whole graph, in order of id. Yields now and then. */
export function* relationsAfter(
  { layers }: Version,
  after: RelationId | null,
  { limit, types, toldIn }: Page<RelationType>,
): Generator<undefined, readonly LayerRelation[]> {
  const admitted = typeMask(types);
  const runs: (readonly LayerRelation[])[] = [];
  for (const { layer, hiddenRelations } of layers) {
    const { count, type } = layer.relations;
    const from = after === null ? 0 : relationAfter(layer, after);
    const numbers = yield* firstOf(limit, from, count, (number) => {
      if (hiddenRelations.has(number) || (admitted !== null && admitted[at(type, number)] === 0)) return false;
      return toldIn === undefined || isTold(layer, layer.relations, number, segmentsOfRelation, toldIn);
    });
    const rows = rowsOf(layer).relations;
    runs.push(numbers.map((number) => rows.at(number)));
  }
  return mergeById(runs).slice(0, limit);
}

export function* eventsAfter(
  { layers }: Version,
  after: Id | null,
  { limit, types, toldIn }: Page<EventType>,
): Generator<undefined, readonly LayerEvent[]> {
  const admitted = typeMask(types);
  const runs: (readonly LayerEvent[])[] = [];
  for (const { layer, hiddenEvents } of layers) {
    const { count, type } = layer.events;
    const from = after === null ? 0 : eventAfter(layer, after);
    const numbers = yield* firstOf(limit, from, count, (number) => {
      if (hiddenEvents.has(number) || (admitted !== null && admitted[at(type, number)] === 0)) return false;
      return toldIn === undefined || isTold(layer, layer.events, number, segmentsOfEvent, toldIn);
    });
    const rows = rowsOf(layer).events;
    runs.push(numbers.map((number) => rows.at(number)));
  }
  return mergeById(runs).slice(0, limit);
}

/** Of relations or events; segments are made where there may be several alone, since all of a graph are looked at. */
function isTold(
  layer: Layer,
  { start, end }: Pick<PackedEvents, 'start' | 'end'>,
  number: number,
  segmentsOf: typeof segmentsOfEvent,
  toldIn: Told,
): boolean {
  if (isToldIn(layer.evidence, start[number] as number, end[number] as number, toldIn)) return true;
  if (layer.earlier.size === 0) return false;
  return segmentsOf(layer, number).some((segment) => isToldIn(segment.evidence, segment.start, segment.end, toldIn));
}

/** Looked at between two yields: a few milliseconds. */
const STRIDE = 20_000;

/** The first numbers of a range that are wanted. */
function* firstOf(
  limit: number,
  from: number,
  to: number,
  isWanted: (number: number) => boolean,
): Generator<undefined, number[]> {
  const numbers: number[] = [];
  for (let number = from; number < to && numbers.length < limit; number++) {
    if (isWanted(number)) numbers.push(number);
    if ((number - from) % STRIDE === STRIDE - 1) yield;
  }
  return numbers;
}

/**
 * Lists in order of id, as one. All but the first layer's are short, so their rows are put in their places in the
 * longest: an id is made when it is read, and this way few are.
 */
function mergeById<Row extends { readonly id: string }>(runs: readonly (readonly Row[])[]): readonly Row[] {
  const [longest = [], ...others] = runs.filter((run) => run.length > 0).sort((a, b) => b.length - a.length);
  if (others.length === 0) return longest;
  const placed = others.flat().map((row) => ({ row, id: row.id }));
  const merged: Row[] = [];
  let next = 0;
  for (const { row, id } of placed.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const place = lowerBound(longest.length, (i) => ((longest[i] as Row).id < id ? -1 : 1));
    while (next < place) merged.push(longest[next++] as Row);
    merged.push(row);
  }
  while (next < longest.length) merged.push(longest[next++] as Row);
  return merged;
}

/** 1 at the numbers of the types asked for; null for all. */
function typeMask(types: readonly RelationType[] | null): Uint8Array | null {
  if (types === null) return null;
  const mask = new Uint8Array(TYPES_IN_ORDER_OF_ID.length);
  for (const type of types) mask[typeNumber(type)] = 1;
  return mask;
}

/** The entities asked for, by their numbers in a layer. */
class Ends {
  readonly #layer: Layer;
  readonly #others: Others;
  /** 1 at their numbers; null as long as fewer are looked for than there are. */
  #mask: Uint8Array | null = null;

  constructor(layer: Layer, others: Others) {
    this.#layer = layer;
    this.#others = others;
  }

  /** `count`: how many are going to be looked for. */
  prepare(count: number): void {
    if (this.#mask !== null || count < this.#others.size) return;
    this.#mask = new Uint8Array(this.#layer.entityIds.length);
    for (const id of this.#others) {
      const number = this.#layer.entityNumbers.get(id);
      if (number !== undefined) this.#mask[number] = 1;
    }
  }

  has(number: number): boolean {
    return this.#mask === null ? this.#others.has(entityIdAt(this.#layer, number)) : this.#mask[number] === 1;
  }
}
