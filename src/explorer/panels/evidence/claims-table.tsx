/** Who said what, when, printed where: search, sort, filter, read, and send the chosen rows to the graph. */

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { CLAIMS, QUOTATIONS, type StatementFilter } from '../../api/evidence.ts';
import type { Connection, Statement } from '../../api/fragments.ts';
import type { VariablesFor } from '../../api/query.ts';
import { claimFilterOf } from '../../graph/filter/claims.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { SortHead } from '../../parts/control/sort-head.tsx';
import { TableFrame } from '../../parts/control/table-frame.tsx';
import { useAnswer, useAsk, useChange, useExplorer, usePage, useSession } from '../../parts/session.tsx';
import { addEntities, type Claims, initialState, setClaims, setView } from '../../state/state.ts';
import { claimsCsv } from '../../take/csv.ts';
import { download } from '../../take/download.ts';
import { count } from '../../words/relation.ts';
import { ClaimFilters } from './claim-filters.tsx';
import { ClaimRow } from './claim-row.tsx';
import { StatementsLeftOut } from './left-out.tsx';
import { QuotationsList, quotationsAsked } from './quotations-list.tsx';
import { isWeakestFirst, useReviewWeakest } from './review-weakest.ts';

export const ClaimsTable = (): ReactNode => {
  const claims = useExplorer((state) => state.claims);
  const time = useExplorer((state) => state.time);
  return (
    <div className="claims">
      <ClaimFilters claims={claims} />
      {claims.form === 'quotations' ? (
        <QuotationsList asked={quotationsAsked(claims, time)} />
      ) : (
        <Statements claims={claims} />
      )}
    </div>
  );
};

const Statements = ({ claims }: { readonly claims: Claims }): ReactNode => {
  const time = useExplorer((state) => state.time);
  const entities = useExplorer((state) => (state.claims.inView ? state.entities : null));
  const filter = claimFilterOf(claims, time, entities);
  const orderBy = { field: claims.order, direction: claims.descending ? 'DESC' : 'ASC' } as const;
  const answer = useAnswer(CLAIMS, { filter, orderBy, after: null });
  return (
    <Answered
      answer={answer}
      waitingFor="claims"
      isEmpty={({ statements }) => statements.totalCount === 0}
      empty={
        claims.unreviewed ? (
          <AllReviewed />
        ) : (
          <Empty title="Nobody is on record with this">
            <p className="caption">Try fewer words, another speaker, or a wider time.</p>
            <Quoted claims={claims} />
            <StatementsLeftOut filter={filter} />
          </Empty>
        )
      }
    >
      {({ statements }) => (
        <ClaimList
          key={JSON.stringify([filter, orderBy])}
          first={statements}
          more={{ filter, orderBy }}
          claims={claims}
        />
      )}
    </Answered>
  );
};

const AllReviewed = (): ReactNode => {
  const change = useChange();
  return (
    <Empty title="Nothing is left to be reviewed here">
      <Button className="button button-small" onPress={() => change(setClaims(initialState.claims))}>
        All claims
      </Button>
    </Empty>
  );
};

/** Words in quotation marks are no statements: where only they are left, the page leads there. */
const Quoted = ({ claims }: { readonly claims: Claims }): ReactNode => {
  const change = useChange();
  const time = useExplorer((state) => state.time);
  const answer = useAnswer(QUOTATIONS, { ...quotationsAsked(claims, time), after: null });
  const total = answer.data?.quotations.totalCount ?? 0;
  return total === 0 ? null : (
    <Button className="button button-small" onPress={() => change(setClaims({ form: 'quotations' }))}>
      {count(total, 'quotation')} with this
    </Button>
  );
};

type ListProps = {
  readonly first: Connection<Statement>;
  readonly more: Omit<VariablesFor<typeof CLAIMS>, 'after'>;
  readonly claims: Claims;
};

const ClaimList = ({ first, more, claims }: ListProps): ReactNode => {
  const ask = useAsk();
  const [rest, setRest] = useState<readonly Statement[]>([]);
  const [page, setPage] = useState(first.pageInfo);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setRest([]);
    setPage(first.pageInfo);
  }, [first]);
  const rows = useMemo(() => [...first.nodes, ...rest], [first, rest]);
  const { page: browser } = useSession();
  useEffect(() => {
    browser.setState({ listed: rows.map(({ id, document }) => ({ statement: id, document: document.id })) });
    return () => browser.setState({ listed: [] });
  }, [browser, rows]);
  const next = async (): Promise<void> => {
    const answer = await ask(CLAIMS, { ...more, after: page.endCursor });
    if (answer === null) return;
    setRest([...rest, ...answer.statements.nodes]);
    setPage(answer.statements.pageInfo);
  };
  const toggle = (id: string): void => {
    const now = new Set(chosen);
    if (!now.delete(id)) now.add(id);
    setChosen(now);
  };
  return (
    <>
      <ClaimTools rows={rows} chosen={chosen} total={first.totalCount} filter={more.filter ?? {}} />
      <TableFrame label="Claims">
        <table className="table claims-table">
          <caption className="visually-hidden">Claims found</caption>
          <ClaimHead claims={claims} />
          <tbody>
            {rows.map((statement) => (
              <ClaimRow
                key={statement.id}
                statement={statement}
                chosen={chosen.has(statement.id)}
                toggle={() => toggle(statement.id)}
              />
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

const ClaimHead = ({ claims }: { readonly claims: Claims }): ReactNode => {
  const change = useChange();
  const head = (order: Claims['order'], label: string): ReactNode => (
    <SortHead
      label={label}
      sorted={claims.order === order ? (claims.descending ? 'descending' : 'ascending') : 'none'}
      onSort={() => change(setClaims({ order, descending: claims.order === order ? !claims.descending : true }))}
    />
  );
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">Choose</span>
        </th>
        <th scope="col">Who says what</th>
        {head('VALID', 'When')}
        {head('KNOWN', 'Printed')}
        {head('CONFIDENCE', 'Conf.')}
      </tr>
    </thead>
  );
};

type ToolProps = {
  readonly rows: readonly Statement[];
  readonly chosen: ReadonlySet<string>;
  readonly total: number;
  readonly filter: StatementFilter;
};

const ClaimTools = ({ rows, chosen, total, filter }: ToolProps): ReactNode => {
  const change = useChange();
  const reviewWeakest = useReviewWeakest();
  const editing = usePage((page) => page.key !== null);
  const isQueue = useExplorer(({ claims }) => isWeakestFirst(claims));
  const taken = rows.filter(({ id }) => chosen.has(id));
  const ends = taken.flatMap(({ subject, object }) => [subject.id, ...(object === null ? [] : [object.id])]);
  return (
    <div className="claim-tools">
      <span role="status">
        {rows.length < total ? `${rows.length} of ${count(total, 'claim')}` : count(total, 'claim')}
      </span>
      <StatementsLeftOut filter={filter} />
      {editing && !isQueue ? (
        <Button className="button button-small" onPress={reviewWeakest}>
          Review the weakest
        </Button>
      ) : null}
      <Button
        className="button button-small"
        isDisabled={taken.length === 0}
        onPress={() => change(addEntities(ends), setView('graph'))}
      >
        {taken.length === 0 ? 'Send to the graph' : `Send ${taken.length} to the graph`}
      </Button>
      <Button
        className="button button-small"
        onPress={() => download('entente-claims.csv', claimsCsv(taken.length > 0 ? taken : rows), 'text/csv')}
      >
        CSV
      </Button>
    </div>
  );
};
