/** Heavy work comes one piece at a time for each client, and clients take turns. */
import { describe, expect, it } from '@jest/globals';
import { openLanes } from '../../../src/server/work/lanes.ts';

const stays = new AbortController().signal;
const by = (client: string, more: object = {}) => ({ client, signal: stays, ...more });

/** Pieces of work that end when they are told to, and the order in which they began. */
function pieces() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const piece = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  const end = async (name: string) => {
    // What was begun before has its turn first, and then what its end sets free.
    for (let job = 0; job < 10; job++) await null;
    ends.get(name)?.();
    for (let job = 0; job < 10; job++) await null;
  };
  return { begun, piece, end };
}

describe('lanes', () => {
  it('do one piece of a client at a time, though there is room for more', async () => {
    const lanes = openLanes({ atOnce: 3 });
    const { begun, piece, end } = pieces();
    const all = [lanes.run(by('a'), piece('a1')), lanes.run(by('a'), piece('a2')), lanes.run(by('b'), piece('b1'))];
    await null;
    expect(begun).toEqual(['a1', 'b1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'b1', 'a2']);
    await end('a2');
    await end('b1');
    await Promise.all(all);
    expect(lanes.waiting).toBe(0);
  });

  it('let a client with one piece go before the tenth of another', async () => {
    const lanes = openLanes({ atOnce: 1 });
    const { begun, piece, end } = pieces();
    const all = ['a1', 'a2', 'a3', 'a4'].map((name) => lanes.run(by('a'), piece(name)));
    all.push(lanes.run(by('b'), piece('b1')), lanes.run(by('c', { isUrgent: true }), piece('c1')));
    for (const name of ['a1', 'c1', 'b1', 'a2', 'a3', 'a4']) await end(name);
    await Promise.all(all);
    expect(begun).toEqual(['a1', 'c1', 'b1', 'a2', 'a3', 'a4']);
  });

  it('go on after a piece that fails, and after a client that has gone', async () => {
    const lanes = openLanes({ atOnce: 1 });
    const { begun, piece, end } = pieces();
    const failing = lanes.run(by('a'), () => Promise.reject(new Error('no')));
    const away = new AbortController();
    const gone = lanes.run({ client: 'b', signal: away.signal }, piece('b1'));
    const last = lanes.run(by('c'), piece('c1'));
    away.abort();
    await expect(failing).rejects.toThrow('no');
    await expect(gone).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await end('c1');
    await last;
    expect(begun).toEqual(['c1']);
  });

  it('refuse what would wait behind too many', async () => {
    const lanes = openLanes({ atOnce: 1, mostWaiting: 3, mostOfOne: 2 });
    const { piece, end } = pieces();
    const all = [1, 2, 3].map((i) => lanes.run(by('a'), piece(`a${i}`)));
    await expect(lanes.run(by('a'), piece('a4'))).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    all.push(lanes.run(by('b'), piece('b1')));
    await expect(lanes.run(by('c'), piece('c1'))).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    for (const name of ['a1', 'b1', 'a2', 'a3']) await end(name);
    await Promise.all(all);
  });
});
