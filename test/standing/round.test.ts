/** What standing questions find after commits: once for each cause, however many servers answer, and how often. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { type GraphIndex, openIndex } from '../../src/index/graph-index.ts';
import { alertOf, type PlacedAlert } from '../../src/standing/alert.ts';
import type { Asked } from '../../src/standing/asked.ts';
import { type Answering, answerAfter, begin } from '../../src/standing/round.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { extractionOf } from '../fixture/dispatch.ts';
import { all, commit, documentIdOf, entriesOf, graphOf } from '../fixture/graph.ts';
import { denial, idOf, meeting, plan } from '../fixture/talks.ts';
import { merge, retracted } from '../store/contract/curated.ts';

const [ADA, BEN, CLEO] = ['Ada Berg', 'Ben Carter', 'Cleo Duval'].map((name) => idOf(name)) as [string, string, string];
const BAR = { minSources: 0, minConfidence: 0, includeDisputed: true, includeUnrealized: true };
const BETWEEN: Asked = {
  kind: 'MEDIATOR',
  a: ADA,
  b: CLEO,
  maxGapHours: 168,
  includeRepresentatives: false,
  bar: BAR,
};
const QUESTION = 'a'.repeat(32);

const met = (
  title: string,
  subject: string,
  object: string,
  date: string,
  polarity: 'ASSERTED' | 'DENIED' = 'ASSERTED',
) =>
  entriesOf(
    extractionOf(
      {
        title,
        publisher: `Paper of ${title}`,
        published: `${date}T18:00:00Z`,
        claims: [
          {
            quote: `${subject} ${polarity === 'DENIED' ? 'did not meet' : 'met'} ${object} on that day, says ${title}.`,
            subject,
            predicate: 'CONSULT',
            object,
            date,
            polarity,
          },
        ],
      },
      {},
    ),
  );

interface World {
  readonly store: GraphStore;
  /** Every commit, answered by as many servers at the same time. */
  answer(servers?: number): Promise<void>;
  alerts(): Promise<readonly PlacedAlert[]>;
}

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function world(asked: Asked, answerOfView: Answering['answerOfView'] = async () => null): Promise<World> {
  const store = await graphOf(entriesOf(meeting));
  open.push(store);
  const server = async (): Promise<Answering & { traversal: GraphIndex }> => {
    const traversal = await openIndex(store);
    open.push(traversal);
    return { store, traversal, answerOfView };
  };
  const servers = [await server(), await server()];
  const question = { id: QUESTION, title: 'Who?', asked: JSON.stringify(asked), webhook: null };
  await begin(servers[0] as Answering, question);
  await commit(store, [{ entry: 'question', question }]);
  return {
    store,
    async answer(count = 1) {
      const [stored] = await store.byIds('question', [QUESTION]);
      for (const entry of await store.ledgerAfter(0, 100)) {
        await Promise.all(
          servers.slice(0, count).map(async (answering) => {
            await answering.traversal.catchUp();
            if (stored) await answerAfter(answering, stored, entry);
          }),
        );
      }
    },
    alerts: async () => (await all(store, 'kept', { shelf: 'alert' })).map(alertOf),
  };
}

const wordsOf = async ({ store }: World, ids: readonly string[]) =>
  (await store.byIds('statement', ids)).map((statement) => statement?.quote);

