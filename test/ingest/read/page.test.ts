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

  test('that nests or counts beyond reason is refused at once', () => {
    const before = performance.now();
    expect(() => readHtml('<div>'.repeat(200_000), 'x')).toThrow('nests tags more than 1000 deep');
    expect(() => readHtml('<p>a</p>'.repeat(100_000), 'x')).toThrow('more than 100000 tags');
    expect(() => readHtml('<a'.repeat(1_000_000), 'x')).toThrow('holds no article');
    expect(performance.now() - before).toBeLessThan(20_000);
  });

  test('is text in the end: no tag of a fragment survives', () => {
    expect(textOfHtml('<p>One <b>two</b></p><ul><li>three</li></ul><script>four()</script>')).toBe('One two\n\nthree');
    expect(textOfHtml('just &lt;words&gt;')).toBe('just <words>');
  });
});

describe('a feed', () => {
  test('in RSS gives a document for every entry that has text, and tells of the others', () => {
    const [first, undated, zoneless, empty] = readFeed(fixture('rss.xml'), 'https://sample-wire.example/feed');
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
    expect(empty).toMatchObject({ entry: 4, error: { message: 'text is empty' } });
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

  test('that is none, or has too many entries, is refused', () => {
    expect(() => readFeed('<html></html>', 'x')).toThrow('is no feed');
    expect(() =>
      readFeed(`<rss version="2.0"><channel>${'<item><title>a</title></item>'.repeat(10_001)}</channel></rss>`, 'x'),
    ).toThrow('10001 entries');
  });

  test('with entities that multiply costs nothing', () => {
    const bomb = [
      '<!ENTITY e0 "aaaaaaaaaa">',
      ...Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`),
    ];
    const xml = `<?xml version="1.0"?><!DOCTYPE rss [${bomb.join('')}]><rss version="2.0"><channel><title>&e12;</title><item><title>&e12;</title><description>&e12;</description></item></channel></rss>`;
    const before = performance.now();
    for (const entry of readFeed(xml, 'x')) expect(JSON.stringify(entry).length).toBeLessThan(10_000);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
