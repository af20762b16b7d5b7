/**
 * One look at the ledger for all who watch it, however many they are. Each goes at its own pace over the entries that are
 * kept here, and what one of them reads of an entry’s rows the others need not read again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Loaders } from '../../../schema/context.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import type { Opened } from '../store.ts';

interface Watched {
  readonly entry: LedgerEntry;
  /** Read what it touched, as it is now; shared by all who watch. */
  readonly loaders: Loaders;
}

export interface LedgerWatch {
  /** Every commit after a revision, as it comes, until the signal aborts; the traversal sees it by then. */
  follow(since: number, signal: AbortSignal): AsyncGenerator<Watched>;
  /** How many follow. */
  readonly watchers: number;
  close(): void;
}

/** Milliseconds between two looks, and after one that failed. */
const EVERY = 250;
const AFTER_FAILURE = 2_000;
/** Entries read at a time, and kept for those who are slow. */
const ENTRIES = 100;
const KEPT = 200;

export function openLedgerWatch(graph: Opened, openLoaders: (signal: AbortSignal) => Loaders): LedgerWatch {
  return new PollingWatch(graph, openLoaders);
}

class PollingWatch implements LedgerWatch {
  readonly #graph: Opened;
  readonly #openLoaders: (signal: AbortSignal) => Loaders;
  readonly #closing = new AbortController();
  /** The last entries, in order, without gaps in what was looked at. */
  #kept: Watched[] = [];
  /** The revision up to which `#kept` is complete, and the one from which it is. */
  #seen = 0;
  #from = 0;
  #changed = openEvent();
  #isLooking = false;
  watchers = 0;

  constructor(graph: Opened, openLoaders: (signal: AbortSignal) => Loaders) {
    this.#graph = graph;
    this.#openLoaders = openLoaders;
  }

  async *follow(since: number, signal: AbortSignal): AsyncGenerator<Watched> {
    this.watchers++;
    try {
      await this.#begin();
      for (let last = since; !signal.aborted; ) {
        const changed = this.#changed.happened;
        for (const watched of await this.#after(last)) {
          yield watched;
          last = watched.entry.revision;
          if (signal.aborted) return;
        }
        if (last >= this.#seen) await either(changed, signal);
      }
    } finally {
      this.watchers--;
    }
  }

  close(): void {
    this.#closing.abort();
    this.#changed.tell();
  }

  /** Looks go on while anybody watches. */
  async #begin(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const now = await this.#graph.store.revision().catch((error: unknown) => {
      this.#isLooking = false;
      throw error;
    });
    this.#kept = [];
    this.#from = this.#seen = now;
    this.#look().catch(() => {});
  }

  /** From what is kept; who is further behind reads the ledger by itself. */
  async #after(last: number): Promise<readonly Watched[]> {
    if (last >= this.#from) return this.#kept.filter(({ entry }) => entry.revision > last);
    const entries = await this.#graph.store.ledgerAfter(last, ENTRIES);
    if (entries.length > 0) await this.#graph.traversal.catchUp?.();
    return entries.map((entry) => this.#watched(entry));
  }

  async #look(): Promise<void> {
    const { signal } = this.#closing;
    let pause = EVERY;
    while (!signal.aborted && this.watchers > 0) {
      await sleep(pause, undefined, { signal, ref: false }).catch(() => {});
      // While the store is away there is nothing to tell; who watches goes on when it is back.
      pause = await this.#take().then(
        () => EVERY,
        () => AFTER_FAILURE,
      );
    }
    this.#isLooking = false;
  }

  async #take(): Promise<void> {
    const entries = await this.#graph.store.ledgerAfter(this.#seen, ENTRIES);
    const last = entries.at(-1);
    if (last === undefined) return;
    await this.#graph.traversal.catchUp?.();
    this.#kept = [...this.#kept, ...entries.map((entry) => this.#watched(entry))];
    for (const { entry } of this.#kept.splice(0, this.#kept.length - KEPT)) this.#from = entry.revision;
    this.#seen = last.revision;
    this.#changed.tell();
    this.#changed = openEvent();
  }

  #watched(entry: LedgerEntry): Watched {
    return { entry, loaders: this.#openLoaders(this.#closing.signal) };
  }
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
