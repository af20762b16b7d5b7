/** The evidence log, one node an entry. */
import type { Id } from '../../../domain/glossary.ts';
import type { LogEntry, RecordedDocument, RecordedEntry, SignedEntry } from '../../../evidence/log/entry.ts';
import {
  documentsToRead,
  type LogRow,
  logRowOf,
  type PlacedEntry,
  placedEntryOf,
  type RecordedRow,
  recordedDocumentOf,
} from '../../log-row.ts';
import { inBatches } from '../batches.ts';
import type { Reader, Transaction } from '../connection.ts';
import { bytes, int, NodeDescription, plain } from '../property.ts';
import { queries } from '../query/queries.ts';

export const entries = new NodeDescription<LogRow & { readonly seq: number }>({
  seq: int,
  revision: int,
  kind: plain(),
  subject: plain(),
  author: plain(),
  at: int,
  body: bytes,
});

/** After the `logged` entries that are there. Returns how many there are then. */
export async function appendEntries(
  transaction: Transaction,
  appended: readonly SignedEntry[],
  revision: number,
  logged: number,
): Promise<number> {
  const rows = appended.map((entry, i) => entries.valuesOf({ seq: logged + 1 + i, ...logRowOf(entry, revision) }));
  await Promise.all(inBatches(rows).map((rows) => transaction.run(queries.appendToLog, { rows })));
  return logged + rows.length;
}

/** Entries from `until` on are not there yet: they are being replayed. */
export const NOTHING_UNTIL = Number.MAX_SAFE_INTEGER;

export async function recordedDocuments(reader: Reader, ids: readonly Id[]): Promise<readonly RecordedDocument[]> {
  const rows = await rowsAbout(reader, ids, ['document'], NOTHING_UNTIL);
  return rows.map(recordedDocumentOf);
}

export const textsOf = async (reader: Reader, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> =>
  new Map((await recordedDocuments(reader, [...new Set(ids)])).map(({ id, text }) => [id, text]));

/** The words of a document, from the body of its entry. */
export const textIn = (body: Int8Array): string => recordedDocumentOf({ body: bytes.fromValue(body as never) }).text;

/** In order of the log, as far as they stand before a place in it. */
export async function entriesAbout(
  reader: Reader,
  subjects: readonly Id[],
  kinds: readonly LogEntry['entry'][],
  until: number = NOTHING_UNTIL,
): Promise<readonly RecordedEntry[]> {
  const placed = await placedOf(reader, await rowsAbout(reader, [...new Set(subjects)], kinds, until));
  return placed.map(({ entry }) => entry);
}

/** Entries after a place in the log, with their own places. */
export async function entriesAfter(reader: Reader, seq: number, limit: number): Promise<readonly PlacedEntry[]> {
  const found = await reader.run(queries.entriesAfter, { seq, limit });
  return placedOf(reader, found.map(rowOf));
}

export async function removeEntries(
  transaction: Transaction,
  subjects: readonly Id[],
  kinds: readonly LogEntry['entry'][],
): Promise<void> {
  await Promise.all(inBatches(subjects).map((subjects) => transaction.run(queries.removeEntries, { subjects, kinds })));
}

async function rowsAbout(
  reader: Reader,
  subjects: readonly Id[],
  kinds: readonly LogEntry['entry'][],
  until: number,
): Promise<readonly RecordedRow[]> {
  const asked = inBatches(subjects).map((subjects) => reader.run(queries.entriesAbout, { subjects, kinds, until }));
  return (await Promise.all(asked))
    .flat()
    .map(rowOf)
    .sort((a, b) => a.seq - b.seq);
}

async function placedOf(reader: Reader, rows: readonly RecordedRow[]): Promise<readonly PlacedEntry[]> {
  const texts = await textsOf(reader, documentsToRead(rows));
  return rows.map((row) => placedEntryOf(row, texts));
}

function rowOf({
  row,
  recorded,
}: {
  readonly row: Readonly<Record<string, unknown>>;
  readonly recorded: Recorded;
}): RecordedRow {
  const { at, action, author } = recorded;
  return { ...entries.rowOf(row), recordedAt: at, action, committer: author };
}

interface Recorded {
  readonly at: number;
  readonly action: string;
  readonly author: string;
}
