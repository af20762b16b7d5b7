/** Wrong keys are answered slowly once an address has sent many: who guesses gets few answers, who has a key never waits. */
import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterMemory } from 'rate-limiter-flexible';

export interface Guesses {
  /** Resolves when a wrong key of this address may be answered. */
  wait(address: string): Promise<void>;
}

/** Wrong keys of an address in a minute that are answered at once; then each waits for the one before it. */
const FREE = 100;
const SECONDS = 60;
const PAUSE = 500;

export function openGuesses(): Guesses {
  const counted = new RateLimiterMemory({ points: FREE, duration: SECONDS });
  const last = new Map<string, Promise<void>>();
  return {
    async wait(address) {
      const isMany = await counted.consume(address).then(
        () => false,
        () => true,
      );
      if (!isMany) return;
      const mine = (last.get(address) ?? Promise.resolve()).then(() => sleep(PAUSE, undefined, { ref: false }));
      last.set(address, mine);
      await mine;
      if (last.get(address) === mine) last.delete(address);
    },
  };
}
