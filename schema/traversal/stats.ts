/** How much was looked at for an answer. */
import type { Work } from '../../src/traversal/graph.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';

interface Stats extends Work {
  readonly engine: 'INDEX' | 'CYPHER';
  readonly tookMs: number;
}

const TraversalEngine = builder.enumType('TraversalEngine', {
  description: 'Who answered.',
  values: { INDEX: { description: 'The index in this process.' }, CYPHER: { description: 'Neo4j itself.' } },
});

export const TraversalStats = builder.objectRef<Stats>('TraversalStats').implement({
  description: 'How much was looked at for an answer. Not part of the answer: it may differ from run to run.',
  fields: (t) => ({
    engine: t.expose('engine', { type: TraversalEngine, description: 'Who answered.' }),
    exploredEntities: t.exposeInt('exploredEntities', { description: 'Entities met.' }),
    exploredRelations: t.exposeInt('exploredRelations', { description: 'Relations examined.' }),
    truncated: t.exposeBoolean('truncated', { description: 'True where a limit cut the answer.' }),
    timedOut: t.boolean({
      description: 'Always false: an answer that is late is refused with DEADLINE_EXCEEDED, never given in part.',
      resolve: () => false,
    }),
    tookMs: t.exposeFloat('tookMs', { description: 'Milliseconds it took.' }),
  }),
});

/** The answer of some work, and how long it took. */
export async function measured<Answer>(
  ctx: Context,
  work: () => Promise<Answer>,
): Promise<{ answer: Answer; stats: (done: Work) => Stats }> {
  const start = performance.now();
  const answer = await work();
  const tookMs = performance.now() - start;
  const stats = ({ exploredEntities, exploredRelations, truncated }: Work) => ({
    exploredEntities,
    exploredRelations,
    truncated,
    engine: ctx.traversal.engine,
    tookMs,
  });
  return { answer, stats };
}
