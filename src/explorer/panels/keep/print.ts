/** Prints the page with the sources of what it shows: asked for beforehand where the page prints, at once where the browser does. */
import { sendAtOnce } from '../../api/client.ts';
import { PRINTED_SOURCES } from '../../api/sources.ts';
import type { GraphInView } from '../../parts/graph-context.tsx';
import type { Session } from '../../parts/session.tsx';
import { sourceLines } from '../../take/sources.ts';
import { askedRelations } from './asked-relations.ts';

/** Relations whose sources are listed, the surest first. */
const MOST_RELATIONS = 200;

type InView = Pick<GraphInView, 'graph' | 'input' | 'spoken'>;

export const printView = async (session: Session, view: InView): Promise<void> => {
  const asked = askedRelations(session, view, MOST_RELATIONS);
  const lines =
    asked === null
      ? []
      : await session.send(PRINTED_SOURCES, asked).then(
          ({ egoNetwork }) => linesOf(session, view, egoNetwork.relations),
          // A page without them is better than none, and says that they are missing.
          () => null,
        );
  session.page.setState({ printed: { of: view.graph, sources: lines } });
  window.print();
};

/** Where they are not at hand already. */
export const listSourcesAtOnce = (session: Session, view: InView): void => {
  const { page } = session;
  const { printed, key } = page.getState();
  if (printed?.of === view.graph && printed.sources !== null) return;
  const asked = askedRelations(session, view, MOST_RELATIONS);
  page.setState({ printed: { of: view.graph, sources: asked === null ? [] : linesNow(session, view, asked, key) } });
};

const linesNow = (
  session: Session,
  view: InView,
  asked: NonNullable<ReturnType<typeof askedRelations>>,
  key: string | null,
): readonly string[] | null => {
  try {
    return linesOf(session, view, sendAtOnce(PRINTED_SOURCES, asked, key).egoNetwork.relations);
  } catch {
    // As above.
    return null;
  }
};

const linesOf = (
  { store }: Session,
  { graph, spoken }: InView,
  relations: Parameters<typeof sourceLines>[1],
): readonly string[] =>
  sourceLines({ graph, filters: store.getState().filters, spoken: spoken.data?.statements.nodes ?? [] }, relations);
