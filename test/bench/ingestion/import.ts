/** What taking in news costs as the graph grows: processor time and bytes a statement, and the most memory. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extraction } from '../../../src/domain/record/extraction.ts';
import { commitExtractions, MOST_DOCUMENTS } from '../../../src/ingest/commit.ts';
import { openEmbedded } from '../../../src/store/embedded/store.ts';
import { processorTime, rounded } from '../processor.ts';
import { news } from './news.ts';

/** Smallest first, since the most memory is that of the process. */
const SIZES = (process.env.IMPORT_STATEMENTS ?? '10000,90000,450000').split(',').map(Number);

export async function benchImport(sizes: readonly number[] = SIZES): Promise<void> {
  for (const perDocument of [1, 10]) {
    for (const statements of sizes) console.table([await imported(statements, perDocument)]);
  }
}

async function imported(statements: number, perDocument: number) {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  const path = join(folder, 'graph.db');
  const store = openEmbedded({ path });
  let [spent, recent, taken] = [0, 0, 0];
  for (const batch of batchesOf(news({ statements, perDocument }))) {
    const started = processorTime();
    const { newStatements } = await commitExtractions(store, batch, {
      author: 'bench',
      action: 'import',
      at: Date.UTC(2022, 0, 1) + taken,
    });
    const cost = processorTime() - started;
    spent += cost;
    if (taken >= statements * 0.9) recent += cost;
    taken += newStatements.length;
  }
  await store.close();
  const { size } = await stat(path);
  await rm(folder, { recursive: true });
  return {
    statements,
    'a document': perDocument,
    'ms CPU a statement': rounded(spent / statements),
    'of the last tenth': rounded(recent / (statements * 0.1)),
    'a CPU second': Math.round((statements / spent) * 1_000),
    'bytes a statement': Math.round(size / statements),
    'most memory, MB': Math.round(process.resourceUsage().maxRSS / 1_024),
  };
}

/** As `entente import` commits them. */
function* batchesOf(extractions: Iterable<Extraction>): Generator<readonly Extraction[]> {
  let batch: Extraction[] = [];
  for (const extraction of extractions) {
    batch.push(extraction);
    if (batch.length < MOST_DOCUMENTS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
