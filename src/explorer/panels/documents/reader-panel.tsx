/** A document with every statement marked in its text; a mark opens its statement and the other way round. */
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { DOCUMENT, type DocumentRead } from '../../api/document.ts';
import type { Quotation, Statement } from '../../api/fragments.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { QuotationCard } from '../../parts/evidence/quotation-card.tsx';
import { ClaimLine, OriginalLink, StatementCard } from '../../parts/evidence/statement-card.tsx';
import { useAnswer, useChange, useExplorer, usePage, useSession } from '../../parts/session.tsx';
import { addEntities, openDocument, setView } from '../../state/state.ts';
import { applyQuietly } from '../../state/store.ts';
import { withMarks } from '../../words/claim.ts';
import { dayText, instantText } from '../../words/date.ts';
import { count } from '../../words/relation.ts';
import { type Mark, segmentsOf } from '../../words/segments.ts';
import { DateForm } from './date-form.tsx';
import { Retraction } from './retraction.tsx';
import { Walk } from './walk.tsx';

export const ReaderPanel = (): ReactNode => {
  const open = useExplorer((state) => state.document);
  const answer = useAnswer(DOCUMENT, open === null ? null : { id: open.id });
  if (open === null) return <Empty title="Open a document from a statement." />;
  return (
    <Answered
      answer={answer}
      waitingFor="the document"
      isEmpty={({ node }) => node?.__typename !== 'Document'}
      empty={<Empty title="This document is no longer in the graph." />}
    >
      {({ node }) => (node?.__typename === 'Document' ? <Reader document={node} chosen={open.statement} /> : null)}
    </Answered>
  );
};

const Reader = ({
  document,
  chosen,
}: {
  readonly document: DocumentRead;
  readonly chosen: string | null;
}): ReactNode => {
  const change = useChange();
  const statements = document.statements.nodes;
  useAbout(statements.find(({ id }) => id === chosen));
  const ends = statements.flatMap(({ subject, object }) => [subject.id, ...(object === null ? [] : [object.id])]);
  const current = statements.find(({ id }) => id === chosen) ?? null;
  const reprints = document.reprints.filter(({ retractedAt }) => retractedAt === null).length;
  // Of a text that was taken back none counts, and that is said above.
  const rejected = document.retractedAt === null ? document.statements.totalCount - document.counted.totalCount : 0;
  const quoted = document.quotations.nodes.find(({ id }) => id === chosen) ?? null;
  return (
    <article className="reader">
      <header>
        <p className="caption">
          <bdi>{document.publisher?.label ?? 'No publisher given'}</bdi>
          {' · '}
          {document.publishedAt === null
            ? `no date of publication, read ${dayText(document.retrievedAt)}`
            : instantText(document.publishedAt)}
          <OriginalLink url={document.url} />
        </p>
        <h2>
          <bdi>{document.title}</bdi>
        </h2>
        <Dating document={document} />
        <Retraction document={document} />
        <p className="caption">
          {count(document.statements.totalCount, 'statement')} and {count(document.quotations.totalCount, 'quotation')}{' '}
          read from it
          {rejected === 0 ? null : `, ${rejected} of the statements rejected`}
          {reprints === 0 ? null : ` · ${count(reprints, 'reprint')} carry the same copy and count once`}
          {' · '}
          <Button className="link act" onPress={() => change(addEntities(ends), setView('graph'))}>
            send all to the graph
          </Button>
        </p>
      </header>
      <MarkedDocument document={document} chosen={chosen} />
      <section aria-label="Chosen statement" className="reader-chosen">
        {current === null && quoted === null ? (
          <p className="caption">Choose a mark to see what was read from it.</p>
        ) : null}
        {current === null ? null : <StatementCard statement={current} />}
        {quoted === null ? null : <QuotationCard quotation={quoted} />}
        <Walk />
      </section>
      <StatementIndex document={document} chosen={chosen} />
    </article>
  );
};

/** Whoever opens a claim by its address finds those whom it is about in view, and no empty sheet. */
const useAbout = (claim: Statement | undefined): void => {
  const { store } = useSession();
  const onEmptySheet = useExplorer(({ entities, view }) => entities.length === 0 && view === 'graph');
  const opened = useRef(false);
  useEffect(() => {
    if (claim === undefined || opened.current) return;
    opened.current = true;
    if (!onEmptySheet) return;
    const { subject, object } = claim;
    applyQuietly(store, addEntities([subject.id, ...(object === null ? [] : [object.id])]));
  }, [store, claim, onEmptySheet]);
};

