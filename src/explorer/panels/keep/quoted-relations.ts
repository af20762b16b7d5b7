/** The relations in view with their quotes, as a table to take away. */
import { QUOTED_RELATIONS } from '../../api/sources.ts';
import { relationsIn } from '../../graph/model.ts';
import type { GraphInView } from '../../parts/graph-context.tsx';
import type { Session } from '../../parts/session.tsx';
import { scopeOf } from '../../state/scope.ts';
import { behindDrawn } from '../../take/behind-drawn.ts';
import { quotesCsv } from '../../take/csv.ts';
import { count } from '../../words/relation.ts';

/** Relations in one file, the surest first. */
const MOST_RELATIONS = 500;

type Quoted = {
  readonly csv: string;
  /** What is in the file, and what is not. */
  readonly told: string;
};

export const quotedRelations = async (
  { send, store }: Session,
  { graph, input, spoken }: Pick<GraphInView, 'graph' | 'input' | 'spoken'>,
): Promise<Quoted> => {
  const { time, filters } = store.getState();
  const asked =
    input === null ? null : { input: { ...input, relationLimit: MOST_RELATIONS }, ...scopeOf(time, filters) };
  const found = asked === null ? [] : (await send(QUOTED_RELATIONS, asked)).egoNetwork.relations;
  const relations = behindDrawn({ graph, filters, spoken: spoken.data?.statements.nodes ?? [] }, found);
  const quotes = relations.reduce((sum, { standing }) => sum + standing.statements.nodes.length, 0);
  const cut = relations.reduce(
    (sum, { standing: { statements } }) => sum + statements.totalCount - statements.nodes.length,
    0,
  );
  const missing = relationsIn(graph) - relations.length;
  return {
    csv: quotesCsv(relations),
    told: [
      `The file has ${count(quotes, 'quote')} of ${count(relations.length, 'relation')}`,
      ...(found.length < MOST_RELATIONS || missing <= 0 ? [] : [`${count(missing, 'weaker relation')} left out`]),
      ...(cut === 0 ? [] : [`${count(cut, 'further quote')} left out, of relations that have more than 20`]),
    ]
      .join('; ')
      .concat('.'),
  };
};
