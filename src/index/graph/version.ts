/**
 * One immutable version of the graph: a stack of layers, the newest last. A row in a newer layer stands for the same
 * row in an older one; what is gone is hidden in all of them. A question keeps the version it began with.
 */
import type { Id, RelationId } from '../../domain/id.ts';
import { ENTITY_KINDS, type EntityKind } from '../../domain/vocabulary.ts';
import { eventNumber, type Layer, NO_KIND, relationNumber } from './layer.ts';

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

/** What one round of commits changed: rows as they are now, and ids of rows that are no more. */
export interface Change {
  readonly layer: Layer;
  readonly relations: readonly RelationId[];
  readonly events: readonly Id[];
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
  const layers = version.layers.map(({ layer, hiddenRelations, hiddenEvents }) => ({
    layer,
    hiddenRelations: also(hiddenRelations, change.relations, (id) => relationNumber(layer, id)),
    hiddenEvents: also(hiddenEvents, change.events, (id) => eventNumber(layer, id)),
  }));
  const goneEntities = new Set(version.goneEntities);
  for (const id of change.layer.entityIds) if (kindIn(change.layer, id)) goneEntities.delete(id);
  for (const id of change.goneEntities) goneEntities.add(id);
  const top = { layer: change.layer, hiddenRelations: NOTHING, hiddenEvents: NOTHING };
  return { revision, layers: [...layers, top], goneEntities };
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

function also(
  hidden: ReadonlySet<number>,
  ids: readonly string[],
  numberOf: (id: string) => number | null,
): ReadonlySet<number> {
  const found = ids.map(numberOf).filter((number): number is number => number !== null && !hidden.has(number));
  return found.length === 0 ? hidden : new Set([...hidden, ...found]);
}
