/**
 * The k shortest paths between two entities. Two balls grow around the ends until they can meet, without folding
 * anything; then only ties on some walk of that length are folded. So a hub costs a look at its list, not folds.
 */
import { InputError } from '../domain/error.ts';
import type { Id, RelationId } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import type { EntityKind, RelationType } from '../domain/vocabulary.ts';
import { kindsOf } from './kinds.ts';
import { growBall, openBall, type Passable } from './path/ball.ts';
import { bestFirst, type FoundPath } from './path/best-first.ts';
import { isPassable } from './path/order-in-time.ts';
import { strandsBetween } from './path/strands.ts';
import type { Question, Work } from './traversal.ts';
import { isSpent, startWalk, workOf } from './walk.ts';

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

interface PathHop {
  readonly from: Id;
  readonly to: Id;
  readonly relation: RelationId;
  /** True where the relation points from `from` to `to`. */
  readonly forward: boolean;
  readonly confidence: number;
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
export function* paths(query: PathsQuery): Question<{ readonly paths: readonly PathAnswer[]; readonly work: Work }> {
  const { from, to, maxDepth, k, timeRespecting } = query;
  if (from === to) throw new InputError('a path needs two different entities');
  const walk = startWalk(query.scope, query.types);
  const excluded = new Set(query.excludeEntities);
  const found: FoundPath[] = [];
  const [start, goal] = [openBall(from), openBall(to)];
  const passable = passableIn(query, excluded);
  const isOpen = !excluded.has(from) && !excluded.has(to);
  for (let length = 1; isOpen && length <= maxDepth && found.length < k && !isSpent(walk); length++) {
    if (length > 1) {
      const [ball, other] = isSmaller(start, goal) ? [start, goal] : [goal, start];
      yield* growBall(walk, ball, other.center, passable);
    }
    const hops = yield* strandsBetween(walk, start, goal);
    found.push(...(yield* bestFirst(walk, hops, from, k - found.length, timeRespecting)));
  }
  return { paths: found.map(answerOf), work: workOf(walk) };
}

const isSmaller = (a: ReturnType<typeof openBall>, b: ReturnType<typeof openBall>): boolean =>
  a.frontier.length < b.frontier.length || (a.frontier.length === b.frontier.length && a.radius <= b.radius);

const passableIn = ({ through }: PathsQuery, excluded: ReadonlySet<Id>): Passable =>
  function* (entities) {
    const allowed = entities.filter((id) => !excluded.has(id));
    if (through === null) return allowed;
    const kinds = yield* kindsOf(allowed);
    return allowed.filter((id) => {
      const kind = kinds.get(id);
      return kind !== null && kind !== undefined && through.includes(kind);
    });
  };

function answerOf({ entities, ties }: FoundPath): PathAnswer {
  const views = ties.map(({ view }) => view);
  return {
    entities,
    hops: ties.map(({ tie, view }, i) => ({
      from: entities[i] as Id,
      to: entities[i + 1] as Id,
      relation: tie.id,
      forward: tie.source === entities[i],
      confidence: view.confidence,
    })),
    weakestConfidence: Math.min(...views.map((view) => view.confidence)),
    minIndependentSources: Math.min(...views.map((view) => view.independentSources)),
    disputed: views.some((view) => view.verdict !== 'UNDISPUTED'),
    timeRespecting: isPassable(ties.map((found) => [found])),
  };
}
