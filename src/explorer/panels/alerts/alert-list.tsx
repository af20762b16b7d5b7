/** What standing questions found, the last first: in one line, with whom it concerns and the words that caused it. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { ALERTS, type Alert, type StandingQuestion } from '../../api/alerts.ts';
import { Answered } from '../../parts/answered.tsx';
import { EntityButton } from '../../parts/entity/entity-name.tsx';
import { QuoteText } from '../../parts/evidence/quote-text.tsx';
import { RelationText } from '../../parts/evidence/relation-text.tsx';
import { SourceLink } from '../../parts/evidence/source-link.tsx';
import { seeAlerts } from '../../parts/page.ts';
import { useAnswer, useAsk, useChange, usePage, useSession } from '../../parts/session.tsx';
import { addEntities, openEdge } from '../../state/state.ts';
import { instantText } from '../../words/date.ts';

/** More words than these are one press away. */
const MOST_QUOTES = 2;

type Props = { readonly question: StandingQuestion | null; readonly showAll: () => void };

export const AlertList = ({ question, showAll }: Props): ReactNode => {
  const answer = useAnswer(ALERTS, { question: question?.id ?? null, after: null });
  const { alerts } = answer.data ?? {};
  const seenBefore = useSeen(alerts === undefined ? null : (alerts.nodes[0]?.place ?? 0), answer.retry);
  return (
    <>
      {question === null ? null : (
        <p className="caption">
          Of “<bdi>{question.title}</bdi>”.{' '}
          <Button className="link" onPress={showAll}>
            Show all
          </Button>
        </p>
      )}
      <Answered
        answer={answer}
        waitingFor="alerts"
        isEmpty={() => alerts?.nodes.length === 0}
        empty={<p className="caption">Nothing was found yet. What a standing question finds appears here by itself.</p>}
      >
        {({ alerts: first }) => (
          <Pages key={first.nodes[0]?.id ?? ''} first={first} question={question?.id ?? null} seenBefore={seenBefore} />
        )}
      </Answered>
    </>
  );
};

/** While the list is open all that comes is asked for and seen; what was new when it was opened stays marked. */
const useSeen = (newest: number | null, again: () => void): number => {
  const { page } = useSession();
  const [seenBefore] = useState(() => page.getState().alertsSeen);
  const latest = usePage(({ alerts }) => alerts[0] ?? 0);
  const asked = useRef(0);
  useEffect(() => {
    if (latest > page.getState().alertsSeen) seeAlerts(page, latest);
    // An answer that was kept may be older than what was told since; of one question there may be nothing newer.
    if (newest === null || latest <= newest || latest <= asked.current) return;
    asked.current = latest;
    again();
  }, [latest, newest, page, again]);
  return seenBefore;
};

type PagesProps = {
  readonly first: { readonly nodes: readonly Alert[]; readonly pageInfo: PageInfo };
  readonly question: string | null;
  readonly seenBefore: number;
};
type PageInfo = { readonly hasNextPage: boolean; readonly endCursor: string | null };

const Pages = ({ first, question, seenBefore }: PagesProps): ReactNode => {
  const ask = useAsk();
  const [older, setOlder] = useState<readonly Alert[]>([]);
  const [page, setPage] = useState(first.pageInfo);
  const more = async (): Promise<void> => {
    const answer = await ask(ALERTS, { question, after: page.endCursor });
    if (answer === null) return;
    setOlder((now) => [...now, ...answer.alerts.nodes]);
    setPage(answer.alerts.pageInfo);
  };
  return (
    <>
      <ol className="plain-list" aria-label="Alerts found">
        {[...first.nodes, ...older].map((alert) => (
          <AlertView key={alert.id} alert={alert} isNew={alert.place > seenBefore} />
        ))}
      </ol>
      {page.hasNextPage ? (
        <Button className="button more" onPress={() => void more()}>
          Older ones
        </Button>
      ) : null}
    </>
  );
};

const AlertView = ({ alert, isNew }: { readonly alert: Alert; readonly isNew: boolean }): ReactNode => {
  const { headline, at, question, entities, relations, quotes } = alert;
  const [all, setAll] = useState(false);
  const shown = all ? quotes : quotes.slice(0, MOST_QUOTES);
  return (
    <li className="alert">
      <p className="alert-title">
        <bdi>{headline}</bdi> {isNew ? <span className="tag tag-fine">new</span> : null}
      </p>
      <p className="caption">
        {instantText(at)} · {question === null ? 'the question stands no longer' : <bdi>{question.title}</bdi>}
      </p>
      <p className="alert-names">
        {entities.map((entity) => (
          <EntityButton key={entity.id} entity={entity} />
        ))}
      </p>
      <Relations relations={relations} />
      {shown.map((quote) => (
        <Words key={`${quote.document.id} ${quote.start} ${quote.end}`} quote={quote} />
      ))}
      {shown.length === quotes.length ? null : (
        <Button className="link" onPress={() => setAll(true)}>
          Show all {quotes.length}
        </Button>
      )}
    </li>
  );
};

const Relations = ({ relations }: Pick<Alert, 'relations'>): ReactNode => {
  const change = useChange();
  if (relations.length === 0) return null;
  return (
    <ul className="plain-list" aria-label="What it is about">
      {relations.map(({ id, source, target, relationType, standing }) => (
        <li key={id}>
          <Button
            className="link"
            onPress={() =>
              change(addEntities([source.id, target.id]), openEdge({ a: source.id, b: target.id, relationType }))
            }
          >
            <RelationText relation={{ source, target, relationType, standing }} />
          </Button>
        </li>
      ))}
    </ul>
  );
};

const Words = ({ quote }: { readonly quote: Alert['quotes'][number] }): ReactNode => (
  <figure className="alert-words">
    <QuoteText quote={quote} />
    <figcaption className="statement-source">
      <SourceLink document={quote.document} />
    </figcaption>
  </figure>
);
