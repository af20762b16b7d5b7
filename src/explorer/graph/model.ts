/** The graph in view as one graphology model: canvas, twin, collapse and exports read the same nodes and lines. */
import { MultiUndirectedGraph } from 'graphology';
import type { Tellings } from '../../domain/fold/tellings.ts';
import { MUTUAL_TYPES } from '../../domain/relation-types.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';
import type { Bundle, Drawn, DrawnEntity } from '../api/graph.ts';
import type { Moded } from '../api/modes.ts';
import type { Spoken } from '../api/spoken.ts';
import { type EdgeKey, type Filters, MAX_EDGES } from '../state/state.ts';
import { withoutModes } from './filter/modes.ts';
import { spokenOf } from './filter/speaker.ts';
import { isTop } from './tier.ts';

export type NodeFacts = {
  readonly id: string;
  readonly label: string;
  readonly kind: EntityKind;
  readonly summary: string | null;
  /** Neighbors in the scope that are not in view. */
  readonly hiddenCount: number;
};
/** All relations of one type between two. Of a directed type `a` is the source, of all where `ways` is "one"; of a mutual one whom the surest words name first. */
export type EdgeFacts = EdgeKey &
  Tellings & {
    readonly ways: 'mutual' | 'one' | 'both';
    readonly count: number;
    /** How many run from a to b, and from b to a; a mutual type has neither. */
    readonly forward: number;
    readonly backward: number;
    readonly confidence: number;
    readonly sources: number;
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly role: string | null;
  };
export type GraphModel = MultiUndirectedGraph<NodeFacts, EdgeFacts>;

/** The same from either end. */
export const pairId = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
export const edgeId = ({ a, b, relationType }: EdgeKey): string => `${pairId(a, b)} ${relationType}`;

/** What is not drawn: lines beyond the cap, and relations below the top tier. */
export type Leftover = {
  readonly edges: number;
  readonly below: number;
  /** Whether there are relations and none of them reaches the top tier. */
  readonly noneReaches: boolean;
  /** Of each actor, whom it has relations with, those below the top tier too. */
  readonly near: ReadonlyMap<string, ReadonlySet<string>>;
};

/** What the filters leave of an answer. Beyond the cap the strongest lines stay and the rest is counted. */
export const modelOf = (
  drawn: Drawn['egoNetwork'],
  filters: Filters,
  /** The modes of the relations, where something is hidden by them. */
  moded: readonly Moded[] = [],
  /** What the speaker said to whom the view is narrowed; null where it is not. */
  spoken: readonly Spoken[] | null = null,
): { readonly graph: GraphModel; readonly left: Leftover } => {
  const graph: GraphModel = new MultiUndirectedGraph<NodeFacts, EdgeFacts>();
  const shown = drawn.entities.filter((entity) => !filters.hiddenKinds.includes(entity.kind));
  for (const entity of shown) graph.addNode(entity.id, nodeFacts(entity, 0));
  const between = withoutModes(drawn.bundles, moded, filters.hiddenModes).filter(
    ({ a, b }) => graph.hasNode(a.id) && graph.hasNode(b.id),
  );
  const all = (spoken === null ? between : spokenOf(between, spoken, filters.hiddenModes.length === 0)).filter(
    ({ relationType }) => !filters.hiddenTypes.includes(relationType),
  );
  const reaching = all.filter(({ strongest: { standing } }) => isTop(standing));
  const noneReaches = reaching.length === 0 && all.length > 0;
  const top = filters.below || isLifted(filters, { noneReaches }) ? all : reaching;
  const bundles = [...top].sort(strongestFirst);
  for (const bundle of bundles.slice(0, MAX_EDGES)) {
    const facts = edgeFacts(bundle);
    graph.addEdgeWithKey(edgeId(facts), facts.a, facts.b, facts);
  }
  // Who is in view is so, whatever lines the filters leave between them.
  const neighbors = neighborsIn(drawn.bundles.filter(({ a, b }) => graph.hasNode(a.id) && graph.hasNode(b.id)));
  for (const entity of shown) {
    const near = neighbors.get(entity.id)?.size ?? 0;
    graph.replaceNodeAttributes(entity.id, nodeFacts(entity, Math.max(0, entity.degree - near)));
  }
  if (!filters.unconnected) for (const id of graph.nodes()) if (graph.degree(id) === 0) graph.dropNode(id);
  const below = relationCount(all) - relationCount(top);
  return {
    graph,
    left: { edges: Math.max(0, bundles.length - MAX_EDGES), below, noneReaches, near: neighborsIn(all) },
  };
};

