/** Who has to do with whom as a matrix: dense groups that a drawing makes a knot of are blocks here. */
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { type Cell, type Matrix, MOST_ROWS, matrixOf } from '../../graph/matrix/matrix.ts';
import { type GraphModel, labelOf } from '../../graph/model.ts';
import { Empty } from '../../parts/answered.tsx';
import { Choice } from '../../parts/control/choice.tsx';
import { KindIcon } from '../../parts/entity/kind-icon.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { useChange, useExplorer } from '../../parts/session.tsx';
import { lineId } from '../../renderer/scene.ts';
import { openEdge, select } from '../../state/state.ts';
import { TONE_ORDER, toneWords } from '../../take/legend.ts';
import { edgeSentences } from '../../words/line.ts';
import { count } from '../../words/relation.ts';

const ORDERS = ['likeness', 'name'] as const;
const ORDER_WORDS = { likeness: 'like beside like', name: 'by name' } as const;

export const MatrixView = (): ReactNode => {
  const { graph } = useGraph();
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('likeness');
  const matrix = useMemo(() => matrixOf(graph, order), [graph, order]);
  if (matrix.ids.length === 0) return <Empty title="No relations in view" />;
  return (
    <div className="matrix">
      <div className="view-tools">
        <Choice label="Order" value={order} of={ORDERS} nameOf={(one) => ORDER_WORDS[one]} set={setOrder} />
        <p className="caption" role="status">
          Rows act on columns; talks and ties without a direction stand in both.
          {matrix.left > 0
            ? ` ${matrix.ids.length} best connected of ${graph.order} actors${graph.order > MOST_ROWS ? `, at most ${MOST_ROWS}` : ''}.`
            : ` ${count(matrix.ids.length, 'actor')}.`}
        </p>
      </div>
      <Grid graph={graph} matrix={matrix} />
      <MatrixLegend matrix={matrix} />
    </div>
  );
};

type Place = readonly [row: number, column: number];
type GridProps = { readonly graph: GraphModel; readonly matrix: Matrix };

/** One cell is reached by the Tab key, the others by arrows from there. */
const Grid = ({ graph, matrix }: GridProps): ReactNode => {
  const change = useChange();
  const open = useExplorer((state) => (state.edge === null ? null : lineId(state.edge)));
  const [[row, column], setPlace] = useState<Place>([0, 0]);
  const table = useRef<HTMLTableElement>(null);
  const { ids, cellAt, most } = matrix;
  const go = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const inside = (value: number): number => Math.max(0, Math.min(ids.length - 1, value));
    const next: Place = [inside(row + step[0]), inside(column + step[1])];
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.join(' ')}"]`)?.focus();
  };
  return (
    <div className="matrix-frame">
      <table
        ref={table}
        className="matrix-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take keys
        role="grid"
        aria-label="Relations between the actors in view"
        style={{ ['--widest' as string]: `${widest(ids.length)}px`, ['--columns' as string]: ids.length }}
        onKeyDown={go}
      >
        <thead>
          <tr>
            <td />
            {ids.map((id) => (
              <th key={id} scope="col" className="matrix-head">
                <span title={labelOf(graph, id)}>
                  <bdi>{labelOf(graph, id)}</bdi>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ids.map((from, y) => (
            <tr key={from}>
              <th scope="row">
                <button type="button" tabIndex={-1} className="matrix-name" onClick={() => change(select([from]))}>
                  <KindIcon kind={graph.getNodeAttribute(from, 'kind')} /> <bdi>{labelOf(graph, from)}</bdi>
                </button>
              </th>
              {ids.map((to, x) => (
                <GridCell
                  key={to}
                  cell={cellAt(from, to)}
                  words={wordsOf(graph, from, to, cellAt(from, to))}
                  place={[y, x]}
                  isHere={y === row && x === column}
                  share={(cellAt(from, to)?.count ?? 0) / most}
                  isOpen={cellAt(from, to) !== null && lineOf(cellAt(from, to)) === open}
                  come={() => setPlace([y, x])}
                  act={() => {
                    const line = cellAt(from, to)?.line;
                    if (line !== undefined) change(openEdge(line));
                  }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** In pixels: a few actors have wide cells, many have those that can still be read. */
const widest = (actors: number): number => Math.min(52, Math.max(24, Math.floor(440 / Math.max(1, actors))));

/** What the colors and the dashes of the cells mean: only those that are there. */
const MatrixLegend = ({ matrix: { ids, cellAt } }: { readonly matrix: Matrix }): ReactNode => {
  const cells = ids.flatMap((from) => ids.flatMap((to) => cellAt(from, to) ?? []));
  return (
    <ul className="legend-strip" aria-label="Legend">
      {TONE_ORDER.filter((tone) => cells.some((cell) => cell.tone === tone)).map((tone) => (
        <li key={tone}>
          <span className="paint-sample" style={{ backgroundColor: shade(tone, 0.5) }} aria-hidden="true" />{' '}
          {toneWords[tone]}
        </li>
      ))}
      {cells.some(({ disputed }) => disputed > 0) ? (
        <li>
          <span className="paint-sample is-disputed" aria-hidden="true" /> some of it disputed
        </li>
      ) : null}
    </ul>
  );
};

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type CellProps = {
  readonly cell: Cell | null;
  readonly words: string;
  readonly place: Place;
  readonly isHere: boolean;
  readonly isOpen: boolean;
  /** Of the highest count. */
  readonly share: number;
  readonly come: () => void;
  readonly act: () => void;
};

const GridCell = ({ cell, words, place, isHere, isOpen, share, come, act }: CellProps): ReactNode => (
  <td
    data-place={place.join(' ')}
    tabIndex={isHere ? 0 : -1}
    aria-label={words}
    title={cell === null ? undefined : words}
    className={classOf(cell, place, isOpen)}
    style={cell === null ? undefined : { backgroundColor: shade(cell.tone, share) }}
    onFocus={come}
    onClick={act}
    onKeyDown={(event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        act();
      }
    }}
  >
    {cell === null ? '' : cell.count}
  </td>
);

/** Pale enough at its darkest for the number on it. */
const shade = (tone: Cell['tone'], share: number): string =>
  `color-mix(in srgb, var(${TONES[tone]}) ${Math.round(20 + 50 * Math.sqrt(share))}%, var(--sheet))`;
const TONES = { cooperation: '--edge-cooperation', conflict: '--edge-conflict', durable: '--edge' } as const;

const classOf = (cell: Cell | null, [row, column]: Place, isOpen: boolean): string =>
  [
    'matrix-cell',
    ...(row === column ? ['is-self'] : []),
    ...(cell === null ? [] : ['is-filled']),
    ...(cell !== null && cell.disputed > 0 ? ['is-disputed'] : []),
    ...(isOpen ? ['is-open'] : []),
  ].join(' ');

const lineOf = (cell: Cell | null): string | null => (cell === null ? null : lineId(cell.line));

const wordsOf = (graph: GraphModel, from: string, to: string, cell: Cell | null): string => {
  if (cell === null) return `${labelOf(graph, from)}, ${labelOf(graph, to)}: nothing`;
  const told = cell.edges.flatMap((edge) => edgeSentences(edge, (id) => labelOf(graph, id)));
  // What is written in the cell is part of its name, so that whoever speaks to the page can say it.
  return `${cell.count}: ${told.join('; ')}`;
};
