/** `entente restore FILE`: fills an empty store with a backup, whole or not at all. */
import { existsSync } from 'node:fs';
import { InputError } from '../../domain/error.ts';
import { importLog } from '../../import/log.ts';
import { readConfig } from '../../server/config.ts';
import { openStore } from '../../server/store.ts';
import type { GraphStore } from '../../store/store.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';

export async function restoreCommand(context: CommandContext, [file = '']: readonly string[]): Promise<ExitCode> {
  const { terminal, environment } = context;
  const { store: configured } = readConfig(environment);
  if (!existsSync(file)) throw new InputError(`there is no file ${file}`);
  let restored = 0;
  const fill = async (store: GraphStore) => {
    const importing = {
      author: 'command line',
      now: Date.now,
      progress: (done: number) => terminal.progress(`${done} entries`),
    };
    restored = (await importLog(store, file, importing)).entries;
  };
  const store = await openStore({ store: configured });
  const isEmpty = (await store.revision()) === 0;
  await store.close();
  if (!isEmpty) throw new InputError('the store is not empty; import log adds to what is there');
  if (configured.name === 'embedded') {
    const { replaceStore } = await import('../../store/embedded/replace.ts');
    await replaceStore(configured.path, fill);
  } else {
    const { openNeo4j } = await import('../../store/neo4j/store.ts');
    const opened = await openNeo4j(configured);
    await opened.restore(fill).finally(() => opened.close());
  }
  terminal.say(`${restored} entries restored from ${file}`);
  return EXIT.done;
}
