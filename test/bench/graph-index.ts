/** How fast the graph index answers on a large synthetic graph, and how much memory it takes. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Bench } from 'tinybench';
import { EVERYTHING, type Scope } from '../../src/domain/scope.ts';
import { BEGINNING } from '../../src/domain/time.ts';
import { versionGraph } from '../../src/index/version-graph.ts';
import { egoNetwork } from '../../src/traversal/ego-network.ts';
import type { Question } from '../../src/traversal/graph.ts';
import { degrees, neighborFacets } from '../../src/traversal/neighborhood.ts';
import { paths } from '../../src/traversal/paths.ts';
import { relations } from '../../src/traversal/relations.ts';
import { processorTime } from './processor.ts';
import { LARGE, type Size, syntheticWorld, type World } from './synthetic-world.ts';

/** Milliseconds. */
interface Figure {
  readonly what: string;
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
  /** Longest work between two turns of the event loop. */
  readonly held: number;
}

export async function benchGraphIndex(size: Size = LARGE): Promise<void> {
  setFlagsFromString('--expose_gc');
  const collect: () => void = runInNewContext('gc');
  const before = memory(collect);
  const started = performance.now();
  const world = await syntheticWorld(size);
  const built = performance.now() - started;
  const bytes = memory(collect) - before;
  console.log(`${size.entities} entities, ${size.relations} relations with ${size.statements} statements each`);
  console.log(
    `made and packed in ${(built / 1000).toFixed(1)} s; ${(bytes / size.relations).toFixed(0)} bytes a relation`,
  );
  console.table(await figures(world));
}

async function figures(world: World): Promise<readonly Figure[]> {
  const [hub = ''] = world.ids;
  const anyone = () => world.ids[Math.floor(world.random() * world.ids.length)] as string;
  const scoped: Scope = { ...EVERYTHING, asOf: Date.UTC(2022, 5, 1), minConfidence: 0.6 };
  const path = (scope: Scope) => () =>
    paths({
      from: anyone(),
      to: anyone(),
      maxDepth: 4,
      k: 5,
      types: null,
      through: null,
      excludeEntities: [],
      timeRespecting: false,
      scope,
    });
  const ego = (center: () => string, depth: number) => () =>
    egoNetwork({
      centers: [center()],
      depth,
      limit: 200,
      perEntityLimit: 50,
      relationLimit: 1_000,
      types: null,
      kinds: null,
      scope: scoped,
    });
  const listOf = (of: string | null) => () =>
    relations({
      of,
      with: null,
      direction: 'BOTH',
      types: null,
      family: null,
      kinds: null,
      verdicts: null,
      scope: scoped,
      order: { field: 'CONFIDENCE', direction: 'DESC' },
      first: 25,
      after: null,
    });
  return [
    await measure('paths, k 5, depth 4, whole graph', 200, world, path(EVERYTHING)),
    await measure('paths, k 5, depth 4, as of a day, by confidence', 200, world, path(scoped)),
    await measure(
      'paths, the same in a window, dated only',
      40,
      world,
      path({ ...scoped, from: Date.UTC(2021, 5, 1), to: Date.UTC(2021, 8, 1), includeUndated: false }),
    ),
    await measure('ego network of anybody, depth 1', 100, world, ego(anyone, 1)),
    await measure('ego network of anybody, depth 2', 20, world, ego(anyone, 2)),
    await measure(
      'ego network of the largest hub',
      20,
      world,
      ego(() => hub, 1),
    ),
    await measure('facets of the largest hub', 20, world, () => neighborFacets(hub, scoped)),
    await measure('degree of the largest hub, known by no one yet', 20, world, () =>
      degrees([hub], { ...EVERYTHING, asOf: BEGINNING }),
    ),
    await measure('25 relations of the largest hub', 20, world, listOf(hub)),
    await measure('25 relations of the whole graph', 3, world, listOf(null)),
  ];
}

/** In processor time, which a busy machine stretches less than time on the clock. */
async function measure(what: string, runs: number, { version }: World, ask: () => Question<unknown>): Promise<Figure> {
  let held = 0;
  let last = processorTime();
  const watch = setInterval(() => {
    held = Math.max(held, processorTime() - last);
    last = processorTime();
  }, 1);
  const bench = new Bench({
    iterations: runs,
    time: 0,
    warmupIterations: 2,
    warmupTime: 0,
    retainSamples: true,
    throws: true,
  });
  bench.add(what, async () => {
    await new Promise(setImmediate);
    const started = processorTime();
    await ask()(versionGraph(version, {}));
    return { overriddenDuration: processorTime() - started };
  });
  await bench.run();
  clearInterval(watch);
  const result = bench.tasks[0]?.result;
  if (result?.state !== 'completed') throw new Error(`${what} did not run to its end`);
  const times = [...(result.latency.samples ?? [])].sort((a, b) => a - b);
  const at = (share: number) => round(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0);
  return { what, runs, median: at(0.5), p95: at(0.95), most: at(1), held: round(held) };
}

const round = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

function memory(collect: () => void): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
