/** Answers asks from one version of the graph. Layers are few, and each has its rows in order, so lists are merged. */
import type { Id } from '../../domain/id.ts';
import type { EventType, RelationType } from '../../domain/vocabulary.ts';
import { openTurn } from '../run.ts';
import type { GraphAnswer, GraphAsk, Happening, Tie } from '../traversal.ts';
import { eventAfter, type Layer, relationAfter, TYPE_ORDER, typeNumber } from './layer.ts';
import { LayerHappening, LayerTie } from './layer-tie.ts';
import { lowerBound } from './packed-ids.ts';
import { kindOf, type Stacked, type Version } from './version.ts';

/** Ties looked at in one go: a few milliseconds. */
const MOST_AT_ONCE = 50_000;

type Asked<Kind extends GraphAsk['ask']> = Extract<GraphAsk, { readonly ask: Kind }>;

export function answerFrom(version: Version, asked: GraphAsk): GraphAnswer | Promise<GraphAnswer> {
  switch (asked.ask) {
    case 'kinds':
      return asked.entities.map((id) => kindOf(version, id));
    case 'ties':
      return tiesOf(version, asked);
    case 'happenings':
      return happeningsOf(version, asked);
    case 'allTies':
      return allTies(version, asked);
    case 'allHappenings':
      return allHappenings(version, asked);
  }
}

/** At once, unless the entities are such hubs that others must have their turn in between. */
function tiesOf(version: Version, asked: Asked<'ties'>): GraphAnswer | Promise<GraphAnswer> {
  const admitted = typeMask(asked.types);
  const masked = version.layers.map((stacked) => ({ stacked, isOther: entityMask(stacked.layer, asked.others) }));
  const find = (id: Id) => mergeById(masked.map(({ stacked, isOther }) => tiesIn(stacked, id, admitted, isOther)));
  const work = asked.entities.reduce((sum, id) => sum + degreeOf(version, id), 0);
  return work <= MOST_AT_ONCE ? asked.entities.map(find) : inTurns(asked.entities, find);
}

async function inTurns(
  entities: readonly Id[],
  find: (id: Id) => readonly Tie[],
): Promise<readonly (readonly Tie[])[]> {
  const turn = openTurn();
  const lists: (readonly Tie[])[] = [];
  for (const id of entities) {
    lists.push(find(id));
    await turn.pauseIfLong();
  }
  return lists;
}

function degreeOf({ layers }: Version, id: Id): number {
  let degree = 0;
  for (const { layer } of layers) {
    const entity = layer.entityNumbers.get(id);
    if (entity === undefined) continue;
    degree += (layer.adjacency.start[entity + 1] as number) - (layer.adjacency.start[entity] as number);
  }
  return degree;
}

function tiesIn(
  { layer, hiddenRelations }: Stacked,
  id: Id,
  admitted: Uint8Array | null,
  isOther: Uint8Array | null,
): LayerTie[] {
  const entity = layer.entityNumbers.get(id);
  if (entity === undefined) return [];
  const { relations, adjacency } = layer;
  const ties: LayerTie[] = [];
  for (let at = adjacency.start[entity] as number; at < (adjacency.start[entity + 1] as number); at++) {
    const number = adjacency.item[at] as number;
    if (admitted !== null && admitted[relations.type[number] as number] === 0) continue;
    const source = relations.source[number] as number;
    const other = source === entity ? (relations.target[number] as number) : source;
    if (isOther !== null && isOther[other] === 0) continue;
    if (!hiddenRelations.has(number)) ties.push(new LayerTie(layer, number));
  }
  return ties;
}

function happeningsOf(version: Version, { entities, types }: Asked<'happenings'>): readonly (readonly Happening[])[] {
  const admitted = typeMask(types);
  return entities.map((id) =>
    mergeById(
      version.layers.map(({ layer, hiddenEvents }) => {
        const entity = layer.entityNumbers.get(id);
        if (entity === undefined) return [];
        const { start, item } = layer.attendance;
        return Array.from(item.subarray(start[entity], start[entity + 1]))
          .filter((number) => !hiddenEvents.has(number))
          .filter((number) => admitted === null || admitted[layer.events.type[number] as number] === 1)
          .map((number) => new LayerHappening(layer, number));
      }),
    ),
  );
}

/** The next relations of the whole graph, in order of id. */
export function allTies(
  { layers }: Version,
  { after, limit, types }: Pick<Asked<'allTies'>, 'after' | 'limit' | 'types'>,
): readonly LayerTie[] {
  const admitted = typeMask(types);
  const runs = layers.map(({ layer, hiddenRelations }) => {
    const { count, type } = layer.relations;
    const numbers = take(limit, after === null ? 0 : relationAfter(layer, after), count, (number) =>
      hiddenRelations.has(number) ? false : admitted === null || admitted[type[number] as number] === 1,
    );
    return numbers.map((number) => new LayerTie(layer, number));
  });
  return mergeById(runs).slice(0, limit);
}

export function allHappenings(
  { layers }: Version,
  { after, limit, types }: Pick<Asked<'allHappenings'>, 'after' | 'limit' | 'types'>,
): readonly LayerHappening[] {
  const admitted = typeMask(types);
  const runs = layers.map(({ layer, hiddenEvents }) => {
    const { count, type } = layer.events;
    const numbers = take(limit, after === null ? 0 : eventAfter(layer, after), count, (number) =>
      hiddenEvents.has(number) ? false : admitted === null || admitted[type[number] as number] === 1,
    );
    return numbers.map((number) => new LayerHappening(layer, number));
  });
  return mergeById(runs).slice(0, limit);
}

/** The first numbers of a range that are wanted. */
function take(limit: number, from: number, to: number, isWanted: (number: number) => boolean): number[] {
  const numbers: number[] = [];
  for (let number = from; number < to && numbers.length < limit; number++) if (isWanted(number)) numbers.push(number);
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
  let at = 0;
  for (const { row, id } of placed.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const place = lowerBound(longest.length, (i) => ((longest[i] as Row).id < id ? -1 : 1));
    while (at < place) merged.push(longest[at++] as Row);
    merged.push(row);
  }
  while (at < longest.length) merged.push(longest[at++] as Row);
  return merged;
}

/** 1 at the numbers of the types asked for; null for all. */
function typeMask(types: readonly RelationType[] | readonly EventType[] | null): Uint8Array | null {
  if (types === null) return null;
  const mask = new Uint8Array(TYPE_ORDER.length);
  for (const type of types) mask[typeNumber(type)] = 1;
  return mask;
}

/** 1 at the layer's numbers of the entities asked for; null for all. */
function entityMask(layer: Layer, entities: ReadonlySet<Id> | undefined): Uint8Array | null {
  if (entities === undefined) return null;
  const mask = new Uint8Array(layer.entityIds.length);
  for (const id of entities) {
    const number = layer.entityNumbers.get(id);
    if (number !== undefined) mask[number] = 1;
  }
  return mask;
}
