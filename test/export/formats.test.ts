/** What spreadsheets and graph tools get: escaped, harmless, whole. */
import { describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '../../src/domain/scope.ts';
import { csvEdges, csvEvidence, csvLine, csvNodes } from '../../src/export/csv.ts';
import { gexf } from '../../src/export/gexf.ts';
import { graphml } from '../../src/export/graphml.ts';
import { jsonld } from '../../src/export/jsonld.ts';
import { xmlAttributes, xmlText } from '../../src/export/xml.ts';
import { readStatements } from '../../src/import/statements.ts';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { claimsText } from '../fixture/claims.ts';

const AT = Date.parse('2021-04-01T00:00:00Z');

async function smallWorld(): Promise<GraphStore> {
  async function* bytes() {
    yield Buffer.from(claimsText);
  }
  const { extractions } = await readStatements(bytes(), 'claims.jsonl');
  const store = openEmbedded({ path: ':memory:' });
  await commitExtractions(store, extractions, { author: 'test', action: 'import', at: AT });
  return store;
}

async function textOf(lines: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of lines) text += `${line}\n`;
  return text;
}

describe('CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['say "no"', '"say ""no"""'],
    ['a,b', '"a,b"'],
    ['two\nlines', '"two\nlines"'],
    ['=a,b', '"\'=a,b"'],
    ['plain', 'plain'],
  ])('writes %j so that no spreadsheet runs or splits it', (cell, written) => {
    expect(csvLine([cell])).toBe(written);
  });

  it('keeps numbers as they are and leaves nothing for null', () => {
    expect(csvLine([-1.5, null, true])).toBe('-1.5,,true');
  });

  it('has as many cells in each row as in its heading', async () => {
    const store = await smallWorld();
    for (const lines of [csvNodes(store), csvEdges(store, EVERYTHING), csvEvidence(store)]) {
      const [heading = '', ...rows] = (await textOf(lines)).trimEnd().split('\n');
      expect(rows.length).toBeGreaterThan(2);
      const cellsOf = (row: string) => row.replaceAll(/"(?:[^"]|"")*"/g, 'quoted').split(',').length;
      for (const row of rows) expect(cellsOf(row)).toBe(heading.split(',').length);
    }
    await store.close();
  });
});

describe('XML', () => {
  it('escapes what has a meaning and leaves out what XML cannot hold', () => {
    expect(xmlText('<a b="c">&\u0000\u001b\u{1f600}')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;\u{1f600}');
    expect(xmlAttributes({ label: 'two\nlines "x"', none: null })).toBe(' label="two lines &quot;x&quot;"');
  });

  it.each([
    ['GraphML', graphml, '<data key="edge-mutual">true</data>'],
    ['GEXF', gexf, 'start="2021-03-03" end="2021-03-03"'],
  ] as const)('%s opens and closes every element, and says %s', async (_, format, expected) => {
    const store = await smallWorld();
    const text = await textOf(format(store, EVERYTHING));
    const open: string[] = [];
    for (const [, closing, name = '', selfClosing] of text.matchAll(
      /<(\/?)([\w-]+)(?:\s+[\w.-]+="[^"<]*")*\s*(\/?)>/g,
    )) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!selfClosing) open.push(name);
    }
    expect(open).toEqual([]);
    expect(text).toContain(expected);
    await store.close();
  });
});

describe('JSON-LD', () => {
  it('is one JSON document in which every claim joins two entities', async () => {
    const store = await smallWorld();
    const { '@graph': members } = JSON.parse(await textOf(jsonld(store, EVERYTHING)));
    const ids = new Set(members.map((member: { '@id': string }) => member['@id']));
    const claims = members.filter((member: { '@type': string }) => member['@type'] === 'Claim');
    expect(claims.length).toBeGreaterThan(1);
    for (const { source, target } of claims) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
    await store.close();
  });
});
