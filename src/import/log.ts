/**
 * Takes an evidence log into a store. The whole log is checked before anything is written. Into an empty store it goes
 * with its revisions, times and authors; into a filled one what is new is recorded now, a commit for each of its own,
 * and keeps who did it and when.
 */

import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { InputError } from '../domain/error.ts';
import type { Id } from '../domain/glossary.ts';
import { bodyOf, entryOf } from '../evidence/log/body.ts';
import { type LogEntry, type RecordedEntry, type SignedEntry, subjectOf } from '../evidence/log/entry.ts';
import { type LineEntry, openLogReader } from '../evidence/log/line.ts';
import { linesOf } from '../ingest/read/bytes/lines.ts';
import type { CommitRequest, GraphStore } from '../store/store.ts';

export interface ImportedLog {
  /** Of the log, and those of them that were new. */
  readonly entries: number;
  readonly commits: number;
}

export interface Importing {
  /** Who signs the commits of a filled store. */
  readonly author: string;
  readonly now: () => number;
  readonly progress?: (entries: number) => void;
}

/** `path`: a file, compressed where its name ends in `.gz`. Throws InputError that names the line. */
export async function importLog(store: GraphStore, path: string, importing: Importing): Promise<ImportedLog> {
  await checkLog(store, path);
  const keepsRevisions = (await store.revision()) === 0;
  let [entries, commits] = [0, 0];
  for await (const lines of commitsOf(path)) {
    const request = await requestOf(store, lines);
    const outcome = await store.commit(keepsRevisions ? request : await recordedNow(store, request, importing));
    if (outcome.entry !== null) commits++;
    entries += lines.length;
    importing.progress?.(entries);
  }
  return { entries, commits };
}

/** Every line is as it was written, the end is there, and what was read was read in a document of log or store. */
async function checkLog(store: GraphStore, path: string): Promise<void> {
  const documents = new Set<Id>();
  for await (const { number, entry } of entriesIn(path)) {
    const { document, id } = entry.body as { document?: Id; id?: Id };
    if (entry.entry === 'document' && id) documents.add(id);
    if (entry.entry !== 'reading' || !document || documents.has(document)) continue;
    const [known] = await store.byIds('document', [document]);
    if (!known) throw at(path, number, new InputError(`no document ${document} was there to be read`));
    documents.add(document);
  }
}

interface NumberedEntry {
  readonly number: number;
  readonly entry: LineEntry;
}

async function* entriesIn(path: string): AsyncGenerator<NumberedEntry> {
  const reader = openLogReader();
  let [last, isWhole] = [0, false];
  for await (const { number, bytes } of linesIn(path)) {
    const line = located(path, number, () => {
      if (isWhole) throw new InputError('the log goes on after its end');
      return reader.read(textOf(bytes));
    });
    if (line.line === 'end') isWhole = true;
    if (line.line === 'entry') yield { number, entry: line.entry };
    last = number;
  }
  if (!isWhole) throw at(path, last + 1, new InputError('the log ends before its last line: it was cut'));
}

function linesIn(path: string) {
  const file = createReadStream(path);
  if (!path.endsWith('.gz')) return linesOf(file, MOST_BYTES);
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  return linesOf(unpacked, MOST_BYTES);
}

function textOf(bytes: Uint8Array | null): string {
  if (bytes === null) throw new InputError(`the line is longer than ${MOST_BYTES} bytes`);
  if (!isUtf8(bytes)) throw new InputError('the line is not valid UTF-8');
  return Buffer.from(bytes).toString('utf8');
}

function located<Result>(path: string, line: number, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof InputError ? at(path, line, error) : error;
  }
}

const MOST_BYTES = 256 * 1024 * 1024;

const at = (path: string, line: number, { message }: InputError): InputError =>
  new InputError(`${path}:${line}: ${message}`);

/** Entries of one commit together. */
async function* commitsOf(path: string): AsyncGenerator<readonly LineEntry[]> {
  let commit: LineEntry[] = [];
  for await (const { entry } of entriesIn(path)) {
    if (commit.length > 0 && commit[0]?.revision !== entry.revision) {
      yield commit;
      commit = [];
    }
    commit.push(entry);
  }
  if (commit.length > 0) yield commit;
}

async function requestOf(store: GraphStore, lines: readonly LineEntry[]): Promise<CommitRequest> {
  const [first] = lines;
  if (!first) throw new TypeError('requestOf: expected at least one line');
  const texts = await textsFor(store, lines);
  const entries = lines.map(({ entry, body, author, at: signed }): SignedEntry => {
    const words = (document: Id) => texts.get(document) ?? '';
    return { ...entryOf(entry, body, words), author, at: signed };
  });
  const { revision, action, committer, recordedAt } = first;
  return { revision, action, author: committer, at: recordedAt, entries };
}

/** What can be done and undone is there where it was done before, though it does not hold any more. */
async function recordedNow(
  store: GraphStore,
  { action, entries }: CommitRequest,
  { author, now }: Importing,
): Promise<CommitRequest> {
  const subjects = [...new Set(entries.filter(({ entry }) => REVERSIBLE.includes(entry)).map(subjectOf))];
  const histories = subjects.length === 0 ? [] : await store.history(subjects, REVERSIBLE);
  const known = new Set(histories.flat().map(signature));
  return { action, author, at: now(), entries: entries.filter((entry) => !known.has(signature(entry))) };
}

const REVERSIBLE: readonly LogEntry['entry'][] = [
  'review',
  'retraction',
  'note',
  'note-deleted',
  'view',
  'view-deleted',
  'question',
  'question-deleted',
];

/** Who did what when, in whichever commit. */
function signature(signed: SignedEntry): string {
  const { author, at, revision, recordedAt, action, committer, ...entry } = signed as RecordedEntry;
  return JSON.stringify([entry.entry, author, at, bodyOf(entry as LogEntry)]);
}

/** The words of the documents that the lines read: of this commit, or of an earlier one. */
async function textsFor(store: GraphStore, lines: readonly LineEntry[]): Promise<ReadonlyMap<Id, string>> {
  const texts = new Map<Id, string>();
  const wanted = new Set<Id>();
  for (const { entry, body } of lines) {
    const { id, text, document } = body as { id?: Id; text?: string; document?: Id };
    if (entry === 'document' && id && text !== undefined) texts.set(id, text);
    if (entry === 'reading' && document && !texts.has(document)) wanted.add(document);
  }
  const ids = [...wanted];
  const found = ids.length === 0 ? [] : await store.find('textByDocument', ids);
  for (const [i, id] of ids.entries()) texts.set(id, found[i] ?? '');
  return texts;
}
