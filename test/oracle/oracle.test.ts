/** Random worlds, imported and asked through the public door, give what the oracles make of the same evidence. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../fixture/runs.ts';
import { acts, emptyRecord, judged, perform, undoAll } from './acts.ts';
import { type Asked, answersIn, clustersIn, openWorld, worldOf } from './asked.ts';
import { clustersOf } from './cluster.ts';
import { answered, expected, tiesOf } from './compared.ts';
import type { Scope, World } from './evidence.ts';
import { graphOf } from './graph.ts';
import { drafts, type Line, linesOf, scopes } from './random-world.ts';

const MINUTES = 60_000;
/** The same each time (or those of ORACLE_SEED), and some that nobody has seen: a counterexample tells their seed. */
const WORLDS = [
  ['known', { seed: Number(process.env.ORACLE_SEED ?? 11), numRuns: runs(60) }],
  ['new', { numRuns: runs(20) }],
] as const;
/** A counterexample that takes long to make small is told as it is. */
const PATIENCE = { interruptAfterTimeLimit: 8 * MINUTES };

const everything: Scope = { includeDenied: true };
const order = fc.array(fc.nat(1_000), { minLength: 9, maxLength: 9 });

it.each(WORLDS)(
  'in %s worlds the graph is what the evidence says, in every order and scope',
  async (_, worlds) => {
    const property = fc.asyncProperty(drafts, order, fc.array(scopes, { maxLength: 4 }), async (draft, keys, asked) => {
      const documents = linesOf(draft);
      const graph = await openWorld(halves(shuffled(documents, keys)));
      try {
        const world = await worldOf(graph, documents.flat());
        expect(await clustersIn(graph)).toEqual(sameCopies(world));
        for (const scope of [everything, ...asked]) await compare(graph, world, scope);
      } finally {
        await graph.close();
      }
    });
    await fc.assert(property, { ...PATIENCE, ...worlds });
  },
  10 * MINUTES,
);

it.each(WORLDS)(
  'in %s worlds decisions, reviews and retractions act as they say, on what comes later too, and undone they leave no trace',
  async (_, worlds) => {
    const early = fc.array(acts, { minLength: 1, maxLength: 5 });
    const late = fc.array(acts, { maxLength: 3 });
    const property = fc.asyncProperty(drafts, order, early, late, scopes, async (draft, keys, before, after, asked) => {
      const documents = linesOf(draft);
      const [first, second] = halves(shuffled(documents, keys));
      const reference = await openWorld([documents.flat()]);
      const whole = await worldOf(reference, documents.flat());
      await reference.close();
      const graph = await openWorld([first]);
      try {
        const record = emptyRecord();
        for (const act of before) await perform(act, graph, partOf(whole, first), record);
        await graph.take(second);
        for (const act of after) await perform(act, graph, whole, record);
        for (const scope of [everything, asked]) await compare(graph, judged(whole, record), scope);
        await undoAll(graph, whole, record);
        await compare(graph, whole, everything);
      } finally {
        await graph.close();
      }
    });
    await fc.assert(property, { ...PATIENCE, ...worlds });
  },
  10 * MINUTES,
);

function sameCopies({ documents }: World): string[][] {
  const clusters = clustersOf(documents);
  const founders = [...new Set(clusters.values())];
  const members = (founder: string) => [...clusters].filter(([, cluster]) => cluster === founder).map(([id]) => id);
  return founders.map((founder) => members(founder).sort()).sort();
}

async function compare(graph: Asked, world: World, wanted: Scope): Promise<void> {
  const scope = possible(wanted, world);
  const answers = await answersIn(graph, scope);
  expect({ scope, ...answered(answers, world, graph) }).toEqual({ scope, ...expected(graphOf(world, scope)) });
  const { ties, relations } = tiesOf(answers);
  expect(relations).toEqual(ties);
}

const shuffled = (documents: readonly Line[][], keys: readonly number[]): Line[][] =>
  documents
    .map((lines, i) => ({ lines, key: keys[i] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ lines }) => lines);

function halves(documents: readonly Line[][]): [Line[], Line[]] {
  const half = Math.ceil(documents.length / 2);
  return [documents.slice(0, half).flat(), documents.slice(half).flat()];
}

/** A publisher that the world has not cannot be asked for. */
function possible({ publishers, excludePublishers, ...scope }: Scope, world: World): Scope {
  const there = (names: readonly string[] = []) =>
    names.filter((name) => world.documents.some(({ publisher }) => publisher === name));
  const [wanted, unwanted] = [there(publishers), there(excludePublishers)];
  return {
    ...scope,
    ...(wanted.length > 0 && { publishers: wanted }),
    ...(unwanted.length > 0 && { excludePublishers: unwanted }),
  };
}

/** What of a world some lines say. */
function partOf(world: World, lines: readonly Line[]): World {
  const urls = new Set(lines.map(({ url }) => url));
  const documents = world.documents.filter(({ url }) => urls.has(url));
  const ids = new Set(documents.map(({ id }) => id));
  return { ...world, documents, statements: world.statements.filter(({ document }) => ids.has(document)) };
}
