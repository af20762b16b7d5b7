/** The documents themselves: searched by their full text, outlet and date, the latest first. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { DOCUMENTS, type DocumentRow, type DocumentsAsked } from '../../api/document.ts';
import { hasPrinted, PUBLISHERS } from '../../api/evidence.ts';
import type { Connection } from '../../api/fragments.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { DateField } from '../../parts/control/date-field.tsx';
import { TableFrame } from '../../parts/control/table-frame.tsx';
import { WordsField } from '../../parts/control/words-field.tsx';
import { OriginalLink } from '../../parts/evidence/statement-card.tsx';
import { useAnswer, useAsk, useChange, useExplorer } from '../../parts/session.tsx';
import { firstDayOf, lastDayOf } from '../../state/scope.ts';
import { type Documents, openDocument, setDocuments } from '../../state/state.ts';
import { dayText, instantText, whenText } from '../../words/date.ts';
import { count } from '../../words/relation.ts';

export const DocumentsView = (): ReactNode => {
  const documents = useExplorer((state) => state.documents);
  const asked: DocumentsAsked = {
    query: documents.text.trim() === '' ? null : documents.text.trim(),
    publisher: documents.publisher,
    from: documents.from === null ? null : firstDayOf(documents.from),
    to: documents.to === null ? null : lastDayOf(documents.to),
  };
  const answer = useAnswer(DOCUMENTS, { ...asked, after: null });
  return (
    <div className="claims">
      <Fields documents={documents} />
      <Answered
        answer={answer}
        waitingFor="documents"
        isEmpty={({ documents: found }) => found.totalCount === 0}
        empty={
          <Empty title="No document with this">
            <p className="caption">Try fewer words, another outlet, or a wider time.</p>
          </Empty>
        }
      >
        {({ documents: found }) => <Rows key={JSON.stringify(asked)} first={found} asked={asked} />}
      </Answered>
    </div>
  );
};

const Fields = ({ documents }: { readonly documents: Documents }): ReactNode => {
  const change = useChange();
  const publishers = useAnswer(PUBLISHERS, { first: 100 });
  return (
    <search className="claim-filters">
      <WordsField
        key={documents.text}
        label="Words in title or text"
        placeholder="hackers, ceasefire…"
        text={documents.text}
        set={(text) => change(setDocuments({ text }))}
      />
      <label className="select">
        <span>Printed in</span>
        <select
          value={documents.publisher ?? ''}
          onChange={(event) => change(setDocuments({ publisher: event.target.value || null }))}
        >
          <option value="">anywhere</option>
          {(publishers.data?.entities.nodes ?? []).filter(hasPrinted).map(({ id, label, documentCount }) => (
            <option key={id} value={id}>
              {label} ({documentCount})
            </option>
          ))}
        </select>
      </label>
      <DateField label="From" value={documents.from} set={(from) => change(setDocuments({ from }))} />
      <DateField label="To" value={documents.to} set={(to) => change(setDocuments({ to }))} />
    </search>
  );
};

type RowsProps = { readonly first: Connection<DocumentRow>; readonly asked: DocumentsAsked };

const Rows = ({ first, asked }: RowsProps): ReactNode => {
  const ask = useAsk();
  const [rest, setRest] = useState<readonly DocumentRow[]>([]);
  const [page, setPage] = useState(first.pageInfo);
  useEffect(() => {
    setRest([]);
    setPage(first.pageInfo);
  }, [first]);
  const rows = [...first.nodes, ...rest];
  const next = async (): Promise<void> => {
    const answer = await ask(DOCUMENTS, { ...asked, after: page.endCursor });
    if (answer === null) return;
    setRest([...rest, ...answer.documents.nodes]);
    setPage(answer.documents.pageInfo);
  };
  return (
    <>
      <div className="claim-tools">
        <span role="status">
          {rows.length < first.totalCount ? `${rows.length} of ` : ''}
          {count(first.totalCount, 'document')}, latest first
        </span>
      </div>
      <TableFrame label="Documents">
        <table className="table documents-table">
          <caption className="visually-hidden">Documents found</caption>
          <thead>
            <tr>
              <th scope="col">Published</th>
              <th scope="col">Outlet</th>
              <th scope="col">Title</th>
              <th scope="col" className="number">
                Statements
              </th>
              <th scope="col" className="number">
                Quotations
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <DocumentLine key={row.id} row={row} />
            ))}
          </tbody>
        </table>
        {page.hasNextPage ? (
          <Button className="button more" onPress={() => void next()}>
            Show more
          </Button>
        ) : null}
      </TableFrame>
    </>
  );
};

const DocumentLine = ({ row }: { readonly row: DocumentRow }): ReactNode => {
  const change = useChange();
  const open = useExplorer((state) => state.document?.id === row.id);
  return (
    <tr className={open ? 'is-open' : ''} aria-selected={open}>
      <td className="nowrap" title={row.publishedAt === null ? '' : instantText(row.publishedAt)}>
        {row.publishedAt === null ? whenText(row.published) : dayText(row.publishedAt)}
      </td>
      <td>
        <bdi>{row.publisher?.label ?? 'unknown'}</bdi>
      </td>
      <td>
        <Button className="link" onPress={() => change(openDocument(row.id))}>
          <bdi>{row.title}</bdi>
        </Button>
        <OriginalLink url={row.url} />{' '}
        {row.retractedAt === null ? null : <span className="tag tag-denied">retracted</span>}
        {row.lang === 'en' ? null : <span className="tag">{row.lang}</span>}
        {row.reprints.length === 0 ? null : <span className="tag">{count(row.reprints.length, 'reprint')}</span>}
      </td>
      <td className="number" data-label="Statements">
        {row.statements.totalCount}
      </td>
      <td className="number" data-label="Quotations">
        {row.quotations.totalCount}
      </td>
    </tr>
  );
};
