/**
 * Turns of the event loop, shared out among requests: once a turn has lasted long enough, whoever asks waits, and in the
 * next turns the requests that wait go on one after the other, however much each of them has left to do.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface Turns {
  /** The place of one request among those that wait. */
  open(): Place;
}

interface Place {
  /**
   * Does some work of the request: at once, or when its turn comes. What all that is under way waits for comes at one
   * time and is then worked through in one turn, so there is room for so many pieces only, for fewer of large ones.
   */
  atTurn(isLarge: boolean, work: () => unknown): unknown;
  /** Null while the turn lasts; else a promise of a later one. */
  pause(): Promise<void> | null;
  /** Calls back once nothing more of the request can begin: then all has been asked for that can be asked for together. */
  whenIdle(callback: () => void): void;
  /**
   * The request is over. What is under way goes on, so that it sees that and gives up its place among others; what has
   * not begun is forgotten: its promises are never kept.
   */
  leave(): void;
}

/** Milliseconds. A request may be in the middle of something when its turn is over, so it is far below what anybody notices. */
const TURN = 12;
/** The room that one request has for what is under way, and what pieces take of it. */
const ROOM = 2_000;
const [SMALL, LARGE] = [1, 4];

export function openTurns(now: () => number = () => performance.now()): Turns {
  return new EventLoop(now);
}

class EventLoop implements Turns {
  readonly #now: () => number;
  /** When this turn began; null where nobody has asked yet. */
  #since: number | null = null;
  /** Places at which something waits that may go on; those that have waited longest first. */
  readonly #ready = new Set<RequestPlace>();
  #isSharing = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  open(): Place {
    return new RequestPlace(this);
  }

  isOver(): boolean {
    if (this.#since === null) {
      this.#since = this.#now();
      setImmediate(() => {
        this.#since = null;
      });
    }
    return this.#now() - this.#since > TURN;
  }

  /** Takes a place in or out of those that are let go on, as it stands now. */
  update(place: RequestPlace): void {
    if (!place.canGoOn) this.#ready.delete(place);
    else {
      this.#ready.add(place);
      if (!this.#isSharing) void this.#share();
    }
  }

  async #share(): Promise<void> {
    this.#isSharing = true;
    while (this.#ready.size > 0) {
      await nextTurn();
      this.#since = this.#now();
      while (this.#ready.size > 0 && this.#now() - this.#since <= TURN) {
        this.#letOneGo();
        // What was let go runs here, with all that it sets off: ticks come after the jobs that are due.
        await new Promise<void>((resolve) => process.nextTick(resolve));
      }
    }
    this.#isSharing = false;
  }

  /** Of the request that has waited longest, which then waits behind the others. */
  #letOneGo(): void {
    const [place] = this.#ready;
    if (place === undefined) return;
    this.#ready.delete(place);
    // What was let go before may have taken the last room meanwhile.
    if (!place.canGoOn) return;
    place.goOn();
    this.update(place);
  }
}

class RequestPlace implements Place {
  readonly #loop: EventLoop;
  /** What is under way never waits for room; what has not begun does. */
  readonly #goingOn = new Line();
  readonly #beginning = new Line();
  #underWay = 0;

  constructor(loop: EventLoop) {
    this.#loop = loop;
  }

  get canGoOn(): boolean {
    return !this.#goingOn.isEmpty || (!this.#beginning.isEmpty && this.#hasRoom);
  }

  goOn(): void {
    (this.#goingOn.isEmpty ? this.#beginning : this.#goingOn).next();
  }

  atTurn(isLarge: boolean, work: () => unknown): unknown {
    const size = isLarge ? LARGE : SMALL;
    if (this.#hasRoom && !this.#loop.isOver()) return this.#begin(size, work);
    return this.#wait(this.#beginning).then(() => this.#begin(size, work));
  }

  pause(): Promise<void> | null {
    return this.#loop.isOver() ? this.#wait(this.#goingOn) : null;
  }

  whenIdle(callback: () => void): void {
    // After the jobs and ticks of what runs now: each of them may ask too.
    queueMicrotask(() =>
      process.nextTick(() => {
        if (this.canGoOn) setImmediate(() => this.whenIdle(callback));
        else callback();
      }),
    );
  }

  leave(): void {
    this.#goingOn.letAllGo();
    this.#beginning.forget();
    this.#loop.update(this);
  }

  get #hasRoom(): boolean {
    return this.#underWay < ROOM;
  }

  #wait(line: Line): Promise<void> {
    return new Promise((resolve) => {
      line.add(resolve);
      this.#loop.update(this);
    });
  }

  #begin(size: number, work: () => unknown): unknown {
    const result = work();
    if (!(result instanceof Promise)) return result;
    this.#underWay += size;
    const done = () => {
      this.#underWay -= size;
      this.#loop.update(this);
    };
    result.then(done, done);
    return result;
  }
}

/** First come, first served. Thousands may wait, so nobody is moved up. */
class Line {
  #waiting: (() => void)[] = [];
  #gone = 0;

  get isEmpty(): boolean {
    return this.#gone === this.#waiting.length;
  }

  add(go: () => void): void {
    this.#waiting.push(go);
  }

  next(): void {
    this.#waiting[this.#gone++]?.();
    if (this.isEmpty) this.forget();
  }

  letAllGo(): void {
    const waiting = this.#waiting.slice(this.#gone);
    this.forget();
    for (const go of waiting) go();
  }

  forget(): void {
    this.#waiting = [];
    this.#gone = 0;
  }
}
