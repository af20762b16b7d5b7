/** What the page asks of a renderer; any canvas that can do these can take the place of the present one. */

import type { toneOf } from '../../domain/relation-types.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';
import type { EdgeKey, Position } from '../state/state.ts';

export type SceneNode = {
  readonly id: string;
  readonly label: string;
  readonly kind: EntityKind;
  readonly position: Position;
  readonly pinned: boolean;
  readonly hiddenCount: number;
  readonly degree: number;
};
export type SceneEdge = EdgeKey & {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly sources: number;
  readonly tone: ReturnType<typeof toneOf>;
  readonly look: 'settled' | 'disputed' | 'denied' | 'unrealized';
};
export type Scene = { readonly nodes: readonly SceneNode[]; readonly edges: readonly SceneEdge[] };

export type SceneEvents = {
  readonly entityChosen: (id: string, adding: boolean) => void;
  readonly entityOpened: (id: string) => void;
  /** All lines under the pointer, nearest first, and where to put a chooser. */
  readonly edgesChosen: (edges: readonly EdgeKey[], x: number, y: number) => void;
  readonly backgroundChosen: () => void;
  readonly moved: (positions: Readonly<Record<string, Position>>) => void;
};

export type Renderer = {
  readonly draw: (scene: Scene) => void;
  readonly highlight: (entities: readonly string[], edge: string | null) => void;
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly restyle: () => void;
  readonly picture: () => Promise<Blob>;
  readonly close: () => void;
};
