/** All drawn lines as a sortable table: the graph for those who read rather than look, and for print. */

import { type ReactNode, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { type DirectedRow, directedRows } from '../../graph/directed.ts';
import { edgeId, labelOf } from '../../graph/model.ts';
import { Empty } from '../../parts/answered.tsx';
import { SortHead } from '../../parts/control/sort-head.tsx';
import { TableFrame } from '../../parts/control/table-frame.tsx';
import { KindIcon } from '../../parts/entity/kind-icon.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { useChange, useExplorer } from '../../parts/session.tsx';
import { lineId } from '../../renderer/scene.ts';
import { openEdge, select } from '../../state/state.ts';
import { rangeText } from '../../words/date.ts';
import { relationLabel } from '../../words/relation.ts';
import { tellingText } from '../../words/told.ts';
import { useBelow } from './below.tsx';

type Row = DirectedRow &
  Pick<DirectedRow['edge'], 'earliest' | 'sources' | 'confidence'> & {
    readonly from: string;
    readonly to: string;
    readonly label: string;
  };
type Column = 'from' | 'label' | 'to' | 'count' | 'earliest' | 'sources' | 'confidence';

const columns: readonly (readonly [Column, string])[] = [
  ['from', 'Who'],
  ['label', 'Relation'],
  ['to', 'To or with whom'],
  ['count', 'Count'],
  ['earliest', 'When'],
  ['sources', 'Sources'],
  ['confidence', 'Conf.'],
];

/** Rows that are drawn at once: each has buttons, and thousands of them take seconds. */
const MORE_ROWS = 200;

export const RelationTable = (): ReactNode => {
  const { graph } = useGraph();
  const [sort, setSort] = useState<{ column: Column; descending: boolean }>({ column: 'confidence', descending: true });
  const [shown, setShown] = useState(MORE_ROWS);
  const rows = useMemo(() => {
    const all = directedRows(graph).map(
      (row): Row => ({
        ...row,
        from: labelOf(graph, row.source),
        to: labelOf(graph, row.target),
        label: rowLabel(row),
        earliest: row.edge.earliest,
        sources: row.edge.sources,
        confidence: row.edge.confidence,
      }),
    );
    const turn = sort.descending ? -1 : 1;
    return all.sort((x, y) => turn * compare(x[sort.column], y[sort.column]) || compare(keyOf(x), keyOf(y)));
  }, [graph, sort]);
  const below = useBelow();
  if (rows.length === 0) return <Empty title="No relations in view">{below}</Empty>;
  return (
    <TableFrame label="Relations in view">
      <table className="table relations-table">
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
                      sort.column === column
                        ? !sort.descending
                        : column === 'confidence' || column === 'sources' || column === 'count',
                  })
                }
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <RelationRow key={keyOf(row)} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <Button className="button more" onPress={() => setShown(shown + MORE_ROWS)}>
          Show more: {shown.toLocaleString('en')} of {rows.length.toLocaleString('en')}
        </Button>
      ) : null}
      {below === null ? null : <p className="below">{below}</p>}
    </TableFrame>
  );
};

const RelationRow = ({ row }: { readonly row: Row }): ReactNode => {
  const change = useChange();
  const open = useExplorer((state) => state.edge !== null && lineId(state.edge) === edgeId(row.edge));
  return (
    <tr aria-selected={open} className={open ? 'is-open' : ''}>
      <td>
        <Cell id={row.source} label={row.from} />
      </td>
      <td>
        <Button
          className={row.edge.disputed + row.edge.deniedOnly > 0 ? 'link disputed' : 'link'}
          onPress={() => change(openEdge(row.edge))}
        >
          {row.label}
        </Button>
      </td>
      <td>
        <Cell id={row.target} label={row.to} />
      </td>
      <td className="number" data-label="Count">
        {row.count}
      </td>
      <td className="nowrap">{rangeText(row.edge.earliest, row.edge.latest)}</td>
      <td className="number" data-label="Sources">
        {row.sources}
      </td>
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

const keyOf = ({ source, edge }: Row): string => `${source} ${edgeId(edge)}`;

/** The arrow says in which columns to look for who did it. */
const rowLabel = ({ edge, directed }: DirectedRow): string => {
  const told = tellingText(edge, edge.count);
  const both = edge.ways === 'both' ? told.replace(' (', ' (of both ways ') : told;
  return `${relationLabel(edge.relationType)}${directed ? ' →' : ''}${both}`;
};

const compare = (x: string | number | null, y: string | number | null): number =>
  typeof x === 'number' && typeof y === 'number' ? x - y : String(x ?? '').localeCompare(String(y ?? ''));
