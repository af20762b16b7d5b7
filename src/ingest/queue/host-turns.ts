/** One question at a time to a host, with a pause after it, whichever worker on whichever machine asks. */
import type { Redis } from 'ioredis';

/** Milliseconds between two questions to one host. */
export const PAUSE = 1_000;

/** Takes the host's turn; else in how many milliseconds it may be asked for again. */
export async function takeTurn(redis: Redis, address: string): Promise<'taken' | number> {
  const key = `entente-host:${URL.canParse(address) ? new URL(address).host : address}`;
  if ((await redis.set(key, '1', 'PX', PAUSE, 'NX')) === 'OK') return 'taken';
  return Math.max(1, await redis.pttl(key));
}
