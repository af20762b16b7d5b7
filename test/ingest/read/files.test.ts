import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pageAt } from '../../../src/domain/record/document.ts';
import { type ReadOptions, readInputs } from '../../../src/ingest/read/read-inputs.ts';
import type { ReadDocument, Reading } from '../../../src/ingest/read/reading.ts';
import { docx, msg, odt, pdf, zip } from './fixture/packed.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array, options?: ReadOptions): Promise<Reading> {
  const path = join(folder, name);
  writeFileSync(path, content);
  for await (const reading of readInputs([path], options)) return reading;
  throw new Error(`${name} gave nothing`);
}

async function all(name: string, content: string | Uint8Array): Promise<readonly Reading[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const readings: Reading[] = [];
  for await (const reading of readInputs([path])) readings.push(reading);
  return readings;
}

const failuresOf = (readings: readonly Reading[]) =>
  readings.flatMap((reading) => ('failure' in reading ? [reading.failure] : []));

async function document(
  name: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): Promise<ReadDocument['document']> {
  const reading = await read(name, content, options);
  if ('failure' in reading) throw new Error(reading.failure.reason);
  return reading.document;
}

async function reason(name: string, content: string | Uint8Array): Promise<string> {
  const reading = await read(name, content);
  return 'failure' in reading ? reading.failure.reason : `was read: ${reading.document.text.slice(0, 80)}`;
}

describe('a PDF', () => {
  test('gives paragraphs of whole sentences, broken words joined, without running heads, and where its pages begin', async () => {
    const page = (number: number, ...lines: string[]) => ['Example Institute', '', ...lines, '', `${number}`];
    const {
      text,
      pages = [],
      ...said
    } = await document(
      'a.pdf',
      pdf([
        page(1, 'The envoy met the minis-', 'ter in the capital', 'on Monday.', '', 'A second para-', 'graph goes on'),
        page(2, 'over the page.', '', 'Third.'),
        page(3, 'Fourth.'),
      ]),
    );
    expect(text).toBe(
      'The envoy met the minister in the capital on Monday.\n\nA second paragraph goes on over the page.\n\nThird.\n\nFourth.',
    );
    expect(pages.map((at) => text.slice(at, at + 4))).toEqual(['The ', 'over', 'Four']);
    expect(['minister', 'over the', 'Third', 'Fourth'].map((words) => pageAt({ pages }, text.indexOf(words)))).toEqual([
      1, 2, 2, 3,
    ]);
    expect(said).toMatchObject({ title: 'Report', published: '2022-02-08', publishedOrigin: 'INFERRED' });
  });

  test.each([
    ['truncated', pdf([['Words.']]).subarray(0, 40), /no PDF, or a damaged one/],
    ['of pictures alone', pdf([[]]), /holds no text/],
    ['by name alone', 'Some words.', /no PDF, or a damaged one/],
    ['that is empty', '', /no PDF, or a damaged one/],
  ])('%s is refused', async (_, content, message) => expect(await reason('b.pdf', content)).toMatch(message));
});

