/** Folds a stack of layers into one, a slice at a time, so that questions go on meanwhile. */
import { inTurns, openTurn } from '../run.ts';
import { allHappenings, allTies } from './answer.ts';
import type { Layer } from './layer.ts';
import { LayerPacker } from './layer-packer.ts';
import { firstVersion, kindOf, type Version } from './version.ts';

const PAGE = 500;
/** The first layer is folded in too once those on top hold a fourth of its rows: so each row is seldom copied. */
const SHARE = 4;

/** The same graph in at most two layers. */
export async function compact(version: Version): Promise<Version> {
  const [first, ...upper] = version.layers;
  if (!first || upper.length === 0) return version;
  const upperRows = upper.reduce((sum, { layer }) => sum + rowCount(layer), 0);
  if (upperRows * SHARE > rowCount(first.layer)) return firstVersion(await fold(version), version.revision);
  const top = { layer: await fold({ ...version, layers: upper }), hiddenRelations: NONE, hiddenEvents: NONE };
  return { ...version, layers: [first, top] };
}

const NONE: ReadonlySet<number> = new Set();
const rowCount = ({ events, relations, entityIds }: Layer): number => events.count + relations.count + entityIds.length;

async function fold(version: Version): Promise<Layer> {
  const packer = new LayerPacker();
  const turn = openTurn();
  for (const { layer } of version.layers) {
    for (const [i, id] of layer.entityIds.entries()) {
      const kind = kindOf(version, id);
      if (kind) packer.addEntity({ id, kind });
      if (i % PAGE === 0) await turn.pauseIfLong();
    }
  }
  await eachPage(
    (after) => allHappenings(version, { after, limit: PAGE, types: null }),
    (event) => {
      const { id, type, participants, ties } = event;
      packer.addEvent({ id, type, participants, ties, evidence: event.unpack() });
    },
  );
  await eachPage(
    (after) => allTies(version, { after, limit: PAGE, types: null }),
    (tie) => packer.addRelation(tie, () => tie.unpack()),
  );
  return inTurns(packer.packing());
}

async function eachPage<Row extends { readonly id: string }>(
  pageAfter: (after: string | null) => readonly Row[],
  visit: (row: Row) => void,
): Promise<void> {
  const turn = openTurn();
  for (let page = pageAfter(null); page.length > 0; page = pageAfter(page.at(-1)?.id ?? null)) {
    for (const row of page) visit(row);
    await turn.pauseIfLong();
  }
}
