/** Heavy work in lanes: one piece at a time for each client, few at a time for all; clients take turns. */
import { Failure } from '../../domain/error.ts';

export interface Lanes {
  /**
   * Does the work when the client’s turn comes. Fails with DEADLINE_EXCEEDED as soon as the signal aborts, though what
   * has begun keeps its place until it ends; with RATE_LIMITED where too many wait.
   */
  run<Result>(asking: Asking, work: () => Promise<Result> | Result): Promise<Result>;
  /** Pieces of work that wait or are done. */
  readonly waiting: number;
}

interface Asking {
  readonly client: string;
  readonly signal: AbortSignal;
  /** Goes before others that wait. */
  readonly isUrgent?: boolean;
}

export interface Room {
  /** Pieces of work at a time. */
  readonly atOnce: number;
  /** Pieces that may wait, of all and of one client; any number where it is left out. */
  readonly mostWaiting?: number;
  readonly mostOfOne?: number;
}

interface Waiting {
  readonly client: string;
  readonly isUrgent: boolean;
  readonly begin: () => void;
}

export function openLanes({ atOnce, mostWaiting = Infinity, mostOfOne = Infinity }: Room): Lanes {
  const waiting: Waiting[] = [];
  const busy = new Set<string>();
  /** Clients that had a turn and wait for another, the last served last. */
  const served = new Set<string>();

  const next = (): void => {
    if (busy.size >= atOnce) return;
    const first = nextOf(waiting, busy, served);
    if (first === null) return;
    waiting.splice(waiting.indexOf(first), 1);
    busy.add(first.client);
    served.delete(first.client);
    first.begin();
  };

  const add = (one: Waiting): void => {
    const own = waiting.filter(({ client }) => client === one.client).length;
    if (waiting.length >= mostWaiting || own >= mostOfOne) {
      throw new Failure('RATE_LIMITED', 'many wait already; come again in a while');
    }
    waiting.push(one);
    next();
  };

  const done = (client: string): void => {
    busy.delete(client);
    if (waiting.some((one) => one.client === client)) served.add(client);
    next();
  };

  return {
    get waiting() {
      return waiting.length + busy.size;
    },
    run: ({ client, signal, isUrgent = false }, work) =>
      new Promise((resolve, reject) => {
        const goAway = () => {
          const place = waiting.indexOf(one);
          if (place >= 0) waiting.splice(place, 1);
          if (!waiting.some((other) => other.client === client)) served.delete(client);
          reject(new Failure('DEADLINE_EXCEEDED', 'it was not done in time; ask for less', { cause: signal.reason }));
        };
        const begin = () => {
          const leave = () => {
            signal.removeEventListener('abort', goAway);
            done(client);
          };
          Promise.resolve().then(work).finally(leave).then(resolve, reject);
        };
        const one: Waiting = { client, isUrgent, begin };
        if (signal.aborted) return goAway();
        add(one);
        signal.addEventListener('abort', goAway, { once: true });
      }),
  };
}

/** What is urgent before what is not, clients that have had no turn before those that have, those who came first before others. */
function nextOf(waiting: readonly Waiting[], busy: ReadonlySet<string>, served: ReadonlySet<string>): Waiting | null {
  const free = waiting.filter(({ client }) => !busy.has(client));
  const urgent = free.filter(({ isUrgent }) => isUrgent);
  const asked = urgent.length > 0 ? urgent : free;
  const [longestAgo] = [...served].filter((client) => asked.some((one) => one.client === client));
  return asked.find(({ client }) => !served.has(client)) ?? asked.find(({ client }) => client === longestAgo) ?? null;
}