/** Of one that is dated there is nothing to say; of another, what that means and for an editor the way out. */
const Dating = ({ document }: { readonly document: DocumentRead }): ReactNode => {
  const editing = usePage((page) => page.key !== null);
  if (document.publishedAt !== null || document.retractedAt !== null) return null;
  return (
    <div className="undated-note">
      Nobody has said when it was published: it counts as known from the day it was read.
      {editing ? (
        <DateForm id={document.id} title={document.title} open />
      ) : (
        ' An editor’s key, under “Editor”, lets you date it.'
      )}
    </div>
  );
};

const MarkedDocument = ({
  document,
  chosen,
}: {
  readonly document: DocumentRead;
  readonly chosen: string | null;
}): ReactNode => {
  const change = useChange();
  const first = useRef<HTMLElement>(null);
  const segments = useMemo(
    () =>
      segmentsOf(document.text, [
        ...document.statements.nodes.map((one) => markOf(one, chosen)),
        ...document.quotations.nodes.map((one) => quotedMark(one, chosen)),
      ]),
    [document, chosen],
  );
  const { id } = document;
  useEffect(() => {
    // The text of a claim elsewhere comes after the claim is chosen.
    if (chosen !== null && id !== '') first.current?.scrollIntoView({ block: 'center' });
  }, [chosen, id]);
  const firstStart = segments.find(({ marks }) => marks.some(({ id }) => id === chosen))?.start;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section className="document-text" dir="auto" lang={document.lang} tabIndex={0} aria-label="Text of the document">
      {segments.map(({ start, text, marks }) => {
        const [top] = marks;
        // Where lines above the text were read as its front matter, the text begins with what they leave.
        if (top === undefined) return <span key={start}>{start === 0 ? text.trimStart() : text}</span>;
        // Where marks overlap, choosing walks through them.
        const at = marks.findIndex(({ id }) => id === chosen);
        const next = marks[(at + 1) % marks.length] ?? top;
        return (
          // Keys walk the list of statements below: a text with a tab stop at every clause could not be read.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list below does the same for keys
          <mark
            key={start}
            ref={start === firstStart ? first : null}
            className={marks.map(({ look }) => look).join(' ')}
            onClick={() => change(openDocument(document.id, next.id))}
          >
            {text}
          </mark>
        );
      })}
    </section>
  );
};

const StatementIndex = ({
  document,
  chosen,
}: {
  readonly document: DocumentRead;
  readonly chosen: string | null;
}): ReactNode => {
  const change = useChange();
  const inOrder = [...document.statements.nodes].sort((x, y) => x.quote.start - y.quote.start);
  return (
    <section className="reader-index">
      <h3>Statements, in order of the text</h3>
      <ol>
        {inOrder.map((statement) => (
          <li key={statement.id}>
            <Button
              className="reader-entry"
              aria-pressed={statement.id === chosen}
              onPress={() => change(openDocument(document.id, statement.id))}
            >
              <ClaimLine statement={statement} />
            </Button>
          </li>
        ))}
      </ol>
      {document.quotations.nodes.length === 0 ? null : <h3>In quotation marks</h3>}
      <ol>
        {document.quotations.nodes.map(({ id, speaker, text }) => (
          <li key={id}>
            <Button
              className="reader-entry"
              aria-pressed={id === chosen}
              onPress={() => change(openDocument(document.id, id))}
            >
              <bdi className="speaker">{speaker?.label ?? 'Somebody'}</bdi>: <bdi>{withMarks(text)}</bdi>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
};

const quotedMark = ({ id, quote }: Quotation, chosen: string | null): Mark => ({
  start: quote.start,
  end: quote.end,
  id,
  look: id === chosen ? 'mark-quotation mark-chosen' : 'mark-quotation',
});

const markOf = ({ id, quote, polarity }: Statement, chosen: string | null): Mark => {
  const look = polarity === 'DENIED' ? 'mark-denied' : 'mark-statement';
  return { start: quote.start, end: quote.end, id, look: id === chosen ? `${look} mark-chosen` : look };
};
