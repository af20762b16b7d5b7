/** Files are unpacked one by one in a thread that is ended where one takes too long or too much. */
import { Piscina } from 'piscina';
import { UnreadableError } from '../unreadable.ts';
import type { Opened } from './attached.ts';
import type { Packed } from './unpack.ts';
import type { Unpacked } from './unpack-thread.ts';

export interface Desk {
  /** Throws UnreadableError. */
  readonly unpack: (packed: Packed) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

const PATIENCE = 120_000;
const MEMORY = { maxOldGenerationSizeMb: 768 };

/** The thread begins with the first file. */
export function openDesk(patience: number = PATIENCE): Desk {
  let pool: Piscina | null = null;
  return {
    async unpack(packed) {
      pool ??= new Piscina({
        filename: new URL('./unpack-thread.js', import.meta.url).href,
        minThreads: 0,
        maxThreads: 1,
        resourceLimits: MEMORY,
      });
      const done: Unpacked = await pool.run(packed, { signal: AbortSignal.timeout(patience) }).catch(tooMuch);
      if ('reason' in done) throw new UnreadableError(done.reason);
      return done;
    },
    close: async () => pool?.destroy(),
  };
}

function tooMuch(error: unknown): never {
  const { name, code } = error as { readonly name?: string; readonly code?: string };
  if (name !== 'AbortError' && code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
  throw new UnreadableError('takes more time or memory to unpack than there is', null, { cause: error });
}
