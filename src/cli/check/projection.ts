/** Builds the graph anew from all evidence, in memory, and compares it row by row with the one that is stored. */
import { isDeepStrictEqual } from 'node:util';
import type { DocumentEvidence, EvidenceBatch } from '../../domain/evidence.ts';
import { project } from '../../projection/project.ts';
import { openEmbedded } from '../../store/embedded/store.ts';
import type { GraphStore, Page, PageRequest, ScanRow } from '../../store/store.ts';
import type { Findings } from './quotes.ts';

const MOST_STATEMENTS = 5_000;
const PAGE = 1_000;

export async function driftedRows(store: GraphStore): Promise<Findings> {
  const fresh = openEmbedded({ path: ':memory:' });
  try {
    await copyEvidence(store, fresh);
    return await compareRows(store, fresh);
  } finally {
    await fresh.close();
  }
}

async function copyEvidence(from: GraphStore, to: GraphStore): Promise<void> {
  const append = (evidence: EvidenceBatch) =>
    to.commit({ author: 'check', kind: 'check', at: Date.now(), evidence }, project);
  let batch: DocumentEvidence[] = [];
  let statements = 0;
  for await (const document of from.scanEvidence()) {
    if (batch.length > 0 && statements + document.statements.length > MOST_STATEMENTS) {
      await append({ documents: batch, ...(await judgments(from, batch)) });
      batch = [];
      statements = 0;
    }
    batch.push(document);
    statements += document.statements.length;
  }
  await append({ documents: batch, ...(await judgments(from, batch)) });
  for await (const decisions of pages((page) => from.decisions(null, page))) {
    const reverted = decisions.filter(({ revertedAt }) => revertedAt !== null).map(({ id }) => id);
    await append({ decisions: decisions.map((decision) => ({ ...decision, revertedAt: null })), reverted });
  }
}

/** What people said of these documents and their statements. */
async function judgments(from: GraphStore, batch: readonly DocumentEvidence[]): Promise<EvidenceBatch> {
  const documents = await from.documentsByIds(batch.map(({ document }) => document.id));
  const statements = await from.statementsByIds(batch.flatMap((evidence) => evidence.statements.map(({ id }) => id)));
  return {
    retractions: documents.flatMap((document) =>
      document?.retractedAt ? [{ document: document.id, retracted: true, reason: '' }] : [],
    ),
    reviews: statements.flatMap((statement) =>
      statement && statement.review !== 'UNREVIEWED'
        ? [{ statement: statement.id, state: statement.review, note: null }]
        : [],
    ),
  };
}

async function* pages<Row>(ask: (page: PageRequest) => Promise<Page<Row>>): AsyncGenerator<Row[]> {
  let after: string | null = null;
  for (let more = true; more; ) {
    const page: Page<Row> = await ask({ first: PAGE, after });
    yield page.items.map(({ node }) => node);
    after = page.items.at(-1)?.cursor ?? null;
    more = page.hasNextPage;
  }
}

async function compareRows(stored: GraphStore, fresh: GraphStore): Promise<Findings> {
  const faults: string[] = [];
  let checked = 0;
  for await (const [have, want] of sideBySide(stored.scan(), fresh.scan())) {
    checked++;
    if (have && want) {
      if (!isDeepStrictEqual(have, want)) faults.push(`${nameOf(have)} differs from what its evidence gives`);
    } else if (have) faults.push(`${nameOf(have)} is stored, but no evidence gives it`);
    else if (want) faults.push(`${nameOf(want)} is missing`);
  }
  return { checked, faults };
}

type Pair = readonly [ScanRow | undefined, ScanRow | undefined];

/** Both scans come in the same order, so one walk along both pairs what they share. */
async function* sideBySide(left: AsyncIterable<ScanRow>, right: AsyncIterable<ScanRow>): AsyncGenerator<Pair> {
  const wanted = right[Symbol.asyncIterator]();
  let want = await wanted.next();
  for await (const have of left) {
    for (; !want.done && keyOf(want.value) < keyOf(have); want = await wanted.next()) yield [undefined, want.value];
    const isShared = !want.done && keyOf(want.value) === keyOf(have);
    yield [have, isShared ? want.value : undefined];
    if (isShared) want = await wanted.next();
  }
  for (; !want.done; want = await wanted.next()) yield [undefined, want.value];
}

/** Sorts as scans do: entities, events, relations, each by id. */
function keyOf(row: ScanRow): string {
  if (row.kind === 'entity') return `0 entity ${row.entity.id}`;
  return row.kind === 'event' ? `1 event ${row.event.id}` : `2 relation ${row.relation.id}`;
}

const nameOf = (row: ScanRow): string => keyOf(row).slice(2);
