/** What is drawn, as words of a link: actors, their places and pins, what is chosen, looks. */
import { RELATION_TYPES } from '../../domain/relation-types.ts';
import {
  fromPlace,
  ids,
  type Link,
  oneOf,
  placeWord,
  readList,
  readPlace,
  toPlace,
  unless,
  words,
} from './link-words.ts';
import { packIds, unpackIds } from './short-id.ts';
import { COLORS, type ExplorerState, GROUPS, MAX_ENTITIES, type Position, SIZES } from './state.ts';

/** In place of a type: all types between the two. */
const EVERY = '*';
/** In a larger view the layout finds the places again; where somebody pinned an actor is kept. */
const MOST_PLACES = 60;

export const graphWords = ({ entities, positions, pins, selected, edge, split, looks }: ExplorerState) => {
  const packed = packIds(entities);
  const placed = entities.length <= MOST_PLACES ? entities : pins.filter((id) => entities.includes(id));
  return {
    lines: split ? 'split' : '',
    e: packed === null ? entities.join(' ') : '',
    s: packed ?? '',
    xy: placed.some((id) => positions[id]) ? placed.map((id) => placeWord(positions[id])).join(' ') : '',
    pin: pins.map((id) => String(entities.indexOf(id))).join(' '),
    sel: selected.map((id) => toPlace(id, entities)).join(' '),
    edge:
      edge === null ? '' : `${toPlace(edge.a, entities)} ${toPlace(edge.b, entities)} ${edge.relationType ?? EVERY}`,
    looks: unless(`${looks.size} ${looks.color} ${looks.group}`, 'degree kind none'),
    folded: looks.folded.length === 0 ? '' : JSON.stringify(looks.folded),
  };
};

export const readGraph = (link: Link, problems: string[]) => {
  const all = readEntities(link, problems);
  if (all.length > MAX_ENTITIES) problems.push(`the link names more than ${MAX_ENTITIES} entities`);
  const entities = all.slice(0, MAX_ENTITIES);
  const pins = words(link.pin).flatMap((index) => entities[Number(index)] ?? []);
  return {
    entities,
    positions: readPositions(link.xy, entities.length <= MOST_PLACES ? entities : pins, problems),
    pins,
    selected: ids(link.sel, 'sel', problems).flatMap((word) => fromPlace(word, entities) || []),
    edge: readEdge(link.edge, entities, problems),
    split: link.lines === 'split',
    looks: readLooks(link, problems),
  };
};

const readEntities = (link: Link, problems: string[]): readonly string[] => {
  if (link.s === undefined) return ids(link.e, 'e', problems);
  const unpacked = unpackIds(link.s);
  if (unpacked === null) problems.push('“s” is cut: its actors cannot be told');
  return [...new Set(unpacked ?? [])];
};

const readLooks = ({ looks, folded }: Link, problems: string[]): ExplorerState['looks'] => {
  const [size, color, group] = words(looks);
  return {
    size: oneOf(size, SIZES, 'degree', 'looks', problems),
    color: oneOf(color, COLORS, 'kind', 'looks', problems),
    group: oneOf(group, GROUPS, 'none', 'looks', problems),
    folded: readList(folded, problems),
  };
};

const readPositions = (text: string | undefined, entities: readonly string[], problems: string[]) => {
  const places = words(text);
  if (places.length > 0 && places.length !== entities.length) problems.push('some positions are missing');
  const pairs = places.flatMap((word, index): readonly (readonly [string, Position])[] => {
    const id = entities[index];
    const place = readPlace(word);
    return id !== undefined && place !== null ? [[id, place]] : [];
  });
  return Object.fromEntries(pairs);
};

const readEdge = (text: string | undefined, entities: readonly string[], problems: string[]): ExplorerState['edge'] => {
  const [first = '', second = '', type] = words(text);
  if (text === undefined || text === '') return null;
  const [a, b] = [fromPlace(first, entities), fromPlace(second, entities)];
  const relationType = RELATION_TYPES.find((one) => one === type);
  if (a !== '' && b !== '' && (relationType !== undefined || type === EVERY))
    return { a, b, relationType: relationType ?? null };
  problems.push('the selected relation is cut');
  return null;
};
