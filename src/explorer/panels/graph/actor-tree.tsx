/** The graph as a tree: every entity, under it its relations. Whatever the pointer does on the canvas, keys do here. */
import { type ReactNode, useMemo, useState } from 'react';
import { Button, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { type EdgeFacts, edgeId, edgesOf, type GraphModel, labelOf, type NodeFacts } from '../../graph/model.ts';
import { kindName } from '../../look/kind.ts';
import { Empty } from '../../parts/answered.tsx';
import { NamedKindIcon } from '../../parts/entity/kind-icon.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { KeptFocus } from '../../parts/kept-focus.tsx';
import { useChange, useExplorer } from '../../parts/session.tsx';
import { openEdge, select, toggleSelected } from '../../state/state.ts';
import { arrowFrom, edgeLabel, edgeSentences } from '../../words/line.ts';
import { count } from '../../words/relation.ts';

type Row = { readonly node: NodeFacts; readonly edges: readonly EdgeFacts[] };

/** More rows than a person reads; the rest comes when it is asked for, and the table has them all. */
const FIRST_ROWS = 50;

export const ActorTree = (): ReactNode => {
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(new Set());
  const [all, setAll] = useState(false);
  const { graph } = useGraph();
  const change = useChange();
  const rows = useMemo(() => rowsOf(graph), [graph]);
  const byEdge = useMemo(() => new Map(rows.flatMap(({ edges }) => edges.map((edge) => [edgeId(edge), edge]))), [rows]);
  if (rows.length === 0) {
    return (
      <Empty title="Nothing in view yet">
        <p className="caption">Search a name, or open one of the questions on the right.</p>
      </Empty>
    );
  }
  const act = (key: string | number): void => {
    const [, id = ''] = String(key).split('|');
    const edge = byEdge.get(id);
    change(edge === undefined ? select([id]) : openEdge(edge));
  };
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <>
      <KeptFocus among="[role=row]">
        <Tree
          className="tree"
          aria-label="Actors in view, each with its relations"
          onAction={act}
          selectionMode="none"
          expandedKeys={expanded}
          onExpandedChange={setExpanded}
        >
          {shown.map(({ node, edges }) => (
            <TreeItem key={node.id} id={`n|${node.id}`} textValue={node.label} className="tree-row">
              <TreeItemContent>
                <ActorRow node={node} edgeCount={edges.length} />
              </TreeItemContent>
              {/* All but one are made when they are wanted: a view may hold 2,000 lines, each under both its ends. */}
              {(expanded.has(`n|${node.id}`) ? edges : edges.slice(0, 1)).map((edge) =>
                relationRow(graph, node.id, edge),
              )}
            </TreeItem>
          ))}
        </Tree>
      </KeptFocus>
      {shown.length < rows.length ? (
        <Button className="button button-small more" onPress={() => setAll(true)}>
          Show all {rows.length}
        </Button>
      ) : null}
    </>
  );
};

const relationRow = (graph: GraphModel, from: string, edge: EdgeFacts): ReactNode => (
  <TreeItem
    key={edgeId(edge)}
    id={`${from}|${edgeId(edge)}`}
    textValue={edgeSentences(edge, (id) => labelOf(graph, id)).join('; ')}
    className="tree-row tree-edge"
  >
    <TreeItemContent>
      <span className="tree-arrow" title={edgeSentences(edge, (id) => labelOf(graph, id)).join('; ')}>
        {arrowFrom(edge, from)}
      </span>{' '}
      <span className={edge.disputed > 0 ? 'tree-relation disputed' : 'tree-relation'}>{edgeLabel(edge)}</span>{' '}
      <bdi>{labelOf(graph, edge.a === from ? edge.b : edge.a)}</bdi>
    </TreeItemContent>
  </TreeItem>
);

const ActorRow = ({ node, edgeCount }: { readonly node: NodeFacts; readonly edgeCount: number }): ReactNode => {
  const change = useChange();
  const selected = useExplorer((state) => state.selected.includes(node.id));
  return (
    <>
      <Button slot="chevron" className="chevron" aria-label={`Relations of ${node.label}`} isDisabled={edgeCount === 0}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="m3.5 2 3 3-3 3" />
        </svg>
      </Button>
      <NamedKindIcon kind={node.kind} />
      <bdi className="tree-label" title={node.summary ?? kindName(node.kind)}>
        {node.label}
      </bdi>
      {node.hiddenCount > 0 ? (
        <span className="hidden-count" title={`${count(node.hiddenCount, 'neighbor')} not in view`}>
          +{node.hiddenCount}
        </span>
      ) : null}
      <input
        type="checkbox"
        className="tree-check"
        checked={selected}
        aria-label={`Select ${node.label}`}
        onChange={() => change(toggleSelected(node.id))}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
      />
    </>
  );
};

const rowsOf = (graph: GraphModel): readonly Row[] =>
  graph
    .mapNodes((id, node) => ({ node, edges: [...edgesOf(graph, id)].sort((x, y) => y.confidence - x.confidence) }))
    .sort((x, y) => y.edges.length - x.edges.length || x.node.label.localeCompare(y.node.label));
