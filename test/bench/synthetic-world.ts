/**
 * A large graph made from a seed, straight as rows: a few hubs that everybody is tied to, as states are in the news,
 * and otherwise neighbors drawn so that some are known by many. Half of the relations are durable, half ties of events.
 */
import type { EventType, RelationType } from '../../src/domain/relation-types.ts';
import { BEGINNING, DAY, END } from '../../src/domain/time.ts';
import type { EntityKind } from '../../src/domain/vocabulary.ts';
import { LayerPacker } from '../../src/index/layer-packer.ts';
import { firstVersion, type Version } from '../../src/index/version.ts';
import type { EvidenceRow } from '../../src/store/graph-row.ts';
import { inTurns } from '../../src/traversal/turn.ts';
import { openRandom } from './random.ts';

export interface Size {
  readonly entities: number;
  readonly relations: number;
  readonly statements: number;
  /** Share of the relations that lead to each of the largest hubs, largest first. */
  readonly hubs: readonly number[];
}

export const LARGE: Size = { entities: 100_000, relations: 1_000_000, statements: 3, hubs: [0.06, 0.03, 0.02, 0.01] };

export interface World {
  readonly version: Version;
  /** Hubs first. */
  readonly ids: readonly string[];
  readonly random: () => number;
}

const START = Date.UTC(2021, 0, 1);
const DAYS = 700;
const SEED = 20_220_208;
const KINDS: readonly EntityKind[] = ['PERSON', 'STATE', 'ORGANIZATION', 'PUBLIC_BODY'];
const DURABLES: readonly RelationType[] = ['HOLDS_POSITION', 'LINKED_TO', 'MEMBER_OF'];
const EVENTS: readonly EventType[] = ['AID', 'CONSULT', 'THREATEN'];

export async function syntheticWorld(size: Size = LARGE, seed: number = SEED): Promise<World> {
  const random = openRandom(seed);
  const ids = Array.from({ length: size.entities }, () => hex(random, 32));
  const packer = new LayerPacker();
  for (const id of [...ids].sort()) packer.addEntity(id, KINDS[id.charCodeAt(0) % KINDS.length] ?? 'PERSON');
  const pairOf = pairs(random, size, ids);
  for (let i = 0; i < size.relations; i++) {
    const isEvent = i % 2 === 0;
    const types = isEvent ? EVENTS : DURABLES;
    const [subject, object] = pairOf();
    packer.addGroup({
      founder: ascending(random, i, size.relations),
      type: types[(i >> 1) % types.length] ?? 'CONSULT',
      role: null,
      subjects: [subject],
      objects: [object],
      evidence: evidence(random, size, isEvent, [subject, object]),
    });
  }
  return { version: firstVersion(await inTurns(packer.packing()), 1), ids, random };
}

/** Pairs of which a share goes to each hub, and the rest to the better known the more often. */
function pairs(random: () => number, { hubs }: Size, ids: readonly string[]): () => readonly [string, string] {
  const upTo = hubs.map((_, i) => hubs.slice(0, i + 1).reduce((sum, share) => sum + share, 0));
  const anyone = () => ids[Math.floor(random() ** 2 * ids.length)] as string;
  return () => {
    const source = anyone();
    const draw = random();
    const hub = upTo.findIndex((share) => draw < share);
    const target = hub >= 0 ? (ids[hub] as string) : anyone();
    return source === target ? [ids[0] as string, ids.at(-1) as string] : [source, target];
  };
}

function evidence(
  random: () => number,
  { statements }: Size,
  ofEvent: boolean,
  [subject, object]: readonly [string, string],
): readonly EvidenceRow[] {
  const day = Math.floor(random() * DAYS);
  const isDated = ofEvent || random() < 0.5;
  const documents = Array.from({ length: statements }, () => Math.floor(random() * 200_000)).sort((a, b) => a - b);
  return documents.map((document) => ({
    statement: hex(random, 32),
    document: document.toString(16).padStart(32, '1'),
    known: START + document * 300_000,
    publisher: String(document % 500).padStart(32, '0'),
    cluster: document.toString(16).padStart(32, '0'),
    polarity: random() < 0.03 ? 'DENIED' : 'ASSERTED',
    modality: random() < 0.1 ? 'PLAN' : 'FACT',
    from: isDated ? START + day * DAY : BEGINNING,
    to: isDated ? START + (day + 1) * DAY - 1 : END,
    date: isDated ? new Date(START + day * DAY).toISOString().slice(0, 10) : null,
    dateOrigin: isDated ? 'STATED' : null,
    confidence: Math.round(50 + random() * 45) / 100,
    mode: ofEvent && random() < 0.5 ? 'visit' : null,
    place: null,
    subject,
    object,
  }));
}

const hex = (random: () => number, digits: number): string => {
  let id = '';
  while (id.length < digits)
    id += Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return id;
};

/** The id of the one in this place of so many, so that ids come in order. */
function ascending(random: () => number, place: number, count: number): string {
  const share = Math.floor(((place + random()) / count) * 2 ** 32);
  return share.toString(16).padStart(8, '0') + hex(random, 24);
}
