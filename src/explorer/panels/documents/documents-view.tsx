/** The documents themselves: searched by their full text, outlet, language and date, the latest first. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { DOCUMENTS, type DocumentRow, type DocumentsAsked, LANGUAGES } from '../../api/document.ts';
import type { Connection } from '../../api/fragments.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { Choice } from '../../parts/control/choice.tsx';
import { DateField } from '../../parts/control/date-field.tsx';
import { TableFrame } from '../../parts/control/table-frame.tsx';
import { WordsField } from '../../parts/control/words-field.tsx';
import { OutletField } from '../../parts/entity/outlet-field.tsx';
import { OriginalLink } from '../../parts/evidence/statement-card.tsx';
import { useAnswer, useAsk, useChange, useExplorer } from '../../parts/session.tsx';
import { firstDayOf, lastDayOf } from '../../state/scope.ts';
import { type Documents, openDocument, setDocuments } from '../../state/state.ts';
import { dayText, instantText, whenText } from '../../words/date.ts';
import { languageName } from '../../words/language.ts';
import { count } from '../../words/relation.ts';

export const DocumentsView = (): ReactNode => {
  const documents = useExplorer((state) => state.documents);
  const asked: DocumentsAsked = { ...inAnyLanguage(documents), lang: documents.lang };
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
            <p className="caption">Try fewer words, another outlet or language, or a wider time.</p>
          </Empty>
        }
      >
        {({ documents: found }) => <Rows key={JSON.stringify(asked)} first={found} asked={asked} />}
      </Answered>
    </div>
  );
};

const inAnyLanguage = ({ text, publisher, from, to }: Documents): Omit<DocumentsAsked, 'lang'> => ({
  query: text.trim() === '' ? null : text.trim(),
  publisher,
  from: from === null ? null : firstDayOf(from),
  to: to === null ? null : lastDayOf(to),
});

const Fields = ({ documents }: { readonly documents: Documents }): ReactNode => {
  const change = useChange();
  return (
    <search className="claim-filters documents-fields">
      <WordsField
        key={documents.text}
        label="Words in title or text"
        placeholder="hackers, ceasefire…"
        text={documents.text}
        set={(text) => change(setDocuments({ text }))}
      />
      <OutletField id={documents.publisher} set={(publisher) => change(setDocuments({ publisher }))} />
      <LanguageChoice documents={documents} />
      <div className="day-pair">
        <DateField label="From" value={documents.from} set={(from) => change(setDocuments({ from }))} />
        <DateField label="To" value={documents.to} set={(to) => change(setDocuments({ to }))} />
      </div>
    </search>
  );
};

/** Where all are in one language, there is nothing to choose. */
const LanguageChoice = ({ documents }: { readonly documents: Documents }): ReactNode => {
  const change = useChange();
  const answer = useAnswer(LANGUAGES, inAnyLanguage(documents));
  const counts = new Map((answer.data?.documents.languages ?? []).map(({ lang, count }) => [lang, count]));
  if (documents.lang === null && counts.size < 2) return null;
  return (
    <Choice
      label="Language"
      any="any"
      value={documents.lang}
      of={[...new Set([...counts.keys(), ...(documents.lang === null ? [] : [documents.lang])])]}
      nameOf={(lang) => `${languageName(lang)} (${(counts.get(lang) ?? 0).toLocaleString('en')})`}
      set={(lang) => change(setDocuments({ lang }))}
    />
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
        {row.lang === 'en' ? null : <span className="tag">{languageName(row.lang)}</span>}
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
