/**
 * The graph index: the whole graph in this process's memory, over any store. It is read once when it opens, follows
 * its own commits at once (`catchUp`) and those of other processes by looking at the ledger every half second. Where it
 * is large, it is kept in a file, too, and read from there when it opens again.
 */
import type { Id } from '../domain/glossary.ts';
import type { TouchedGroup } from '../projection/changes.ts';
import type { GroupRow } from '../store/graph-row.ts';
import type { LedgerEntry } from '../store/ledger-entry.ts';
import type { GraphStore } from '../store/store.ts';
import type { Question, RunOptions, Traversal } from '../traversal/graph.ts';
import { inTurns, openTurn } from '../traversal/turn.ts';
import { compact, isMostlyNew, isWhole, rowCount } from './compact.ts';
import { LayerPacker } from './layer-packer.ts';
import type { Segment } from './packed-evidence.ts';
import type { Snapshot } from './snapshot.ts';
import { type Change, firstVersion, segmentsOf, stack, type Version } from './version.ts';
import { versionGraph } from './version-graph.ts';

export interface GraphIndex extends Traversal {
  /** Resolves when every commit made before the call shows. */
  catchUp(): Promise<void>;
}

export interface IndexOptions {
  /** Milliseconds between two looks at the ledger. */
  readonly pollEvery?: number;
  /** Told when such a look fails; the next one tries again, and `catchUp` fails by itself. */
  readonly onPollFailure?: (error: unknown) => void;
  /** Where it is kept from one opening to the next. */
  readonly snapshot?: Snapshot | null;
  /** Rows (entities, relations, events) from which on it is kept, and put in order for that: below, the store is read as soon. */
  readonly keptFrom?: number;
}

const POLL_EVERY = 400;
/** Ledger entries taken at once, and rows read at once. */
const ENTRIES = 100;
/** Groups that a follower may have missed and still read one by one. */
const LEAST_TOUCHED = 50_000;
const ROWS = 1_000;
/** Layers before those on top of the first are folded. */
const MOST_LAYERS = 12;
/** Reads again when commits keep coming meanwhile, but not for ever. */
const MOST_ROUNDS = 20;
/** Read from a store in half a second. */
const KEPT_FROM = 20_000;

export async function openIndex(store: GraphStore, options: IndexOptions = {}): Promise<GraphIndex> {
  const generation = await store.generation();
  const kept = (await options.snapshot?.read(store)) ?? null;
  const index = new OpenIndex(store, kept ?? (await scan(store)), generation, options);
  if (kept === null) index.keep();
  await index.catchUp();
  index.poll(options);
  return index;
}

class OpenIndex implements GraphIndex {
  readonly engine = 'INDEX';
  private readonly store: GraphStore;
  private readonly snapshot: Snapshot | null;
  private readonly keptFrom: number;
  /** Of the store, when it was read: a rebuild since is not seen here, and what was read before must not outlive it. */
  private readonly generation: number;
  private version: Version;
  private timer: NodeJS.Timeout | null = null;
  private isClosed = false;
  /** Catching up goes one after the other, so revisions apply strictly in order. */
  private last: Promise<void> = Promise.resolve();
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    store: GraphStore,
    version: Version,
    generation: number,
    { snapshot = null, keptFrom = KEPT_FROM }: IndexOptions,
  ) {
    this.generation = generation;
    this.store = store;
    this.version = version;
    this.snapshot = snapshot;
    this.keptFrom = keptFrom;
  }

  get revision(): number {
    return this.version.revision;
  }

  run<Answer>(question: Question<Answer>, options: RunOptions = {}): Promise<Answer> {
    return question(versionGraph(this.version, options));
  }

  catchUp(): Promise<void> {
    // Whoever asked before has been told of its failure.
    const next = this.last.catch(() => undefined).then(() => this.follow());
    this.last = next;
    return next;
  }

  poll({ pollEvery = POLL_EVERY, onPollFailure = warn }: IndexOptions): void {
    if (this.isClosed) return;
    this.timer = setTimeout(() => {
      void this.catchUp()
        .catch(onPollFailure)
        .finally(() => this.poll({ pollEvery, onPollFailure }));
    }, pollEvery).unref();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer) clearTimeout(this.timer);
    // Whoever asked for it has been told of its failure.
    await this.last.catch(() => undefined);
    await this.keeping;
  }

  /** Beside whatever else is asked: nobody waits for a disk, and a full one stops nothing. */
  keep(): void {
    const { version, snapshot } = this;
    if (!snapshot || !isWhole(version) || rowCount(version) < this.keptFrom) return;
    this.keeping = this.keeping.then(() => snapshot.write(version, this.generation, this.store)).catch(warn);
  }

  private async follow(): Promise<void> {
    if (this.isClosed) return;
    const now = await this.store.revision();
    if (now === this.version.revision) return;
    const entries = now < this.version.revision ? null : await this.entriesSince(this.version.revision);
    const next = entries === null ? await scan(this.store) : await this.apply(entries);
    const isTall = next.layers.length > MOST_LAYERS || (rowCount(next) >= this.keptFrom && isMostlyNew(next));
    this.version = next;
    if (isTall) this.version = await compact(next);
    if (isTall || entries === null) this.keep();
  }

  /** Null where the ledger no longer reaches back so far, or so much was changed since that all is read as soon. */
  private async entriesSince(revision: number): Promise<readonly LedgerEntry[] | null> {
    const entries: LedgerEntry[] = [];
    const most = Math.max(LEAST_TOUCHED, rowCount(this.version) / 2);
    let touched = 0;
    for (;;) {
      const reached = entries.at(-1)?.revision ?? revision;
      const more = await this.store.ledgerAfter(reached, ENTRIES);
      if (more[0] && more[0].revision !== reached + 1) return null;
      entries.push(...more);
      touched += more.reduce((sum, { groups }) => sum + groups.length, 0);
      if (touched > most) return null;
      if (more.length < ENTRIES) return entries;
    }
  }

  /** Rows are read as they are now, so what commits change meanwhile is read again until none did. */
  private async apply(entries: readonly LedgerEntry[]): Promise<Version> {
    let known = entries;
    for (let round = 0; ; round++) {
      const revision = known.at(-1)?.revision ?? this.version.revision;
      const change = await readChange(this.store, this.version, known);
      const more = await this.entriesSince(revision);
      if (more === null) return scan(this.store);
      if (more.length === 0 || round === MOST_ROUNDS) return stack(this.version, change, revision);
      known = [...known, ...more];
    }
  }
}

