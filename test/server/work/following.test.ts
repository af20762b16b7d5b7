/** A growing list is looked at once for all who follow it, each of whom gets every item, once and in order. */
import { setMaxListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { openFollowing } from '../../../src/server/work/following.ts';

/** A list of places, and how often it was read. */
function list(...places: readonly number[]) {
  const items = [...places];
  const reads: [number, number][] = [];
  const following = openFollowing<number>({
    last: async () => items.at(-1) ?? 0,
    async after(place, limit) {
      reads.push([place, limit]);
      return items.filter((item) => item > place).slice(0, limit);
    },
    placeOf: (item) => item,
  });
  return { items, reads, following };
}
const stays = new AbortController().signal;
// As many follow by one signal here as else by many.
setMaxListeners(0, stays);
const upTo = (last: number, from = 1) => Array.from({ length: last - from + 1 }, (_, i) => from + i);

async function firstOf(items: AsyncGenerator<number>, count: number): Promise<number[]> {
  const found: number[] = [];
  for await (const item of items) if (found.push(item) === count) break;
  return found;
}

describe('who follows', () => {
  it('gets first what was there after a place, then what comes', async () => {
    const { items, following } = list(...upTo(250));
    const followed = firstOf(following.follow(10, stays), 245);
    items.push(...upTo(255, 251));
    expect(await followed).toEqual(upTo(255, 11));
    following.close();
  });

  it('gets every item over gaps, though slower than it comes', async () => {
    const { items, following } = list(3, 7);
    const slow = following.follow(0, stays);
    expect([(await slow.next()).value, (await slow.next()).value]).toEqual([3, 7]);
    const eager = firstOf(following.follow(7, stays), 900);
    items.push(...upTo(1_000, 101));
    expect(await eager).toEqual(upTo(1_000, 101));
    expect(await firstOf(slow, 900)).toEqual(upTo(1_000, 101));
    following.close();
  });

  it('shares each look with all others', async () => {
    const { items, reads, following } = list(1);
    const all = Array.from({ length: 50 }, () => firstOf(following.follow(1, stays), 3));
    while (following.followers < 50) await null;
    items.push(2, 3, 4);
    expect(await Promise.all(all)).toEqual(all.map(() => [2, 3, 4]));
    expect(reads.length).toBeLessThan(5);
    expect(following.followers).toBe(0);
    following.close();
  });

  it('is let go when gone, when all is closed, and at the next look after all went', async () => {
    const { items, following } = list(1);
    const gone = new AbortController();
    const left = firstOf(following.follow(1, gone.signal), 1);
    gone.abort();
    expect(await left).toEqual([]);
    const again = firstOf(following.follow(1, stays), 1);
    items.push(2);
    expect(await again).toEqual([2]);
    const closed = firstOf(following.follow(2, stays), 1);
    following.close();
    expect(await closed).toEqual([]);
    expect(await firstOf(following.follow(0, stays), 1)).toEqual([]);
    expect(following.followers).toBe(0);
  });

  it('goes on where the list could not be read for a while, and is told where it cannot be read at first', async () => {
    let fails = true;
    const items = [1];
    const following = openFollowing<number>({
      last: async () => {
        if (fails) throw new Error('away');
        return 1;
      },
      async after(place) {
        if (items.length === 2 && !fails) {
          fails = true;
          throw new Error('away again');
        }
        return items.filter((item) => item > place);
      },
      placeOf: (item) => item,
    });
    await expect(firstOf(following.follow(1, stays), 1)).rejects.toThrow('away');
    fails = false;
    const followed = firstOf(following.follow(1, stays), 1);
    items.push(2);
    expect(await followed).toEqual([2]);
    following.close();
  });
});
