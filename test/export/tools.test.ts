/** Tools that analysts use open what is exported, and see the graph that the API tells of. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorkshop, type Workshop } from '../cli/run-entente.ts';
import { python, saidBy } from '../python/environment.ts';

const FORMATS = ['csv-nodes', 'csv-edges', 'graphml', 'gexf', 'jsonld', 'nanopub'];
const SAMPLE = join(__dirname, '../../src/ingest/sample/dispatches');

interface Table {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

interface Opened {
  readonly nodes: number;
  readonly directed: boolean;
  readonly edges: readonly (readonly string[])[];
}

/** By code unit, as Python sorts. */
const inOrder = (rows: readonly (readonly string[])[]) =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

(python === null ? describe.skip : describe)('outside tools', () => {
  let workshop: Workshop;
  /** What the tools saw, by tool. */
  let seen: Record<string, unknown>;
  let relations: readonly Table[];
  let entities: number;

  beforeAll(async () => {
    workshop = openWorkshop();
    await workshop.run('ingest', SAMPLE);
    const folder = join(workshop.folder, 'exports');
    mkdirSync(folder);
    for (const format of FORMATS) {
      const { code, out } = await workshop.run('export', format);
      expect(code).toBe(0);
      writeFileSync(join(folder, format), out);
    }
    await workshop.run('export', 'parquet', '--out', join(folder, 'parquet'));
    const bundle = (await workshop.run('export', 'bundle')).out.split('\n').map((line) => JSON.parse(line));
    relations = bundle.filter(({ line }) => line === 'relation');
    const labels = new Map(bundle.filter(({ line }) => line === 'entity').map(({ id, label }) => [id, label]));
    entities = labels.size;
    relations = relations.map((one) => ({ ...one, source: labels.get(one.source), target: labels.get(one.target) }));
    seen = saidBy(join(__dirname, 'tools/open.py'), folder) as typeof seen;
  }, 120_000);
  afterAll(() => workshop.remove());
  test.each(['networkx reads GraphML', 'networkx reads GEXF', 'igraph reads GraphML', 'pandas reads CSV'])(
    '%s as it is, every relation with its direction',
    (tool) => {
      const { nodes, directed, edges } = seen[tool] as Opened;
      expect({ nodes, directed }).toEqual({ nodes: entities, directed: true });
      expect(relations.length).toBeGreaterThan(50);
      expect(inOrder(edges)).toEqual(inOrder(relations.map(({ source, type, target }) => [source, type, target])));
    },
  );

  test('DuckDB reads Parquet by month', () => {
    const types: Record<string, number> = {};
    for (const { type } of relations) types[type] = (types[type] ?? 0) + 1;
    expect(seen.duckdb).toEqual({
      relations: relations.length,
      statements: expect.any(Number),
      documents: 28,
      types,
    });
  });

  test('rdflib and pyld read JSON-LD, and every nanopublication has its parts', () => {
    expect(seen.rdflib).toEqual({
      triples: seen.pyld,
      claims: relations.length,
      nanopublications: relations.length,
      whole: true,
    });
  });
});
