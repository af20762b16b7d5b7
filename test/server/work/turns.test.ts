/** Turns of the event loop are shared out among requests, and each has room for so much that is under way. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { openTurns } from '../../../src/server/work/turns.ts';

/** A clock that is told. */
function opened() {
  let time = 0;
  const turns = openTurns(() => time);
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { turns, pass };
}
const TURN = 12;
const ROOM = 2_000;

describe('a turn', () => {
  it('may be used up; then who asks waits for a later one', async () => {
    const { turns, pass } = opened();
    const place = turns.open();
    expect(place.pause()).toBeNull();
    pass(TURN);
    expect(place.pause()).toBeNull();
    pass(1);
    const later = place.pause();
    expect(later).not.toBeNull();
    await later;
    expect(place.pause()).toBeNull();
  });

  it('begins anew with the next of the event loop', async () => {
    const { turns, pass } = opened();
    const place = turns.open();
    void place.pause();
    pass(TURN + 1);
    await nextTurn();
    expect(place.pause()).toBeNull();
  });

  it('goes round: of two that wait each goes on once before either does twice', async () => {
    const { turns, pass } = opened();
    const done: string[] = [];
    const request = async (name: string) => {
      const place = turns.open();
      for (let i = 0; i < 3; i++) {
        pass(TURN + 1);
        await place.pause();
        done.push(name);
      }
    };
    void turns.open().pause();
    await Promise.all([request('a'), request('b')]);
    expect(done.join('')).toMatch(/^(ab|ba)(ab|ba)(ab|ba)$/);
  });
});

describe('work', () => {
  it('is done at once while the turn lasts, and in order when it does not', async () => {
    const { turns, pass } = opened();
    const place = turns.open();
    expect(place.atTurn(false, () => 1)).toBe(1);
    pass(TURN + 1);
    const done: number[] = [];
    const late = [2, 3, 4].map((n) => place.atTurn(false, () => done.push(n)));
    expect(done).toEqual([]);
    await Promise.all(late);
    expect(done).toEqual([2, 3, 4]);
  });

  it.each([
    [false, ROOM],
    [true, ROOM / 4],
  ])('that is large: %s, has room for %d pieces under way', async (isLarge, most) => {
    const { turns } = opened();
    const place = turns.open();
    const ends: (() => void)[] = [];
    const piece = () => new Promise<void>((resolve) => ends.push(resolve));
    const all = Array.from({ length: most + 5 }, () => place.atTurn(isLarge, piece));
    expect(ends).toHaveLength(most);
    ends.shift()?.();
    while (ends.length < most) await nextTurn();
    expect(ends).toHaveLength(most);
    for (let left = 4; left > 0; left--) {
      ends.shift()?.();
      while (ends.length < most) await nextTurn();
    }
    for (const end of ends) end();
    await Promise.all(all);
  });

  it('that fails makes room, too', async () => {
    const { turns } = opened();
    const place = turns.open();
    const failing = Array.from({ length: ROOM }, () =>
      (place.atTurn(false, () => Promise.reject(new Error('no'))) as Promise<unknown>).catch(() => 'failed'),
    );
    expect(new Set(await Promise.all(failing))).toEqual(new Set(['failed']));
    await nextTurn();
    expect(place.atTurn(false, () => 'done')).toBe('done');
  });

  it('that has not begun is forgotten with its request; what is under way goes on, to see that it is over', async () => {
    const { turns, pass } = opened();
    const [place, other] = [turns.open(), turns.open()];
    void place.pause();
    pass(TURN + 1);
    const done: string[] = [];
    void place.atTurn(false, () => done.push('left'));
    void place.pause()?.then(() => done.push('under way'));
    const stays = other.atTurn(false, () => done.push('stays'));
    place.leave();
    await stays;
    for (let turn = 0; turn < 5; turn++) await nextTurn();
    expect(done.sort()).toEqual(['stays', 'under way']);
  });

  it('is over when nothing of it can begin any more', async () => {
    const { turns, pass } = opened();
    const place = turns.open();
    void place.pause();
    pass(TURN + 1);
    const done: string[] = [];
    const late = place.atTurn(false, () => done.push('work'));
    await new Promise<void>((resolve) => place.whenIdle(resolve));
    done.push('idle');
    await late;
    expect(done).toEqual(['work', 'idle']);
  });
});
