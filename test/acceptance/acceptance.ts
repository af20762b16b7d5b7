/** What every world must keep on every store and engine: its reads, its laws, and what people do to it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Act } from './act.ts';
import { portraitOf } from './portrait.ts';
import { type Backend, EMBEDDED, openProject, type Project } from './project.ts';
import { idsOf, linesOf, type Read, type World } from './world.ts';

const MINUTES = 60_000;

export interface Place {
  readonly name: string;
  readonly backend: () => Backend;
}

export function acceptance(world: World, acts: readonly Act[], { name, backend }: Place): void {
  describe(`${world.name} on ${name}`, () => {
    let project: Project;
    beforeAll(async () => {
      project = await openProject(backend(), [linesOf(world, idsOf(world))]);
    }, 10 * MINUTES);
    afterAll(() => project.close());

    for (const read of world.reads) {
      patiently(read.name, async () => expect(await answerTo(read, project)).toEqual(expectedOf(read)));
    }

    patiently('gives fields in the order in which they were asked', async () => {
      const data = await project.ask(
        '{ events(first: 1) { nodes { verdict statements { nodes { document { id } } } id } } revision }',
      );
      expect(JSON.stringify(data)).toMatch(
        /^{"events":{"nodes":\[{"verdict":"\w+","statements":{.*},"id":"[^"]+"}\]},"revision":\d+}$/,
      );
    });

    for (const [order, parts] of Object.entries(world.orders)) {
      patiently(`gives the same graph imported ${order}`, () =>
        besides(
          parts.map((ids) => linesOf(world, ids)),
          async (other) => {
            expect(await portraitOf(project)).toEqual(await portraitOf(other));
          },
        ),
      );
    }

    for (const instant of world.instants) {
      patiently(`as of ${instant} is the graph of what was published by then`, () =>
        besides([linesOf(world, publishedBy(world, instant))], async (other) => {
          const then = await portraitOf(other);
          expect(await portraitOf(project, instant, then.entities)).toEqual(then);
        }),
      );
    }

    patiently('changes nothing by a second import and a rebuild', async () => {
      const before = await portraitOf(project);
      await project.take(linesOf(world, idsOf(world)));
      await project.offline(['rebuild']);
      expect(await portraitOf(project)).toEqual(before);
    });

    for (const act of acts) patiently(act.name, () => act.perform(project));

    patiently('is whole after all that', async () => {
      await project.offline(['check']);
    });
  });
}

const patiently = (name: string, run: () => Promise<void>): void => it(name, run, 5 * MINUTES);

async function answerTo({ query, variables, lines, isOrdered }: Read, project: Project): Promise<readonly string[]> {
  const answer = lines(await project.ask(query, variables));
  return isOrdered ? answer : [...answer].sort();
}

const expectedOf = ({ answer, isOrdered }: Read): readonly string[] => (isOrdered ? answer : [...answer].sort());

/** Another graph, in a fresh embedded store: content alone makes ids, so it can be held beside one in any store. */
async function besides(texts: readonly string[], compare: (other: Project) => Promise<void>): Promise<void> {
  const other = await openProject(EMBEDDED, texts);
  try {
    await compare(other);
  } finally {
    await other.close();
  }
}

/** A dispatch dated to the day is known from the end of that day. */
function publishedBy({ dispatches }: World, instant: string): string[] {
  const knownAt = (published: string) => (published.includes('T') ? published : `${published}T23:59:59.999Z`);
  return dispatches
    .filter(({ published }) => Date.parse(knownAt(published)) <= Date.parse(instant))
    .map(({ id }) => id);
}