describe('a Word file', () => {
  test('gives its paragraphs without what was deleted, its pages and its properties', async () => {
    const body =
      '<w:p><w:r><w:t>The envoy </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>met</w:t><w:br/><w:t>the minister.</w:t></w:r></w:p>' +
      '<w:p/><w:p><w:r><w:t>He said </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>no.</w:t></w:r></w:p>';
    const said =
      '<dc:title>Readout</dc:title><dc:creator>A. Writer</dc:creator><dcterms:created>2012-01-01T00:00:00Z</dcterms:created><dcterms:modified>2022-02-08T10:00:00Z</dcterms:modified>';
    const read = await document('a.docx', docx(body, said));
    expect(read).toMatchObject({
      title: 'Readout',
      author: 'A. Writer',
      published: '2022-02-08T10:00:00Z',
      text: 'The envoy met\nthe minister.\n\nHe said no.',
    });
    expect((read.pages ?? []).map((at) => read.text.slice(at, at + 3))).toEqual(['The', 'no.']);
  });

  test.each([
    ['that is no archive', 'PK not a real one', /no DOCX, or a damaged one/],
    ['cut off', docx('<w:p/>').subarray(0, 60), /damaged archive/],
    [
      'with entities',
      docx('').toString('latin1').length > 0 &&
        zip({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
      /document type/,
    ],
    ['of damaged XML', zip({ 'word/document.xml': '<w:p><w:t>words' }), /damaged XML/],
    ['that unpacks without end', zip({ 'word/document.xml': Buffer.alloc(120_000_000) }), /unpacks to more than/],
    [
      'that lies about what it unpacks to',
      zip({ 'word/document.xml': Buffer.alloc(120_000_000) }, { size: 10 }),
      /damaged archive/,
    ],
    ['with a way out of its folder', zip({ '../../etc/passwd': 'x' }), /damaged archive: invalid relative path/],
    ['that is a spreadsheet', zip({ 'xl/workbook.xml': '<x/>' }), /spreadsheet/],
    ['that is any archive', zip({ 'a.txt': 'words' }), /archive of files/],
    ['without a word', docx('<w:p/>'), /holds no text/],
  ])('%s is refused', async (_, content, message) => expect(await reason('b.docx', content || '')).toMatch(message));
});

test('an OpenDocument text gives its paragraphs, and no other OpenDocument file is taken for one', async () => {
  const body =
    '<text:h>Talks</text:h><text:p>The envoy<text:s/>met <text:span>the minister</text:span>.<text:note>Not this.</text:note></text:p>';
  expect(await document('a.odt', odt(body))).toMatchObject({
    title: 'Minutes',
    published: '2022-02-08',
    text: 'Talks\n\nThe envoy met the minister.',
  });
  expect(await reason('b.odt', odt('<text:p>1</text:p>', 'application/vnd.oasis.opendocument.spreadsheet'))).toMatch(
    /spreadsheet/,
  );
});

test('RTF gives its words in its own charset, without fonts and notes', async () => {
  const rtf =
    '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title Readout}{\\author A. Writer}{\\revtim\\yr2022\\mo2\\dy8\\hr9}}' +
    "\\f0 The envoy met \\ldblquote the minister\\rdblquote  in N\\'eemes.\\par {\\footnote no}Erdo\\u287?an spoke.\\page{\\*\\unknown no}Next page.}";
  const read = await document('a.rtf', rtf);
  expect(read).toMatchObject({
    title: 'Readout',
    author: 'A. Writer',
    published: '2022-02-08',
    text: 'The envoy met “the minister” in Nîmes.\n\nErdoğan spoke.Next page.',
  });
  expect(await reason('b.rtf', `{\\rtf1 ${'{'.repeat(1_000)}x}`)).toMatch(/nests more than/);
});

describe('a mail', () => {
  const head =
    'From: Press Office <press@example.org>\nTo: desk@example.org\nSubject: =?utf-8?q?Readout?=\nDate: Tue, 08 Feb 2022 10:00:00 +0100\nMIME-Version: 1.0\n';

  test('gives its decoded words, its day and who sent it', async () => {
    const body =
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe envoy met the minister on Monday=\n. Nobody denied a deal=2E\n';
    expect(await document('a.eml', head + body)).toMatchObject({
      title: 'Readout',
      publisher: 'Press Office',
      published: '2022-02-08T10:00:00+01:00',
      text: expect.stringMatching(/^The envoy met the minister on Monday\. Nobody denied a deal\.\s*$/),
    });
  });

  test('of HTML alone gives the words of its page; what is attached and no document fails by itself', async () => {
    const body =
      'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>The envoy came.</p><p>He left.</p>\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\nx\n--b--\n';
    expect(await read('b.eml', head + body)).toMatchObject({
      document: { text: 'The envoy came.\n\nHe left.' },
      warnings: [],
    });
    expect(failuresOf(await all('b.eml', head + body))).toEqual([
      { source: expect.stringMatching(/b\.eml\/a\.pdf$/), line: null, reason: expect.stringMatching(/PDF/) },
    ]);
  });

  test('brings its attachments as documents of their own, known through it; letters in letters too', async () => {
    const inner = `${head.replace('Press Office', 'Consul')}Content-Type: text/plain\n\nThe consul wrote that the lake is calm.\n`;
    const body = [
      'Content-Type: multipart/mixed; boundary=b\n',
      '--b\nContent-Type: text/plain\n\nSee what is attached.',
      '--b\nContent-Type: text/plain; name=note.txt\nContent-Disposition: attachment; filename=note.txt\n\nThe envoy met the minister.',
      `--b\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=inner.eml\n\n${inner}`,
      '--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=logo.png\n\nx',
      '--b--\n',
    ].join('\n');
    const readings = await all('d.eml', head + body);
    expect(readings.flatMap((one) => ('failure' in one ? [] : [one.document]))).toMatchObject([
      { title: 'Readout', text: expect.stringMatching(/^See what is attached\./), publisher: 'Press Office' },
      {
        title: 'note',
        text: expect.stringMatching(/^The envoy met the minister\./),
        publisher: 'Press Office',
        published: '2022-02-08T10:00:00+01:00',
        publishedOrigin: 'INFERRED',
      },
      { text: expect.stringMatching(/^The consul wrote/), publisher: 'Consul' },
    ]);
    expect(failuresOf(readings)).toEqual([
      { source: expect.stringMatching(/d\.eml\/logo\.png$/), line: null, reason: expect.stringMatching(/not read/) },
    ]);
  });

  test('that a browser saved is the page, under its address', async () => {
    const page = `From: <Saved by Blink>\nSnapshot-Content-Location: https://news.example/1\nSubject: Talks\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Location: https://news.example/1\n\n<html><head><meta property="article:published_time" content="2022-02-08T09:00:00Z"></head><body><article><p>${'The envoy met the minister in the capital. '.repeat(8)}</p></article></body></html>\n--b--\n`;
    expect(await document('a.mhtml', page)).toMatchObject({
      url: 'https://news.example/1',
      published: '2022-02-08T09:00:00Z',
    });
  });

  test.each([
    ['without a word', `${head}\n`, /holds no text/],
    [
      'of ten thousand parts',
      `${head}Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: text/plain\n\nx\n'.repeat(10_000)}--b--\n`,
      /parts/,
    ],
  ])('%s is refused', async (_, content, message) => expect(await reason('c.eml', content)).toMatch(message));

  test('of Outlook brings its words, its day and what is attached', async () => {
    const readings = await all(
      'e.msg',
      msg({
        subject: 'Readout',
        sender: 'Press Office',
        body: 'The envoy met the minister in Nîmes.',
        sent: '2022-02-08T09:00:00Z',
        attached: {
          'note.docx': docx('<w:p><w:r><w:t>The consul wrote that the lake is calm.</w:t></w:r></w:p>'),
          'talks.pdf': pdf([['The two spoke for five hours.']], { title: '', made: '' }),
          'logo.png': Buffer.from('x'),
        },
      }),
    );
    expect(readings.flatMap((one) => ('failure' in one ? [] : [one.document]))).toMatchObject([
      {
        title: 'Readout',
        publisher: 'Press Office',
        published: '2022-02-08T09:00:00Z',
        text: 'The envoy met the minister in Nîmes.',
      },
      { text: 'The consul wrote that the lake is calm.', publisher: 'Press Office' },
      {
        text: 'The two spoke for five hours.',
        published: '2022-02-08T09:00:00Z',
        publishedOrigin: 'INFERRED',
        pages: [0],
      },
    ]);
    expect(failuresOf(readings)).toEqual([
      { source: expect.stringMatching(/e\.msg\/logo\.png$/), line: null, reason: expect.stringMatching(/not read/) },
    ]);
  });

  test('in a file of Outlook that is none is refused', async () =>
    expect(
      await reason(
        'a.msg',
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
      ),
    ).toMatch(/older Office|cannot be read|damaged/));
});

describe('what is no prose', () => {
  test.each([
    ['a.json', '{"type":"bundle","objects":[{"type":"threat-actor","name":"Example Bear"}]}', /STIX; use: import stix/],
    [
      'b.txt',
      '{"id":"Q7747","schema":"Person","properties":{"name":["Vladimir Putin"]}}',
      /FollowTheMoney; use: import ftm/,
    ],
    ['c.jsonl', '{"id":"Q7747","schema":"Person","properties":{"name":["Vladimir Putin"]}}', /FollowTheMoney/],
    ['d.json', '[1, 2]', /is JSON/],
    ['e.csv', 'a;b\nPutin;Macron\n', /is a table; see: import csv/],
    ['f.txt', `source\ttype\ttarget\n${'Citizen (India)\tCriticize\tGovernment (India)\n'.repeat(5)}`, /is a table/],
    ['g.xlsx', 'x', /of a kind that is not read \(\.xlsx\)/],
    ['h.png', 'x', /of a kind that is not read \(\.png\)/],
  ])('%s is refused with a word about what to do', async (name, content, message) =>
    expect(await reason(name, content)).toMatch(message),
  );

  test('is told from what is: a feed in JSON, one document in JSON, a page named .txt, a PDF named .doc', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [{ id: '1', url: 'https://j.example/1', content_text: 'The envoy came.' }],
    };
    expect(await document('a.json', JSON.stringify(feed))).toMatchObject({
      publisher: 'J',
      url: 'https://j.example/1',
    });
    expect(await document('b.json', '{"text":"The envoy came."}')).toMatchObject({ text: 'The envoy came.' });
    expect(await document('c.txt', '<!doctype html><p>The envoy came.')).toMatchObject({ text: 'The envoy came.' });
    expect(await document('d.doc', pdf([['The envoy came.']]))).toMatchObject({ text: 'The envoy came.' });
  });
});

