/** An export read back gives the same evidence, and the same bytes again. */
import { describe, expect, it } from '@jest/globals';
import type { DocumentEvidence } from '../../src/domain/evidence.ts';
import type { Extraction } from '../../src/domain/extraction.ts';
import { when } from '../../src/domain/time.ts';
import { statementsLines } from '../../src/export/statements.ts';
import { readStatements } from '../../src/import/statements.ts';
import { record } from '../../src/ingest/record.ts';

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

async function linesOf(...evidence: DocumentEvidence[]): Promise<string[]> {
  async function* stream() {
    yield* evidence;
  }
  const lines: string[] = [];
  for await (const line of statementsLines(stream())) lines.push(line);
  return lines;
}

async function readBack(lines: readonly string[]) {
  async function* bytes() {
    yield Buffer.from(lines.join('\n'));
  }
  const { extractions, unreadable, refused } = await readStatements(bytes(), 'export.jsonl');
  expect(unreadable).toEqual([]);
  expect(refused).toEqual([]);
  return extractions.map((found) => record(found, { retrievedAt: found.retrievedAt ?? 0 }).evidence);
}

const given = record(extraction, { retrievedAt: RETRIEVED }).evidence;

describe('export of statements', () => {
  it('reads back as the same evidence, names and their counts included', async () => {
    expect(await readBack(await linesOf(given))).toEqual([given]);
  });

  it('gives the same bytes when exported again', async () => {
    const lines = await linesOf(given);
    expect(await linesOf(...(await readBack(lines)))).toEqual(lines);
  });

  it('keeps what the plain format leaves out: origin and words of a date, verbs, extractors, retrieval', async () => {
    const lines = (await linesOf(given)).map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ kind: 'document', published: null, retrieved: '2022-03-01T12:34:56.789Z' });
    expect(lines.find(({ kind }) => kind === 'statement')).toMatchObject({
      dateOrigin: 'RELATIVE_RESOLVED',
      dateText: 'on Monday',
      attribution: ['Kern', 'an aide'],
      attributionVerbs: ['said', null],
      extractors: ['rules@1'],
    });
  });

  it('says of a day read from the dateline that it was inferred', async () => {
    const inferred = record({ ...extraction, inferredPublished: '2022-02-08' }, { retrievedAt: RETRIEVED }).evidence;
    const lines = await linesOf(inferred);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ published: null, inferredPublished: '2022-02-08' });
    expect(await readBack(lines)).toEqual([inferred]);
  });
});
