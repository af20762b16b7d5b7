/** Is the process alive, and may it be asked? Not ready while it stops or the store does not answer. */
import type { GraphStore } from '../../store/store.ts';

export interface Health {
  live(): Response;
  ready(): Promise<Response>;
  /** From now on not ready: those who send requests look elsewhere while the last are answered. */
  stop(): void;
}

/** Milliseconds that the store has to answer. */
const PATIENCE = 2_000;

export function openHealth(store: GraphStore): Health {
  let isStopping = false;
  return {
    live: () => Response.json({ live: true }),
    ready: async () => {
      if (isStopping) return Response.json({ ready: false, reason: 'stopping' }, { status: 503 });
      try {
        await store.health({ signal: AbortSignal.timeout(PATIENCE) });
        return Response.json({ ready: true, store: store.name });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return Response.json({ ready: false, reason }, { status: 503 });
      }
    },
    stop: () => {
      isStopping = true;
    },
  };
}
