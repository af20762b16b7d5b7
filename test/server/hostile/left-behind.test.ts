/** What is made for one request is gone when it is answered: else each would take some of the memory for good. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../../src/store/store.ts';
import { openServed } from '../../fixture/served.ts';
import { talks } from '../../fixture/talks.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const REQUESTS = 50;

describe('of a request that was answered', () => {
  it.each([
    '{ entity(name: "Ada Berg") { label degree } }',
    '{ relations { nodes { statements { nodes { quote { text } } } } } }',
    '{ paths(input: { from: "name:Ada Berg", to: "name:Nobody" }) { paths { length } } }',
    'mutation { addNote(about: ["name:Ada Berg"], body: "Seen.") { id } }',
  ])('nothing is left behind: %s', async (query) => {
    const signals: WeakRef<AbortSignal>[] = [];
    const noting = (store: GraphStore): GraphStore =>
      new Proxy(store, {
        get(target, name: keyof GraphStore) {
          const found = target[name];
          if (typeof found !== 'function') return found;
          return (...given: never[]) => {
            for (const { signal } of given as readonly { readonly signal?: unknown }[]) {
              if (signal instanceof AbortSignal) signals.push(new WeakRef(signal));
            }
            return (found as (...args: never[]) => unknown).apply(target, given);
          };
        },
      });
    const world = await openServed({ documents: talks, through: noting });
    for (let i = 0; i < REQUESTS; i++) await world.ask(query);
    expect(signals.length).toBeGreaterThanOrEqual(REQUESTS);
    for (let turn = 0; turn < 5; turn++) {
      await nextTurn();
      collectGarbage();
    }
    const held = new Set(signals.map((signal) => signal.deref()).filter(Boolean));
    // Of the last one something may be under way.
    expect(held.size).toBeLessThan(5);
    await world.close();
  });
});
