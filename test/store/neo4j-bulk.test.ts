/** A Neo4j database that was imported from files is the one that commits would have written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { main } from '../../src/cli/main.ts';
import { END } from '../../src/domain/time.ts';
import type { LogEntry } from '../../src/evidence/log/entry.ts';
import { logLines } from '../../src/export/log.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import { type Neo4jStore, openNeo4j } from '../../src/store/neo4j/store.ts';
import type { GraphStore, Noun } from '../../src/store/store.ts';
import { extractionOf } from '../fixture/dispatch.ts';
import { all, commit, documentIdOf, entriesOf } from '../fixture/graph.ts';
import { talks } from '../fixture/talks.ts';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../neo4j/database.ts';
import { importInto, type Neo4jServer, startNeo4j } from '../neo4j/start.ts';
import { ADA, BEN, CLEO, decided, merge, note, retracted, reviewed, standing, view } from './contract/curated.ts';
import { EVERY, gathered, scanned } from './contract/opened.ts';

jest.setTimeout(600_000);

/** Words that a file of values must keep apart from its own signs. */
const awkward = extractionOf({
  title: 'A, "B";\nC',
  published: '2022-03-01T10:00:00.000Z',
  publisher: 'Courier; "Late", edition',
  claims: [
    {
      quote: 'Ada Berg said: "Yes; no,\nmaybe".',
      subject: 'Ada Berg',
      predicate: 'CONSULT',
      object: 'Jo Nash',
    },
  ],
});
const purged = extractionOf({
  title: 'To be forgotten',
  published: '2022-03-02T10:00:00.000Z',
  claims: [{ quote: 'Ben Carter met Otto Kern.', subject: 'Ben Carter', predicate: 'CONSULT', object: 'Otto Kern' }],
});

async function fill(store: GraphStore): Promise<void> {
  const { newStatements } = await commit(store, entriesOf(...talks));
  await commit(store, entriesOf(awkward, purged));
  const [first, second, third] = newStatements;
  const split: LogEntry = {
    entry: 'decision',
    decision: {
      id: 'e'.repeat(32),
      kind: 'SPLIT',
      survivor: BEN,
      members: [BEN],
      documents: [],
      statements: [third ?? ''],
      label: 'Another "Carter"; the, other',
      reason: 'A namesake.',
    },
  };
  await commit(store, [merge, split, decided('f'.repeat(32), 'DIFFERENT', ADA, BEN)]);
  await commit(store, [note('a'.repeat(32), [ADA, CLEO], 'Line one;\nline "two".'), view('b'.repeat(32), 'a-view')]);
  await commit(store, [
    standing('c'.repeat(32)),
    reviewed(first ?? '', 'REJECTED'),
    reviewed(second ?? '', 'ACCEPTED'),
  ]);
  const [document] = talks;
  if (document) await commit(store, [retracted(documentIdOf(document))]);
  const purge = { document: documentIdOf(purged), sha256: 'a'.repeat(64), reason: 'by law' };
  await commit(store, [{ entry: 'purge', ...purge }]);
  const shelved = { shelf: 'feed', about: 'x', value: '{"a":"b;c"}' } as const;
  await store.keep([{ ...shelved, key: 'one' }]);
}

const NOUNS: readonly Noun[] = ['document', 'entity', 'decision', 'note', 'view', 'question', 'ledger'];

/** One after the other: a server that has just started plans each for long. */
async function everything(store: GraphStore) {
  const lists: unknown[] = [];
  for (const noun of NOUNS) lists.push([noun, await all(store, noun, {})]);
  return {
    lists,
    graph: await scanned(store),
    log: await gathered(logLines(store)),
    statements: await all(store, 'statement', EVERY),
    quotations: await all(store, 'quotation', { asOf: END }),
    kept: await all(store, 'kept', { shelf: 'feed' }),
    found: await store.search('carter', null),
  };
}

/** Every node and relationship, with all its properties but empty lists and what only commits count. */
const CONTENT = `
  MATCH (node) WHERE NOT node:EntenteTestDatabase
  RETURN labels(node) AS kind, node {.*, locks: null} AS own, null AS ends
  UNION ALL
  MATCH (from)-[tie]->(to)
  RETURN [type(tie)] AS kind, tie {.*} AS own, [coalesce(from.id, from.revision), coalesce(to.id, to.revision)] AS ends`;

async function contentOf(store: Neo4jStore): Promise<readonly string[]> {
  const rows = (await store.connection.migrate(CONTENT)) as readonly Readonly<Record<string, unknown>>[];
  const sorted = (_: string, value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value) && !ArrayBuffer.isView(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, one]) => one !== null && !(Array.isArray(one) && one.length === 0))
            .sort(),
        )
      : value;
  const withLabels = rows.map(({ kind, ...row }) => ({ kind: [...(kind as string[])].sort(), ...row }));
  return withLabels.map((row) => JSON.stringify(row, sorted)).sort();
}

(hasNeo4j && !process.env.NEO4J_URI ? describe : describe.skip)('a database that was imported from files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bulk-'));
  const said: string[] = [];
  let database: TestDatabase;
  let server: Neo4jServer;
  let source: GraphStore;
  let imported: Neo4jStore;

  beforeAll(async () => {
    database = await takeDatabase();
    source = openEmbedded({ path: join(folder, 'data', 'entente.db') });
    await fill(source);
    const files = join(folder, 'files');
    const code = await main(
      ['build', files],
      { ENTENTE_STORE: 'embedded', ENTENTE_DATA: join(folder, 'data') },
      { out: async () => {}, say: (line) => void said.push(line), progress: () => {}, isColored: false },
    );
    expect({ code, said }).toEqual({ code: 0, said: [expect.stringContaining('neo4j-admin database import full')] });
    const started = await startNeo4j({ isBrief: true, fill: (home) => importInto(home, files) });
    if (!started) throw new Error('no Neo4j server can be started here');
    server = started;
    imported = await openNeo4j({ uri: server.uri });
    await imported.migrate();
  }, TURN);
  afterAll(async () => {
    await imported?.close();
    await server?.stop();
    await source?.close();
    await database.release();
    rmSync(folder, { recursive: true });
  });

  it('answers as the store that the files were written from', async () => {
    expect(await everything(imported)).toEqual(await everything(source));
  });

  it('holds node by node what commits write', async () => {
    await database.empty();
    const committed = await openNeo4j(database);
    await committed.migrate();
    await fill(committed);
    expect(await contentOf(imported)).toEqual(await contentOf(committed));
    await committed.close();
  });

  it('goes on as that store does', async () => {
    const more = entriesOf({ ...awkward, document: { ...awkward.document, publisher: 'Another Wire' } });
    expect(await commit(imported, more)).toEqual(await commit(source, more));
    const undo: LogEntry[] = [{ entry: 'revert', decision: 'e'.repeat(32), reason: null }];
    expect(await commit(imported, undo)).toEqual(await commit(source, undo));
    expect(await scanned(imported)).toEqual(await scanned(source));
  });
});
