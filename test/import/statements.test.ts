/** The `statements` format: what it makes of good lines, and what it says of bad ones. */
import { describe, expect, it } from '@jest/globals';
import { readStatements } from '../../src/import/statements.ts';

const text = 'Joe Biden spoke with Olaf Scholz on Thursday. Nobody else was on the line.';
const quote = 'Joe Biden spoke with Olaf Scholz on Thursday.';
const document = {
  kind: 'document',
  id: 'd1',
  title: 'A call',
  publisher: 'Sample Wire',
  published: '2022-02-18T09:00:00Z',
  url: 'https://sample-wire.example/call',
  lang: 'en',
  text,
};
const biden = {
  kind: 'actor',
  doc: 'd1',
  label: 'Joe Biden',
  actorKind: 'PERSON',
  qid: 'Q6279',
  mentions: [{ start: 0, end: 9, surface: 'Joe Biden' }],
};
const scholz = { ...biden, label: 'Olaf Scholz', qid: 'Q61053', mentions: [] };
const call = {
  kind: 'statement',
  doc: 'd1',
  subject: 'Joe Biden',
  subjectQid: 'Q6279',
  predicate: 'CONSULT',
  mode: 'phone',
  object: 'Olaf Scholz',
  objectQid: 'Q61053',
  place: null,
  date: '2022-02-17',
  quantity: null,
  polarity: 'ASSERTED',
  modality: 'FACT',
  reportedAs: 'NARRATION',
  attribution: [],
  quote,
  start: 0,
  end: 45,
  confidence: 0.9,
  role: null,
};
const quotation = { kind: 'quotation', doc: 'd1', speaker: 'Joe Biden', addressee: null, quote, start: 0, end: 45 };

async function* bytesOf(...lines: (object | string | Uint8Array)[]) {
  for (const line of lines) {
    yield line instanceof Uint8Array ? line : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line));
    yield Buffer.from('\n');
  }
}
const read = (...lines: (object | string | Uint8Array)[]) => readStatements(bytesOf(...lines), 'world.jsonl');
/** Why the last line is put aside when it follows a document and its two actors. */
const reasonFor = async (line: object | string | Uint8Array): Promise<readonly string[]> =>
  (await read(document, biden, scholz, line)).unreadable.map((found) => `${found.line} ${found.reason}`);

