/** What gives no evidence any more is told so wherever its words stand. */
import type { ReactNode } from 'react';
import type { Statement } from '../../api/fragments.ts';

type Props = { readonly retractedAt: string | null; readonly review?: Statement['review'] };

export const WithdrawnTag = ({ retractedAt, review }: Props): ReactNode => (
  <>
    {retractedAt === null ? null : <span className="tag tag-denied">retracted</span>}
    {review === 'REJECTED' ? <span className="tag tag-denied">rejected</span> : null}
  </>
);
