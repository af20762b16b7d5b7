/** What `entente check` finds in a store that was damaged behind its back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { driftedRows } from '../../src/cli/check/projection.ts';
import { misplacedQuotes } from '../../src/cli/check/quotes.ts';
import type { Decision, DocumentEvidence } from '../../src/domain/evidence.ts';
import { readStatements } from '../../src/import/statements.ts';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { project } from '../../src/projection/project.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import type { GraphStore, ScanRow } from '../../src/store/store.ts';
import { claimsText } from '../fixture/claims.ts';

const AT = Date.parse('2021-04-01T00:00:00Z');
const store = openEmbedded({ path: ':memory:' });

/** The same store, with what a scan gives changed on its way. */
const scanning = (change: (row: ScanRow) => ScanRow[]): GraphStore => ({
  ...store,
  async *scan() {
    for await (const row of store.scan()) yield* change(row);
  },
});
const telling = (change: (evidence: DocumentEvidence) => DocumentEvidence): GraphStore => ({
  ...store,
  async *scanEvidence() {
    for await (const evidence of store.scanEvidence()) yield change(evidence);
  },
});

beforeAll(async () => {
  async function* bytes() {
    yield Buffer.from(claimsText);
  }
  const { extractions } = await readStatements(bytes(), 'claims.jsonl');
  await commitExtractions(store, extractions, { author: 'test', kind: 'import', at: AT });
});
afterAll(() => store.close());

describe('the check of quotes', () => {
  it('finds nothing in a sound store', async () => {
    expect(await misplacedQuotes(store)).toEqual({ checked: 6, faults: [] });
  });

  it('finds a text that was changed, by its hash and by each quote in it', async () => {
    const damaged = telling((evidence) => ({
      ...evidence,
      document: { ...evidence.document, text: evidence.document.text.replace('Norway', 'Sweden') },
    }));
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
    const same = (id: string, survivor: string, absorbed: string): Decision => ({
      ...{ id: id.repeat(32), kind: 'SAME', survivor, absorbed: [absorbed], absorbedLabels: [] },
      ...{ decidedBy: 'test', decidedAt: AT, reason: 'a test', revertedAt: null },
    });
    const commit = (evidence: Parameters<GraphStore['commit']>[0]['evidence']) =>
      store.commit({ author: 'test', kind: 'test', at: AT, evidence }, project);
    const { items } = await store.documents({}, { first: 10, after: null });
    const [first, second] = items.map(({ node }) => node.id);
    const statements = await store.statements(
      { asOf: AT * 2, from: -AT, to: AT * 2, includeUndated: true },
      { field: 'KNOWN', direction: 'ASC' },
      { first: 1, after: null },
    );
    await commit({ decisions: [same('a', ids.lindqvist, ids.kern)] });
    await commit({ reverted: ['a'.repeat(32)] });
    await commit({ decisions: [same('b', ids.kern, ids.brandt)] });
    await commit({ retractions: [{ document: first ?? '', retracted: true, reason: 'a test' }] });
    await commit({ retractions: [{ document: second ?? '', retracted: true, reason: 'a test' }] });
    await commit({ retractions: [{ document: second ?? '', retracted: false, reason: 'a test' }] });
    await commit({ reviews: [{ statement: statements.items[0]?.node.id ?? '', state: 'REJECTED', note: null }] });
    const { checked, faults } = await driftedRows(store);
    expect(checked).toBeGreaterThan(8);
    expect(faults).toEqual([]);
  });

  it('finds rows that are missing, changed or made up', async () => {
    const missing = scanning((row) => (row.kind === 'event' ? [] : [row]));
    expect((await driftedRows(missing)).faults).toEqual([expect.stringMatching(/^event \w+ is missing$/)]);

    const changed = scanning((row) =>
      row.kind === 'entity' && row.entity.label === 'Norway'
        ? [{ ...row, entity: { ...row.entity, label: 'Norge' } }]
        : [row],
    );
    expect((await driftedRows(changed)).faults).toEqual([expect.stringMatching(/^entity \w+ differs from what/)]);

    const madeUp = scanning((row) =>
      row.kind === 'event' ? [row, { ...row, event: { ...row.event, id: 'f'.repeat(32) } }] : [row],
    );
    expect((await driftedRows(madeUp)).faults).toEqual([`event ${'f'.repeat(32)} is stored, but no evidence gives it`]);
  });
});
