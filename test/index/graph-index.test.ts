import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Decision, DocumentEvidence, EvidenceBatch } from '../../src/domain/evidence.ts';
import { EVERYTHING, WITH_DENIED } from '../../src/domain/scope.ts';
import { type GraphIndex, openIndex } from '../../src/index/graph-index.ts';
import type { Question, Tie } from '../../src/index/traversal.ts';
import { ask } from '../../src/index/walk.ts';
import { project } from '../../src/projection/project.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { evidenceOf } from '../fixture/dispatch.ts';

const QUIET = { pollEvery: 1_000_000 };
const AT = Date.parse('2022-04-01T00:00:00Z');

const met = (
  i: number,
  subject: string,
  object: string,
  more: Partial<Parameters<typeof evidenceOf>[0]['claims'][0]> = {},
): DocumentEvidence =>
  evidenceOf({
    title: `Dispatch ${i}`,
    published: `2022-02-${String(i + 1).padStart(2, '0')}T09:00:00Z`,
    publisher: `Outlet ${i % 3}`,
    claims: [
      {
        quote: `${subject} met ${object}, dispatch ${i} has it.`,
        subject,
        predicate: 'CONSULT',
        object,
        date: `2022-02-${String(i + 1).padStart(2, '0')}`,
        ...more,
      },
    ],
  });

const NAMES = ['Ana Brook', 'Bo Castle', 'Cy Dale', 'Di Elm'];
const name = (i: number): string => NAMES[i % NAMES.length] ?? '';
const dispatches = Array.from({ length: 16 }, (_, i) =>
  met(i, name(i), name(i * 3 + 1), {
    ...(i % 5 === 4 && { polarity: 'DENIED' as const }),
    ...(i % 4 === 3 && { predicate: 'MEMBER_OF' as const }),
  }),
);

function* everything(): Question<unknown> {
  const ties = yield* ask<'allTies'>({ ask: 'allTies', after: null, limit: 5_000, types: null, scope: WITH_DENIED });
  const events = yield* ask<'allHappenings'>({
    ask: 'allHappenings',
    after: null,
    limit: 5_000,
    types: null,
    scope: WITH_DENIED,
  });
  const ids = [...new Set([...ties.flatMap(({ source, target }) => [source, target])])].sort();
  const kinds = yield* ask<'kinds'>({ ask: 'kinds', entities: ids });
  const near = yield* ask<'ties'>({ ask: 'ties', entities: ids, types: null, scope: WITH_DENIED });
  return [
    ties.map((tie) => [tie.id, tie.source, tie.target, tie.role, tie.see(EVERYTHING)]),
    events.map((event) => [event.id, event.participants, event.ties, event.see(EVERYTHING), event.tell(EVERYTHING)]),
    near.map((list, i) => [ids[i], kinds[i], list.map(({ id }) => id)]),
  ];
}

const countTies = function* (): Question<number> {
  return (yield* allTies()).length;
};

const allTies = function* (): Question<readonly Tie[]> {
  return yield* ask<'allTies'>({ ask: 'allTies', after: null, limit: 5_000, types: null, scope: EVERYTHING });
};

let store: GraphStore;
let index: GraphIndex;
const commit = (evidence: EvidenceBatch) => store.commit({ author: 'ada', kind: 'test', at: AT, evidence }, project);

beforeEach(async () => {
  store = openEmbedded({ path: ':memory:' });
  index = await openIndex(store, QUIET);
});
afterEach(async () => {
  await index.close();
  await store.close();
});

const fresh = async (): Promise<unknown> => {
  const opened = await openIndex(store, QUIET);
  const answered = await opened.run(everything());
  await opened.close();
  return answered;
};

