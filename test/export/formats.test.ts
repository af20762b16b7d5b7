/** What spreadsheets and graph tools get: escaped, harmless, whole. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dayOf, parseEdtf } from '../../src/domain/time.ts';
import { bibtex, csl } from '../../src/export/citations.ts';
import { csvEdges, csvEvidence, csvLine, csvNodes } from '../../src/export/csv.ts';
import { WHOLE } from '../../src/export/cut.ts';
import { ftm } from '../../src/export/ftm.ts';
import { gexf } from '../../src/export/gexf.ts';
import { graphml } from '../../src/export/graphml.ts';
import { jsonld } from '../../src/export/jsonld.ts';
import { xmlAttributes, xmlText } from '../../src/export/xml.ts';
import { readFtm } from '../../src/import/graph/ftm.ts';
import { extractionOf } from '../../src/import/row.ts';
import { readStatements } from '../../src/import/statements.ts';
import { loadAuthority } from '../../src/ingest/authority/authority.ts';
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
    for (const lines of [csvNodes(store, WHOLE), csvEdges(store, WHOLE), csvEvidence(store)]) {
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
    const text = await textOf(format(store, WHOLE));
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
    const { '@graph': members } = JSON.parse(await textOf(jsonld(store, WHOLE)));
    const ids = new Set(members.map((member: { '@id': string }) => member['@id']));
    const claims = members.filter((member: { '@type': string }) => member['@type'].includes('Claim'));
    expect(claims.length).toBeGreaterThan(1);
    for (const { source, target } of claims) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
    await store.close();
  });
});

describe('what other tools read back', () => {
  it('FollowTheMoney gives entities and links that its import makes the same graph of', async () => {
    const first = await smallWorld();
    const lines = (await textOf(ftm(first, WHOLE))).trimEnd().split('\n');
    const folder = mkdtempSync(join(tmpdir(), 'entente-ftm-'));
    try {
      const file = join(folder, 'world.json');
      writeFileSync(file, lines.join('\n'));
      const second = openEmbedded({ path: ':memory:' });
      const context = { extractor: 'import:ftm', authority: loadAuthority() };
      const extractions = [];
      for await (const row of readFtm(file)) {
        if ('reason' in row) throw new Error(row.reason);
        extractions.push(extractionOf(row, context));
      }
      await commitExtractions(second, extractions, { author: 'test', action: 'import', at: AT });
      const told = async (store: GraphStore) => {
        const objects = (await textOf(ftm(store, WHOLE)))
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line));
        const labels = new Map(objects.map(({ id, caption }) => [id, caption]));
        const ends = ['subject', 'object', 'director', 'organization', 'member', 'agent', 'client'];
        return objects
          .filter(({ caption }) => caption !== 'world.json')
          .map(({ caption, schema, properties }) =>
            JSON.stringify([
              caption,
              schema,
              properties.role,
              properties.date,
              properties.classification,
              ends.map((end) => labels.get(properties[end]?.[0])),
            ]),
          )
          .sort();
      };
      expect(await told(second)).toEqual(await told(first));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('JSON-LD says from which words of whom a claim is derived', async () => {
    const { '@graph': graph } = JSON.parse(await textOf(jsonld(await smallWorld(), WHOLE)));
    const claims = graph.filter(
      (node: { '@type': unknown }) => Array.isArray(node['@type']) && node['@type'].includes('Claim'),
    );
    expect(claims.length).toBeGreaterThan(0);
    for (const { wasDerivedFrom } of claims) {
      expect(wasDerivedFrom).toMatchObject({
        '@type': expect.arrayContaining(['prov:Entity']),
        text: expect.any(String),
        wasQuotedFrom: { '@id': expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
    }
  });

  it('BibTeX and CSL cite each document once, special signs made harmless', async () => {
    const text = await textOf(bibtex(await smallWorld(), WHOLE));
    const keys = [...text.matchAll(/^@online\{(.*),$/gm)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    const items = JSON.parse(await textOf(csl(await smallWorld(), WHOLE)));
    expect(items.map(({ id }: { id: string }) => id)).toEqual(keys);
    expect(items[0]).toMatchObject({
      type: 'article-newspaper',
      'container-title': expect.any(String),
      issued: { 'date-parts': [[2021, 3, expect.any(Number)]] },
    });
  });
});

it('days before our era have four figures for their year', () => {
  expect(dayOf(parseEdtf('-0047-03-15').earliest ?? 0)).toBe('-0047-03-15');
  expect(dayOf(parseEdtf('2022-02-08').earliest ?? 0)).toBe('2022-02-08');
});