describe('text', () => {
  const words = 'Emmanuel Macron rencontra Erdoğan à Nîmes.';

  test('in UTF-16 is read, with a mark or without', async () => {
    const bytes = Buffer.from(words, 'utf16le');
    expect(await document('a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]))).toMatchObject({ text: words });
    expect(await document('b.txt', bytes)).toMatchObject({ text: words });
    expect(
      await document('c.txt', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(bytes).swap16()])),
    ).toMatchObject({ text: words });
  });

  test('of an old charset is read with a warning, or as it is told', async () => {
    const german = 'Der Präsident traf den Außenminister in Köln. '.repeat(5);
    expect(await read('d.txt', Buffer.from(german, 'latin1'))).toMatchObject({
      document: { text: german },
      warnings: expect.arrayContaining([expect.stringContaining('does not say its charset')]),
    });
    const russian = Buffer.from([0xcf, 0xf3, 0xf2, 0xe8, 0xed, 0x2e]);
    expect(await document('e.txt', russian, { charset: 'windows-1251' })).toMatchObject({ text: 'Путин.' });
  });

  test('with one damaged byte is read, and says so', async () => {
    const bytes = Buffer.concat([Buffer.from('Nîmes and more words of the town. '.repeat(20)), Buffer.from([0xff])]);
    expect(await read('f.txt', bytes)).toMatchObject({ warnings: ['holds 1 damaged characters'] });
  });

  test('copied from a page as it is written is read as the page shows it', async () => {
    const copied = '&quot;We met,&quot; Macron said of Putin&#8217;s visit.';
    expect(await document('a.txt', copied)).toMatchObject({ text: '"We met," Macron said of Putin’s visit.' });
  });

  test('of the future is read with a warning', async () => {
    const now = () => Date.UTC(2022, 1, 8);
    const dated = (day: string) => read('g.txt', `---\npublished: ${day}\n---\nWords.`, { now });
    expect(await dated('2022-02-08')).toMatchObject({ warnings: [] });
    expect(await dated('2099-01-01')).toMatchObject({ warnings: ['is dated 2099-01-01, which is yet to come'] });
  });
});