describe('import of statements', () => {
  it('reads documents, actors, statements and quotations', async () => {
    const { extractions, unreadable, refused } = await read(document, biden, scholz, call, quotation);
    expect([unreadable, refused]).toEqual([[], []]);
    expect(extractions).toMatchObject([
      {
        document: { title: 'A call', publisher: 'Sample Wire', published: '2022-02-18T09:00:00Z', text },
        actors: [{ label: 'Joe Biden', kind: 'PERSON', mentions: [{ start: 0 }] }, { label: 'Olaf Scholz' }],
        statements: [
          {
            subject: { label: 'Joe Biden', qid: 'Q6279' },
            object: { label: 'Olaf Scholz', qid: 'Q61053' },
            valid: { edtf: '2022-02-17', origin: 'IMPORTED' },
            extractors: ['import'],
          },
        ],
        quotations: [{ speaker: { label: 'Joe Biden', qid: 'Q6279' }, addressee: null }],
      },
    ]);
  });

  it('takes the lines of a document from anywhere in the file', async () => {
    const inOrder = await read(document, biden, scholz, call, quotation);
    expect(await read(quotation, call, scholz, document, biden)).toEqual({
      ...inOrder,
      extractions: inOrder.extractions.map((found) => ({ ...found, actors: [...found.actors].reverse() })),
    });
  });

  it('passes over blank lines, a byte order mark and carriage returns', async () => {
    const { extractions, unreadable } = await read('\uFEFF', `${JSON.stringify(document)}\r`, '   ', biden);
    expect(unreadable).toEqual([]);
    expect(extractions[0]?.actors).toHaveLength(1);
  });

  it('refuses a statement or quotation whose quote is not at its offsets, and keeps the rest', async () => {
    const { extractions, refused, unreadable } = await read(
      document,
      biden,
      scholz,
      call,
      { ...call, quote: 'Joe Biden praised Olaf Scholz on Thursday.' },
      { ...quotation, start: 1, end: 46 },
    );
    expect(unreadable).toEqual([]);
    expect(refused).toEqual([
      'world.jsonl:5: the statement is left out, since its quote is not at 0 to 45: "Joe Biden praised Olaf Scholz on Thursday."',
      `world.jsonl:6: the quotation is left out, since its quote is not at 1 to 46: ${JSON.stringify(quote)}`,
    ]);
    expect(extractions[0]?.statements).toHaveLength(1);
    expect(extractions[0]?.quotations).toHaveLength(0);
  });

  it('leaves out a mention that is not at its offsets', async () => {
    const { extractions, refused } = await read(document, {
      ...biden,
      mentions: [...biden.mentions, { start: 1, end: 10, surface: 'Joe Biden' }],
    });
    expect(refused).toEqual([
      'world.jsonl:2: a mention of Joe Biden is left out, since its surface "Joe Biden" is not at 1 to 10',
    ]);
    expect(extractions[0]?.actors[0]?.mentions).toHaveLength(1);
  });

  it.each([
    ['a predicate that is none', { ...call, predicate: 'ADMIRE' }, '4 predicate: "ADMIRE" is no relation type'],
    ['a date that is none', { ...call, date: '2022-02-30' }, '4 date: "2022-02-30" is no EDTF date'],
    ['a time that ends before it begins', { ...call, date: '2022-03/2022-02' }, '4 date: 2022-03/2022-02 ends before'],
    ['a span that ends before it begins', { ...call, start: 9, end: 4 }, '4 end: 4 is not after start 9'],
    ['a negative offset', { ...call, start: -1 }, '4 start: is negative'],
    ['a missing field', { ...call, quote: undefined }, '4 quote: is missing'],
    ['a confidence above 1', { ...call, confidence: 9 }, '4 confidence: is above 1'],
    ['a wikidata id that is none', { ...call, subjectQid: '6279' }, '4 subjectQid: is no Wikidata id'],
    ['a kind of line that is none', { ...call, kind: 'claim' }, '4 kind: must be document, actor, statement or'],
    ['a modality that is none', { ...call, modality: 'TRUTH' }, '4 modality: "TRUTH" is no modality'],
    [
      'a subject without an actor line',
      { ...call, subject: 'Jill Biden' },
      '4 subject: Jill Biden (Q6279) names no actor',
    ],
    ['an actor under another id', { ...call, objectQid: null }, '4 object: Olaf Scholz names no actor line'],
    ['a document not in the file', { ...call, doc: 'd2' }, '4 doc: d2 names no document'],
    ['a document given twice', document, '4 id: d1 is the document of line 1 already'],
    ['an actor of two kinds', { ...biden, actorKind: 'STATE' }, '4 actorKind: Joe Biden is PERSON on another line'],
    ['an empty text', { ...document, id: 'd2', text: ' \n' }, '4 text: is empty'],
    ['half a character', { ...document, id: 'd2', text: 'half \ud83d' }, '4 text: holds a NUL or half a character'],
    [
      'a publication time without a zone',
      { ...document, id: 'd2', published: '2022-02-18T09:00' },
      '4 published: "2022-02-18T09:00" is no instant',
    ],
    [
      'an address that could run a script',
      { ...document, id: 'd2', url: 'javascript:alert(1)' },
      '4 url: is no http address',
    ],
    ['a text over 10 MiB', { ...document, id: 'd2', text: 'x'.repeat(11_000_000) }, '4 text: is longer than 10 MiB'],
    ['broken JSON', '{"kind":"statement"', '4 the line is no JSON'],
    ['a list', '[1]', '4 the line is no object'],
    ['invalid UTF-8', Uint8Array.from([0x22, 0xff, 0x22]), '4 the line is not valid UTF-8'],
  ])('puts %s aside with its line and field', async (_, line, reason) => {
    const reasons = await reasonFor(line);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain(reason);
  });

  it('needs the qid where two actors of a document share a label', async () => {
    const namesake = { ...biden, qid: null, mentions: [] };
    const { extractions, unreadable } = await read(document, biden, namesake, quotation, {
      ...quotation,
      speakerQid: null,
    });
    expect(unreadable.map(({ reason }) => reason)).toEqual([
      'speaker: Joe Biden names several actors of the document; give the qid',
    ]);
    expect(extractions[0]?.quotations).toMatchObject([{ speaker: { qid: null } }]);
  });
});
