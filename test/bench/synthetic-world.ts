/**
 * A large graph made from a seed, straight as rows: a few hubs that everybody is tied to, as states are in the news,
 * and otherwise neighbors drawn so that some are known by many. Half of the relations are durable, half ties of events.
 */
import type { Event, Relation } from '../../src/domain/relation.ts';
import type { StoredColumns } from '../../src/domain/projected.ts';
import { BEGINNING, DAY, END } from '../../src/domain/time.ts';
import { type EntityKind, MODALITIES, POLARITIES } from '../../src/domain/vocabulary.ts';
import { LayerPacker } from '../../src/index/graph/layer-packer.ts';
import { firstVersion, type Version } from '../../src/index/graph/version.ts';
import { inTurns } from '../../src/index/run.ts';

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
const DURABLES = ['HOLDS_POSITION', 'LINKED_TO', 'MEMBER_OF'] as const;
const EVENTS = ['AID', 'CONSULT', 'THREATEN'] as const;

function openRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export async function syntheticWorld(size: Size = LARGE, seed: number = SEED): Promise<World> {
  const random = openRandom(seed);
  const ids = Array.from({ length: size.entities }, () => hex(random, 32));
  const packer = new LayerPacker();
  for (const id of [...ids].sort())
    packer.addEntity({ id, kind: KINDS[id.charCodeAt(0) % KINDS.length] as EntityKind });
  const half = Math.floor(size.relations / 2);
  const pairOf = pairs(random, size, ids);
  const events = ascending(random, half).map((id, i) => ({
    id,
    type: EVENTS[i % EVENTS.length] ?? 'CONSULT',
    pair: hex(random, 16),
  }));
  const ends = events.map(() => pairOf());
  for (const [i, { id, type, pair }] of events.entries()) {
    const ties = [`${type}:${id}:${pair}`];
    packer.addEvent({
      id,
      type,
      participants: ends[i] ?? [],
      ties,
      evidence: columns(random, size, true),
    } as unknown as Event);
  }
  const durables = ascending(random, size.relations - half).map((id, i) => ({
    id: `${DURABLES[i % DURABLES.length]}:${id}`,
    type: DURABLES[i % DURABLES.length] ?? 'LINKED_TO',
    event: null,
    ends: pairOf(),
  }));
  const ties = events.map(({ id, type, pair }, i) => ({
    id: `${type}:${id}:${pair}`,
    type,
    event: id,
    ends: ends[i] ?? ['', ''],
  }));
  const rows = [...durables, ...ties].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const {
    ends: [source, target],
    ...row
  } of rows) {
    const relation: Omit<Relation, 'key' | 'evidence'> = {
      ...row,
      source: source as string,
      target: target as string,
      role: null,
    };
    packer.addRelation(relation, () => columns(random, size, false));
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

function columns(random: () => number, { statements }: Size, ofEvent: boolean): StoredColumns {
  const list = <Value>(value: (i: number) => Value): Value[] => Array.from({ length: statements }, (_, i) => value(i));
  const day = Math.floor(random() * DAYS);
  const isDated = ofEvent || random() < 0.5;
  const documents = list(() => Math.floor(random() * 200_000)).sort((a, b) => a - b);
  return {
    statement: list(() => hex(random, 32)),
    document: [],
    known: documents.map((document) => START + document * 300_000),
    polarity: list(() => (random() < 0.03 ? POLARITIES.indexOf('DENIED') : 0)),
    modality: list(() => (random() < 0.1 ? MODALITIES.indexOf('PLAN') : 0)),
    from: list(() => (isDated ? START + day * DAY : BEGINNING)),
    to: list(() => (isDated ? START + (day + 1) * DAY - 1 : END)),
    publisher: documents.map((document) => String(document % 500).padStart(32, '0')),
    cluster: documents.map((document) => document.toString(16).padStart(32, '0')),
    confidence: list(() => Math.round(50 + random() * 45) / 100),
    edtf: [],
    origin: [],
    mode: ofEvent ? list(() => (random() < 0.5 ? 'visit' : '')) : [],
    place: ofEvent ? list(() => '') : [],
    subject: ofEvent ? list(() => 0) : [],
    object: ofEvent ? list(() => 1) : [],
  };
}

const hex = (random: () => number, digits: number): string => {
  let id = '';
  while (id.length < digits)
    id += Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return id;
};

const ascending = (random: () => number, count: number): readonly string[] =>
  Array.from({ length: count }, () => hex(random, 32)).sort();
