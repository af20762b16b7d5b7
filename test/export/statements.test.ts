/** An export read back gives the same evidence, and the same bytes again. */
import { describe, expect, it } from '@jest/globals';
import type { Extraction } from '../../src/domain/record/extraction.ts';
import { when } from '../../src/domain/time.ts';
import { statementsLines } from '../../src/export/statements.ts';
import { readStatements } from '../../src/import/statements.ts';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';

const RETRIEVED = Date.parse('2022-03-01T12:34:56.789Z');
const text = 'Ada Kern, the envoy, met Kern of Otto in Belgrade. Kern said so. Sample Wire and Ada agree with Kern.';

const spans = (surface: string, ...starts: number[]) =>
  starts.map((start) => ({ start, end: start + surface.length, surface }));

const claim = {
  predicate: 'CONSULT',
  mode: 'visit',
  role: null,
  place: 'Belgrade',
  quantity: null,
  polarity: 'ASSERTED',
  modality: 'FACT',
  reportedAs: 'INDIRECT_SPEECH',
  confidence: 0.8,
  extractors: ['rules@1'],
} as const;

/** Two labels of one entity, namesakes, a publisher that is an actor too, a place that is one, an undated document. */
const extraction: Extraction = {
  document: {
    title: 'An envoy in Belgrade',
    publisher: 'Sample Wire',
    published: null,
    url: 'https://sample-wire.example/1',
    lang: 'en',
    text,
  },
  actors: [
    { label: 'Ada Kern', kind: 'PERSON', qid: 'Q1', mentions: [...spans('Ada Kern', 0), ...spans('Kern', 51, 96)] },
    { label: 'Ada', kind: 'PERSON', qid: 'Q1', mentions: spans('Ada', 81) },
    { label: 'Kern', kind: 'PERSON', qid: 'Q1', mentions: [] },
    { label: 'Kern', kind: 'PERSON', qid: null, mentions: spans('Kern', 25) },
    { label: 'Belgrade', kind: 'PLACE', qid: null, mentions: [] },
    { label: 'Sample Wire', kind: 'MEDIA', qid: null, mentions: spans('Sample Wire', 65) },
  ],
  statements: [
    {
      ...claim,
      subject: { label: 'Ada Kern', qid: 'Q1' },
      object: { label: 'Kern', qid: null },
      valid: when('2022-02-07', 'RELATIVE_RESOLVED', 'on Monday'),
      attribution: [
        { surface: 'Kern', verb: 'said' },
        { surface: 'an aide', verb: null },
      ],
      joint: true,
      quote: text.slice(0, 50),
      start: 0,
      end: 50,
      core: { start: 0, end: 50 },
    },
  ],
  quotations: [
    {
      speaker: { label: 'Kern', qid: 'Q1' },
      addressee: { label: 'Kern', qid: null },
      quote: text.slice(51, 64),
      start: 51,
      end: 64,
    },
  ],
  warnings: [],
};

async function exported(...extractions: readonly Extraction[]): Promise<string[]> {
  const store = openEmbedded({ path: ':memory:' });
  await commitExtractions(store, extractions, { author: 'test', action: 'import', at: RETRIEVED });
  const lines: string[] = [];
  for await (const line of statementsLines(store)) lines.push(line);
  await store.close();
  return lines;
}

async function readBack(lines: readonly string[]): Promise<readonly Extraction[]> {
  async function* bytes() {
    yield Buffer.from(lines.join('\n'));
  }
  const { extractions, unreadable, refused } = await readStatements(bytes(), 'export.jsonl');
  expect(unreadable).toEqual([]);
  expect(refused).toEqual([]);
  return extractions;
}

describe('export of statements', () => {
  it('reads back as what was found, and gives the same bytes when exported again', async () => {
    const lines = await exported(extraction);
    const [found] = await readBack(lines);
    expect(found?.actors).toEqual(extraction.actors);
    expect(found?.statements).toEqual(extraction.statements);
    expect(found?.quotations).toEqual(extraction.quotations);
    expect(found?.document).toMatchObject(extraction.document);
    expect(await exported(...(await readBack(lines)))).toEqual(lines);
  });

  it('keeps what the plain format leaves out: origin and words of a date, verbs, core, extractors, retrieval', async () => {
    const [told] = extraction.statements;
    const apart = { ...told, joint: false, core: { start: 21, end: 50 } } as (typeof extraction.statements)[0];
    const lines = (await exported({ ...extraction, statements: [apart] })).map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ kind: 'document', published: null, retrieved: '2022-03-01T12:34:56.789Z' });
    expect(lines.find(({ kind }) => kind === 'statement')).toMatchObject({
      dateOrigin: 'RELATIVE_RESOLVED',
      dateText: 'on Monday',
      attribution: ['Kern', 'an aide'],
      attributionVerbs: ['said', null],
      joint: false,
      core: { start: 21, end: 50 },
      extractors: ['rules@1'],
    });
  });

  it('says of a day read from the dateline that it was inferred', async () => {
    const lines = await exported({ ...extraction, inferredPublished: '2022-02-08' });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ published: '2022-02-08', publishedOrigin: 'INFERRED' });
    expect(await exported(...(await readBack(lines)))).toEqual(lines);
  });
});
