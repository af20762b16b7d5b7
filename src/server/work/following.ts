/**
 * One look at a growing list for all who follow it, however many they are. Each goes at its own pace over what is kept
 * here of it.
 */
import { setTimeout as sleep } from 'node:timers/promises';

interface Followed<Item> {
  /** The place of the last item now. */
  readonly last: () => Promise<number>;
  /** At most `limit` items after a place, in order. */
  readonly after: (place: number, limit: number) => Promise<readonly Item[]>;
  readonly placeOf: (item: Item) => number;
}

export interface Following<Item> {
  /** Every item after a place, as it comes, until the signal aborts or the following is closed. */
  follow(since: number, signal: AbortSignal): AsyncGenerator<Item>;
  /** How many follow. */
  readonly followers: number;
  close(): void;
}

/** Milliseconds between two looks, and after one that failed. */
const EVERY = 250;
const AFTER_FAILURE = 2_000;
/** Items read at a time, and kept for those who are slow. */
const ITEMS = 100;
const KEPT = 200;

export function openFollowing<Item>(followed: Followed<Item>): Following<Item> {
  return new Polling(followed);
}

class Polling<Item> implements Following<Item> {
  readonly #followed: Followed<Item>;
  readonly #closing = new AbortController();
  /** The last items, in order, without gaps in what was looked at. */
  #kept: Item[] = [];
  /** The place up to which `#kept` is complete, and the one from which it is. */
  #seen = 0;
  #from = 0;
  #changed = openEvent();
  #isLooking = false;
  followers = 0;

  constructor(followed: Followed<Item>) {
    this.#followed = followed;
  }

  async *follow(since: number, signal: AbortSignal): AsyncGenerator<Item> {
    this.followers++;
    try {
      await this.#begin();
      const isOver = () => signal.aborted || this.#closing.signal.aborted;
      for (let last = since; !isOver(); ) {
        const changed = this.#changed.happened;
        const items = await this.#after(last);
        for (const item of items) {
          yield item;
          last = this.#followed.placeOf(item);
          if (isOver()) return;
        }
        // Places may be missing from the list: that nothing came, not the place reached, says that there is nothing more.
        if (items.length === 0) await either(changed, signal);
      }
    } finally {
      this.followers--;
    }
  }

  close(): void {
    this.#closing.abort();
    this.#changed.tell();
  }

  /** Looks go on while anybody follows. */
  async #begin(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const now = await this.#followed.last().catch((error: unknown) => {
      this.#isLooking = false;
      throw error;
    });
    this.#kept = [];
    this.#from = this.#seen = now;
    void this.#look();
  }

  /** From what is kept; who is further behind reads the list itself. */
  async #after(last: number): Promise<readonly Item[]> {
    if (last >= this.#from) return this.#kept.filter((item) => this.#followed.placeOf(item) > last);
    return this.#followed.after(last, ITEMS);
  }

  async #look(): Promise<void> {
    const { signal } = this.#closing;
    let pause = EVERY;
    while (!signal.aborted && this.followers > 0) {
      await pauseFor(pause, signal);
      // While the store is away there is nothing to tell; who follows goes on when it is back.
      pause = await this.#take().then(
        () => EVERY,
        () => AFTER_FAILURE,
      );
    }
    this.#isLooking = false;
  }

  async #take(): Promise<void> {
    const items = await this.#followed.after(this.#seen, ITEMS);
    const last = items.at(-1);
    if (last === undefined) return;
    this.#kept = [...this.#kept, ...items];
    for (const item of this.#kept.splice(0, this.#kept.length - KEPT)) this.#from = this.#followed.placeOf(item);
    this.#seen = this.#followed.placeOf(last);
    this.#changed.tell();
    this.#changed = openEvent();
  }
}

/** Ends early, without failing, when the signal aborts. */
export async function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal, ref: false }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

/** Something that happens once, for all who wait for it. */
function openEvent(): { readonly happened: Promise<void>; readonly tell: () => void } {
  let tell = () => {};
  const happened = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { happened, tell: () => tell() };
}

function either(happened: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      signal.removeEventListener('abort', done);
      resolve();
    };
    signal.addEventListener('abort', done);
    happened.then(done, done);
    if (signal.aborted) done();
  });
}
