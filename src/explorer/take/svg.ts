/** The view as an SVG file, drawn from the same shapes, positions and looks as the canvas. */

import { xmlText } from '../../export/xml.ts';
import { kindPolygon, kindToken } from '../look/kind.ts';
import type { Scene, SceneEdge, SceneGroup, SceneNode } from '../renderer/port.ts';
import { type LegendRow, legendOf } from './legend.ts';
import type { ViewFacts } from './view-facts.ts';

const MARGIN = 70;
const HEADING = 74;
const ROW = 20;
const COLUMN = 190;
/** Room for a title, however few nodes there are. */
const LEAST_WIDTH = 620;
const toneToken = { durable: '--edge', cooperation: '--edge-cooperation', conflict: '--edge-conflict' } as const;
const dashes = { settled: '', disputed: '9 5', denied: '2 6', unrealized: '2 3' } as const;

/** As it stands on a line. */
const MORE = '+n';

type Frame = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
type Ink = (name: string) => string;

export const svgOf = (scene: Scene, token: Ink, facts: ViewFacts): string => {
  const { nodes, edges } = scene;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const legend = legendOf(scene);
  const drawing = frameOf(nodes);
  const columns = Math.max(1, Math.floor((drawing.width - 24) / COLUMN));
  const foot = Math.ceil(legend.length / columns) * ROW + 62;
  const { left, width } = drawing;
  const top = drawing.top - HEADING;
  const height = HEADING + drawing.height + foot;
  const turns = new Map<string, number>();
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="Inter, Arial, sans-serif">`,
    `<title>${xmlText(facts.title)}</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${xmlText(token('--sheet'))}"/>`,
    text(left + 12, top + 28, 17, token('--ink'), facts.title, 'font-weight="600"'),
    text(left + 12, top + 49, 11, token('--ink-2'), facts.scope),
    ...scene.groups.map((group) => groupFrame(group, nodes, token)),
    ...edges.map((edge) => line(edge, byId, token, turnOf(turns, edge))),
    ...nodes.map((node) => shape(node, token)),
    ...legend.map((row, index) =>
      legendRow(
        row,
        left + 18 + (index % columns) * COLUMN,
        drawing.top + drawing.height + 16 + Math.floor(index / columns) * ROW,
        token,
      ),
    ),
    text(left + 12, top + height - 28, 10, token('--ink-3'), facts.sources),
    text(left + 12, top + height - 12, 10, token('--ink-3'), facts.made),
    '</svg>',
  ].join('\n');
};

