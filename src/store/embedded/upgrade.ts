/**
 * A store of an older version is replayed into a new file beside it, which takes its place once it is whole; the old one
 * is kept as `NAME.v1`. Whatever ends it on the way (a full disk, a kill) leaves the old store as it was.
 */
import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { Failure } from '../../domain/error.ts';
import type { CommitRequest } from '../store.ts';
import { commitNow } from './commit.ts';
import { Connection } from './connection.ts';
import { createTables, VERSION, versionOf } from './schema.ts';
import { commitsOfVersion1 } from './version-1.ts';

/** By version: everything that a store of it holds, as commits in their order. */
const COMMITS: Readonly<Record<number, (old: Connection) => Iterable<CommitRequest>>> = { 1: commitsOfVersion1 };

export function upgrade(path: string, patience: number): void {
  if (!existsSync(path)) return;
  const old = new Connection(path, patience);
  try {
    const version = versionOf(old);
    if (version === 0 || version === VERSION) return;
    const commits = COMMITS[version];
    if (!commits) {
      throw new Failure(
        'STORE_UNAVAILABLE',
        `The store has version ${version}; this program knows version ${VERSION}.`,
      );
    }
    emptyJournal(old);
    // Whoever else opens the store waits here.
    old.writeNow(() => {
      if (versionAt(path, patience) !== version) return;
      refuseJournal(path);
      replay(path, patience, version, commits(old));
    });
  } finally {
    old.close();
  }
}

/** Who has waited holds the old file, although the new one may have taken its place meanwhile. */
function versionAt(path: string, patience: number): number {
  const connection = new Connection(path, patience);
  try {
    return versionOf(connection);
  } finally {
    connection.close();
  }
}

/** What a program that was killed left in the journal goes into the file: the file alone is kept, and given its name. */
function emptyJournal(old: Connection): void {
  old.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** A journal that is left beside the new file would be taken for its own. */
function refuseJournal(path: string): void {
  const journal = `${path}-wal`;
  if (existsSync(journal) && statSync(journal).size > 0)
    throw new Failure(
      'STORE_LOCKED',
      `The store ${path} is to be upgraded, and another program uses it: end that first.`,
    );
}

function replay(path: string, patience: number, version: number, commits: Iterable<CommitRequest>): void {
  const upgraded = `${path}.upgrading`;
  const remove = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${upgraded}${end}`, { force: true });
  };
  remove();
  const connection = new Connection(upgraded, patience);
  try {
    createTables(connection);
    for (const request of commits) connection.writeNow(() => commitNow(connection, request));
    // So that the one file holds all.
    connection.exec('PRAGMA journal_mode = DELETE');
    connection.close();
    const kept = `${path}.v${version}`;
    rmSync(kept, { force: true });
    linkSync(path, kept);
    renameSync(upgraded, path);
    for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  } catch (cause) {
    connection.close();
    remove();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('STORE_UNAVAILABLE', `The store ${path} could not be upgraded and stays as it was: ${why}`, {
      cause,
    });
  }
}
