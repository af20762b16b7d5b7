/** How large and in which colour each actor is drawn, and what the colours mean. Pure. */
import type { Looks } from '../../state/state.ts';
import { edtfDay } from '../../words/date.ts';
import type { GraphModel } from '../model.ts';
import { type Group, groupsOf, type Measure, measureOf, type Worked } from './measures.ts';

/** A custom property of the page, and what it stands for. */
export type PaintRow = { readonly paint: string; readonly text: string };
export type NodeLooks = {
  /** Pixels from side to side. */
  readonly sizeOf: (id: string) => number;
  /** A custom property of the page; null: the colour of its kind. */
  readonly paintOf: (id: string) => string | null;
  readonly groupOf: (id: string) => Group | null;
  /** What the colours stand for; empty where they are those of the kinds. */
  readonly rows: readonly PaintRow[];
};

const [LEAST, MOST] = [18, 40];
const SAME = 24;
const PAINTS = 8;
const STEPS = 5;

export const looksOf = (graph: GraphModel, looks: Looks, worked: Worked | null): NodeLooks => {
  const groups = groupsOf(graph, looks.group, worked);
  return {
    sizeOf: sizesOf(graph, looks, worked),
    ...paintsOf(graph, looks, worked),
    groupOf: (id) => groups.get(id) ?? null,
  };
};

/** Whether something has to be worked out beside the page. */
export const needsWork = ({ size, color, group }: Looks): boolean =>
  size === 'centrality' || color === 'community' || group === 'community';

/** The area grows with the amount. */
const sizesOf = (graph: GraphModel, { size }: Looks, worked: Worked | null): NodeLooks['sizeOf'] => {
  const measure = measureOf(graph, size, worked);
  if (measure === null) return () => SAME;
  // Few neighbors are told apart by steps of the same height in every view; other amounts by their share.
  if (size === 'degree') return (id) => LEAST + Math.min(20, 4 * Math.sqrt(measure.get(id) ?? 0));
  const most = Math.max(0, ...measure.values());
  return (id) => (most === 0 ? LEAST : LEAST + (MOST - LEAST) * Math.sqrt((measure.get(id) ?? 0) / most));
};

const paintsOf = (graph: GraphModel, { color }: Looks, worked: Worked | null): Pick<NodeLooks, 'paintOf' | 'rows'> => {
  const measure = measureOf(graph, color, worked);
  if (measure === null) return { paintOf: () => null, rows: [] };
  if (color === 'community') return communityPaints(graph, measure, worked);
  return stepPaints(measure, color === 'first' ? dateText : (value) => String(value));
};

/** The largest have colours of their own, all others one. */
const communityPaints = (
  graph: GraphModel,
  community: Measure,
  worked: Worked | null,
): Pick<NodeLooks, 'paintOf' | 'rows'> => {
  const groups = groupsOf(graph, 'community', worked);
  const paint = (number: number): string => (number < PAINTS ? `--paint-${number + 1}` : '--kind-unknown');
  const rows = new Map<number, PaintRow>();
  for (const [id, number] of community) {
    if (!graph.hasNode(id)) continue;
    const text = number < PAINTS ? (groups.get(id)?.label ?? '') : 'smaller groups';
    rows.set(Math.min(number, PAINTS), { paint: paint(number), text });
  }
  return {
    paintOf: (id) => paint(community.get(id) ?? PAINTS),
    rows: [...rows].sort(([x], [y]) => x - y).map(([, row]) => row),
  };
};

/** From pale to dark in five steps, each with as many actors as the others as far as that can be. */
const stepPaints = (measure: Measure, textOf: (value: number) => string): Pick<NodeLooks, 'paintOf' | 'rows'> => {
  const values = [...new Set(measure.values())].sort((x, y) => x - y);
  const steps = Math.min(STEPS, values.length);
  const stepOf = (value: number): number => Math.floor((values.indexOf(value) / values.length) * steps);
  const paint = (step: number): string =>
    `--step-${steps === 1 ? STEPS : Math.round((step * (STEPS - 1)) / (steps - 1)) + 1}`;
  const rows = Array.from({ length: steps }, (_, step): PaintRow => {
    const inside = values.filter((value) => stepOf(value) === step);
    const [low, high] = [textOf(inside[0] ?? 0), textOf(inside.at(-1) ?? 0)];
    return { paint: paint(step), text: low === high ? low : `${low} – ${high}` };
  });
  return {
    paintOf: (id) => {
      const value = measure.get(id);
      return value === undefined ? '--kind-unknown' : paint(stepOf(value));
    },
    rows,
  };
};

const dateText = (instant: number): string => edtfDay(new Date(instant).toISOString().slice(0, 10));
