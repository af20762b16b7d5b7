/**
 * Coded events in and graphs out, by the command as it is built: processor time a row and the most memory of each step.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run, sizeOf } from './command.ts';
import { rounded } from './processor.ts';
import { openRandom } from './random.ts';

/** Rows; TABLE_ROWS=1000000 takes an hour. */
const SIZES = (process.env.TABLE_ROWS ?? '10000,100000').split(',').map(Number);
const FORMATS = [
  'graphml',
  'gexf',
  'csv-edges',
  'csv-evidence',
  'jsonld',
  'ftm',
  'parquet',
  'statements',
  'log',
] as const;
const SEED = 20_220_210;
const PER_ACTOR = 13;
const START = Date.UTC(2021, 0, 1);
const DAY = 86_400_000;
const HEADER =
  'Event ID\tEvent Date\tSource Name\tSource Country\tEvent Text\tCAMEO Code\tTarget Name\tTarget Country\tPublisher';
const CODES = ['040', '036', '042', '057', '112', '130', '070', '020'];

export async function benchTables(): Promise<void> {
  for (const rows of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'entente-tables-'));
    const table = join(folder, 'events.tsv');
    await pipeline(linesOf(rows), createWriteStream(table));
    console.log(`${rows} rows`);
    // Each as soon as it is measured: a run of a million may be cut short.
    console.log('import events', await run(folder, ['import', 'events', table], rows));
    for (const format of FORMATS) {
      const file = join(folder, `out.${format}`);
      const cost = await run(folder, ['export', format, '--out', file], rows);
      console.log(format, { ...cost, MB: rounded((await sizeOf(file)) / 1e6) });
      await rm(file, { recursive: true });
    }
    await rm(folder, { recursive: true });
  }
}

function* linesOf(rows: number): Generator<string> {
  const random = openRandom(SEED);
  const actors = Math.max(20, Math.floor(rows / PER_ACTOR));
  const actor = (): number => Math.floor(actors * random() ** 2);
  yield `${HEADER}\n`;
  for (let i = 0; i < rows; i++) {
    const [one, other] = [actor(), actor()];
    const day = new Date(START + Math.floor((i * 700) / rows) * DAY).toISOString().slice(0, 10);
    const code = CODES[Math.floor(random() * CODES.length)];
    yield `${i}\t${day}\tActor ${one}\tNorland\tevent ${code}\t${code}\tActor ${one === other ? other + 1 : other}\tSouthland\tWire ${i % 40}\n`;
  }
}
