/**
 * One immutable version of the graph: a stack of layers, the newest last. A group in a newer layer stands for the same
 * group in an older one; what is gone is hidden in all of them. A question keeps the version it began with.
 */
import { at } from '../domain/fold/columns.ts';
import type { Id } from '../domain/glossary.ts';
import { ENTITY_KINDS, type EntityKind } from '../domain/vocabulary.ts';
import type { TouchedGroup } from '../projection/changes.ts';
import { eventNumber, type Layer, NO_KIND, relationsOfGroup } from './layer.ts';
import type { Segment } from './packed-evidence.ts';

export interface Stacked {
  readonly layer: Layer;
  /** Numbers of its relations and events that a newer layer replaces or a later commit removed. */
  readonly hiddenRelations: ReadonlySet<number>;
  readonly hiddenEvents: ReadonlySet<number>;
}

export interface Version {
  readonly revision: number;
  readonly layers: readonly Stacked[];
  /** Ids that no longer name an entity of their own. */
  readonly goneEntities: ReadonlySet<Id>;
}

/** What one round of commits changed: groups and entities as they are now, and whoever is no more. */
export interface Change {
  readonly layer: Layer;
  readonly groups: readonly TouchedGroup[];
  readonly goneEntities: readonly Id[];
}

const NOTHING: ReadonlySet<number> = new Set();

export const firstVersion = (layer: Layer, revision: number): Version => ({
  revision,
  layers: [{ layer, hiddenRelations: NOTHING, hiddenEvents: NOTHING }],
  goneEntities: new Set(),
});

/** The next version: the change on top, and whatever it touches hidden below. */
export function stack(version: Version, change: Change, revision: number): Version {
  const layers = version.layers.map((stacked) => hidden(stacked, change.groups));
  const goneEntities = new Set(version.goneEntities);
  for (const id of change.layer.entityIds) if (kindIn(change.layer, id)) goneEntities.delete(id);
  for (const id of change.goneEntities) goneEntities.add(id);
  const top = { layer: change.layer, hiddenRelations: NOTHING, hiddenEvents: NOTHING };
  return { revision, layers: [...layers, top], goneEntities };
}

function hidden(stacked: Stacked, groups: readonly TouchedGroup[]): Stacked {
  const relations: number[] = [];
  const events: number[] = [];
  for (const { type, founder } of groups) {
    const [first, end] = relationsOfGroup(stacked.layer, type, founder);
    for (let number = first; number < end; number++) relations.push(number);
    const event = eventNumber(stacked.layer, founder);
    if (event !== null) events.push(event);
  }
  return {
    layer: stacked.layer,
    hiddenRelations: also(stacked.hiddenRelations, relations),
    hiddenEvents: also(stacked.hiddenEvents, events),
  };
}

/** Where the statements of a group stand now, the oldest first; null where the version does not show it. */
export function segmentsOf(version: Version, { type, founder }: TouchedGroup): readonly Segment[] | null {
  for (const { layer, hiddenRelations, hiddenEvents } of version.layers) {
    const segment = ownSegment(layer, type, founder, hiddenRelations, hiddenEvents);
    if (segment) return [...(layer.earlier.get(founder) ?? []), segment];
  }
  return null;
}

function ownSegment(
  layer: Layer,
  type: TouchedGroup['type'],
  founder: Id,
  hiddenRelations: ReadonlySet<number>,
  hiddenEvents: ReadonlySet<number>,
): Segment | null {
  const { evidence, events, relations } = layer;
  const event = eventNumber(layer, founder);
  if (event !== null && !hiddenEvents.has(event)) {
    return { evidence, start: at(events.start, event), end: at(events.end, event) };
  }
  const [first, end] = relationsOfGroup(layer, type, founder);
  if (first === end || hiddenRelations.has(first)) return null;
  return { evidence, start: at(relations.start, first), end: at(relations.end, first) };
}

/** Null for an id that names no entity. */
export function kindOf(version: Version, id: Id): EntityKind | null {
  if (version.goneEntities.has(id)) return null;
  for (let i = version.layers.length - 1; i >= 0; i--) {
    const kind = kindIn(version.layers[i]?.layer, id);
    if (kind) return kind;
  }
  return null;
}

/** What the layer itself says of an entity; null where it only names it. */
function kindIn(layer: Layer | undefined, id: Id): EntityKind | null {
  const number = layer?.entityNumbers.get(id);
  const kind = number === undefined ? NO_KIND : layer?.entityKind[number];
  return kind === undefined || kind === NO_KIND ? null : (ENTITY_KINDS[kind] ?? null);
}

const also = (known: ReadonlySet<number>, numbers: readonly number[]): ReadonlySet<number> =>
  numbers.length === 0 ? known : new Set([...known, ...numbers]);