async function scan(store: GraphStore): Promise<Version> {
  const revision = await store.revision();
  const packer = new LayerPacker();
  const turn = openTurn();
  let count = 0;
  for await (const row of store.scan()) {
    if (row.kind === 'entity') packer.addEntity(row.entity.id, row.entity.kind);
    else packer.addGroup(row.group);
    if (++count % ROWS === 0) await turn.pause();
  }
  return firstVersion(await inTurns(packer.packing()), revision);
}

/** The groups and entities that the commits touched, as they are now; of a group that only grew, what was added. */
async function readChange(store: GraphStore, version: Version, entries: readonly LedgerEntry[]): Promise<Change> {
  const groups = touchedIn(entries);
  const earlier = new Map<Id, readonly Segment[]>();
  for (const group of groups) {
    const segments = group.appended ? segmentsOf(version, group) : null;
    if (segments) earlier.set(group.founder, segments);
  }
  const whole = groups.filter(({ founder }) => !earlier.has(founder)).map(({ founder }) => founder);
  const rows = [
    ...(await inChunks(whole, (founders) => store.groups(founders, 0))),
    ...(await inChunks([...earlier.keys()], (founders) => store.groups(founders, version.revision))),
  ].filter(isThere);
  const entityIds = unique(entries.flatMap(({ entities, goneEntities }) => [...entities, ...goneEntities]));
  const entities = await inChunks(entityIds, (ids) => store.byIds('entity', ids));
  const packer = new LayerPacker();
  for (const [i, entity] of entities.entries()) {
    // An absorbed id answers with its survivor.
    if (entity && entity.id === entityIds[i]) packer.addEntity(entity.id, entity.kind);
  }
  for (const group of rows.sort(byFounder)) packer.addGroup(group);
  return {
    layer: await inTurns(packer.packing(earlier)),
    groups,
    goneEntities: entityIds.filter((id, i) => entities[i]?.id !== id),
  };
}

/** Each group once; it was only added to where every commit only added to it. */
function touchedIn(entries: readonly LedgerEntry[]): readonly TouchedGroup[] {
  const groups = new Map<Id, TouchedGroup>();
  for (const group of entries.flatMap((entry) => entry.groups)) {
    const known = groups.get(group.founder);
    groups.set(group.founder, known ? { ...group, appended: known.appended && group.appended } : group);
  }
  return [...groups.values()];
}

async function inChunks<Row>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let i = 0; i < ids.length; i += ROWS) rows.push(...(await read(ids.slice(i, i + ROWS))));
  return rows;
}

const byFounder = (a: GroupRow, b: GroupRow): number => (a.founder < b.founder ? -1 : 1);
const isThere = <Row>(row: Row | null): row is Row => row !== null;
const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

function warn(error: unknown): void {
  process.emitWarning(String(error));
}
