/** What was said in quotation marks, searched by words and speaker. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { QUOTATIONS } from '../../api/evidence.ts';
import type { Connection, Quotation } from '../../api/fragments.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { TableFrame } from '../../parts/control/table-frame.tsx';
import { QuotationCard } from '../../parts/evidence/quotation-card.tsx';
import { useAnswer, useAsk } from '../../parts/session.tsx';
import { scopeOf } from '../../state/scope.ts';
import { type Claims, initialState, type Time } from '../../state/state.ts';
import { quotationsCsv } from '../../take/csv.ts';
import { download } from '../../take/download.ts';
import { count } from '../../words/relation.ts';
import { QuotationsLeftOut } from './left-out.tsx';

type Asked = {
  readonly query: string | null;
  readonly speaker: string | null;
  readonly counts: boolean | null;
  readonly at: { readonly asOf?: string };
};

/** Words have no window: only what was known by then counts. */
export const quotationsAsked = ({ text, saidBy, withdrawn }: Claims, time: Time): Asked => {
  const { asOf } = scopeOf(time, initialState.filters).at;
  return {
    query: text.trim() === '' ? null : text.trim(),
    speaker: saidBy,
    counts: withdrawn ? null : true,
    at: asOf === undefined ? {} : { asOf },
  };
};

export const QuotationsList = ({ asked }: { readonly asked: Asked }): ReactNode => {
  const answer = useAnswer(QUOTATIONS, { ...asked, after: null });
  return (
    <Answered
      answer={answer}
      waitingFor="quotations"
      isEmpty={({ quotations }) => quotations.totalCount === 0}
      empty={
        <Empty title="Nobody is quoted with this">
          <p className="caption">Try fewer words or another speaker.</p>
          <QuotationsLeftOut asked={asked} />
        </Empty>
      }
    >
      {({ quotations }) => <Rows key={JSON.stringify(asked)} first={quotations} asked={asked} />}
    </Answered>
  );
};

type RowsProps = { readonly first: Connection<Quotation>; readonly asked: Asked };

const Rows = ({ first, asked }: RowsProps): ReactNode => {
  const ask = useAsk();
  const [rest, setRest] = useState<readonly Quotation[]>([]);
  const [page, setPage] = useState(first.pageInfo);
  useEffect(() => {
    setRest([]);
    setPage(first.pageInfo);
  }, [first]);
  const rows = [...first.nodes, ...rest];
  const next = async (): Promise<void> => {
    const answer = await ask(QUOTATIONS, { ...asked, after: page.endCursor });
    if (answer === null) return;
    setRest([...rest, ...answer.quotations.nodes]);
    setPage(answer.quotations.pageInfo);
  };
  return (
    <>
      <div className="claim-tools">
        <span role="status">
          {rows.length < first.totalCount ? `${rows.length} of ` : ''}
          {count(first.totalCount, 'quotation')}
        </span>
        <QuotationsLeftOut asked={asked} />
        <Button
          className="button button-small"
          onPress={() => download('entente-quotations.csv', quotationsCsv(rows), 'text/csv')}
        >
          CSV
        </Button>
      </div>
      <TableFrame label="Quotations" className="quotations">
        {rows.map((quotation) => (
          <QuotationCard key={quotation.id} quotation={quotation} />
        ))}
        {page.hasNextPage ? (
          <Button className="button more" onPress={() => void next()}>
            Show more
          </Button>
        ) : null}
      </TableFrame>
    </>
  );
};
