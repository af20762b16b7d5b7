/** The shape of each kind, once, as a unit polygon: canvas, legend and SVG export draw the same one. */
import type { EntityKind } from '../../domain/vocabulary.ts';

type Point = readonly [number, number];

/** Corners in a square from -1 to 1, y downwards; null is a circle. */
const shapes: Readonly<Record<EntityKind, readonly Point[] | null>> = {
  PERSON: null,
  STATE: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  PUBLIC_BODY: [
    [0, -1],
    [1, -0.35],
    [0.85, 0.85],
    [-0.85, 0.85],
    [-1, -0.35],
  ],
  IGO: [
    [-0.5, -0.9],
    [0.5, -0.9],
    [1, 0],
    [0.5, 0.9],
    [-0.5, 0.9],
    [-1, 0],
  ],
  FORMAT: [
    [0, -1.08],
    [1.08, 0],
    [0, 1.08],
    [-1.08, 0],
  ],
  ORGANIZATION: [
    [-0.42, -1],
    [0.42, -1],
    [1, -0.42],
    [1, 0.42],
    [0.42, 1],
    [-0.42, 1],
    [-1, 0.42],
    [-1, -0.42],
  ],
  PARTY: [
    [-0.9, -1],
    [0.9, -0.62],
    [0.9, 0.28],
    [-0.5, 0.6],
    [-0.5, 1],
    [-0.9, 1],
  ],
  ARMED_GROUP: [
    [0, -1.05],
    [1.08, 0.85],
    [-1.08, 0.85],
  ],
  MEDIA: [
    [-0.6, -0.78],
    [1.08, -0.78],
    [0.6, 0.78],
    [-1.08, 0.78],
  ],
  GROUP: [
    [-0.55, -0.85],
    [0.55, -0.85],
    [1.05, 0.85],
    [-1.05, 0.85],
  ],
  AGREEMENT: [
    [-0.8, -1],
    [0.3, -1],
    [0.8, -0.5],
    [0.8, 1],
    [-0.8, 1],
  ],
  PLACE: [
    [0, 1.08],
    [-0.85, -0.1],
    [-0.6, -0.8],
    [0, -1],
    [0.6, -0.8],
    [0.85, -0.1],
  ],
  UNKNOWN: [
    [0, -1.1],
    [0.3, -0.3],
    [1.1, 0],
    [0.3, 0.3],
    [0, 1.1],
    [-0.3, 0.3],
    [-1.1, 0],
    [-0.3, -0.3],
  ],
};

const names: Readonly<Record<EntityKind, readonly [string, string]>> = {
  PERSON: ['person', 'people'],
  STATE: ['state', 'states'],
  PUBLIC_BODY: ['public body', 'public bodies'],
  IGO: ['IGO', 'IGOs'],
  FORMAT: ['format', 'formats'],
  ORGANIZATION: ['organization', 'organizations'],
  PARTY: ['party', 'parties'],
  ARMED_GROUP: ['armed group', 'armed groups'],
  MEDIA: ['news outlet', 'news outlets'],
  GROUP: ['group', 'groups'],
  AGREEMENT: ['agreement', 'agreements'],
  PLACE: ['place', 'places'],
  UNKNOWN: ['unknown kind', 'unknown kinds'],
};

export const kindName = (kind: EntityKind, count = 1): string => names[kind][count === 1 ? 0 : 1];

/** The custom property of tokens.css that holds the colour of a kind. */
export const kindToken = (kind: EntityKind): string => `--kind-${kind.toLowerCase().replaceAll('_', '-')}`;

/** Corners as "x,y x,y" around a centre; null for a circle. */
export const kindPolygon = (kind: EntityKind, radius: number, x = 0, y = 0): string | null =>
  shapes[kind]?.map(([px, py]) => `${round(x + px * radius)},${round(y + py * radius)}`).join(' ') ?? null;

/** Corners as the flat list that the canvas takes, squeezed into -1 … 1; null for a circle. */
export const kindOutline = (kind: EntityKind): readonly number[] | null =>
  shapes[kind]?.flat().map((value) => Math.max(-1, Math.min(1, value))) ?? null;

const round = (value: number): number => Math.round(value * 100) / 100;
