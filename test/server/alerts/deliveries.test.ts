/** Webhooks: signed, tried again at growing intervals, by one server, a bounded number of times. */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { post } from '../../../src/ingest/read/web/post.ts';
import { type Delivering, deliverDue, secretOf } from '../../../src/server/alerts/deliveries.ts';
import { openEmbedded } from '../../../src/store/embedded/store.ts';

const KEY = 'k'.repeat(32);
const [QUESTION, ALERT] = ['a'.repeat(32), 'b'.repeat(32)];

interface Sent {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function due(statuses: readonly (number | Error)[], key: string | null = KEY) {
  const store = openEmbedded({ path: ':memory:' });
  const question = { id: QUESTION, title: 'Who?', asked: '{}', webhook: 'https://desk.example/hook' };
  const entries = [{ entry: 'question', question, author: 'ada', at: 1 } as const];
  await store.commit({ author: 'ada', action: 'test', at: 1, entries });
  await store.keep([
    { shelf: 'alert', key: ALERT, about: QUESTION, value: JSON.stringify({ id: ALERT, question: QUESTION }) },
    { shelf: 'delivery', key: ALERT, about: 'due', value: JSON.stringify({ tries: 0, nextAt: 0 }) },
  ]);
  const sent: Sent[] = [];
  let now = 1_000_000;
  const delivering: Delivering = {
    store,
    key,
    now: () => now,
    answers: { ask: async () => ({ nodes: [{ headline: 'Ben mediates' }] }) },
    post: async (url, body, headers) => {
      sent.push({ url, body, headers });
      const status = statuses[Math.min(sent.length, statuses.length) - 1] ?? 200;
      if (status instanceof Error) throw status;
      return status;
    },
  };
  const places = async () => {
    const { items } = await store.page('kept', { shelf: 'delivery' }, { first: 10, after: null });
    return items.map(({ node }) => node.about);
  };
  return {
    delivering,
    sent,
    places,
    close: () => store.close(),
    /** Lets the time pass until the next try. */
    async wait() {
      const { nextAt } = await deliverDue(delivering);
      const waited = nextAt === null ? null : nextAt - now;
      now = nextAt ?? now;
      return waited;
    },
  };
}

describe('a delivery', () => {
  it('is signed with the secret of its question, and made once though two servers try', async () => {
    const { delivering, sent, places, close } = await due([200]);
    await Promise.all([deliverDue(delivering), deliverDue(delivering)]);
    await deliverDue(delivering);
    expect(sent.length).toBe(1);
    const { url, body, headers } = sent[0] as Sent;
    expect([url, JSON.parse(body)]).toEqual(['https://desk.example/hook', { alert: { headline: 'Ben mediates' } }]);
    const [, seconds, hash] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['x-entente-signature'] ?? '') ?? [];
    const expected = createHmac('sha256', secretOf(KEY, QUESTION)).update(`${seconds}.${body}`).digest('hex');
    expect([seconds, hash]).toEqual(['1000', expected]);
    expect(await places()).toEqual(['done']);
    await close();
  });

  it('is tried again at growing intervals, and given up in the end', async () => {
    const { sent, places, wait, close } = await due([500, new Error('reset')]);
    const waits: number[] = [];
    for (let i = 0; i < 40; i++) {
      const waited = await wait();
      if (waited === null) break;
      if (waited > 0) waits.push(waited / 60_000);
    }
    expect(sent.length).toBe(10);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
    expect(await places()).toEqual(['failed']);
    await close();
  });

  it.each(['http://127.0.0.1:1/', 'http://[::1]:1/', 'http://169.254.169.254/latest', 'file:///etc/passwd'])(
    'to %s is refused before anything is sent',
    async (url) => expect(post(url, '{}', {})).rejects.toThrow(/not public|only http/),
  );
});
