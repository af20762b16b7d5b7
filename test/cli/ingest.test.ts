/** `entente ingest` and `extract`: good texts beside bad ones, twice, and killed in the middle. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TOP_TIER } from '../../src/domain/fold/tier.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import type { GraphRow } from '../../src/store/graph-row.ts';
import { openNeo4j } from '../../src/store/neo4j/store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { stub } from '../ingest/plugin/stub.ts';
import { hasNeo4j, takeDatabase } from '../neo4j/database.ts';
import { openWorkshop, type Workshop } from './run-entente.ts';

const dispatch = (number: number, text: string, published = '2021-03-04T09:00:00Z') =>
  `---\ntitle: Dispatch ${number}\npublisher: Sample Wire\npublished: ${published}\nurl: https://sample-wire.example/${number}\n---\n${text}\n`;

const MEETING = 'French President Emmanuel Macron met German Chancellor Angela Merkel in Paris on 3 March 2021.';

// The first extraction of a process loads its model and its data.
jest.setTimeout(120_000);

let workshop: Workshop;
let folder: string;
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeEach(() => {
  workshop = openWorkshop();
  folder = join(workshop.folder, 'news');
  mkdirSync(folder);
});
afterEach(() => workshop.remove());

describe('entente ingest', () => {
  it('reads a folder into the graph, and a second time finds nothing new', async () => {
    put('meeting.txt', dispatch(1, MEETING));
    const first = JSON.parse((await workshop.run('ingest', folder, '--json')).out);
    expect(first).toMatchObject({ documents: 1, new: 1, refused: 0, failures: [], undated: 0, deadLetter: null });
    expect(first.statements).toBeGreaterThan(0);
    expect(first.relationsTouched).toBeGreaterThan(0);
    const second = await workshop.run('ingest', folder, '--json');
    expect(JSON.parse(second.out)).toMatchObject({ documents: 1, new: 0, statements: 0, relationsTouched: 0 });
    expect(second.code).toBe(0);
  });

  it('keeps the good beside the bad, says what was wrong and where, and that it is partial', async () => {
    put('a-good.txt', dispatch(1, MEETING));
    const copy = put('b-copy.txt', dispatch(1, MEETING));
    const key = put('c-key.txt', '---\ntitle: x\nnonsense\n---\nText.\n');
    const date = put('d-date.txt', dispatch(2, MEETING, 'last Tuesday'));
    const empty = put('e-empty.txt', dispatch(3, '  '));
    const bytes = put('f-bytes.txt', Uint8Array.from([0x41, 0x00, 0x42]));
    const lines = put('g-lines.jsonl', `${JSON.stringify({ title: 'half', text: 'half \ud83d' })}\n{"text":\n`);
    const huge = put('h-huge.txt', '');
    truncateSync(huge, 20 * 1024 * 1024);
    const missing = join(folder, 'z-missing.txt');

    const { code, said, out } = await workshop.run('ingest', folder, missing, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ documents: 2, new: 1, refused: 0 });
    for (const [path, reason] of [
      [`${key}:3`, 'no YAML'],
      [`${date}:4`, 'last Tuesday'],
      [empty, 'text is empty'],
      [bytes, 'holds a NUL'],
      [`${lines}:1`, 'half of a surrogate pair'],
      [`${lines}:2`, 'no JSON'],
      [huge, 'bytes; the limit is'],
      [missing, 'no such file or folder'],
    ] as const) {
      const line = said.split('\n').find((one) => one.startsWith(path));
      expect(line).toContain(reason);
    }
    expect(said).not.toContain(copy);
    const letters = readFileSync(join(workshop.folder, 'data', 'dead-letter.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(letters).toHaveLength(8);
    expect(await workshop.run('check')).toMatchObject({ code: 0 });
  });

  it('warns with the count of documents that have no date', async () => {
    put('one.txt', MEETING);
    put('two.txt', 'Olaf Scholz leads Germany.');
    const { said, out } = await workshop.run('ingest', folder, '--json');
    expect(JSON.parse(out).undated).toBeGreaterThan(0);
    expect(said).toMatch(/warning: \d documents? without a date/);
  });

  it('fails where nothing could be read, and stores nothing on a dry run', async () => {
    expect(await workshop.run('ingest', join(folder, 'none.txt'))).toMatchObject({ code: 1 });
    put('meeting.txt', dispatch(1, MEETING));
    expect((await workshop.run('ingest', folder, '--dry-run')).out).toMatch(
      /^1 document, \d+ statements?, nothing stored$/,
    );
    expect((await workshop.run('export', 'csv-nodes')).out.split('\n')).toHaveLength(1);
  });

  it('exports what it read so that an import gives the same graph', async () => {
    put('meeting.txt', dispatch(1, MEETING));
    put('undated.txt', 'Ukrainian President Volodymyr Zelenskyy called Macron. “We need peace,” Zelenskyy said.');
    await workshop.run('ingest', folder);
    const elsewhere = openWorkshop();
    const file = join(elsewhere.folder, 'graph.jsonl');
    await workshop.run('export', 'statements', '--out', file);
    expect(await elsewhere.run('import', 'statements', file)).toMatchObject({ code: 0 });
    for (const format of ['statements', 'csv-nodes', 'csv-edges', 'csv-evidence']) {
      expect(await elsewhere.run('export', format)).toEqual(await workshop.run('export', format));
    }
    elsewhere.remove();
  });
});

describe('entente extract', () => {
  it('asks a language model too where the command line names one; what it invents is dropped', async () => {
    const claim = {
      ...{
        subject: 'Emmanuel Macron',
        predicate: 'SUPPORT',
        object: 'Angela Merkel',
        mode: null,
        role: null,
        place: null,
      },
      ...{
        quantity: null,
        date: null,
        dateWords: null,
        polarity: 'ASSERTED',
        modality: 'FACT',
        reportedAs: 'NARRATION',
      },
      attribution: [],
    };
    const quotes = ['Emmanuel Macron met German Chancellor Angela Merkel', 'Macron praised Merkel'];
    const statements = quotes.map((quote) => ({ ...claim, quote }));
    const content = JSON.stringify({ actors: [], statements, quotations: [] });
    const service = await stub((response) =>
      response.end(JSON.stringify({ choices: [{ finish_reason: 'stop', message: { content } }] })),
    );
    const file = put('meeting.txt', MEETING);
    const asked = ['--llm', service.endpoint, '--llm-model', 'small'];
    const { code, out, said } = await workshop.run('extract', file, '--jsonl', ...asked);
    await service.close();
    const found = out.split('\n').map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(found.filter(({ predicate }) => predicate === 'SUPPORT')).toMatchObject([
      { quote: quotes[0], extractors: ['llm-small@1'] },
    ]);
    expect(found.some(({ extractors }) => extractors?.includes('llm-small@1') === false)).toBe(true);
    expect(said).toContain('the quote is not in the text');
    expect(await workshop.run('extract', file, '--llm', service.endpoint)).toMatchObject({ code: 64 });
  });

  it('says of two calls that they were two, as an export does', async () => {
    const file = put('calls.txt', dispatch(1, 'Emmanuel Macron rang Angela Merkel and Joe Biden on Tuesday.'));
    const { out } = await workshop.run('extract', file, '--jsonl');
    const calls = out.split('\n').map((line) => JSON.parse(line));
    expect(calls.filter(({ predicate }) => predicate === 'CONSULT')).toMatchObject([
      { joint: false },
      { joint: false },
    ]);
  });

  it('prints actors, statements and quotations with offsets into the file, and opens no store', async () => {
    const text = dispatch(1, `${MEETING}\n\n“The door stays open,” Macron said.`);
    const file = put('talks.txt', text);
    const { code, out } = await workshop.run('extract', file, '--jsonl');
    const lines = out.split('\n').map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['actor', 'statement', 'quotation']));
    for (const { doc, quote, start, end } of lines.filter(({ kind }) => kind !== 'actor')) {
      expect([doc, text.slice(start, end)]).toEqual(['talks', quote]);
    }
    expect((await workshop.run('export', 'csv-nodes')).out.split('\n')).toHaveLength(1);
  });

  it('shows what is sure as a table, and says how much lies below', async () => {
    const doubtful = 'Chile agreed to repair ties after Russia annexed Crimea in 2014.';
    const file = put('sure.txt', `Emmanuel Macron met Vladimir Putin in Moscow on 7 February 2022.\n\n${doubtful}`);
    const [brief, whole] = [await workshop.run('extract', file), await workshop.run('extract', file, '--all')];
    const confidences = (out: string) => [...out.matchAll(/ (0\.\d\d) /g)].map(([, found]) => Number(found));
    const below = confidences(whole.out).filter((confidence) => confidence < TOP_TIER);
    expect(below.length).toBeGreaterThan(0);
    expect(confidences(brief.out)).toEqual(confidences(whole.out).filter((confidence) => confidence >= TOP_TIER));
    expect(brief.out).toContain(`${below.length} more below confidence ${TOP_TIER}`);
    expect(whole.out).not.toContain('more below');
  });

  it('fails on a missing file, and is partial where another can be read', async () => {
    const missing = join(folder, 'none.txt');
    expect(await workshop.run('extract', missing, '--jsonl')).toMatchObject({ code: 1, out: '' });
    expect(await workshop.run('extract', missing, put('a.txt', MEETING), '--jsonl')).toMatchObject({ code: 2 });
  });
});

const NAMES = ['Emmanuel Macron', 'Vladimir Putin', 'Olaf Scholz', 'Joe Biden', 'Volodymyr Zelenskyy', 'Boris Johnson'];

/** Fifty make a commit. */
function manyDispatches(count: number): void {
  for (let i = 0; i < count; i++) {
    const [a, b] = [NAMES[i % 6], NAMES[(i + 1 + (i % 4)) % 6]];
    const day = String(1 + (i % 28)).padStart(2, '0');
    put(`${i}.txt`, dispatch(i, `${a} met ${b} in Geneva on ${day} February 2022. ${b} later praised ${a}.`));
  }
}

