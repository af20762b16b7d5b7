/** Tools that analysts use open what is exported, and see the graph that the API tells of. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { ENTITY_KINDS } from '../../src/domain/vocabulary.ts';
import { openWorkshop, type Workshop } from '../cli/run-entente.ts';
import { worldOf } from '../fixture/world.ts';
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

let workshop: Workshop;
let folder: string;
let relations: readonly Table[];
let entities: number;

beforeAll(async () => {
  workshop = openWorkshop();
  await workshop.run('ingest', SAMPLE);
  folder = join(workshop.folder, 'exports');
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
}, 120_000);
afterAll(() => workshop.remove());

/** By code unit, as Python sorts. */
const inOrder = (rows: readonly (readonly string[])[]) =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const told = () => inOrder(relations.map(({ source, type, target }) => [source, type, target]));

test.each([
  ['GraphML', parseGraphml, 'graphml'],
  ['GEXF', parseGexf, 'gexf'],
] as const)('graphology reads %s as it is', (_, parse, file) => {
  const graph = parse(MultiDirectedGraph, readFileSync(join(folder, file), 'utf8'));
  const label = (node: string) => graph.getNodeAttribute(node, 'label');
  expect(graph.order).toBe(entities);
  expect(inOrder(graph.mapEdges((_edge, { type }, source, target) => [label(source), type, label(target)]))).toEqual(
    told(),
  );
});

(python === null ? describe.skip : describe)('tools in Python', () => {
  /** What they saw, by tool. */
  let seen: Record<string, unknown>;
  beforeAll(async () => {
    seen = (await saidBy(join(__dirname, 'tools/open.py'), [folder])) as typeof seen;
  }, 60_000);

  test.each(['networkx reads GraphML', 'networkx reads GEXF', 'igraph reads GraphML', 'pandas reads CSV'])(
    '%s as it is, every relation with its direction',
    (tool) => {
      const { nodes, directed, edges } = seen[tool] as Opened;
      expect({ nodes, directed }).toEqual({ nodes: entities, directed: true });
      expect(relations.length).toBeGreaterThan(50);
      expect(inOrder(edges)).toEqual(told());
    },
  );

  test('FollowTheMoney has a place for everything, whoever is tied to whom', async () => {
    const other = openWorkshop();
    const claims = ENTITY_KINDS.flatMap((from) =>
      ENTITY_KINDS.flatMap((to) =>
        ['HOLDS_POSITION', 'MEMBER_OF', 'EMPLOYED_BY', 'REPRESENTS', 'SUCCEEDED', 'FAMILY', 'ASSOCIATE', 'CONSULT'].map(
          (predicate) => {
            const [subject, object] = [`First ${from}`, `Second ${to}`];
            return { subject, predicate, object, kinds: [from, to] as const, words: `${subject} and ${object}.` };
          },
        ),
      ),
    );
    const [world, entities] = [join(other.folder, 'world.jsonl'), join(other.folder, 'entities.ftm')];
    writeFileSync(world, worldOf(claims));
    expect(await other.run('import', 'statements', world)).toMatchObject({ code: 0 });
    await other.run('export', 'ftm', '--out', entities);
    const { faults, schemata } = (await saidBy(join(__dirname, 'tools/followthemoney_model.py'), [entities])) as {
      readonly faults: readonly string[];
      readonly schemata: readonly string[];
    };
    other.remove();
    expect(faults).toEqual([]);
    expect(schemata).toEqual(
      expect.arrayContaining(['Directorship', 'Membership', 'Employment', 'Representation', 'Family', 'UnknownLink']),
    );
  }, 60_000);

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
