/**
 * The k shortest paths between two entities. What can be reached grows around the ends until the two can meet, without
 * folding anything; then only relations on some walk of that length are folded. So a hub costs a look at its list.
 */
import { InputError } from '../domain/error.ts';
import type { Id } from '../domain/glossary.ts';
import type { RelationType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import type { EntityKind } from '../domain/vocabulary.ts';
import type { Question, Work } from './graph.ts';
import { ofKinds } from './kinds.ts';
import { bestFirst, type FoundPath } from './path/best-first.ts';
import { isPassable } from './path/order-in-time.ts';
import { parallelBetween } from './path/parallel.ts';
import { openReach, type Passable, type Reach, radiusOf, widen } from './path/reach.ts';
import { isSpent, type RelationInScope, startWalk, type Walk, workOf } from './walk.ts';

export interface PathsQuery {
  readonly from: Id;
  readonly to: Id;
  readonly maxDepth: number;
  readonly k: number;
  readonly types: readonly RelationType[] | null;
  /** Kinds of all that lies between the ends. */
  readonly through: readonly EntityKind[] | null;
  /** On no path, not even at its ends. */
  readonly excludeEntities: readonly Id[];
  readonly timeRespecting: boolean;
  readonly scope: Scope;
}

interface PathHop extends RelationInScope {
  readonly from: Id;
  readonly to: Id;
  /** True where the relation points from `from` to `to`. */
  readonly forward: boolean;
}

export interface PathAnswer {
  readonly entities: readonly Id[];
  readonly hops: readonly PathHop[];
  readonly weakestConfidence: number;
  readonly minIndependentSources: number;
  /** True where somebody denies one of the hops. */
  readonly disputed: boolean;
  readonly timeRespecting: boolean;
}

/** By length, then weakest confidence descending, then ids; one path for each sequence of entities. */
export const paths =
  (query: PathsQuery): Question<{ readonly paths: readonly PathAnswer[]; readonly work: Work }> =>
  async (graph) => {
    const { from, to, maxDepth, k, timeRespecting } = query;
    if (from === to) throw new InputError('a path needs two different entities');
    const walk = startWalk(graph, query.scope, query.types);
    const excluded = new Set(query.excludeEntities);
    const found: FoundPath[] = [];
    const [start, goal] = [openReach(from), openReach(to)];
    const passable = passableIn(walk, query, excluded);
    const isOpen = !excluded.has(from) && !excluded.has(to);
    for (let length = 1; isOpen && length <= maxDepth && found.length < k && !isSpent(walk); length++) {
      if (length > 1) {
        const [reach, other] = isSmaller(start, goal) ? [start, goal] : [goal, start];
        await widen(walk, reach, other.center, passable);
      }
      const hops = await parallelBetween(walk, start, goal);
      found.push(...(await bestFirst(walk, hops, from, k - found.length, timeRespecting)));
    }
    return { paths: found.map(answerOf), work: workOf(walk) };
  };

const isSmaller = (a: Reach, b: Reach): boolean =>
  frontierOf(a) < frontierOf(b) || (frontierOf(a) === frontierOf(b) && radiusOf(a) <= radiusOf(b));

const frontierOf = ({ rings }: Reach): number => rings.at(-1)?.length ?? 0;

const passableIn =
  ({ graph }: Walk, { through }: PathsQuery, excluded: ReadonlySet<Id>): Passable =>
  (entities) =>
    ofKinds(
      graph,
      entities.filter((id) => !excluded.has(id)),
      through,
      (id) => id,
    );

function answerOf({ entities, relations }: FoundPath): PathAnswer {
  const views = relations.map(({ view }) => view);
  return {
    entities,
    hops: relations.map((found, i) => ({
      ...found,
      from: entities[i] as Id,
      to: entities[i + 1] as Id,
      forward: found.relation.source === entities[i],
    })),
    weakestConfidence: Math.min(...views.map((view) => view.confidence)),
    minIndependentSources: Math.min(...views.map((view) => view.independentSources)),
    disputed: views.some((view) => view.verdict !== 'UNDISPUTED'),
    timeRespecting: isPassable(relations.map((found) => [found])),
  };
}
