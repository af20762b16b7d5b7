/** All drawn lines as a sortable table: the graph for those who read rather than look, and for print. */

import { type ReactNode, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { type EdgeFacts, edgeId, labelOf } from '../../graph/model.ts';
import { Empty } from '../../parts/answered.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { KindIcon } from '../../parts/kind-icon.tsx';
import { useChange, useExplorer } from '../../parts/session.tsx';
import { SortHead } from '../../parts/sort-head.tsx';
import { TableFrame } from '../../parts/table-frame.tsx';
import { edgeLabel } from '../../renderer/scene.ts';
import { openEdge, select } from '../../state/state.ts';
import { rangeText } from '../../words/date.ts';

type Row = EdgeFacts & { readonly from: string; readonly to: string; readonly label: string };
type Column = 'from' | 'label' | 'to' | 'earliest' | 'sources' | 'confidence';

const columns: readonly (readonly [Column, string])[] = [
  ['from', 'Who'],
  ['label', 'Relation'],
  ['to', 'With whom'],
  ['earliest', 'When'],
  ['sources', 'Sources'],
  ['confidence', 'Confidence'],
];

export const RelationTable = (): ReactNode => {
  const { graph } = useGraph();
  const [sort, setSort] = useState<{ column: Column; descending: boolean }>({ column: 'confidence', descending: true });
  const rows = useMemo(() => {
    const all = graph.mapEdges((_, facts): Row => {
      const to = facts.source === facts.a ? facts.b : facts.a;
      return { ...facts, from: labelOf(graph, facts.source), to: labelOf(graph, to), label: edgeLabel(facts) };
    });
    const turn = sort.descending ? -1 : 1;
    return all.sort((x, y) => turn * compare(x[sort.column], y[sort.column]) || compare(edgeId(x), edgeId(y)));
  }, [graph, sort]);
  if (rows.length === 0) return <Empty title="No relations in view" />;
  return (
    <TableFrame label="Relations in view">
      <table className="table">
        <caption className="visually-hidden">Relations in view</caption>
        <thead>
          <tr>
            {columns.map(([column, label]) => (
              <SortHead
                key={column}
                label={label}
                sorted={sort.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none'}
                onSort={() =>
                  setSort({
                    column,
                    descending:
                      sort.column === column ? !sort.descending : column === 'confidence' || column === 'sources',
                  })
                }
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RelationRow key={edgeId(row)} row={row} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

const RelationRow = ({ row }: { readonly row: Row }): ReactNode => {
  const change = useChange();
  const open = useExplorer((state) => state.edge !== null && edgeId(state.edge) === edgeId(row));
  const target = row.source === row.a ? row.b : row.a;
  return (
    <tr aria-selected={open} className={open ? 'is-open' : ''}>
      <td>
        <Cell id={row.source} label={row.from} />
      </td>
      <td>
        <Button
          className={row.disputed || row.deniedOnly ? 'link disputed' : 'link'}
          onPress={() => change(openEdge(row))}
        >
          {row.label}
        </Button>
      </td>
      <td>
        <Cell id={target} label={row.to} />
      </td>
      <td className="nowrap">{rangeText(row.earliest, row.latest)}</td>
      <td className="number">{row.sources}</td>
      <td className="number">{Math.round(row.confidence * 100)} %</td>
    </tr>
  );
};

const Cell = ({ id, label }: { readonly id: string; readonly label: string }): ReactNode => {
  const change = useChange();
  const { graph } = useGraph();
  return (
    <Button className="link link-plain" onPress={() => change(select([id]))}>
      {graph.hasNode(id) ? <KindIcon kind={graph.getNodeAttribute(id, 'kind')} /> : null} <bdi>{label}</bdi>
    </Button>
  );
};

const compare = (x: string | number | null, y: string | number | null): number =>
  typeof x === 'number' && typeof y === 'number' ? x - y : String(x ?? '').localeCompare(String(y ?? ''));
