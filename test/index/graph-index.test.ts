import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Extraction } from '../../src/domain/record/extraction.ts';
import { EVERYTHING, WITH_DENIED } from '../../src/domain/scope.ts';
import type { LogEntry } from '../../src/evidence/log/entry.ts';
import { type GraphIndex, openIndex } from '../../src/index/graph-index.ts';
import type { GraphStore } from '../../src/store/store.ts';
import type { Question } from '../../src/traversal/graph.ts';
import { extractionOf } from '../fixture/dispatch.ts';
import { all, commit, documentIdOf, entriesOf, graphOf } from '../fixture/graph.ts';

const QUIET = { pollEvery: 1_000_000 };

const met = (
  i: number,
  subject: string,
  object: string,
  more: Partial<Parameters<typeof extractionOf>[0]['claims'][0]> = {},
): Extraction =>
  extractionOf({
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
/** All of one key, each later than those before: the statements of one group grow. */
const growing = Array.from({ length: 12 }, (_, i) =>
  met(i, 'Ana Brook', 'Cy Dale', { predicate: 'MEMBER_OF', ...(i % 3 === 2 && { polarity: 'DENIED' as const }) }),
);

const everything: Question<unknown> = async (graph) => {
  const asked = { limit: 5_000, types: null, scope: WITH_DENIED } as const;
  const relations = await graph.relationsAfter(null, asked);
  const events = await graph.eventsAfter(null, asked);
  const ids = [...new Set(relations.flatMap(({ source, target }) => [source, target]))].sort();
  const near = await graph.relationsOf(ids, { types: null, scope: WITH_DENIED });
  return [
    relations.map((one) => [one.id, one.source, one.target, one.role, one.view(EVERYTHING), one.statementCount]),
    events.map((one) => [one.id, one.participants, one.relations, one.view(EVERYTHING), one.details(EVERYTHING)]),
    [ids, await graph.kinds(ids), near.map((list) => list.map(({ id }) => id))],
  ];
};

const copied = [
  ['02-01T09', 'Ana Brook belongs to Bo Castle.'],
  ['02-07T09', 'Ana Brook is of Bo Castle.'],
  ['02-03T09', 'ANA BROOK IS OF BO CASTLE.'],
].map(([hour, quote = ''], i) =>
  extractionOf({
    title: `Profile ${i}`,
    published: `2022-${hour}:00:00Z`,
    publisher: `Outlet ${i}`,
    claims: [{ quote, subject: 'Ana Brook', predicate: 'MEMBER_OF', object: 'Bo Castle' }],
  }),
);

const countRelations: Question<number> = async (graph) =>
  (await graph.relationsAfter(null, { limit: 5_000, types: null, scope: EVERYTHING })).length;

let store: GraphStore;
let index: GraphIndex;

beforeEach(async () => {
  store = await graphOf();
  index = await openIndex(store, QUIET);
});
afterEach(async () => {
  await index.close();
  await store.close();
});

const fresh = async (): Promise<unknown> => {
  const opened = await openIndex(store, QUIET);
  const answered = await opened.run(everything);
  await opened.close();
  return answered;
};

describe('the graph index over a store', () => {
  it.each([
    ['many groups', dispatches],
    ['one group that grows', growing],
    ['a copy that was published before what it is a copy of, and comes later', copied],
  ])('that follows each commit equals one opened afterwards: %s', async (_, given) => {
    for (const dispatch of given) {
      await commit(store, entriesOf(dispatch));
      await index.catchUp();
      expect(index.revision).toBe(await store.revision());
      expect(await index.run(everything)).toEqual(await fresh());
    }
  });

  it('follows merges, reverts, retractions and reviews', async () => {
    await commit(store, entriesOf(...dispatches));
    await index.catchUp();
    const people = (await all(store, 'entity', {})).filter(({ kind }) => kind === 'PERSON');
    const [survivor, absorbed] = people.map(({ id }) => id);
    const [statement] = await all(store, 'statement', { ...EVERYTHING });
    const document = documentIdOf(dispatches[0] as Extraction);
    const id = 'd'.repeat(32);
    const acts: LogEntry[] = [
      {
        entry: 'decision',
        decision: {
          id,
          kind: 'SAME',
          survivor: survivor ?? '',
          absorbed: [absorbed ?? ''],
          absorbedLabels: [],
          reason: 'one person',
        },
      },
      { entry: 'retraction', document, retracted: true, reason: 'misheard' },
      { entry: 'review', statement: statement?.id ?? '', state: 'REJECTED', note: null },
      { entry: 'revert', decision: id, reason: null },
      { entry: 'retraction', document, retracted: false, reason: 'heard right' },
      { entry: 'purge', document, sha256: 'a'.repeat(64), reason: 'by law' },
    ];
    for (const act of acts) {
      await commit(store, [act]);
      await index.catchUp();
      expect(await index.run(everything)).toEqual(await fresh());
    }
  });

  it('takes several commits at once, and catching up twice at once does no harm', async () => {
    for (const dispatch of [...dispatches, ...growing]) await commit(store, entriesOf(dispatch));
    await Promise.all([index.catchUp(), index.catchUp()]);
    expect(await index.run(everything)).toEqual(await fresh());
  });

  it('sees what others commit without being told', async () => {
    const watching = await openIndex(store, { pollEvery: 1 });
    await commit(store, entriesOf(...dispatches));
    while (watching.revision < 1) await new Promise((done) => setImmediate(done));
    expect(await watching.run(everything)).toEqual(await fresh());
    await watching.close();
  });

  it('reads everything again where the ledger no longer reaches back', async () => {
    const forgetful: GraphStore = {
      ...store,
      ledgerAfter: async (revision, limit) =>
        (await store.ledgerAfter(revision, limit)).filter((entry) => entry.revision > 3),
    };
    const late = await openIndex(forgetful, QUIET);
    for (const dispatch of dispatches) await commit(store, entriesOf(dispatch));
    await late.catchUp();
    expect(await late.run(everything)).toEqual(await fresh());
    await late.close();
  });

  describe('while it reads what was committed', () => {
    /** Each time the index has read groups, some more are committed, each for itself. */
    const overtaken = (
      given: readonly (readonly Extraction[])[],
      meanwhile: () => void = () => undefined,
    ): GraphStore => {
      const waiting = [...given];
      const next = async () => {
        for (const dispatch of waiting.shift() ?? []) await commit(store, entriesOf(dispatch));
        meanwhile();
      };
      return {
        ...store,
        groups: async (founders, after) => {
          const rows = await store.groups(founders, after);
          await next();
          return rows;
        },
      };
    };

    it.each([
      ['another group', dispatches],
      ['more of the same', growing],
    ])('%s is committed', async (_, [first, ...more]) => {
      const late = await openIndex(overtaken(more.slice(0, 3).map((one) => [one])), QUIET);
      await commit(store, entriesOf(first as Extraction));
      await late.catchUp();
      expect(late.revision).toBe(await store.revision());
      expect(await late.run(everything)).toEqual(await fresh());
      await late.close();
    });

    it('a merge is, and the one who is absorbed is gone', async () => {
      await commit(store, entriesOf(...dispatches));
      const [survivor, absorbed] = await all(store, 'entity', {});
      if (!survivor || !absorbed) throw new Error('the dispatches name several');
      const late = await openIndex(store, QUIET);
      const id = 'd'.repeat(32);
      const named = { survivor: survivor.id, absorbed: [absorbed.id], absorbedLabels: [absorbed.label] };
      const decision = { id, kind: 'SAME', ...named, reason: 'one' } as const;
      await commit(store, [{ entry: 'decision', decision }]);
      await late.catchUp();
      expect(await late.run((graph) => graph.kinds([absorbed.id]))).toEqual([null]);
      expect(await late.run(everything)).toEqual(await fresh());
      await late.close();
    });

    it('the ledger loses its beginning', async () => {
      let isLost = false;
      const losing = overtaken([dispatches.slice(1, 4)], () => {
        isLost = true;
      });
      const forgetful: GraphStore = {
        ...losing,
        ledgerAfter: async (revision, limit) =>
          (await store.ledgerAfter(revision, limit)).filter((entry) => !isLost || entry.revision > revision + 1),
      };
      const late = await openIndex(forgetful, QUIET);
      await commit(store, entriesOf(dispatches[0] as Extraction));
      await late.catchUp();
      expect(late.revision).toBe(await store.revision());
      expect(await late.run(everything)).toEqual(await fresh());
      await late.close();
    });
  });

  it('tells when it cannot look at the ledger, and catches up once it can', async () => {
    let isDown = false;
    const failures: unknown[] = [];
    const shaky: GraphStore = {
      ...store,
      revision: async () => (isDown && failures.length < 2 ? Promise.reject(new Error('down')) : store.revision()),
    };
    const watching = await openIndex(shaky, { pollEvery: 1, onPollFailure: (error) => failures.push(error) });
    isDown = true;
    await commit(store, entriesOf(...dispatches));
    while (watching.revision < 1) await new Promise((done) => setImmediate(done));
    expect(failures).toHaveLength(2);
    await watching.close();
  });
});

describe('a question', () => {
  it('keeps the version it began with', async () => {
    await commit(store, entriesOf(...dispatches.slice(0, 4)));
    await index.catchUp();
    let goOn = () => {};
    const isCommitted = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const running = index.run(async (graph) => {
      const before = await countRelations(graph);
      await isCommitted;
      return [before, await countRelations(graph)] as const;
    });
    await commit(store, entriesOf(...dispatches));
    await index.catchUp();
    goOn();
    const [before, after] = await running;
    expect(after).toBe(before);
    expect(await index.run(countRelations)).toBeGreaterThan(before);
  });

  it('ends with DEADLINE_EXCEEDED when its signal aborts, also in the middle of long work', async () => {
    const deadline = new AbortController();
    const endless: Question<never> = async (graph) => {
      for (;;) await graph.pause();
    };
    const running = index.run(endless, { signal: deadline.signal });
    setImmediate(() => deadline.abort());
    await expect(running).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });

  it('lets others have their turn meanwhile', async () => {
    let turns = 0;
    const running = index.run(async (graph) => {
      while (turns < 3) await graph.pause();
    });
    for (; turns < 3; turns++) await new Promise((done) => setImmediate(done));
    await running;
    expect(turns).toBe(3);
  });

  it('pays for what it does, and ends where it may not', async () => {
    const spent: number[] = [];
    const budget = { spend: (units: number) => void spent.push(units), pause: () => null };
    await index.run(async (graph) => graph.pause(7), { budget });
    expect(spent).toEqual([7]);
    const broke = {
      spend: () => {
        throw new Error('used up');
      },
      pause: () => null,
    };
    await expect(index.run(async (graph) => graph.pause(1), { budget: broke })).rejects.toThrow('used up');
  });
});
