/** An entry of the log as stores keep it. The words of documents are in their entries, and nowhere else. */
import type { Id, Instant } from '../domain/glossary.ts';
import { bodyOf, entryOf } from '../evidence/log/body.ts';
import {
  type LogEntry,
  type RecordedDocument,
  type RecordedEntry,
  type SignedEntry,
  subjectOf,
} from '../evidence/log/entry.ts';
import { packed, unpacked } from './packed.ts';

export interface LogRow {
  readonly revision: number;
  readonly kind: LogEntry['entry'];
  readonly subject: Id;
  readonly author: string;
  readonly at: Instant;
  /** `bodyOf` the entry, deflated. */
  readonly body: Uint8Array;
}

/** With its place in the log, and what the ledger says of the commit that brought it. */
export interface RecordedRow extends LogRow {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly action: string;
  readonly committer: string;
}

export interface PlacedEntry {
  readonly seq: number;
  readonly entry: RecordedEntry;
}

export function logRowOf(entry: SignedEntry, revision: number): LogRow {
  const { author, at, entry: kind, ...rest } = entry;
  return {
    revision,
    kind,
    subject: subjectOf(entry),
    author,
    at,
    body: packed(bodyOf({ entry: kind, ...rest } as LogEntry)),
  };
}

export const recordedDocumentOf = ({ body }: Pick<LogRow, 'body'>): RecordedDocument =>
  unpacked(body) as RecordedDocument;

/** Documents whose words are needed to read these rows. */
export const documentsToRead = (rows: readonly Pick<LogRow, 'kind' | 'subject'>[]): readonly Id[] => [
  ...new Set(rows.filter(({ kind }) => kind === 'reading').map(({ subject }) => subject)),
];

export function placedEntryOf(row: RecordedRow, texts: ReadonlyMap<Id, string>): PlacedEntry {
  const { seq, revision, kind, author, at, body, recordedAt, action, committer } = row;
  const entry = entryOf(kind, unpacked(body), (document) => texts.get(document) ?? '');
  return { seq, entry: { ...entry, author, at, revision, recordedAt, action, committer } };
}

/** Entries in the order of the log, those of one commit together. */
export function commitsOf(placed: readonly PlacedEntry[]): readonly (readonly PlacedEntry[])[] {
  const commits: PlacedEntry[][] = [];
  for (const one of placed) {
    const commit = commits.at(-1);
    if (commit && commit[0]?.entry.revision === one.entry.revision) commit.push(one);
    else commits.push([one]);
  }
  return commits;
}