const frameOf = (nodes: readonly SceneNode[]): Frame => {
  const xs = nodes.map(({ position }) => position[0]);
  const ys = nodes.map(({ position }) => position[1]);
  const [low, high] = nodes.length === 0 ? [0, 0] : [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = nodes.length === 0 ? [0, 0] : [Math.min(...ys), Math.max(...ys)];
  const width = Math.max(LEAST_WIDTH, high - low + 2 * MARGIN);
  return { left: (low + high - width) / 2, top: top - MARGIN, width, height: bottom - top + 2 * MARGIN };
};

/** Around its members and their names. */
const groupFrame = ({ id, label }: SceneGroup, nodes: readonly SceneNode[], token: Ink): string => {
  const members = nodes.filter(({ group }) => group === id);
  if (members.length === 0) return '';
  const xs = members.map(({ position }) => position[0]);
  const ys = members.map(({ position }) => position[1]);
  const [left, top] = [Math.min(...xs) - 56, Math.min(...ys) - 44];
  const [width, height] = [Math.max(...xs) + 56 - left, Math.max(...ys) + 44 - top];
  const ink = xmlText(token('--line-strong'));
  return `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="8" fill="none" stroke="${ink}"/>${text(left + 8, top + 15, 11, token('--ink-2'), label, 'font-weight="600"')}`;
};

const text = (x: number, y: number, size: number, ink: string, words: string, more = ''): string =>
  words === ''
    ? ''
    : `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${xmlText(ink)}" ${more}>${xmlText(words)}</text>`;

const legendRow = (row: LegendRow, x: number, y: number, token: Ink): string => {
  const words = text(x + 34, y + 4, 11, token('--ink-2'), row.text);
  if (row.form === 'paint')
    return `<rect x="${x + 4}" y="${y - 6}" width="16" height="12" rx="3" fill="${xmlText(token(row.paint))}"/>${words}`;
  if (row.form === 'kind') {
    const fill = `fill="${xmlText(token(kindToken(row.kind)))}"`;
    const points = kindPolygon(row.kind, 6, x + 12, y);
    return `${points === null ? `<circle cx="${x + 12}" cy="${y}" r="6" ${fill}/>` : `<polygon points="${points}" ${fill}/>`}${words}`;
  }
  if (row.form === 'more') return `${text(x + 4, y + 4, 11, token('--ink-2'), MORE)}${words}`;
  const dash = dashes[row.look] === '' ? '' : ` stroke-dasharray="${dashes[row.look]}"`;
  return `<path d="M${x} ${y}h26" stroke="${xmlText(token(lineToken(row)))}" stroke-width="2.5"${dash}/>${words}`;
};

const lineToken = ({ tone, look }: Pick<SceneEdge, 'tone' | 'look'>): string =>
  look === 'disputed' ? '--disputed' : look === 'denied' ? '--denied' : toneToken[tone];

/** Parallel lines bend away from each other, as on the canvas: 0, 1, -1, 2, … */
const turnOf = (turns: Map<string, number>, { a, b }: SceneEdge): number => {
  const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
  const index = turns.get(pair) ?? 0;
  turns.set(pair, index + 1);
  return (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2);
};

const line = (
  edge: SceneEdge,
  byId: ReadonlyMap<string, SceneNode>,
  token: (name: string) => string,
  turn: number,
): string => {
  const from = byId.get(edge.a);
  const to = byId.get(edge.b);
  if (from === undefined || to === undefined) return '';
  const [[ax, ay], [bx, by]] = [from.position, to.position];
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const bend = turn * 34 * (edge.a < edge.b ? 1 : -1);
  const [mx, my] = [(ax + bx) / 2 - ((by - ay) / length) * bend, (ay + by) / 2 + ((bx - ax) / length) * bend];
  const dash = dashes[edge.look] === '' ? '' : ` stroke-dasharray="${dashes[edge.look]}"`;
  const width = round(1.25 + Math.min(6, 1.1 * Math.log2(1 + edge.count)));
  const label = `<text x="${round((ax + 2 * mx + bx) / 4)}" y="${round((ay + 2 * my + by) / 4)}" font-size="9" text-anchor="middle" fill="${xmlText(token('--ink-2'))}">${xmlText(wordsFor(edge, length))}</text>`;
  const ink = xmlText(token(lineToken(edge)));
  const heads = [
    ...(edge.headAtB ? [head([mx, my], to, ink)] : []),
    ...(edge.headAtA ? [head([mx, my], from, ink)] : []),
  ];
  return `<path d="M${round(ax)} ${round(ay)}Q${round(mx)} ${round(my)} ${round(bx)} ${round(by)}" fill="none" stroke="${ink}" stroke-width="${width}"${dash}/>${heads.join('')}${label}`;
};

/** The whole label where the line is long enough for it. */
const wordsFor = ({ label, shortLabel }: SceneEdge, length: number): string =>
  label.length * 5 < length - 50 ? label : shortLabel;

const HEAD = { length: 9, half: 4.5 };

/** A triangle whose tip touches the node. */
const head = ([mx, my]: readonly [number, number], { position: [x, y], size }: SceneNode, ink: string): string => {
  const far = Math.hypot(x - mx, y - my) || 1;
  const [dx, dy] = [(x - mx) / far, (y - my) / far];
  const [tipX, tipY] = [x - dx * (size / 2 + 1), y - dy * (size / 2 + 1)];
  const [backX, backY] = [tipX - dx * HEAD.length, tipY - dy * HEAD.length];
  const corners = [
    [tipX, tipY],
    [backX - dy * HEAD.half, backY + dx * HEAD.half],
    [backX + dy * HEAD.half, backY - dx * HEAD.half],
  ];
  return `<polygon class="head" points="${corners.map(([cx = 0, cy = 0]) => `${round(cx)},${round(cy)}`).join(' ')}" fill="${ink}"/>`;
};

const shape = ({ kind, label, position: [x, y], size, paint }: SceneNode, token: (name: string) => string): string => {
  const radius = size / 2;
  const points = kindPolygon(kind, radius, x, y);
  const fill = `fill="${xmlText(token(paint ?? kindToken(kind)))}"`;
  const body =
    points === null
      ? `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${fill}/>`
      : `<polygon points="${points}" ${fill}/>`;
  return `${body}<text x="${round(x)}" y="${round(y + radius + 14)}" font-size="12" text-anchor="middle" fill="${xmlText(token('--ink'))}">${xmlText(label)}</text>`;
};

const round = (value: number): number => Math.round(value * 10) / 10;
