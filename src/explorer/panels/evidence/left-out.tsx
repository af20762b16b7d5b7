/** How many claims were rejected or taken back: they are left out at first, and one press away. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { CLAIMS_LEFT_OUT, QUOTATIONS_LEFT_OUT, type StatementFilter } from '../../api/evidence.ts';
import type { VariablesFor } from '../../api/query.ts';
import { useAnswer, useChange, useExplorer } from '../../parts/session.tsx';
import { setClaims } from '../../state/state.ts';

/** `filter`: of the list beside. */
export const StatementsLeftOut = ({ filter }: { readonly filter: StatementFilter }): ReactNode => {
  const { data } = useAnswer(CLAIMS_LEFT_OUT, { filter: { ...filter, counts: false } });
  return <LeftOut number={data?.statements.totalCount ?? 0} what="rejected or retracted" />;
};

export const QuotationsLeftOut = ({
  asked,
}: {
  readonly asked: VariablesFor<typeof QUOTATIONS_LEFT_OUT>;
}): ReactNode => {
  const { data } = useAnswer(QUOTATIONS_LEFT_OUT, asked);
  return <LeftOut number={data?.quotations.totalCount ?? 0} what="of retracted texts" />;
};

const LeftOut = ({ number, what }: { readonly number: number; readonly what: string }): ReactNode => {
  const change = useChange();
  const withdrawn = useExplorer((state) => state.claims.withdrawn);
  if (number === 0) return null;
  return (
    <span className="caption">
      {withdrawn ? `${number} of them ${what}` : `${number} more ${what}`}{' '}
      <Button className="link" onPress={() => change(setClaims({ withdrawn: !withdrawn }))}>
        {withdrawn ? 'leave out' : 'show'}
      </Button>
    </span>
  );
};
