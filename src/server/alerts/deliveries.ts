/**
 * Sends alerts to webhooks: each until it was taken, at growing intervals, a bounded number of times. Of several servers
 * the one that claims a delivery sends it; a claim ends by itself, so that one that dies holds nothing up.
 */
import { createHmac } from 'node:crypto';
import { InputError } from '../../domain/error.ts';
import { globalId } from '../../domain/global-id.ts';
import type { Id } from '../../domain/glossary.ts';
import type { Kept } from '../../domain/record/kept.ts';
import { UnreadableError } from '../../ingest/read/unreadable.ts';
import { checkUrl } from '../../ingest/read/web/fetch-page.ts';
import { alertKey, alertOf, type PlacedAlert } from '../../standing/alert.ts';
import type { GraphStore } from '../../store/store.ts';
import { type OwnAnswers, toldAlerts } from './own-answers.ts';

export interface Delivering {
  readonly store: GraphStore;
  readonly answers: Pick<OwnAnswers, 'ask'>;
  /** From which the secret of each question is made; null where nothing is sent. */
  readonly key: string | null;
  /** The status of the answer. */
  readonly post: (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<number>;
  readonly now: () => number;
}

/** What is kept of one. */
interface Delivery {
  readonly tries: number;
  /** Epoch milliseconds before which it is not tried. */
  readonly nextAt: number;
  /** Why the last try failed. */
  readonly reason?: string;
}

const MOST_TRIES = 10;
const MINUTE = 60_000;
/** For how long a claim keeps others from it. */
const CLAIM = 2 * MINUTE;
const LONGEST_PAUSE = 6 * 60 * MINUTE;
const AT_ONCE = 20;

export const secretOf = (key: string, question: Id): string => createHmac('sha256', key).update(question).digest('hex');

/** `t=SECONDS,v1=HEX`: the HMAC of `SECONDS.BODY`. */
function signatureOf(secret: string, body: string, now: number): string {
  const seconds = Math.floor(now / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** Throws InputError for an address that is sent nothing; what its name leads to is checked at each delivery. */
export function checkTarget(url: string): void {
  try {
    checkUrl(url, {});
  } catch (error) {
    if (error instanceof UnreadableError) throw new InputError(`webhook ${error.message}`, { cause: error });
    throw error;
  }
}

/** Tries what is due now. Gives how many were tried, and when the next is due; null where none waits. */
export async function deliverDue(
  delivering: Delivering,
): Promise<{ readonly tried: number; readonly nextAt: number | null }> {
  const due: Kept[] = [];
  let nextAt: number | null = null;
  for (const row of await waiting(delivering.store)) {
    const at = (JSON.parse(row.value) as Delivery).nextAt;
    if (at <= delivering.now() && due.length < AT_ONCE) due.push(row);
    else nextAt = Math.min(nextAt ?? at, at);
  }
  const tried = await Promise.all(due.map((row) => deliver(delivering, row)));
  return { tried: tried.filter(Boolean).length, nextAt: due.length > 0 ? delivering.now() : nextAt };
}

const MOST_WAITING = 1_000;

async function waiting(store: GraphStore): Promise<readonly Kept[]> {
  const page = { first: MOST_WAITING, after: null };
  return (await store.page('kept', { shelf: 'delivery', about: ['due'] }, page, 'KEPT ASC')).items.map(
    ({ node }) => node,
  );
}

/** False where another server has claimed it. */
async function deliver(delivering: Delivering, row: Kept): Promise<boolean> {
  const { store, now } = delivering;
  const key = row.id.slice('delivery:'.length);
  const { tries, nextAt } = JSON.parse(row.value) as Delivery;
  const keep = (about: string, delivery: Delivery, after?: number) =>
    store.keep([
      { shelf: 'delivery', key, about, value: JSON.stringify(delivery), ...(after !== undefined && { after }) },
    ]);
  if (!(await keep('due', { tries: tries + 1, nextAt: now() + CLAIM }, row.seq))) return false;
  const failure = await send(delivering, key);
  const isLast = tries + 1 >= MOST_TRIES;
  if (failure === null) await keep('done', { tries: tries + 1, nextAt });
  else {
    const pause = Math.min(LONGEST_PAUSE, MINUTE * 2 ** tries);
    await keep(isLast ? 'failed' : 'due', { tries: tries + 1, nextAt: now() + pause, reason: failure });
  }
  return true;
}

/** Why it was not taken; null where it was, or where nobody wants it any more. */
async function send(delivering: Delivering, id: Id): Promise<string | null> {
  const { store, key, answers, now } = delivering;
  const [row] = await store.byIds('kept', [alertKey(id)]);
  if (!row) return null;
  const alert: PlacedAlert = alertOf(row);
  const [question] = await store.byIds('question', [alert.question]);
  if (!question || question.webhook === null) return null;
  if (key === null) return 'this server sends nothing: ENTENTE_WEBHOOK_KEY is not set';
  const [told] = await toldAlerts(answers, [globalId('Alert', id)]);
  const body = JSON.stringify({ alert: told });
  const headers = {
    'content-type': 'application/json',
    'x-entente-alert': globalId('Alert', id),
    'x-entente-signature': signatureOf(secretOf(key, question.id), body, now()),
  };
  try {
    const status = await delivering.post(question.webhook, body, headers);
    return status >= 200 && status < 300 ? null : `answers with status ${status}`;
  } catch (error) {
    return UnreadableError.from(error).message;
  }
}
