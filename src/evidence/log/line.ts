/**
 * The log as JSON lines: a header with the version, a line for each entry in the order of the ledger, and a last line
 * with their number. Each line ends in a hash of itself and all before it, so that a line that was changed, left out
 * or moved is known by its number, and a log that was cut by its missing end.
 */
import { InputError } from '../../domain/error.ts';
import type { Id, Instant } from '../../domain/glossary.ts';
import { sha256 } from '../../domain/id.ts';
import { parseInstant } from '../../domain/time.ts';
import { bodyOf } from './body.ts';
import type { LogEntry, RecordedEntry } from './entry.ts';
import { checkLine } from './line-schema.ts';

/** A higher one is refused; a lower one is read. */
const LOG_VERSION = 1;

type LogLine =
  | { readonly line: 'header'; readonly version: number }
  | { readonly line: 'entry'; readonly entry: LineEntry }
  | { readonly line: 'end'; readonly entries: number };

/** As on the line: its body is made an entry by `entryOf`, which asks for the words of its document. */
export interface LineEntry {
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly action: string;
  readonly committer: string;
  readonly author: string;
  readonly at: Instant;
  readonly entry: LogEntry['entry'];
  readonly body: { readonly document?: Id } & object;
}

/** Makes lines one after the other. */
export interface LogWriter {
  header(): string;
  entry(entry: RecordedEntry): string;
  end(): string;
}

export function openLogWriter(): LogWriter {
  const chain = openChain();
  let entries = 0;
  return {
    header: () => chain.seal({ log: 'entente', version: LOG_VERSION }),
    entry({ revision, recordedAt, action, committer, author, at, ...entry }) {
      entries++;
      return chain.seal({
        revision,
        recorded: new Date(recordedAt).toISOString(),
        action,
        committer,
        ...(author !== committer && { author }),
        ...(at !== recordedAt && { at: new Date(at).toISOString() }),
        entry: entry.entry,
        body: bodyOf(entry as LogEntry),
      });
    },
    end: () => chain.seal({ end: 'entente', entries }),
  };
}

/** Reads lines one after the other; throws InputError where one is not what was written there. */
export interface LogReader {
  read(text: string): LogLine;
}

export function openLogReader(): LogReader {
  const chain = openChain();
  let expected: 'header' | 'entry' = 'header';
  let entries = 0;
  return {
    read(text) {
      const value = parsed(text);
      if (expected === 'header') {
        expected = 'entry';
        const version = headerVersion(value);
        chain.check(text);
        return { line: 'header', version };
      }
      chain.check(text);
      const line = checkLine(value);
      if ('end' in line) {
        if (line.entries !== entries)
          throw new InputError(`the log has ${entries} entries, but should have ${line.entries}`);
        return { line: 'end', entries };
      }
      entries++;
      const { revision, recorded, action, committer, author = committer, at = recorded, entry, body } = line;
      return {
        line: 'entry',
        entry: {
          revision,
          recordedAt: parseInstant(recorded),
          action,
          committer,
          author,
          at: parseInstant(at),
          entry,
          body,
        },
      };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`the line is no JSON: ${(cause as Error).message}`, { cause });
  }
}

/** Looked at before the hash: a newer version may seal its lines in another way. */
function headerVersion(value: unknown): number {
  const header = value as { readonly log?: unknown; readonly version?: unknown } | null;
  if (header?.log !== 'entente' || typeof header.version !== 'number') {
    throw new InputError('this is no evidence log: its first line should name the log and its version');
  }
  if (header.version > LOG_VERSION) {
    throw new InputError(`the log has version ${header.version}; this program reads up to version ${LOG_VERSION}`);
  }
  return header.version;
}

const SEAL = /^(?<body>\{.*),"sha256":"(?<seal>[0-9a-f]{64})"\}$/su;

/** Seals lines with a hash of themselves and the seal before. */
function openChain() {
  let last = '';
  const next = (body: string): string => sha256(`${last}\n${body}`);
  return {
    seal(value: object): string {
      const body = JSON.stringify(value).slice(0, -1);
      last = next(body);
      return `${body},"sha256":"${last}"}`;
    },
    check(text: string): void {
      const { body, seal } = SEAL.exec(text)?.groups ?? {};
      if (body === undefined) throw new InputError('the line has no hash');
      if (next(body) !== seal) throw new InputError('the line is not the one that was written here: its hash differs');
      last = seal ?? '';
    },
  };
}
