import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Connection } from '../../../src/store/embedded/connection.ts';
import { openEmbedded } from '../../../src/store/embedded/store.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { commit, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { numbered } from '../../fixture/numbered.ts';
import { scanned } from '../contract/opened.ts';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
const COUNT = 60;
const documents = Array.from({ length: COUNT }, (_, i) => numbered(i));

describe('the embedded store and several processes', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-store-'));
    path = join(folder, 'data', 'entente.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([3, 17, 41])(
    'keeps every acknowledged commit and no torn one of a writer killed after %d commits',
    async (acknowledged) => {
      const seen = await killedAfter(writer(path, 0, COUNT), acknowledged);
      const store = openEmbedded({ path });
      const stored = await present(store);
      expect(stored.length).toBeGreaterThanOrEqual(seen);
      expect(stored).toEqual(documents.slice(0, stored.length));
      expect(await store.revision()).toBe(stored.length);
      expect(await scanned(store)).toEqual(await scannedOf(stored));
      await commit(store, entriesOf(...documents));
      expect(await scanned(store)).toEqual(await scannedOf(documents));
      await store.close();
    },
    120_000,
  );

  it('gives the same rows from two writers at once, and each document one revision', async () => {
    const ends = [writer(path, 0, 40), writer(path, 20, COUNT)].map(ended);
    expect(await Promise.all(ends)).toEqual([0, 0]);
    const store = openEmbedded({ path });
    expect(await store.revision()).toBe(COUNT);
    expect(await scanned(store)).toEqual(await scannedOf(documents));
    await store.close();
  }, 120_000);

  it('sees the commits of another connection', async () => {
    const [one, other] = [openEmbedded({ path }), openEmbedded({ path })];
    await commit(one, entriesOf(...documents.slice(0, 2)));
    expect(await other.revision()).toBe(1);
    expect(await scanned(other)).toEqual(await scanned(one));
    await one.close();
    await other.close();
  });

  it('fails with STORE_LOCKED while another writes for longer than its patience, and reads meanwhile', async () => {
    const store = openEmbedded({ path, patience: 0 });
    await commit(store, entriesOf(...documents.slice(0, 1)));
    const other = new Connection(path, 0);
    other.exec('BEGIN IMMEDIATE');
    await expect(commit(store, entriesOf(...documents))).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await expect(store.rebuild()).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    expect(await store.revision()).toBe(1);
    other.exec('ROLLBACK');
    expect((await commit(store, entriesOf(...documents))).revision).toBe(2);
    other.close();
    await store.close();
  });

  it('waits its turn while its patience lasts', async () => {
    const store = openEmbedded({ path });
    const other = new Connection(path, 0);
    other.exec('BEGIN IMMEDIATE');
    const waiting = commit(store, entriesOf(...documents));
    other.exec('COMMIT');
    expect((await waiting).revision).toBe(1);
    other.close();
    await store.close();
  });

  it('says so where the file is no store', () => {
    const text = join(folder, 'text.db');
    writeFileSync(text, 'This is no database. '.repeat(500));
    for (const broken of [text, folder]) {
      expect(() => openEmbedded({ path: broken })).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
    }
  });

  it('says so where a later version made the file', async () => {
    await openEmbedded({ path }).close();
    const connection = new Connection(path, 0);
    connection.exec('PRAGMA user_version = 99');
    connection.close();
    expect(() => openEmbedded({ path })).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
  });
});

/** Commits documents `from` up to `to`, one by one, and prints the number of each when it is committed. */
const writer = (path: string, from: number, to: number): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', WRITER, path, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** How many commits it had acknowledged when it was gone. */
async function killedAfter(child: ChildProcess, acknowledged: number): Promise<number> {
  const exit = ended(child);
  let seen = 0;
  if (child.stdout) {
    for await (const _ of createInterface(child.stdout)) if (++seen === acknowledged) child.kill('SIGKILL');
  }
  await exit;
  return seen;
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.on('close', resolve);
    child.stdout?.resume();
  });

const present = async (store: GraphStore) => {
  const found = await store.byIds('document', documents.map(documentIdOf));
  return documents.filter((_, i) => found[i] !== null);
};

async function scannedOf(some: typeof documents): Promise<unknown> {
  const store = openEmbedded({ path: ':memory:' });
  await commit(store, entriesOf(...some));
  const rows = await scanned(store);
  await store.close();
  return rows;
}
