/**
 * The bulk road: a graph of news, written to files by `entente build` and imported by `neo4j-admin`. Processor time and
 * memory of the one, time on the clock of the other, at three sizes, from which larger ones follow.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../../src/store/embedded/store.ts';
import { importInto, startNeo4j } from '../../neo4j/start.ts';
import { run, sizeOf } from '../command.ts';
import { processorTime, rounded } from '../processor.ts';
import { takeNews } from './news.ts';

const SIZES = (process.env.BUILD_STATEMENTS ?? '30000,100000,300000').split(',').map(Number);

export async function benchBuild(): Promise<void> {
  for (const statements of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
    const store = openEmbedded({ path: join(folder, 'entente.db') });
    const began = processorTime();
    await takeNews(store, statements);
    const taken = processorTime() - began;
    await store.close();
    const files = join(folder, 'files');
    const built = await run(folder, ['build', files], statements);
    let imported: number | null = null;
    const server = await startNeo4j({
      fill: async (home) => {
        const from = performance.now();
        await importInto(home, files);
        imported = performance.now() - from;
      },
    });
    await server?.stop();
    console.log(`${statements} statements`, {
      'taken in, µs CPU each': rounded((taken * 1_000) / statements),
      built,
      'files, MB': rounded((await sizeOf(files)) / 1e6),
      'imported, s': imported === null ? null : rounded(imported / 1_000),
    });
    await rm(folder, { recursive: true });
  }
}
