/** Folds a stack of layers into one, a slice at a time, so that questions go on meanwhile. */
import type { Id } from '../domain/glossary.ts';
import { relationIdParts } from '../domain/id.ts';
import { inTurns, openTurn } from '../traversal/turn.ts';
import type { Layer } from './layer.ts';
import { LayerPacker } from './layer-packer.ts';
import type { Segment } from './packed-evidence.ts';
import { firstVersion, kindOf, type Version } from './version.ts';
import { eventsAfter, relationsAfter } from './version-graph.ts';

const PAGE = 500;
/** The first layer is folded in too once those on top hold a fourth of its rows: so each row is seldom copied. */
const SHARE = 4;

/** Entities, events and relations; those that a newer layer stands for, too. */
export const rowCount = ({ layers }: Version): number => layers.reduce((sum, { layer }) => sum + rowsOf(layer), 0);
export const isWhole = ({ layers }: Version): boolean => layers.length === 1;

export function isMostlyNew(version: Version): boolean {
  const [first] = version.layers;
  return first !== undefined && (rowCount(version) - rowsOf(first.layer)) * SHARE > rowsOf(first.layer);
}

/** The same graph in at most two layers. */
export async function compact(version: Version): Promise<Version> {
  const [first, ...upper] = version.layers;
  if (!first || upper.length === 0) return version;
  if (isMostlyNew(version)) return firstVersion(await fold(version, null), version.revision);
  const layer = await fold({ ...version, layers: upper }, first.layer);
  return { ...version, layers: [first, { layer, hiddenRelations: NONE, hiddenEvents: NONE }] };
}

const NONE: ReadonlySet<number> = new Set();
const rowsOf = ({ events, relations, entityIds }: Layer): number => events.count + relations.count + entityIds.length;

/** `below`: the layer that stays under the new one; what of a group stands there is not copied. */
async function fold(version: Version, below: Layer | null): Promise<Layer> {
  const packer = new LayerPacker();
  const turn = openTurn();
  for (const { layer } of version.layers) {
    for (const [i, id] of layer.entityIds.entries()) {
      const kind = kindOf(version, id);
      if (kind) packer.addEntity(id, kind);
      if (i % PAGE === 0) await turn.pause();
    }
  }
  const earlier = new Map<Id, readonly Segment[]>();
  const copied = (founder: Id, segments: readonly Segment[]): readonly Segment[] => {
    const staying = segments.filter(({ evidence }) => evidence === below?.evidence);
    if (staying.length > 0) earlier.set(founder, staying);
    return segments.filter((segment) => !staying.includes(segment));
  };
  await eachPage(
    (after) => eventsAfter(version, after, { limit: PAGE, types: null }),
    (event) => packer.copyEvent(event.id, event.type, event.participants, copied(event.id, event.segments)),
  );
  await eachPage(
    (after) => relationsAfter(version, after, { limit: PAGE, types: null }),
    (relation) => {
      const founder = relationIdParts(relation.id)?.founder ?? '';
      packer.copyRelation(relation, relation.event === null ? copied(founder, relation.segments) : []);
    },
  );
  return inTurns(packer.packing(earlier));
}

async function eachPage<Row extends { readonly id: string }>(
  pageAfter: (after: string | null) => Generator<unknown, readonly Row[]>,
  visit: (row: Row) => void,
): Promise<void> {
  const turn = openTurn();
  for (let after: string | null = null; ; ) {
    const page: readonly Row[] = await inTurns(pageAfter(after), turn);
    for (const row of page) visit(row);
    after = page.at(-1)?.id ?? null;
    if (after === null) return;
    await turn.pause();
  }
}
