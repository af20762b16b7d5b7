/** Accept or reject a statement, for those who entered an editor's key. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ReviewState } from '../../../domain/vocabulary.ts';
import { REVIEW } from '../../api/curate.ts';
import type { Statement } from '../../api/fragments.ts';
import { claimText } from '../../words/claim.ts';
import { useDone } from '../deeds.ts';
import { useAsk, usePage } from '../session.tsx';

export const ReviewButtons = ({ statement }: { readonly statement: Statement }): ReactNode => {
  const ask = useAsk();
  const done = useDone();
  const key = usePage((now) => now.key);
  if (key === null) return null;
  const review = async (state: ReviewState): Promise<void> => {
    const answer = await ask(REVIEW, { id: statement.id, state, note: null });
    if (answer === null) return;
    const told = state === 'UNREVIEWED' ? 'took a review back' : state.toLowerCase();
    done(state === 'UNREVIEWED' ? 'The review is taken back.' : `Statement ${told}.`, {
      deed: {
        text: `${told}: ${claimText(statement)}`,
        back: { kind: 'review', statement: statement.id, before: statement.review },
      },
    });
  };
  return (
    <fieldset className="review">
      <legend className="visually-hidden">Review this statement</legend>
      {statement.review === 'UNREVIEWED' ? (
        <>
          <Button className="button button-small" onPress={() => void review('ACCEPTED')}>
            Accept
          </Button>
          <Button className="button button-small" onPress={() => void review('REJECTED')}>
            Reject
          </Button>
        </>
      ) : (
        <Button className="button button-small" onPress={() => void review('UNREVIEWED')}>
          Take the review back
        </Button>
      )}
    </fieldset>
  );
};
