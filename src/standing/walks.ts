/** Questions that are answered by a walk: who mediates, which paths there are. Each answer with the statements behind it. */
import { mediators } from '../analysis/mediators.ts';
import type { Id, RelationId } from '../domain/glossary.ts';
import type { EntityAtTime } from '../domain/record/entity.ts';
import type { Scope } from '../domain/scope.ts';
import { BEGINNING, END } from '../domain/time.ts';
import type { Evidence, Graph, Question } from '../traversal/graph.ts';
import { paths } from '../traversal/paths.ts';
import { representatives } from '../traversal/representatives.ts';
import { scopeOfBar, type WalkAsked } from './asked.ts';

interface WalkAnswer {
  /** The revision that the walk saw. */
  readonly revision: number;
  readonly found: readonly Walked[];
}

export interface Walked {
  readonly entities: readonly Id[];
  readonly relations: readonly RelationId[];
  /** All that stand behind it, and the best of each relation or event. */
  readonly statements: readonly Id[];
  readonly best: readonly Id[];
}

/** More mediators than these, or paths, are no news one by one. */
const MOST_MEDIATORS = 100;
const MOST_PATHS = 50;

export const walkFor =
  (asked: WalkAsked): Question<WalkAnswer> =>
  async (graph) => ({
    revision: graph.revision,
    found: await (asked.kind === 'MEDIATOR' ? mediatorsNow(graph, asked) : pathsNow(graph, asked)),
  });

async function mediatorsNow(graph: Graph, asked: Extract<WalkAsked, { kind: 'MEDIATOR' }>): Promise<readonly Walked[]> {
  const scope = scopeOfBar(asked.bar);
  const sides: readonly (readonly EntityAtTime[])[] = asked.includeRepresentatives
    ? await representatives([asked.a, asked.b], scope)(graph)
    : [asked.a, asked.b].map((entity) => [{ entity, from: BEGINNING, to: END }]);
  const [a = [], b = []] = sides;
  const found = await mediators({ a, b, maxGapHours: asked.maxGapHours, scope, first: MOST_MEDIATORS })(graph);
  return Promise.all(
    found.map(async ({ entity, contacts }) => {
      const events = (await graph.events(contacts)).filter((event) => event !== null);
      return {
        entities: [entity],
        relations: events.flatMap(({ relations }) => relations),
        ...behind(events, scope),
      };
    }),
  );
}

async function pathsNow(graph: Graph, asked: Extract<WalkAsked, { kind: 'PATH' }>): Promise<readonly Walked[]> {
  const scope = scopeOfBar(asked.bar);
  const { paths: found } = await paths({
    from: asked.from,
    to: asked.to,
    maxDepth: asked.maxDepth,
    k: MOST_PATHS,
    types: asked.types,
    through: null,
    excludeEntities: [],
    timeRespecting: false,
    scope,
  })(graph);
  return found.map(({ entities, hops }) => ({
    entities,
    relations: hops.map(({ relation }) => relation.id),
    ...behind(
      hops.map(({ relation }) => relation),
      scope,
    ),
  }));
}

function behind(found: readonly Evidence[], scope: Scope): Pick<Walked, 'statements' | 'best'> {
  const statements = new Set<Id>();
  const best = new Set<Id>();
  for (const evidence of found) {
    for (const place of evidence.admitted(scope)) statements.add(evidence.statementAt(place).id);
    const shown = evidence.view(scope)?.best;
    if (shown !== undefined) best.add(evidence.statementAt(shown).id);
  }
  return { statements: [...statements], best: [...best] };
}