/** Where nothing reaches the top tier, as in data of one middling confidence, all is shown unless somebody wants it kept. */
export const isLifted = (
  { below, strict }: Pick<Filters, 'below' | 'strict'>,
  { noneReaches }: Pick<Leftover, 'noneReaches'>,
): boolean => noneReaches && !below && !strict;

const relationCount = (bundles: readonly Bundle[]): number => bundles.reduce((sum, { count }) => sum + count, 0);

const neighborsIn = (bundles: readonly Bundle[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const near = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => void near.set(from, (near.get(from) ?? new Set()).add(to));
  for (const { a, b } of bundles) {
    add(a.id, b.id);
    add(b.id, a.id);
  }
  return near;
};

/** What hangs on this entity alone: collapsing it folds these away and leaves the rest as it is. */
export const leavesOf = (graph: GraphModel, id: string, keep: ReadonlySet<string>): readonly string[] =>
  graph.hasNode(id)
    ? graph
        .neighbors(id)
        .filter((near) => near !== id && !keep.has(near) && graph.neighbors(near).every((far) => far === id))
    : [];

export const edgesOf = (graph: GraphModel, id: string): readonly EdgeFacts[] =>
  graph.hasNode(id) ? graph.edges(id).map((edge) => graph.getEdgeAttributes(edge)) : [];

/** Every kind of relation between two that is in view. */
export const edgesBetween = (graph: GraphModel, a: string, b: string): readonly EdgeFacts[] =>
  graph.hasNode(a) && graph.hasNode(b) ? graph.edges(a, b).map((edge) => graph.getEdgeAttributes(edge)) : [];

/** Pairs that have relations, each once, with all of them. */
export const pairsOf = (graph: GraphModel): readonly (readonly EdgeFacts[])[] => {
  const pairs = new Map<string, EdgeFacts[]>();
  graph.forEachEdge((_, facts) => {
    const id = pairId(facts.a, facts.b);
    const pair = pairs.get(id);
    if (pair === undefined) pairs.set(id, [facts]);
    else pair.push(facts);
  });
  return [...pairs.values()];
};

/** How many relations all lines stand for. */
export const relationsIn = (graph: GraphModel): number => graph.reduceEdges((sum, _, { count }) => sum + count, 0);

export const labelOf = (graph: GraphModel, id: string): string =>
  graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : id;

const nodeFacts = ({ id, label, kind, summary }: DrawnEntity, hiddenCount: number): NodeFacts => ({
  id,
  label,
  kind,
  summary,
  hiddenCount,
});

const edgeFacts = (bundle: Bundle): EdgeFacts => {
  const { relationType, count, earliest, latest, strongest } = bundle;
  const { disputed, planned, requested, hypothetical, cancelled, deniedOnly } = bundle;
  return {
    ...endsOf(bundle),
    relationType,
    count,
    ...{ disputed, planned, requested, hypothetical, cancelled, deniedOnly },
    confidence: strongest.standing.confidence,
    sources: strongest.standing.evidence?.independentSources ?? 0,
    earliest,
    latest,
    role: strongest.role,
  };
};

const endsOf = ({
  a,
  b,
  relationType,
  forward,
  backward,
  strongest,
}: Bundle): Pick<EdgeFacts, 'a' | 'b' | 'ways' | 'forward' | 'backward'> => {
  if (MUTUAL_TYPES.has(relationType)) {
    // Nobody does it to the other, but the words name one of them first.
    const [first, second] = strongest.source.id === b.id ? [b, a] : [a, b];
    return { a: first.id, b: second.id, ways: 'mutual', forward: 0, backward: 0 };
  }
  if (forward > 0 && backward > 0) return { a: a.id, b: b.id, ways: 'both', forward, backward };
  return forward > 0
    ? { a: a.id, b: b.id, ways: 'one', forward, backward: 0 }
    : { a: b.id, b: a.id, ways: 'one', forward: backward, backward: 0 };
};

const strongestFirst = (x: Bundle, y: Bundle): number =>
  y.strongest.standing.confidence - x.strongest.standing.confidence ||
  y.count - x.count ||
  (x.strongest.id < y.strongest.id ? -1 : 1);
