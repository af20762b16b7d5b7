/** Standing questions and alerts of one server: answered, told to subscribers, kept for the feed, sent to webhooks. */
import type { Context } from '../../../schema/context.ts';
import type { Standing } from '../../../schema/standing/standing.ts';
import { InputError, isStoreAway } from '../../domain/error.ts';
import type { Opened } from '../store.ts';
import { pauseFor } from '../work/following.ts';
import type { LedgerWatch } from '../work/ledger-watch.ts';
import { checkTarget, type Delivering, deliverDue, secretOf } from './deliveries.ts';
import { type OwnAnswers, openOwnAnswers } from './own-answers.ts';
import { openStandingWatch } from './standing-watch.ts';

export interface Alerts {
  readonly standing: Standing;
  readonly answers: OwnAnswers;
  /** Streams of alerts, without its own look at the ledger. */
  readonly streams: number;
  /** Begins to answer and to send. */
  start(watch: LedgerWatch): void;
  close(): Promise<void>;
}

interface AlertsOptions extends Pick<Delivering, 'post' | 'key' | 'now'> {
  readonly openContext: () => Context;
  readonly logFault: (error: unknown) => string;
}

/** Milliseconds between two looks at what is due, while deliveries wait for their next try or nothing does. */
const EVERY = 1_000;

export function openAlerts({ store, traversal }: Opened, options: AlertsOptions): Alerts {
  const { key, logFault } = options;
  const answers = openOwnAnswers(options.openContext);
  const watching = openStandingWatch({ store, traversal, answerOfView: answers.hashOfView, logFault });
  const closing = new AbortController();
  let sending: Promise<void> = Promise.resolve();
  return {
    answers,
    get streams() {
      return watching.alerts.followers - Number(watching.isFollowing);
    },
    standing: {
      ...watching.standing,
      secretOf: (question) => (key === null ? null : secretOf(key, question)),
      checkTarget(url) {
        if (key === null) throw new InputError('this server sends nothing: ENTENTE_WEBHOOK_KEY is not set');
        checkTarget(url);
      },
    },
    start(watch) {
      watching.start(watch);
      if (key !== null) sending = deliverAll({ ...options, store, answers }, closing.signal, logFault);
    },
    async close() {
      closing.abort();
      await Promise.all([watching.close(), sending]);
    },
  };
}

async function deliverAll(
  delivering: Delivering,
  signal: AbortSignal,
  logFault: (error: unknown) => string,
): Promise<void> {
  while (!signal.aborted) {
    const tried = await deliverDue(delivering).then(
      (done) => done.tried,
      (error: unknown) => {
        if (!isStoreAway(error)) logFault(error);
        return 0;
      },
    );
    if (tried === 0) await pauseFor(EVERY, signal);
  }
}
