/** Answers standing questions while the server runs: each commit after the last that was answered, also by an earlier run. */
import type { Standing } from '../../../schema/standing/standing.ts';
import { isStoreAway } from '../../domain/error.ts';
import { keptId } from '../../domain/record/kept.ts';
import type { StandingQuestion } from '../../domain/record/standing-question.ts';
import { alertOf, type PlacedAlert } from '../../standing/alert.ts';
import { type Answering, answerAfter, begin } from '../../standing/round.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import { type GraphStore, pages } from '../../store/store.ts';
import { type Following, openFollowing, pauseFor } from '../work/following.ts';
import type { LedgerWatch } from '../work/ledger-watch.ts';

interface StandingWatch {
  /** As the schema uses it. */
  readonly standing: Pick<Standing, 'begin' | 'alerts' | 'lastAlert'>;
  readonly alerts: Following<PlacedAlert>;
  /** Whether it follows the ledger now. */
  readonly isFollowing: boolean;
  /** Begins to answer. */
  start(watch: LedgerWatch): void;
  close(): Promise<void>;
}

interface StandingWatching extends Answering {
  readonly logFault: (error: unknown) => string;
}

/** Milliseconds until a store that is away is asked again. */
const AFTER_FAILURE = 2_000;
const POSITION = { shelf: 'standing', key: 'position', about: null } as const;

export function openStandingWatch(watching: StandingWatching): StandingWatch {
  const { store, logFault } = watching;
  const closing = new AbortController();
  const alerts = openFollowing<PlacedAlert>({
    last: () => lastAlert(store),
    async after(since, limit) {
      const { items } = await store.page('kept', { shelf: 'alert', since }, { first: limit, after: null }, 'KEPT ASC');
      return items.map(({ node }) => alertOf(node));
    },
    placeOf: ({ seq }) => seq,
  });
  let running: Promise<void> = Promise.resolve();
  let isFollowing = false;
  return {
    alerts,
    get isFollowing() {
      return isFollowing;
    },
    standing: {
      async begin(question) {
        await begin(watching, question);
        // So that a server that starts again before the next commit goes on from here.
        const value = JSON.stringify({ revision: await store.revision() });
        await store.keep([{ ...POSITION, value, after: 0 }]);
      },
      alerts: (since, signal) => alerts.follow(since, signal),
      lastAlert: () => lastAlert(store),
    },
    start(watch) {
      isFollowing = true;
      running = run(watching, watch, closing.signal, logFault).finally(() => {
        isFollowing = false;
      });
    },
    async close() {
      closing.abort();
      alerts.close();
      await running;
    },
  };
}

async function run(
  watching: StandingWatching,
  watch: LedgerWatch,
  signal: AbortSignal,
  logFault: (error: unknown) => string,
): Promise<void> {
  let position: number | null = null;
  while (!signal.aborted) {
    try {
      position ??= await positionIn(watching.store);
      for await (const { entry } of watch.follow(position, signal)) {
        await answerAll(watching, entry, logFault);
        position = entry.revision;
      }
      // It ends where the one or the other is closed.
      return;
    } catch (error) {
      if (signal.aborted) return;
      // A store that is away is told by its readiness; what was not answered is answered when it is back.
      if (!isStoreAway(error)) logFault(error);
      await pauseFor(AFTER_FAILURE, signal);
    }
  }
}

async function positionIn(store: GraphStore): Promise<number> {
  const [row] = await store.byIds('kept', [keptId(POSITION.shelf, POSITION.key)]);
  return row ? (JSON.parse(row.value) as { readonly revision: number }).revision : store.revision();
}

/** One that cannot be answered does not keep the others from it. */
async function answerAll(
  watching: StandingWatching,
  entry: LedgerEntry,
  logFault: (error: unknown) => string,
): Promise<void> {
  let count = 0;
  for await (const questions of pages(watching.store, 'question', {}, 500)) {
    for (const question of questions) {
      count++;
      await answerOne(watching, question, entry, logFault);
    }
  }
  if (count > 0) await watching.store.keep([{ ...POSITION, value: JSON.stringify({ revision: entry.revision }) }]);
}

async function answerOne(
  watching: StandingWatching,
  question: StandingQuestion,
  entry: LedgerEntry,
  logFault: (error: unknown) => string,
): Promise<void> {
  try {
    await answerAfter(watching, question, entry);
  } catch (error) {
    if (isStoreAway(error)) throw error;
    logFault(error);
  }
}

async function lastAlert(store: GraphStore): Promise<number> {
  const { items } = await store.page('kept', { shelf: 'alert' }, { first: 1, after: null });
  return items[0]?.node.seq ?? 0;
}
