/** Which relations stand behind what is drawn: the page leaves out lines, modes and speakers that the server was not asked to. Pure. */
import type { Moded } from '../api/modes.ts';
import type { Spoken } from '../api/spoken.ts';
import { isHiddenBy } from '../graph/filter/modes.ts';
import { edgeId, type GraphModel } from '../graph/model.ts';
import type { Filters } from '../state/state.ts';

type Behind = Pick<Moded, 'id' | 'relationType' | 'event'> & {
  readonly source: { readonly id: string };
  readonly target: { readonly id: string };
};

export type DrawnBy = {
  readonly graph: GraphModel;
  readonly filters: Pick<Filters, 'hiddenModes' | 'speaker'>;
  /** What the speaker says to whom the view is narrowed. */
  readonly spoken: readonly Spoken[];
};

export const behindDrawn = <Relation extends Behind>(
  { graph, filters, spoken }: DrawnBy,
  relations: readonly Relation[],
): readonly Relation[] => {
  const heard = filters.speaker === null ? null : new Set(spoken.flatMap(({ relation }) => relation?.id ?? []));
  return relations.filter(
    (relation) =>
      graph.hasEdge(edgeId({ a: relation.source.id, b: relation.target.id, relationType: relation.relationType })) &&
      !isHiddenBy(filters.hiddenModes, relation) &&
      (heard === null || heard.has(relation.id)),
  );
};