/** Starts the command, kills it with SIGKILL once it has committed something, and runs it again to its end. */
async function ingestKilledOnce(environment: NodeJS.ProcessEnv, store: GraphStore): Promise<GraphRow[]> {
  const start = () =>
    spawn(process.execPath, ['src/cli/entente.js', 'ingest', folder], {
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    });
  const ended = (child: ReturnType<typeof start>) =>
    new Promise<string | number | null>((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)));
  const first = start();
  const firstEnd = ended(first);
  while ((await store.revision()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  first.kill('SIGKILL');
  expect(await firstEnd).toBe('SIGKILL');
  expect(await ended(start())).toBe(0);
  return rowsOf(store);
}

async function rowsOf(store: GraphStore): Promise<GraphRow[]> {
  const rows: GraphRow[] = [];
  for await (const row of store.scan()) rows.push(row);
  return rows;
}

/** The same dispatches, never killed. */
async function undisturbed(): Promise<GraphRow[]> {
  await workshop.run('ingest', folder);
  const store = openEmbedded({ path: join(workshop.folder, 'data', 'entente.db') });
  const rows = await rowsOf(store);
  await store.close();
  return rows;
}

describe('an ingestion killed in the middle and done again', () => {
  it('gives the same graph on the embedded store', async () => {
    manyDispatches(160);
    const data = join(workshop.folder, 'killed');
    const store = openEmbedded({ path: join(data, 'entente.db') });
    const rows = await ingestKilledOnce({ ENTENTE_STORE: 'embedded', ENTENTE_DATA: data }, store);
    await store.close();
    expect(rows.length).toBeGreaterThan(50);
    expect(rows).toEqual(await undisturbed());
  }, 60_000);

  (hasNeo4j ? it : it.skip)(
    'gives the same graph on Neo4j',
    async () => {
      manyDispatches(70);
      const { uri, user, password, database, release } = await takeDatabase();
      const store = await openNeo4j({ uri, user, password, database });
      try {
        await store.migrate();
        const rows = await ingestKilledOnce(
          {
            ...{ ENTENTE_STORE: 'neo4j', ENTENTE_DATA: join(workshop.folder, 'killed') },
            ...{ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
          },
          store,
        );
        expect(rows).toEqual(await undisturbed());
      } finally {
        await store.close();
        await release();
      }
    },
    // Other suites may hold the database for minutes.
    900_000,
  );
});
