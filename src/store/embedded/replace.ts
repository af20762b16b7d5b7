/** A store is filled beside the one it takes the place of, so that whatever ends it on the way leaves nothing half-written. */
import { renameSync, rmSync } from 'node:fs';
import type { GraphStore } from '../store.ts';
import { Connection } from './connection.ts';
import { openEmbedded } from './store.ts';

const ENDS = ['', '-wal', '-shm'];

export async function replaceStore(path: string, fill: (store: GraphStore) => Promise<void>): Promise<void> {
  const beside = `${path}.restoring`;
  const remove = (file: string) => {
    for (const end of ENDS) rmSync(`${file}${end}`, { force: true });
  };
  remove(beside);
  const store = openEmbedded({ path: beside });
  try {
    await fill(store);
    await store.close();
    intoOneFile(beside);
  } catch (error) {
    await store.close();
    remove(beside);
    throw error;
  }
  remove(path);
  renameSync(beside, path);
  remove(beside);
}

/** What was written lies in the write-ahead log until it is asked into the file. */
function intoOneFile(path: string): void {
  const connection = new Connection(path, 0);
  try {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
}
