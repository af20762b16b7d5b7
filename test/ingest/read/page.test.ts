import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readFeed } from '../../../src/ingest/read/page/feed.ts';
import { readHtml, textOfHtml } from '../../../src/ingest/read/page/html.ts';

const fixture = (name: string) => readFileSync(join(__dirname, 'fixture', name), 'utf8');

describe('a page of HTML', () => {
  test('gives its article in paragraphs and its fields from its head', () => {
    const { document } = readHtml(fixture('page.html'), 'https://example-courier.example/2022/03/10/lake?from=feed');
    expect(document).toMatchObject({
      title: 'Ministers open talks by the lake',
      publisher: 'The Example Courier',
      published: '2022-03-10T13:00:00+01:00',
      url: 'https://example-courier.example/2022/03/10/lake',
      lang: 'en',
    });
    expect(document.text.split('\n\n')).toEqual([
      expect.stringMatching(/^The foreign ministers of two .* opened talks .* and the host said .* first day\.$/),
      expect.stringMatching(/^“We are here to listen,” the host said after the session/),
      expect.stringMatching(/^Tea & cakes were served/),
    ]);
  });

  test('without an article is refused', () => {
    expect(() => readHtml('<html><body><script>1</script></body></html>', 'x')).toThrow('holds no article');
  });

  test('that nests or counts beyond reason is refused', () => {
    expect(() => readHtml('<div>'.repeat(200_000), 'x')).toThrow('nests tags more than 1000 deep');
    expect(() => readHtml('<p>a</p>'.repeat(100_000), 'x')).toThrow('more than 100000 tags');
    expect(() => readHtml('<a'.repeat(1_000_000), 'x')).toThrow('holds no article');
  });

  test('is text in the end: no tag of a fragment survives', () => {
    expect(textOfHtml('<p>One <b>two</b></p><ul><li>three</li></ul><script>four()</script>')).toBe('One two\n\nthree');
    expect(textOfHtml('just &lt;words&gt;')).toBe('just <words>');
  });
});

