/** The relations in view with their quotes, as a table to take away. */
import { QUOTED_RELATIONS } from '../../api/sources.ts';
import { relationsIn } from '../../graph/model.ts';
import type { GraphInView } from '../../parts/graph-context.tsx';
import type { Session } from '../../parts/session.tsx';
import { behindDrawn } from '../../take/behind-drawn.ts';
import { quotesCsv } from '../../take/csv.ts';
import { count } from '../../words/relation.ts';
import { askedRelations } from './asked-relations.ts';

/** Relations in one file, the surest first. */
const MOST_RELATIONS = 500;

type Quoted = {
  readonly csv: string;
  /** What is in the file, and what is not. */
  readonly told: string;
};

export const quotedRelations = async (
  session: Session,
  view: Pick<GraphInView, 'graph' | 'input' | 'spoken'>,
): Promise<Quoted> => {
  const { graph, spoken } = view;
  const { filters } = session.store.getState();
  const asked = askedRelations(session, view, MOST_RELATIONS);
  const found = asked === null ? [] : (await session.send(QUOTED_RELATIONS, asked)).egoNetwork.relations;
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
