/** What fields take of a request’s budget (`src/domain/budget.ts`), beside what the walks themselves take. */
import { type GraphQLOutputType, getNamedType, isLeafType } from 'graphql';

/** Units that one request may take: some seconds of one processor, or some 300,000 values. */
export const MOST_WORK = 10_000_000;
/** Walks that one request may ask for. */
export const MOST_WALKS = 10;

/** Fields that go through much of the graph for one answer. Those of one client take turns. */
const WALKS: ReadonlySet<string> = new Set([
  'Query.centrality',
  'Query.commonNeighbors',
  'Query.communities',
  'Query.contradictions',
  'Query.diff',
  'Query.egoNetwork',
  'Query.mediators',
  'Query.mergeCandidates',
  'Query.paths',
  'Query.whatWouldChange',
]);
/** Asks the whole of another query: what that walks waits for its turn by itself. */
const QUERIES: ReadonlySet<string> = new Set([
  'Query.ask',
  'Query.askAgain',
  'Query.context',
  'Query.verify',
  'SavedView.current',
]);
/** Counts of a whole list, and its distribution over time and languages. */
const COUNTS: ReadonlySet<string> = new Set(['languages', 'timeline', 'totalCount']);

const WALK = 20_000;
const COUNT = 2_000;
/** An object takes turns, a value room in the answer, and a text more of it. */
const OBJECT = 60;
const VALUE = 30;

/** Units for one answer of a field. */
export function weightOf(type: string, field: string, output: GraphQLOutputType): number {
  if (isHeavy(type, field)) return COUNTS.has(field) ? COUNT : WALK;
  return isLeafType(getNamedType(output)) ? VALUE : OBJECT;
}

/** A unit for each character. */
export const weightOfText = (text: string): number => text.length;

export const isWalk = (type: string, field: string): boolean => WALKS.has(`${type}.${field}`);

/** Counted before a request begins. */
export const isWalkOrQuery = (type: string, field: string): boolean =>
  isWalk(type, field) || QUERIES.has(`${type}.${field}`);

/** More than a look at what is at hand. */
export const isHeavy = (type: string, field: string): boolean => isWalkOrQuery(type, field) || COUNTS.has(field);
