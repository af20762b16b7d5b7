/** What an actor of the drawn graph measures, for its size and colour, and the group it belongs to. Pure. */
import type { RelationType } from '../../../domain/relation-types.ts';
import { kindName } from '../../look/kind.ts';
import type { ColorBy, GroupBy, SizeBy } from '../../state/state.ts';
import { type EdgeFacts, type GraphModel, labelOf } from '../model.ts';

export type Measure = ReadonlyMap<string, number>;
/** What takes too long for the page's own thread. */
export type Worked = { readonly centrality: Measure; readonly community: Measure };
export type Group = { readonly key: string; readonly label: string };

/** How much of it each actor has; null while it is not known, or where size or colour does not tell an amount. */
export const measureOf = (graph: GraphModel, by: SizeBy | ColorBy, worked: Worked | null): Measure | null => {
  switch (by) {
    case 'degree':
      return each(graph, (id) => new Set(graph.neighbors(id)).size);
    case 'relations':
      return each(graph, (id) => sum(edges(graph, id), ({ count }) => count));
    case 'sources':
      return each(graph, (id) => sum(edges(graph, id), ({ sources }) => sources));
    case 'first':
      return firstSeen(graph);
    case 'centrality':
      return worked?.centrality ?? null;
    case 'community':
      return worked?.community ?? null;
    default:
      return null;
  }
};

/** Null where an actor belongs to none. */
export const groupsOf = (graph: GraphModel, by: GroupBy, worked: Worked | null): ReadonlyMap<string, Group> => {
  const groups = new Map<string, Group>();
  const found = by === 'kind' ? ofKind(graph) : by === 'state' ? ofState(graph) : ofCommunity(graph, worked);
  if (by === 'none') return groups;
  for (const id of graph.nodes()) {
    const group = found(id);
    if (group !== null) groups.set(id, group);
  }
  return groups;
};

const edges = (graph: GraphModel, id: string): readonly EdgeFacts[] =>
  graph.edges(id).map((edge) => graph.getEdgeAttributes(edge));

const sum = (all: readonly EdgeFacts[], of: (edge: EdgeFacts) => number): number =>
  all.reduce((total, edge) => total + of(edge), 0);

const each = (graph: GraphModel, of: (id: string) => number): Measure => new Map(graph.mapNodes((id) => [id, of(id)]));

/** Epoch milliseconds of the first dated relation; whoever has none is left out. */
const firstSeen = (graph: GraphModel): Measure =>
  new Map(
    graph.nodes().flatMap((id): readonly (readonly [string, number])[] => {
      const dates = edges(graph, id).flatMap(({ earliest }) => (earliest === null ? [] : [Date.parse(earliest)]));
      return dates.length === 0 ? [] : [[id, Math.min(...dates)]];
    }),
  );

type Grouping = (id: string) => Group | null;

const ofKind =
  (graph: GraphModel): Grouping =>
  (id) => {
    const kind = graph.getNodeAttribute(id, 'kind');
    return { key: kind, label: kindName(kind, 2) };
  };

/** By these one belongs to what is at the other end, the closest tie first. */
const BELONGS: readonly RelationType[] = [
  'HOLDS_POSITION',
  'REPRESENTS',
  'PART_OF',
  'EMPLOYED_BY',
  'CITIZEN_OF',
  'LOCATED_IN',
  'MEMBER_OF',
];
/** A ministry's spokesman belongs to a state by two steps. */
const MOST_STEPS = 3;

const ofState =
  (graph: GraphModel): Grouping =>
  (id) => {
    const state = stateAbove(graph, id, MOST_STEPS);
    return state === null ? null : { key: state, label: labelOf(graph, state) };
  };

const stateAbove = (graph: GraphModel, id: string, steps: number): string | null => {
  if (graph.getNodeAttribute(id, 'kind') === 'STATE') return id;
  if (steps === 0) return null;
  const above = edges(graph, id)
    .filter(({ a, ways, relationType }) => a === id && ways === 'one' && BELONGS.includes(relationType))
    .sort((x, y) => BELONGS.indexOf(x.relationType) - BELONGS.indexOf(y.relationType) || y.confidence - x.confidence);
  for (const { b } of above) {
    const state = stateAbove(graph, b, steps - 1);
    if (state !== null) return state;
  }
  return null;
};

/** Called after its best connected member. */
const ofCommunity = (graph: GraphModel, worked: Worked | null): Grouping => {
  const community = worked?.community ?? new Map<string, number>();
  const best = new Map<number, string>();
  for (const [id, number] of community) {
    if (!graph.hasNode(id)) continue;
    const before = best.get(number);
    if (before === undefined || graph.degree(id) > graph.degree(before)) best.set(number, id);
  }
  return (id) => {
    const number = community.get(id);
    if (number === undefined) return null;
    return { key: String(number), label: `around ${labelOf(graph, best.get(number) ?? id)}` };
  };
};
