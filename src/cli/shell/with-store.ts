/** Opens what the configuration names for the time of one command, and closes it whatever happens. */
import { type Config, readConfig } from '../../server/config.ts';
import { openStore } from '../../server/store.ts';
import type { GraphStore } from '../../store/store.ts';
import type { CommandContext } from '../program.ts';

export async function withStore<Result>(
  { environment }: CommandContext,
  work: (store: GraphStore, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(environment);
  const store = await openStore(config);
  try {
    return await work(store, config);
  } finally {
    await store.close();
  }
}