describe('the graph index over a store', () => {
  it('that follows each commit equals one opened afterwards', async () => {
    for (const dispatch of dispatches) {
      await commit({ documents: [dispatch] });
      await index.catchUp();
      expect(index.revision).toBe(await store.revision());
    }
    expect(await index.run(everything())).toEqual(await fresh());
  });

  it('follows merges, reverts, retractions and reviews', async () => {
    await commit({ documents: dispatches });
    await index.catchUp();
    const { items } = await store.entities({}, { first: 100, after: null });
    const [survivor, absorbed] = items.map(({ node }) => node).filter(({ kind }) => kind === 'PERSON');
    const decision: Decision = {
      id: 'd'.repeat(32),
      kind: 'SAME',
      survivor: survivor?.id ?? '',
      absorbed: [absorbed?.id ?? ''],
      absorbedLabels: [absorbed?.label ?? ''],
      decidedBy: 'ada',
      decidedAt: AT,
      reason: 'one person',
      revertedAt: null,
    };
    const [first] = dispatches;
    const statement = dispatches[2]?.statements[0]?.id ?? '';
    const batches: EvidenceBatch[] = [
      { decisions: [decision] },
      { retractions: [{ document: first?.document.id ?? '', retracted: true, reason: 'misheard' }] },
      { reviews: [{ statement, state: 'REJECTED', note: null }] },
      { reverted: [decision.id] },
      { retractions: [{ document: first?.document.id ?? '', retracted: false, reason: 'heard right' }] },
    ];
    for (const batch of batches) {
      await commit(batch);
      await index.catchUp();
      expect(await index.run(everything())).toEqual(await fresh());
    }
  });

  it('takes several commits at once, and catching up twice at once does no harm', async () => {
    for (const dispatch of dispatches) await commit({ documents: [dispatch] });
    await Promise.all([index.catchUp(), index.catchUp()]);
    expect(await index.run(everything())).toEqual(await fresh());
  });

  it('sees what others commit without being told', async () => {
    const watching = await openIndex(store, { pollEvery: 1 });
    await commit({ documents: dispatches });
    while (watching.revision < 1) await new Promise((done) => setImmediate(done));
    expect(await watching.run(everything())).toEqual(await fresh());
    await watching.close();
  });

  it('reads everything again where the ledger no longer reaches back', async () => {
    const forgetful: GraphStore = {
      ...store,
      changesSince: async (revision, limit) =>
        (await store.changesSince(revision, limit)).filter((entry) => entry.revision > 3),
    };
    const late = await openIndex(forgetful, QUIET);
    for (const dispatch of dispatches) await commit({ documents: [dispatch] });
    await late.catchUp();
    expect(await late.run(everything())).toEqual(await fresh());
    await late.close();
  });

  it('tells when it cannot look at the ledger, and catches up once it can', async () => {
    let isDown = true;
    const failures: unknown[] = [];
    const shaky: GraphStore = {
      ...store,
      revision: async () => (isDown && failures.length < 2 ? Promise.reject(new Error('down')) : store.revision()),
    };
    isDown = false;
    const watching = await openIndex(shaky, { pollEvery: 1, onPollFailure: (error) => failures.push(error) });
    isDown = true;
    await commit({ documents: dispatches });
    while (watching.revision < 1) await new Promise((done) => setImmediate(done));
    expect(failures).toHaveLength(2);
    await watching.close();
  });
});

describe('a question', () => {
  it('keeps the version it began with', async () => {
    await commit({ documents: dispatches.slice(0, 4) });
    await index.catchUp();
    let isCommitted = false;
    const running = index.run(
      (function* (): Question<readonly [number, number]> {
        const before = (yield* allTies()).length;
        while (!isCommitted) yield null;
        return [before, (yield* allTies()).length];
      })(),
    );
    await commit({ documents: dispatches });
    await index.catchUp();
    isCommitted = true;
    const [before, after] = await running;
    expect(after).toBe(before);
    expect(await index.run(countTies())).toBeGreaterThan(before);
  });

  it('ends with DEADLINE_EXCEEDED when its signal aborts, also in the middle of long work', async () => {
    const deadline = new AbortController();
    const endless = (function* (): Question<never> {
      for (;;) yield null;
    })();
    const running = index.run(endless, { signal: deadline.signal });
    setImmediate(() => deadline.abort());
    await expect(running).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(endless.next()).toEqual({ done: true, value: undefined });
  });

  it('lets others have their turn meanwhile', async () => {
    let turns = 0;
    const running = index.run(
      (function* (): Question<void> {
        while (turns < 3) yield null;
      })(),
    );
    for (; turns < 3; turns++) await new Promise((done) => setImmediate(done));
    await running;
    expect(turns).toBe(3);
  });
});
