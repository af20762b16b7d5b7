/** Opens the store that the configuration names: the one place, beside tests, that names an adapter. */
import { join } from 'node:path';
import { openEmbedded } from '../store/embedded/store.ts';
import type { GraphStore } from '../store/store.ts';
import type { Config } from './config.ts';

export async function openStore({ data }: Config): Promise<GraphStore> {
  return openEmbedded({ path: join(data, 'graph.db') });
}
