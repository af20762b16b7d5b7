/**
 * The graph index: the whole graph in this process's memory, over any store. It is read once when it opens, follows
 * its own commits at once (`catchUp`) and those of other processes by looking at the ledger every half second.
 */
import type { Entity, Event, Relation } from '../domain/projected.ts';
import type { GraphStore, LedgerEntry } from '../store/store.ts';
import { answerFrom } from './graph/answer.ts';
import { compact } from './graph/compact.ts';
import type { Layer } from './graph/layer.ts';
import { LayerPacker } from './graph/layer-packer.ts';
import { type Change, firstVersion, stack, type Version } from './graph/version.ts';
import { inTurns, openTurn, runQuestion } from './run.ts';
import type { Question, Traversal } from './traversal.ts';

export interface GraphIndex extends Traversal {
  /** Resolves when every commit made before the call shows. */
  catchUp(): Promise<void>;
}

export interface IndexOptions {
  /** Milliseconds between two looks at the ledger. */
  readonly pollEvery?: number;
  /** Told when such a look fails; the next one tries again, and `catchUp` fails by itself. */
  readonly onPollFailure?: (error: unknown) => void;
}

const POLL_EVERY = 400;
/** Ledger entries taken at once, and rows read at once. */
const ENTRIES = 500;
const ROWS = 1_000;
/** Layers before those on top of the first are folded. */
const MOST_LAYERS = 12;
/** Reads again when commits keep coming meanwhile, but not for ever. */
const MOST_ROUNDS = 20;

export async function openIndex(store: GraphStore, options: IndexOptions = {}): Promise<GraphIndex> {
  const index = new OpenIndex(store, await scan(store));
  await index.catchUp();
  index.poll(options);
  return index;
}

class OpenIndex implements GraphIndex {
  readonly engine = 'INDEX';
  private readonly store: GraphStore;
  private version: Version;
  private timer: NodeJS.Timeout | null = null;
  private isClosed = false;
  /** Catching up goes one after the other, so revisions apply strictly in order. */
  private last: Promise<void> = Promise.resolve();

  constructor(store: GraphStore, version: Version) {
    this.store = store;
    this.version = version;
  }

  get revision(): number {
    return this.version.revision;
  }

  run<Result>(question: Question<Result>, options: { readonly signal?: AbortSignal } = {}): Promise<Result> {
    const version = this.version;
    return runQuestion(question, (asked) => answerFrom(version, asked), options);
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
    await this.last.catch(() => undefined);
  }

  private async follow(): Promise<void> {
    if (this.isClosed) return;
    const now = await this.store.revision();
    if (now === this.version.revision) return;
    const entries = now < this.version.revision ? null : await this.entriesSince(this.version.revision);
    this.version = entries === null ? await scan(this.store) : await this.apply(entries);
    if (this.version.layers.length > MOST_LAYERS) this.version = await compact(this.version);
  }

  /** Null where the ledger no longer reaches back so far. */
  private async entriesSince(revision: number): Promise<readonly LedgerEntry[] | null> {
    const entries: LedgerEntry[] = [];
    for (;;) {
      const reached = entries.at(-1)?.revision ?? revision;
      const more = await this.store.changesSince(reached, ENTRIES);
      if (more[0] && more[0].revision !== reached + 1) return null;
      entries.push(...more);
      if (more.length < ENTRIES) return entries;
    }
  }

  /** Rows are read as they are now, so what commits change meanwhile is read again until none did. */
  private async apply(entries: readonly LedgerEntry[]): Promise<Version> {
    let known = entries;
    for (let round = 0; ; round++) {
      const revision = known.at(-1)?.revision ?? this.version.revision;
      const change = await readChange(this.store, known);
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
    if (row.kind === 'entity') packer.addEntity(row.entity);
    else if (row.kind === 'event') packer.addEvent(row.event);
    else packer.addRelation(row.relation, () => row.relation.evidence);
    if (++count % ROWS === 0) await turn.pauseIfLong();
  }
  return firstVersion(await inTurns(packer.packing()), revision);
}

/** The rows that the commits touched, as they are now. */
async function readChange(store: GraphStore, entries: readonly LedgerEntry[]): Promise<Change> {
  const gone = entries.flatMap((entry) => entry.gone);
  const relationIds = unique([...entries.flatMap((entry) => entry.relations), ...gone.filter(isRelationId)]);
  const eventIds = unique([...entries.flatMap((entry) => entry.events), ...gone.filter((id) => !isRelationId(id))]);
  const entityIds = unique([...entries.flatMap((entry) => entry.entities), ...gone.filter((id) => !isRelationId(id))]);
  const entities = await inChunks(entityIds, (ids) => store.entitiesByIds(ids));
  const events = await inChunks(eventIds, (ids) => store.eventsByIds(ids));
  const relations = await inChunks(relationIds, (ids) => store.relationsByIds(ids));
  // An absorbed id answers with its survivor, so it is gone where the answer has another id.
  const own = entities.filter((entity, i) => entity?.id === entityIds[i]);
  return {
    layer: await packRows(own.filter(isThere), events.filter(isThere), relations.filter(isThere)),
    relations: relationIds,
    events: eventIds,
    goneEntities: entityIds.filter((id, i) => entities[i]?.id !== id),
  };
}

function packRows(
  entities: readonly Entity[],
  events: readonly Event[],
  relations: readonly Relation[],
): Promise<Layer> {
  const packer = new LayerPacker();
  for (const entity of entities) packer.addEntity(entity);
  for (const event of sorted(events)) packer.addEvent(event);
  for (const relation of sorted(relations)) packer.addRelation(relation, () => relation.evidence);
  return inTurns(packer.packing());
}

async function inChunks<Row>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let i = 0; i < ids.length; i += ROWS) rows.push(...(await read(ids.slice(i, i + ROWS))));
  return rows;
}

const isRelationId = (id: string): boolean => id.includes(':');
const isThere = <Row>(row: Row | null): row is Row => row !== null;
const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
const sorted = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}
