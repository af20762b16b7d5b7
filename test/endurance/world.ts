/** What a server is asked about for hours: some dispatches in an embedded store of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { numbered } from '../fixture/numbered.ts';

const DOCUMENTS = 200;

export async function fill(store: GraphStore): Promise<void> {
  const documents = Array.from({ length: DOCUMENTS }, (_, i) => numbered(i));
  await commitExtractions(store, documents, { author: 'test', action: 'ingest', at: 0 });
}

/** A folder for a server’s data, filled; it goes when the work is done. */
export async function withData<Result>(work: (data: string) => Promise<Result>): Promise<Result> {
  const data = mkdtempSync(join(tmpdir(), 'entente-endurance-'));
  try {
    const store = openEmbedded({ path: join(data, 'entente.db') });
    await fill(store);
    await store.close();
    return await work(data);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
