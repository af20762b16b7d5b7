/** What `entente check` finds in a store that was damaged behind its back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { driftedRows } from '../../src/cli/check/projection.ts';
import { misplacedQuotes } from '../../src/cli/check/quotes.ts';
import type { LogEntry } from '../../src/evidence/log/entry.ts';
import { readStatements } from '../../src/import/statements.ts';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import type { GraphRow } from '../../src/store/graph-row.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { claimsText } from '../fixture/claims.ts';
import { all, commit } from '../fixture/graph.ts';

const AT = Date.parse('2021-04-01T00:00:00Z');
const store = openEmbedded({ path: ':memory:' });

/** The same store, with what a scan gives changed on its way. */
const scanning = (change: (row: GraphRow) => GraphRow[]): GraphStore => ({
  ...store,
  async *scan() {
    for await (const row of store.scan()) yield* change(row);
  },
});
/** The same store, with another text. */
const reworded = (change: (text: string) => string): GraphStore => ({
  ...store,
  find: async (lookup, keys, options) => {
    const found = await store.find(lookup, keys, options);
    return found.map((one) =>
      lookup === 'textByDocument' && one !== null ? change(one as string) : one,
    ) as typeof found;
  },
});

beforeAll(async () => {
  async function* bytes() {
    yield Buffer.from(claimsText);
  }
  const { extractions } = await readStatements(bytes(), 'claims.jsonl');
  await commitExtractions(store, extractions, { author: 'test', action: 'import', at: AT });
});
afterAll(() => store.close());

describe('the check of quotes', () => {
  it('finds nothing in a sound store', async () => {
    expect(await misplacedQuotes(store)).toEqual({ checked: 6, faults: [] });
  });

  it('finds a text that was changed, by its hash and by each quote in it', async () => {
    const damaged = reworded((text) => text.replace('Norway', 'Sweden'));
    const { faults } = await misplacedQuotes(damaged);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/^document \w+: its text is not the one that was recorded$/);
    expect(faults[1]).toMatch(/^statement \w+: its quote is not at 0 to 33 of document \w+$/);
  });
});

describe('the check of the projection', () => {
  it('finds nothing after merges, reverts, reviews and retractions', async () => {
    const ids = { lindqvist: '', kern: '', brandt: '' };
    for await (const row of store.scan()) {
      if (row.kind !== 'entity') continue;
      if (row.entity.label === 'Mara Lindqvist') ids.lindqvist = row.entity.id;
      if (row.entity.label === 'Otto Kern') ids.kern = row.entity.id;
      if (row.entity.label === 'Emil Brandt') ids.brandt = row.entity.id;
    }
    const same = (id: string, survivor: string, absorbed: string): LogEntry => {
      const decided = { id: id.repeat(32), survivor, absorbed: [absorbed], absorbedLabels: [], reason: 'a test' };
      return { entry: 'decision', decision: { kind: 'SAME', ...decided } };
    };
    const retraction = (document: string, retracted: boolean): LogEntry => {
      return { entry: 'retraction', document, retracted, reason: 'a test' };
    };
    const [first = '', second = ''] = (await all(store, 'document', {})).map(({ id }) => id);
    const [statement] = await all(store, 'statement', { asOf: AT * 2, from: -AT, to: AT * 2, includeUndated: true });
    const acts: LogEntry[] = [
      same('a', ids.lindqvist, ids.kern),
      { entry: 'revert', decision: 'a'.repeat(32), reason: null },
      same('b', ids.kern, ids.brandt),
      retraction(first, true),
      retraction(second, true),
      retraction(second, false),
      { entry: 'review', statement: statement?.id ?? '', state: 'REJECTED', note: null },
    ];
    for (const act of acts) await commit(store, [act]);
    const { checked, faults } = await driftedRows(store);
    expect(checked).toBeGreaterThan(8);
    expect(faults).toEqual([]);
  });

  it('finds rows that are missing, changed or made up', async () => {
    const missing = scanning((row) => (isConsult(row) ? [] : [row]));
    expect((await driftedRows(missing)).faults).toEqual([expect.stringMatching(/^CONSULT \w+ is missing$/)]);

    const changed = scanning((row) =>
      row.kind === 'entity' && row.entity.label === 'Norway'
        ? [{ ...row, entity: { ...row.entity, label: 'Norge' } }]
        : [row],
    );
    expect((await driftedRows(changed)).faults).toEqual([expect.stringMatching(/^entity \w+ differs from what/)]);

    const madeUp: GraphStore = {
      ...store,
      async *scan() {
        const rows: GraphRow[] = [];
        for await (const row of store.scan()) rows.push(row);
        yield* rows;
        yield* rows.filter(isConsult).map(({ group }) => {
          return { kind: 'group', group: { ...group, founder: 'f'.repeat(32) } } as const;
        });
      },
    };
    expect((await driftedRows(madeUp)).faults).toEqual([
      `CONSULT ${'f'.repeat(32)} is stored, but no evidence gives it`,
    ]);
  });
});

const isConsult = (row: GraphRow): row is Extract<GraphRow, { kind: 'group' }> =>
  row.kind === 'group' && row.group.type === 'CONSULT';
