/**
 * `entente build FOLDER`: all that the embedded store holds, or what a log comes to, as files that Neo4j makes a new
 * database of, which is far cheaper than to commit it.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../domain/error.ts';
import { importLog } from '../../import/log.ts';
import { readConfig } from '../../server/config.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode, UsageError } from '../shell/exit-code.ts';
import type { Terminal } from '../shell/terminal.ts';

export async function buildCommand(
  { environment, terminal }: CommandContext,
  [folder = '']: readonly string[],
  { from }: { readonly from?: string },
): Promise<ExitCode> {
  const { store } = readConfig(environment);
  const { withWhole } = await import('../../store/embedded/whole.ts');
  const { writeBulk } = await import('../../store/neo4j/bulk/bulk.ts');
  const written = (path: string) => withWhole(path, (whole) => writeBulk(whole, folder));
  let counts: ReadonlyMap<string, number>;
  if (from !== undefined) counts = await withLog(from, folder, terminal, written);
  else if (store.name !== 'embedded') throw new UsageError('build takes the embedded store, or a log by --from');
  else if (existsSync(store.path)) counts = written(store.path);
  else throw new InputError(`there is no store ${store.path}`);
  const told = ['Document', 'Statement', 'Entity'].map((label) => `${counts.get(label) ?? 0} ${label}`);
  terminal.say(`${told.join(', ')} nodes, and all that belongs to them, written to ${folder}
Where the database is stopped:
  cd ${folder} && neo4j-admin database import full neo4j --overwrite-destination @arguments
Start it again, and then: entente --store neo4j migrate`);
  return EXIT.done;
}

/** What the log comes to is projected into a store of the folder, which goes again. */
async function withLog<Result>(
  log: string,
  folder: string,
  terminal: Terminal,
  use: (path: string) => Result,
): Promise<Result> {
  if (!existsSync(log)) throw new InputError(`there is no file ${log}`);
  const { replaceStore } = await import('../../store/embedded/replace.ts');
  const path = join(folder, 'projected.db');
  const progress = (done: number) => terminal.progress(`${done} entries`);
  try {
    await replaceStore(path, async (store) => {
      await importLog(store, log, { author: 'command line', now: Date.now, progress });
    });
    return use(path);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  }
}
