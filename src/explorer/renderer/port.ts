/** What the page asks of a renderer; any canvas that can do these can take the place of the present one. */
import type { toneOf } from '../../domain/relation-types.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';
import type { PaintRow } from '../graph/measure/looks.ts';
import type { LineKey, Position } from '../state/state.ts';

export type SceneNode = {
  readonly id: string;
  readonly label: string;
  readonly kind: EntityKind;
  readonly position: Position;
  readonly pinned: boolean;
  readonly hiddenCount: number;
  readonly degree: number;
  /** Pixels from side to side, before any zoom. */
  readonly size: number;
  /** A custom property of the page; null: the colour of its kind. */
  readonly paint: string | null;
  /** The frame it stands in. */
  readonly group: string | null;
  /** True for one that stands for a whole group. */
  readonly folded: boolean;
};
/** A frame around those of one group. */
export type SceneGroup = { readonly id: string; readonly label: string };
/** One line: of one type, or of all between two until they are opened. */
export type SceneEdge = LineKey & {
  readonly id: string;
  readonly label: string;
  /** Where there is no room for the label. */
  readonly shortLabel: string;
  /** Kinds of relations under it that its label does not name. */
  readonly moreKinds: number;
  readonly count: number;
  readonly tone: ReturnType<typeof toneOf>;
  readonly look: 'settled' | 'disputed' | 'denied' | 'unrealized';
  /** Heads: at b for what runs from a to b, at a for what runs back. */
  readonly headAtA: boolean;
  readonly headAtB: boolean;
  /** Higher is named first where names would overlap. */
  readonly weight: number;
};
export type Scene = {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly groups: readonly SceneGroup[];
  /** What the colours of the nodes stand for; empty where they are those of the kinds. */
  readonly paints: readonly PaintRow[];
};

/** Where something was pointed at, in pixels of the canvas. */
export type Spot = { readonly x: number; readonly y: number };

export type SceneEvents = {
  readonly entityChosen: (id: string, adding: boolean) => void;
  readonly entityOpened: (id: string) => void;
  /** All lines under the pointer, nearest first, and where to put a chooser. */
  readonly linesChosen: (lines: readonly LineKey[], spot: Spot) => void;
  readonly backgroundChosen: () => void;
  /** The frame of a group, or the one that stands for it. */
  readonly groupChosen: (id: string) => void;
  readonly menuAsked: (id: string, spot: Spot) => void;
  /** An entity or a line is under the pointer, or nothing any more. */
  readonly pointed: (target: { readonly id: string; readonly line: LineKey | null } | null, spot: Spot) => void;
  readonly boxed: (ids: readonly string[]) => void;
  readonly moved: (positions: Readonly<Record<string, Position>>) => void;
};

export type Renderer = {
  readonly draw: (scene: Scene) => void;
  readonly highlight: (entities: readonly string[], line: string | null) => void;
  readonly fit: () => void;
  /** The entities inside an outline, corners in pixels of the canvas. */
  readonly within: (outline: readonly Spot[]) => readonly string[];
  readonly zoomBy: (factor: number) => void;
  readonly restyle: () => void;
  readonly close: () => void;
};
