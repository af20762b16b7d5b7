/** The graph in view as one graphology model: canvas, twin, collapse and exports read the same nodes and lines. */
import { MultiUndirectedGraph } from 'graphology';
import type { EntityKind, EventStatus } from '../../domain/vocabulary.ts';
import type { Bundle, Drawn, DrawnEntity } from '../api/graph.ts';
import { type EdgeKey, type Filters, MAX_EDGES } from '../state/state.ts';

export type NodeFacts = {
  readonly id: string;
  readonly label: string;
  readonly kind: EntityKind;
  readonly summary: string | null;
  /** Neighbors in the scope that are not in view. */
  readonly hiddenCount: number;
};
export type EdgeFacts = EdgeKey & {
  readonly count: number;
  readonly disputed: boolean;
  readonly deniedOnly: boolean;
  readonly status: EventStatus | null;
  readonly confidence: number;
  readonly sources: number;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly role: string | null;
  /** The source of the strongest relation. */
  readonly source: string;
};
export type GraphModel = MultiUndirectedGraph<NodeFacts, EdgeFacts>;

/** The same from either end. */
export const edgeId = ({ a, b, relationType }: EdgeKey): string =>
  `${a < b ? `${a} ${b}` : `${b} ${a}`} ${relationType}`;

export type Leftover = { readonly edges: number };

/** What the filters leave of an answer. Beyond the cap the strongest lines stay and the rest is counted. */
export const modelOf = (
  drawn: Drawn['egoNetwork'],
  filters: Filters,
): { readonly graph: GraphModel; readonly left: Leftover } => {
  const graph: GraphModel = new MultiUndirectedGraph<NodeFacts, EdgeFacts>();
  const shown = drawn.entities.filter((entity) => !filters.hiddenKinds.includes(entity.kind));
  for (const entity of shown) graph.addNode(entity.id, nodeFacts(entity, 0));
  const bundles = [...drawn.bundles]
    .filter(
      ({ a, b, relationType }) =>
        graph.hasNode(a.id) && graph.hasNode(b.id) && !filters.hiddenTypes.includes(relationType),
    )
    .sort(strongestFirst);
  for (const bundle of bundles.slice(0, MAX_EDGES)) {
    const facts = edgeFacts(bundle);
    graph.addEdgeWithKey(edgeId(facts), facts.a, facts.b, facts);
  }
  for (const entity of shown) {
    const near = new Set(graph.neighbors(entity.id)).size;
    graph.replaceNodeAttributes(entity.id, nodeFacts(entity, Math.max(0, entity.degree - near)));
  }
  if (!filters.unconnected) for (const id of graph.nodes()) if (graph.degree(id) === 0) graph.dropNode(id);
  return { graph, left: { edges: Math.max(0, bundles.length - MAX_EDGES) } };
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

export const labelOf = (graph: GraphModel, id: string): string =>
  graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : id;

const nodeFacts = ({ id, label, kind, summary }: DrawnEntity, hiddenCount: number): NodeFacts => ({
  id,
  label,
  kind,
  summary,
  hiddenCount,
});

const edgeFacts = ({ a, b, relationType, count, disputed, earliest, latest, strongest }: Bundle): EdgeFacts => ({
  a: a.id,
  b: b.id,
  relationType,
  count,
  disputed: disputed > 0,
  deniedOnly: strongest.standing.verdict === 'DENIED_ONLY',
  status: strongest.event?.standing.status ?? null,
  confidence: strongest.standing.confidence,
  sources: strongest.standing.evidence?.independentSources ?? 0,
  earliest,
  latest,
  role: strongest.role,
  source: strongest.source.id,
});

const strongestFirst = (x: Bundle, y: Bundle): number =>
  y.strongest.standing.confidence - x.strongest.standing.confidence ||
  y.count - x.count ||
  (x.strongest.id < y.strongest.id ? -1 : 1);
