/** The documents themselves: searched by their full text, outlet, language and date, the latest first, those without a date last. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { DOCUMENTS, type DocumentRow, type DocumentsAsked, FIRST_DOCUMENTS, LANGUAGES } from '../../api/document.ts';
import type { Connection } from '../../api/fragments.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { Check } from '../../parts/control/check.tsx';
import { Choice } from '../../parts/control/choice.tsx';
import { DateField } from '../../parts/control/date-field.tsx';
import { TableFrame } from '../../parts/control/table-frame.tsx';
import { WordsField } from '../../parts/control/words-field.tsx';
import { OutletField } from '../../parts/entity/outlet-field.tsx';
import { OriginalLink } from '../../parts/evidence/statement-card.tsx';
import { useAnswer, useAsk, useChange, useExplorer, usePage } from '../../parts/session.tsx';
import { firstDayOf, lastDayOf } from '../../state/scope.ts';
import { type Documents, openDocument, setDocuments } from '../../state/state.ts';
import { dayText, instantText, whenText } from '../../words/date.ts';
import { languageName } from '../../words/language.ts';
import { count } from '../../words/relation.ts';
import { DateForm } from './date-form.tsx';

export const DocumentsView = (): ReactNode => {
  const documents = useExplorer((state) => state.documents);
  // Whoever looks for what is to be dated needs no version that was taken back for one with a date.
  const retracted = documents.undated ? false : null;
  const asked: DocumentsAsked = { ...inAnyLanguage(documents), lang: documents.lang, retracted };
  const answer = useAnswer(FIRST_DOCUMENTS, asked);
  return (
    <div className="claims">
      <Fields documents={documents} />
      <Answered
        answer={answer}
        waitingFor="documents"
        isEmpty={({ dated, undated }) => (documents.undated ? 0 : dated.totalCount) + undated.totalCount === 0}
        empty={
          documents.undated ? (
            <AllDated />
          ) : (
            <Empty title="No document with this">
              <p className="caption">Try fewer words, another outlet or language, or a wider time.</p>
            </Empty>
          )
        }
      >
        {({ dated, undated, retracted: takenBack }) => (
          <>
            <div className="claim-tools">
              <span role="status">
                {countText(documents.undated ? 0 : dated.totalCount, undated.totalCount)}
                {documents.undated || takenBack.totalCount === 0 ? '' : ` · ${takenBack.totalCount} of them retracted`}
              </span>
            </div>
            <TableFrame label="Documents">
              {documents.undated || dated.totalCount === 0 ? null : (
                <Rows key={JSON.stringify(asked)} first={dated} asked={asked} dated />
              )}
              {undated.totalCount === 0 ? null : (
                <Rows key={`undated ${JSON.stringify(asked)}`} first={undated} asked={asked} dated={false} />
              )}
            </TableFrame>
          </>
        )}
      </Answered>
    </div>
  );
};

const AllDated = (): ReactNode => {
  const change = useChange();
  return (
    <Empty title="No text here is without a date">
      <Button className="button button-small" onPress={() => change(setDocuments({ undated: false }))}>
        All documents
      </Button>
    </Empty>
  );
};

const countText = (dated: number, undated: number): string => {
  if (undated === 0) return `${count(dated, 'document')}, latest first`;
  if (dated === 0) return `${count(undated, 'document')} without a date of publication, the last read first`;
  return `${count(dated, 'document')}, latest first; below ${count(undated, 'more', 'more')} without a date of publication`;
};

const inAnyLanguage = ({ text, publisher, from, to }: Documents): Omit<DocumentsAsked, 'lang' | 'retracted'> => ({
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
      {documents.undated ? (
        <Check label="Only undated" on set={(undated) => change(setDocuments({ undated }))} />
      ) : null}
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

type RowsProps = {
  readonly first: Connection<DocumentRow>;
  readonly asked: DocumentsAsked;
  readonly dated: boolean;
};

const Rows = ({ first, asked, dated }: RowsProps): ReactNode => {
  const ask = useAsk();
  const [rest, setRest] = useState<readonly DocumentRow[]>([]);
  const [page, setPage] = useState(first.pageInfo);
  useEffect(() => {
    setRest([]);
    setPage(first.pageInfo);
  }, [first]);
  const rows = [...first.nodes, ...rest];
  const next = async (): Promise<void> => {
    const answer = await ask(DOCUMENTS, { ...asked, dated, after: page.endCursor });
    if (answer === null) return;
    setRest([...rest, ...answer.documents.nodes]);
    setPage(answer.documents.pageInfo);
  };
  return (
    <>
      {dated ? null : <WithoutDate />}
      <table className="table documents-table">
        <caption className="visually-hidden">{dated ? 'Documents found' : 'Documents without a date'}</caption>
        <thead>
          <tr>
            <th scope="col">{dated ? 'Published' : 'Read'}</th>
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
          Show more: {rows.length} of {first.totalCount.toLocaleString('en')} are shown
        </Button>
      ) : null}
    </>
  );
};

const WithoutDate = (): ReactNode => {
  const editing = usePage((page) => page.key !== null);
  return (
    <p className="caption documents-undated">
      Without a date of publication: known only from the day they were read.{' '}
      {editing
        ? 'A day given here lets the text stand under it.'
        : 'An editor’s key, under “Editor”, lets you date them.'}
    </p>
  );
};

const DocumentLine = ({ row }: { readonly row: DocumentRow }): ReactNode => {
  const change = useChange();
  const open = useExplorer((state) => state.document?.id === row.id);
  const editing = usePage((page) => page.key !== null);
  const isUndated = row.publishedAt === null && row.published === null;
  // A version that was taken back is no copy, and has none.
  const copies = row.retractedAt === null ? row.reprints : [];
  const reprints = copies.filter(({ retractedAt }) => retractedAt === null).length;
  return (
    <tr className={open ? 'is-open' : ''} aria-selected={open}>
      <td className="nowrap" title={row.publishedAt === null ? '' : instantText(row.publishedAt)}>
        {isUndated
          ? dayText(row.retrievedAt)
          : row.publishedAt === null
            ? whenText(row.published)
            : dayText(row.publishedAt)}
      </td>
      <td>
        <bdi>{row.publisher?.label ?? '–'}</bdi>
      </td>
      <td>
        <Button className="link" onPress={() => change(openDocument(row.id))}>
          <bdi>{row.title}</bdi>
        </Button>
        <OriginalLink url={row.url} />{' '}
        {row.retractedAt === null ? null : <span className="tag tag-denied">retracted</span>}
        {row.lang === 'en' ? null : <span className="tag">{languageName(row.lang)}</span>}
        {reprints === 0 ? null : <span className="tag">{count(reprints, 'reprint')}</span>}
        {isUndated && editing && row.retractedAt === null ? (
          <DateForm id={row.id} title={row.title} open={open} />
        ) : null}
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
