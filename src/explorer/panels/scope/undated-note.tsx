/** Why nothing is known before a day: texts without a date count from the day they were read; and the way to date them. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { UNDATED } from '../../api/document.ts';
import { useAnswer, useChange, useExplorer } from '../../parts/session.tsx';
import { initialState, openDocument, setDocuments, setView } from '../../state/state.ts';
import { edtfDay } from '../../words/date.ts';
import { count } from '../../words/relation.ts';

/** Lists the texts that nobody has dated; where there is one alone it is opened, too. */
export const useShowUndated = (): ((only: string | null) => void) => {
  const change = useChange();
  return (only) =>
    change(
      setDocuments({ ...initialState.documents, undated: true }),
      setView('documents'),
      ...(only === null ? [] : [openDocument(only)]),
    );
};

export const UndatedNote = (): ReactNode => {
  const asOf = useExplorer((state) => state.time.asOf);
  const show = useShowUndated();
  const answer = useAnswer(UNDATED, asOf === null ? null : {});
  const documents = answer.data?.documents;
  const [last] = documents?.nodes ?? [];
  if (asOf === null || documents === undefined || last === undefined) return null;
  // The last that was read comes first: where it was read by then, so were the others.
  if (last.retrievedAt.slice(0, 10) <= asOf.slice(0, 10)) return null;
  const one = documents.totalCount === 1;
  return (
    <p className="undated-note" role="status">
      {count(documents.totalCount, 'text')} {one ? 'has' : 'have'} no date of publication and {one ? 'counts' : 'count'}{' '}
      as known only from the day {one ? 'it was' : 'they were'} read{one ? ', ' : ', the last on '}
      {edtfDay(last.retrievedAt.slice(0, 10))}: what {one ? 'it tells is' : 'they tell is'} not shown before.{' '}
      <Button className="link" onPress={() => show(one ? last.id : null)}>
        {one ? 'Date it' : 'Date them'}
      </Button>
    </p>
  );
};
