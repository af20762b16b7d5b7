/**
 * What the relations of an entity with very many come to, side by side: a question about a hub looks at a few numbers
 * of each, and at whole relations only where it shows them.
 */

import { type Passing, passes, type View } from '../domain/fold/view.ts';
import type { Id } from '../domain/glossary.ts';
import type { RelationType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import type { EntityKind } from '../domain/vocabulary.ts';
import type { Graph, GraphRelation } from './graph.ts';

/** What is at hand of each view. */
export type TieView = Passing & Pick<View, 'firstKnown'>;

/** In order of id, and so those of one type side by side; those without a statement in the scope are left out. */
export interface Ties {
  readonly length: number;
  /** Positions of the other ends in `others`, where each stands once. */
  readonly other: Uint32Array;
  readonly others: readonly Id[];
  readonly kinds: readonly (EntityKind | null)[];
  /** 1 where the entity is the source. */
  readonly isSource: Uint8Array;
  /** Relations that were looked at, with those left out. */
  readonly examined: ReadonlyMap<RelationType, number>;
  typeAt(i: number): RelationType;
  /** Good until the next call. */
  viewAt(i: number): TieView;
  relationAt(i: number): GraphRelation;
}

/** Ties looked at before others have their turn. */
const AT_ONCE = 50_000;
/** Ties that take a microsecond. */
const A_UNIT = 20;

/** Visits those in the scope, in order. */
export async function eachTie(
  graph: Graph,
  ties: Ties,
  scope: Scope,
  types: readonly RelationType[] | null,
  visit: (i: number, view: TieView) => void,
): Promise<void> {
  const admitted = types && new Set(types);
  for (let start = 0; start < ties.length; start += AT_ONCE) {
    const end = Math.min(ties.length, start + AT_ONCE);
    for (let i = start; i < end; i++) {
      if (admitted !== null && !admitted.has(ties.typeAt(i))) continue;
      const view = ties.viewAt(i);
      if (passes(view, scope)) visit(i, view);
    }
    await graph.pause(Math.ceil((end - start) / A_UNIT));
  }
}
