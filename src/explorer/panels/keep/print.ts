/** Prints the page once the sources of what it shows are known: paper waits for no answer. */
import { PRINTED_SOURCES } from '../../api/sources.ts';
import type { GraphInView } from '../../parts/graph-context.tsx';
import type { Session } from '../../parts/session.tsx';
import { scopeOf } from '../../state/scope.ts';
import { sourceLines } from '../../take/sources.ts';

/** Relations whose sources are listed, the surest first. */
const MOST_RELATIONS = 200;

export const printView = async (
  { send, store, page }: Session,
  { graph, input }: Pick<GraphInView, 'graph' | 'input'>,
): Promise<void> => {
  const { time, filters } = store.getState();
  const lines =
    input === null
      ? []
      : await send(PRINTED_SOURCES, {
          input: { ...input, relationLimit: MOST_RELATIONS },
          ...scopeOf(time, filters),
        }).then(
          ({ egoNetwork }) => sourceLines(graph, egoNetwork.relations),
          // A page without them is better than none, and says that they are missing.
          () => null,
        );
  page.setState({ printed: { of: graph, sources: lines } });
  window.print();
};