describe('a standing question', () => {
  it('for mediators tells of a new one, with the words that made it one, and of none that was there', async () => {
    const { store, answer, alerts, ...rest } = await world(BETWEEN);
    await answer();
    expect(await alerts()).toEqual([]);
    await commit(store, met('Wire', 'Ben Carter', 'Cleo Duval', '2022-02-09'));
    await answer();
    const [alert, ...more] = await alerts();
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ kind: 'MEDIATOR', entities: [BEN], revision: 3, question: QUESTION });
    expect(await wordsOf({ store, answer, alerts, ...rest }, alert?.causedBy ?? [])).toEqual([
      'Ben Carter met Cleo Duval on that day, says Wire.',
    ]);
    await commit(store, met('Post', 'Ben Carter', 'Cleo Duval', '2022-02-10'));
    await answer();
    expect((await alerts()).length).toBe(1);
  });

  it('is answered once where two servers answer it at the same time, and again after a restart', async () => {
    const { store, answer, alerts } = await world(BETWEEN);
    for (const [i, name] of ['Dora Eke', 'Emil Falk', 'Ben Carter'].entries()) {
      await commit(store, met(`Wire ${i}`, name, 'Cleo Duval', '2022-02-09'));
      await commit(store, met(`Post ${i}`, name, 'Ada Berg', '2022-02-09'));
    }
    await answer(2);
    await answer(2);
    const told = (await alerts()).map(({ entities }) => entities[0]);
    expect(told.sort()).toEqual([idOf('Dora Eke'), idOf('Emil Falk'), BEN].sort());
  });

  it('names the later commit as the cause, though both were answered in one go', async () => {
    const { store, answer, alerts } = await world(BETWEEN);
    await commit(store, met('Wire', 'Dora Eke', 'Cleo Duval', '2022-02-09'));
    await commit(store, met('Post', 'Dora Eke', 'Ada Berg', '2022-02-10'));
    await answer();
    expect((await alerts()).map(({ revision }) => revision)).toEqual([4]);
  });

  it('takes a merge for no news', async () => {
    const { store, answer, alerts } = await world({ ...BETWEEN, b: idOf('Dora Eke') });
    await commit(store, met('Wire', 'Cleo Duval', 'Dora Eke', '2022-02-09'));
    await commit(store, met('Post', 'Cleo Duval', 'Ada Berg', '2022-02-09'));
    await answer();
    expect((await alerts()).length).toBe(1);
    const [survivor, absorbed] = [idOf('Emil Falk'), CLEO];
    await commit(store, met('Day', 'Emil Falk', 'Ben Carter', '2022-02-09'));
    await commit(store, [
      {
        entry: 'decision',
        decision: {
          id: 'e'.repeat(32),
          kind: 'SAME',
          survivor,
          absorbed: [absorbed],
          absorbedLabels: ['C'],
          reason: 'r',
        },
      },
    ]);
    await answer();
    expect((await alerts()).length).toBe(1);
  });

  it('for verdicts tells of each that becomes another, with what made it so', async () => {
    const { store, answer, alerts, ...rest } = await world({ kind: 'VERDICT', about: [ADA], types: null });
    await commit(store, entriesOf(plan));
    await commit(store, entriesOf(denial));
    await answer(2);
    const [alert, ...more] = await alerts();
    expect([more.length, alert?.before, alert?.after]).toEqual([0, 'UNDISPUTED', 'DISPUTED']);
    expect(await wordsOf({ store, answer, alerts, ...rest }, alert?.causedBy ?? [])).toEqual([
      'Ben Carter said that he had not met Ada Berg.',
    ]);
    await commit(store, [retracted(documentIdOf(denial))]);
    await answer(2);
    expect((await alerts()).map(({ after }) => after)).toEqual(['UNDISPUTED', 'DISPUTED']);
  });

  it.each([
    ['of the two', [ADA, BEN], null, 1],
    ['of one of them', [BEN], ['CONSULT'], 1],
    ['of somebody else', [CLEO], null, 0],
    ['of another kind', [ADA], ['ASSAULT'], 0],
  ] as const)('for denials tells of the first %s alone', async (_, about, types, count) => {
    const asked: Asked = { kind: 'DENIAL', about: [...about], types: types && [...types] };
    const { store, answer, alerts } = await world(asked);
    await commit(store, entriesOf(denial));
    await commit(store, met('Day', 'Ada Berg', 'Ben Carter', '2022-02-07', 'DENIED'));
    await answer(2);
    const found = await alerts();
    expect(found.map(({ revision }) => revision)).toEqual(count === 1 ? [3] : []);
  });

  it('for paths tells of a new one from end to end', async () => {
    const bar = BAR;
    const { store, answer, alerts } = await world({ kind: 'PATH', from: ADA, to: CLEO, maxDepth: 3, types: null, bar });
    await commit(store, met('Wire', 'Ben Carter', 'Cleo Duval', '2022-02-09'));
    await answer(2);
    expect((await alerts()).map(({ entities }) => entities)).toEqual([[ADA, BEN, CLEO]]);
    expect((await alerts())[0]?.shown.length).toBe(1);
  });

  it('for a saved view tells of each other answer that it has, once', async () => {
    let hash: string | null = 'a';
    const { store, answer, alerts } = await world({ kind: 'VIEW', view: 'b'.repeat(32) }, async () => hash);
    await commit(store, entriesOf(plan));
    await answer(2);
    hash = 'b';
    await commit(store, [merge]);
    await answer(2);
    hash = null;
    await commit(store, entriesOf(denial));
    await answer(2);
    expect((await alerts()).map(({ revision }) => revision)).toEqual([4]);
  });
});
