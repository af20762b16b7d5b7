/** Files as they come, each kind once: what was lost, misread or passed over in silence when they were first tried. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openWorkshop, type Workshop } from './run-entente.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = openWorkshop();
});
afterEach(() => workshop.remove());

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(workshop.folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

async function ingested(name: string, content: string | Uint8Array) {
  const { code, out } = await workshop.run('ingest', put(name, content), '--json');
  return { code, ...(JSON.parse(out) as { failures: { reason: string }[]; warnings: string[] }) };
}

/** Lines of a kind that the store holds. */
async function held(kind: string): Promise<Readonly<Record<string, unknown>>[]> {
  const { out } = await workshop.run('export', 'statements');
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .filter((line) => line.kind === kind);
}

const SENTENCE = 'Emmanuel Macron met Vladimir Putin in Moscow on Monday.';
const page = (head: string, words = `<p>${SENTENCE} The two leaders spoke for five hours about Ukraine.</p>`) =>
  `<!doctype html><html lang="en"><head><title>Talks</title>${head}</head><body><article><h1>Talks</h1>${words}</article></body></html>`;
const feed = (item: string, channel = '<link>https://example.org/</link>') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Example Wire</title>${channel}<item><title>Talks</title><description>${SENTENCE}</description>${item}</item></channel></rss>`;
const dated = (text: string) => feed(`<pubDate>${text}</pubDate>`);
const late = `<!--${'x'.repeat(1_100)}--><meta http-equiv="content-type" content="text/html; charset=iso-8859-1">`;

describe('a file is read', () => {
  it.each<[string, string, string | Uint8Array, object]>([
    [
      'in the charset that stands late in it',
      'a.html',
      Buffer.from(page(late, '<p>Emmanuel Macron met Recep Tayyip Erdogan in Nîmes.</p>'), 'latin1'),
      { text: expect.stringContaining('Nîmes') },
    ],
    [
      'as the UTF-8 that it is, whatever it says',
      'a.html',
      page('<meta charset="gb2312">', '<p>In Nîmes, Emmanuel Macron met Vladimir Putin.</p>'),
      { text: expect.stringContaining('Nîmes') },
    ],
    [
      'with the day and the publisher of its JSON-LD',
      'a.html',
      page(
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-02-08T09:00:00Z","publisher":{"name":"The Example Post"}}</script>',
      ),
      { published: '2022-02-08T09:00:00Z', publisher: 'The Example Post' },
    ],
    [
      'with its first day, not that of a change',
      'a.html',
      page(
        '',
        `<time class="updated" datetime="2022-02-10T09:00:00Z">10 Feb</time><time datetime="2022-02-08T09:00:00Z">8 Feb</time><p>${SENTENCE}</p>`,
      ),
      { published: '2022-02-08T09:00:00Z' },
    ],
    [
      'with an offset without a colon',
      'a.html',
      page('<meta property="article:published_time" content="2022-02-08T09:00:00+0100">'),
      { published: '2022-02-08T09:00:00+01:00' },
    ],
    [
      'with the names of trackers',
      'a.html',
      page('<meta name="pubdate" content="2022-02-08T09:00:00Z">'),
      { published: '2022-02-08T09:00:00Z' },
    ],
    [
      'in a language written with an underscore',
      'a.html',
      page('').replace('lang="en"', 'lang="en_US"'),
      { lang: 'en-US' },
    ],
    [
      'without the tags that may be left out',
      'a.html',
      `<!doctype html><title>Talks</title><p>${SENTENCE}<p>They went.`,
      { text: `${SENTENCE}\n\nThey went.` },
    ],
    ['dated to the day', 'a.xml', dated('08 Feb 2022'), { published: '2022-02-08' }],
    ['dated without a zone', 'a.xml', dated('2022-02-08T10:00:00'), { published: '2022-02-08' }],
    ['dated by the week without a zone', 'a.xml', dated('Tue, 08 Feb 2022 10:00:00'), { published: '2022-02-08' }],
    ['in a named zone', 'a.xml', dated('Tue, 08 Feb 2022 10:00:00 MSK'), { published: '2022-02-08T10:00:00+03:00' }],
    ['under its permanent link', 'a.xml', feed('<guid>https://example.org/1</guid>'), { url: 'https://example.org/1' }],
    ['under its relative link', 'a.xml', feed('<link>/news/1</link>'), { url: 'https://example.org/news/1' }],
    [
      'from the source that it names',
      'a.xml',
      feed('<source url="https://agence.example/rss">Agence Exemple</source>'),
      { publisher: 'Agence Exemple' },
    ],
    [
      'with the front matter of a clipper',
      'a.md',
      `---\ntitle: "Talks in Moscow"\nsource: "https://example.org/talks"\nauthor:\n  - "[[Jane Writer]]"\npublished: 2022-02-08\ncreated: 2022-02-09\ntags:\n  - "clippings"\n---\n${SENTENCE}\n`,
      { published: '2022-02-08', url: 'https://example.org/talks', text: `${SENTENCE}\n` },
    ],
    [
      'as the mail that it is',
      'a.eml',
      'From: Press Office <press@example.org>\nSubject: Readout\nDate: Tue, 08 Feb 2022 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nEmmanuel Macron met Vladimir Putin=\n in Moscow.\n',
      { title: 'Readout', publisher: 'Press Office', text: expect.stringContaining('met Vladimir Putin in Moscow.') },
    ],
    [
      'in UTF-16',
      'a.txt',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SENTENCE, 'utf16le')]),
      { text: SENTENCE },
    ],
  ])('%s', async (_, name, content, fields) => {
    expect(await ingested(name, content)).toMatchObject({ code: 0, failures: [] });
    expect(await held('document')).toMatchObject([fields]);
    const [meeting] = await held('statement');
    expect(meeting).toMatchObject({ subject: 'Emmanuel Macron', predicate: 'CONSULT' });
    const [{ published = null, text = '' } = {}] = await held('document');
    if (published !== null && String(text).includes('on Monday')) expect(meeting?.date).toBe('2022-02-07');
  });
});

describe('a file is refused with a word about what to do', () => {
  it.each([
    ['a feed without entries', 'a.xml', feed('').replace(/<item>.*<\/item>/, ''), 'is a feed without entries'],
    ['STIX', 'a.json', '{"type":"bundle","id":"bundle--1","objects":[]}', 'import stix'],
    ['FollowTheMoney', 'a.json', '{"id":"Q1","schema":"Person","properties":{"name":["A B"]}}', 'import ftm'],
    ['a table', 'a.csv', 'date,actor1,actor2\n2022-02-08,India,China\n', 'import csv'],
  ])('%s', async (_, name, content, word) => {
    const { code, failures } = await ingested(name, content);
    expect([code, failures]).toEqual([1, [expect.objectContaining({ reason: expect.stringContaining(word) })]]);
  });
});

it('in a folder each file that cannot be read is named, and the others are stored', async () => {
  put('dropped/a.txt', SENTENCE);
  put('dropped/b.html', `<div><div><div>${SENTENCE}`);
  put('dropped/c.pdf', 'no PDF');
  put('dropped/d.docx', 'no DOCX');
  const { code, out } = await workshop.run('ingest', join(workshop.folder, 'dropped'), '--json');
  const { documents, failures } = JSON.parse(out) as { documents: number; failures: { source: string }[] };
  expect([code, documents, failures.map(({ source }) => source.slice(-6))]).toEqual([2, 2, ['/c.pdf', 'd.docx']]);
});

describe('a table of office holders', () => {
  const rows = (separator: string) =>
    [
      [
        'countryid',
        'country',
        'position',
        'positionLabel',
        'officeholder',
        'officeholderLabel',
        'start_year',
        'end_year',
      ],
      ['Q142', 'France', 'Q191954', 'President of France', 'Q3052772', 'Émmanuel Macron', '2017', ''],
    ]
      .map((row) => row.join(separator))
      .join('\n');

  it('in an old charset is refused, and nothing is written', async () => {
    const { code, said } = await workshop.run('import', 'wikidata', put('query.csv', Buffer.from(rows(','), 'latin1')));
    expect([code, said]).toEqual([1, expect.stringContaining('not valid utf-8')]);
    expect(existsSync(join(workshop.folder, 'data', 'office-holders.json'))).toBe(false);
  });

  it('with semicolons is read', async () => {
    const { code, out } = await workshop.run('import', 'wikidata', put('query.csv', rows(';')), '--dry-run');
    expect([code, out]).toEqual([0, expect.stringContaining('1 kept')]);
  });
});
