/** The view as an SVG file, drawn from the same shapes, positions and looks as the canvas. */
import { kindPolygon, kindToken } from '../look/kind.ts';
import type { Scene, SceneEdge, SceneNode } from '../renderer/port.ts';

const MARGIN = 90;
const toneToken = { durable: '--edge', cooperation: '--edge-cooperation', conflict: '--edge-conflict' } as const;
const dashes = { settled: '', disputed: '9 5', denied: '2 6', unrealized: '2 3' } as const;

export const svgOf = ({ nodes, edges }: Scene, token: (name: string) => string, caption: string): string => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const xs = nodes.map(({ position }) => position[0]);
  const ys = nodes.map(({ position }) => position[1]);
  const [left, top] = [Math.min(0, ...xs) - MARGIN, Math.min(0, ...ys) - MARGIN];
  const [width, height] = [Math.max(0, ...xs) + MARGIN - left, Math.max(0, ...ys) + MARGIN - top];
  const turns = new Map<string, number>();
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="Inter, Arial, sans-serif">`,
    `<title>${xml(caption)}</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${xml(token('--sheet'))}"/>`,
    ...edges.map((edge) => line(edge, byId, token, turnOf(turns, edge))),
    ...nodes.map((node) => shape(node, token)),
    `<text x="${left + 12}" y="${top + height - 12}" font-size="10" fill="${xml(token('--ink-3'))}">${xml(caption)}</text>`,
    '</svg>',
  ].join('\n');
};

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
  const name = edge.look === 'disputed' ? '--disputed' : edge.look === 'denied' ? '--denied' : toneToken[edge.tone];
  const dash = dashes[edge.look] === '' ? '' : ` stroke-dasharray="${dashes[edge.look]}"`;
  const width = round(1.25 + Math.min(6, 1.1 * Math.log2(1 + edge.count)));
  const label = `<text x="${round((ax + 2 * mx + bx) / 4)}" y="${round((ay + 2 * my + by) / 4)}" font-size="9" text-anchor="middle" fill="${xml(token('--ink-2'))}">${xml(edge.label)}</text>`;
  const ink = xml(token(name));
  const heads = [
    ...(edge.headAtB ? [head([mx, my], to, ink)] : []),
    ...(edge.headAtA ? [head([mx, my], from, ink)] : []),
  ];
  return `<path d="M${round(ax)} ${round(ay)}Q${round(mx)} ${round(my)} ${round(bx)} ${round(by)}" fill="none" stroke="${ink}" stroke-width="${width}"${dash}/>${heads.join('')}${label}`;
};

const HEAD = { length: 9, half: 4.5 };

/** A triangle whose tip touches the node. */
const head = ([mx, my]: readonly [number, number], { position: [x, y], degree }: SceneNode, ink: string): string => {
  const far = Math.hypot(x - mx, y - my) || 1;
  const [dx, dy] = [(x - mx) / far, (y - my) / far];
  const [tipX, tipY] = [x - dx * (radiusOf(degree) + 1), y - dy * (radiusOf(degree) + 1)];
  const [backX, backY] = [tipX - dx * HEAD.length, tipY - dy * HEAD.length];
  const corners = [
    [tipX, tipY],
    [backX - dy * HEAD.half, backY + dx * HEAD.half],
    [backX + dy * HEAD.half, backY - dx * HEAD.half],
  ];
  return `<polygon class="head" points="${corners.map(([cx = 0, cy = 0]) => `${round(cx)},${round(cy)}`).join(' ')}" fill="${ink}"/>`;
};

const radiusOf = (degree: number): number => 9 + Math.min(10, 2 * Math.sqrt(degree));

const shape = ({ kind, label, position: [x, y], degree }: SceneNode, token: (name: string) => string): string => {
  const radius = radiusOf(degree);
  const points = kindPolygon(kind, radius, x, y);
  const fill = `fill="${xml(token(kindToken(kind)))}"`;
  const body =
    points === null
      ? `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${fill}/>`
      : `<polygon points="${points}" ${fill}/>`;
  return `${body}<text x="${round(x)}" y="${round(y + radius + 14)}" font-size="12" text-anchor="middle" fill="${xml(token('--ink'))}">${xml(label)}</text>`;
};

const round = (value: number): number => Math.round(value * 10) / 10;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const xml = (text: string): string =>
  // Control characters are not allowed in XML at all.
  text.replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? '').replaceAll(/[^\P{Cc}\t\n]/gu, '');
