/** A verdict as a word; only what needs attention gets a colour. */
import type { ReactNode } from 'react';
import type { EventStatus, Verdict } from '../../../domain/vocabulary.ts';
import { statusWords, verdictWords } from '../../words/relation.ts';

export const VerdictTag = ({ verdict }: { readonly verdict: Verdict | null }): ReactNode =>
  verdict === null || verdict === 'UNDISPUTED' ? null : (
    <span className={verdict === 'DISPUTED' ? 'tag tag-disputed' : 'tag tag-denied'}>{verdictWords[verdict]}</span>
  );

/** What has happened needs no word. */
export const StatusTag = ({ status }: { readonly status: EventStatus | null }): ReactNode =>
  status === null || status === 'OCCURRED' ? null : <span className="tag">{statusWords[status]}</span>;
