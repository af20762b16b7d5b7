/** Of actors that were just added, the relations that are not drawn, by what hides them. Pure. */
import type { Bundle } from '../api/graph.ts';
import type { Filters } from '../state/state.ts';
import { edgeId, type GraphModel, isLifted, type Leftover } from './model.ts';
import { isTop } from './tier.ts';

type Hidden = {
  /** Relations. */
  readonly below: number;
  readonly filtered: number;
  /** Whether one of the added stands there without a line and has some. */
  readonly standsAlone: boolean;
};

type InView = { readonly graph: GraphModel; readonly left: Leftover; readonly filters: Filters };

export const hiddenOfAdded = (
  { graph, left, filters }: InView,
  bundles: readonly Bundle[],
  added: ReadonlySet<string>,
): Hidden => {
  const hidden = bundles.filter(
    ({ a, b, relationType }) =>
      (added.has(a.id) || added.has(b.id)) && !graph.hasEdge(edgeId({ a: a.id, b: b.id, relationType })),
  );
  const isTiered = !filters.below && !isLifted(filters, left);
  const isBelow = ({ strongest }: Bundle): boolean => isTiered && !isTop(strongest.standing);
  const ends = new Set(hidden.flatMap(({ a, b }) => [a.id, b.id]));
  return {
    below: relationCount(hidden.filter(isBelow)),
    filtered: relationCount(hidden.filter((bundle) => !isBelow(bundle))),
    standsAlone: [...added].some((id) => ends.has(id) && !(graph.hasNode(id) && graph.degree(id) > 0)),
  };
};

const relationCount = (bundles: readonly Bundle[]): number => bundles.reduce((sum, { count }) => sum + count, 0);