const words = 'The envoy met the minister in the capital on Monday, and the two spoke for five hours about the lake.';
const page = (head: string, body = `<article><h1>Talks</h1><p>${words}</p></article>`) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Talks</title>${head}</head><body>${body}</body></html>`;
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = { '@type': 'NewsArticle', datePublished: '2022-02-08T09:00:00Z', dateModified: '2022-02-10T09:00:00Z' };

describe('of a page', () => {
  test.each([
    [
      'JSON-LD',
      jsonLd({ ...article, publisher: { name: 'Example Post' }, author: [{ name: 'A. Writer' }, 'B. Writer'] }),
    ],
    [
      'a graph of JSON-LD',
      jsonLd({
        '@graph': [
          { '@type': 'Organization', '@id': '#o', name: 'Example Post' },
          { ...article, publisher: { '@id': '#o' }, author: { name: 'A. Writer, B. Writer' } },
        ],
      }),
    ],
    [
      'Open Graph',
      '<meta property="article:published_time" content="2022-02-08T09:00:00Z"><meta property="og:site_name" content="Example Post"><meta name="author" content="A. Writer, B. Writer">',
    ],
    [
      'names of trackers',
      '<meta name="parsely-pub-date" content="2022-02-08T09:00:00Z"><meta name="application-name" content="Example Post"><meta name="sailthru.author" content="A. Writer, B. Writer">',
    ],
    [
      'Dublin Core',
      '<meta name="DC.date.issued" content="2022-02-08T09:00:00Z"><meta name="DC.publisher" content="Example Post"><meta name="DC.creator" content="A. Writer, B. Writer">',
    ],
  ])('date, publisher and author come from %s', (_, head) =>
    expect(readHtml(page(head), 'x').document).toMatchObject({
      published: '2022-02-08T09:00:00Z',
      publisher: 'Example Post',
      author: 'A. Writer, B. Writer',
      text: expect.stringContaining(words),
    }),
  );

  test.each([
    ['<!--', '-->'],
    ['//<![CDATA[', '//]]>'],
    ['/* <![CDATA[ */', '/* ]]> */'],
    ['<![CDATA[', ']]>'],
  ])('JSON-LD may be wrapped in %s %s', (opening, closing) => {
    const script = `<script type="application/ld+json">\n ${opening}\n${JSON.stringify(article)}\n ${closing}\n</script>`;
    expect(readHtml(page(script), 'x').document.published).toBe('2022-02-08T09:00:00Z');
  });

  test('broken JSON-LD is passed over for what else there is', () =>
    expect(
      readHtml(
        page(
          '<script type="application/ld+json">{"@type": "NewsArticle", oops</script><meta name="pubdate" content="8 Feb 2022">',
        ),
        'x',
      ).document.published,
    ).toBe('2022-02-08'));

  test('the time of publication counts, not that of a change, wherever it stands', () => {
    const times = (first: string, second: string) =>
      page('', `<article><h1>Talks</h1>${first}${second}<p>${words}</p></article>`);
    const changed = '<time datetime="2022-02-10T09:00:00Z">Updated 10 February</time>';
    const published = '<time datetime="2022-02-08T09:00:00Z">8 February</time>';
    for (const html of [times(changed, published), times(published, changed)]) {
      expect(readHtml(html, 'x').document).toMatchObject({ published: '2022-02-08T09:00:00Z' });
    }
    expect(readHtml(times(changed, ''), 'x').document.publishedOrigin).toBe('INFERRED');
  });

  test('the day in its address counts where it says none, and its host where it names no publisher', () =>
    expect(readHtml(page(''), 'https://www.example.org/2022/02/08/talks').document).toMatchObject({
      published: '2022-02-08',
      publishedOrigin: 'INFERRED',
      publisher: 'example.org',
    }));

  test('a canonical address that leads to the front page alone is a slip', () => {
    const canonical = (href: string) =>
      readHtml(page(`<link rel="canonical" href="${href}">`), 'https://example.org/1?from=feed').document.url;
    expect(canonical('/1')).toBe('https://example.org/1');
    expect(canonical('https://example.org/')).toBe('https://example.org/1?from=feed');
  });

  test.each([
    ['en_US', 'en-US', 0],
    ['EN', 'EN', 0],
    ['english', 'en', 1],
  ])('the language %j is %j', (lang, tag, warnings) => {
    const read = readHtml(page('').replace('<html>', `<html lang="${lang}">`), 'x');
    expect([read.document.lang, read.warnings.length]).toEqual([tag, warnings]);
  });

  test.each([
    ['a fragment', `<div><div><div>${words}`],
    ['tags left out', `<!doctype html><title>Talks</title><meta charset=utf-8><p>${words}<p>They went.`],
    [
      'a template in its head',
      `<html><head><template><div>no</div></template></head><body><p>${words}</p></body></html>`,
    ],
    ['tags that nobody closes', `<html><body><table><tr><td><b><i><p>${words}`],
    ['lines broken by tags alone', `<body><div>${words}<br><br>They went.</div>`],
  ])('the words are read from %s', (_, html) => expect(readHtml(html, 'x').document.text).toContain(words));
});

describe('a feed', () => {
  test('in RSS gives a document for every entry that has text, and tells of the others', () => {
    const [first, undated, zoneless, headline, empty] = readFeed(
      fixture('rss.xml'),
      'https://sample-wire.example/feed',
    );
    expect(first).toMatchObject({
      document: {
        title: 'Envoy arrives & leaves',
        publisher: 'Sample Wire',
        published: '2022-02-08T10:00:00Z',
        url: 'https://sample-wire.example/1',
        text: 'The envoy arrived on Monday.\n\nHe left on Tuesday.',
      },
    });
    expect(undated).toMatchObject({ document: { title: 'Without a date', published: null, url: null } });
    expect(zoneless).toMatchObject({ document: { published: '2022-02-08' }, warnings: [] });
    expect(headline).toMatchObject({ document: { title: 'Nothing in it', text: 'Nothing in it' } });
    expect(empty).toMatchObject({ entry: 5, error: { message: 'text is empty' } });
  });

  test('in Atom gives the page of the entry, not the entry itself', () => {
    expect(readFeed(fixture('atom.xml'), 'x')).toMatchObject([
      {
        document: {
          title: 'Two presidents speak',
          url: 'https://demo-gazette.example/1',
          published: '2022-02-09T10:00:00+01:00',
        },
      },
    ]);
  });

  const rss = (item: string, channel = '') =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Example Wire</title><link>https://example.org/</link>${channel}<item><title>T</title><description>The envoy came.</description>${item}</item></channel></rss>`;
  const only = (xml: string) => {
    const [entry] = readFeed(xml, 'https://example.org/feed');
    if (entry === undefined || 'error' in entry) throw entry?.error ?? new Error('no entry');
    return entry;
  };

  test.each([
    ['<link>/news/1</link>', '', { url: 'https://example.org/news/1' }],
    ['<guid>https://example.org/1</guid>', '', { url: 'https://example.org/1' }],
    ['<guid isPermaLink="false">tag:1</guid>', '', { url: null }],
    ['<source url="https://afp.example/rss">Agence Exemple</source>', '', { publisher: 'Agence Exemple' }],
    ['', '<language>fr-fr</language>', { lang: 'fr-fr' }],
    ['<pubDate>Tue, 08 Feb 2022 10:00:00 MSK</pubDate>', '', { published: '2022-02-08T10:00:00+03:00' }],
    ['<pubDate>08 Feb 2022</pubDate>', '', { published: '2022-02-08' }],
  ])('with %s%s in it is read', (item, channel, fields) =>
    expect(only(rss(item, channel)).document).toMatchObject(fields),
  );

  test('keeps an entry whose date nobody can read, and says so', () =>
    expect(only(rss('<pubDate>30 Feb 2022</pubDate>'))).toMatchObject({
      document: { published: null, text: 'The envoy came.' },
      warnings: ['is dated "30 Feb 2022", which is no date that can be read'],
    }));

  test('that is cut off is read as far as it goes', () => {
    const whole = rss('<link>/1</link>').replace('</channel></rss>', '<item><title>Second, and then');
    expect(only(whole)).toMatchObject({
      document: { url: 'https://example.org/1' },
      warnings: [expect.stringContaining('cut off')],
    });
  });

  test('without entries says so', () => {
    const empty = '<rss version="2.0"><channel><title>T</title><link>https://example.org</link></channel></rss>';
    expect(() => readFeed(empty, 'x')).toThrow('without entries');
  });

  test('that is none, or has too many entries, is refused', () => {
    expect(() => readFeed('<html></html>', 'x')).toThrow('is no feed');
    expect(() =>
      readFeed(`<rss version="2.0"><channel>${'<item><title>a</title></item>'.repeat(10_001)}</channel></rss>`, 'x'),
    ).toThrow('10001 entries');
  });

  test('with entities that multiply holds none of what they stand for', () => {
    const bomb = [
      '<!ENTITY e0 "aaaaaaaaaa">',
      ...Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`),
    ];
    const xml = `<?xml version="1.0"?><!DOCTYPE rss [${bomb.join('')}]><rss version="2.0"><channel><title>&e12;</title><item><title>&e12;</title><description>&e12;</description></item></channel></rss>`;
    expect(JSON.stringify(readFeed(xml, 'x')).length).toBeLessThan(10_000);
  });
});
