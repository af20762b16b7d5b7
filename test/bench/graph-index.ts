/** How fast the graph index answers on a large synthetic graph, and how much memory it takes. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Bench } from 'tinybench';
import { versionGraph } from '../../src/index/version-graph.ts';
import { processorTime } from './processor.ts';
import { type Asked, questionsOf } from './questions.ts';
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
  const figures: Figure[] = [];
  for (const asked of questionsOf({ ...world, hub: world.ids[0] ?? '' })) figures.push(await measure(asked, world));
  return figures;
}

/** In processor time, which a busy machine stretches less than time on the clock. */
async function measure({ what, runs, question }: Asked, { version }: World): Promise<Figure> {
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
    await question()(versionGraph(version, {}));
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
