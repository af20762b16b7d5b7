/** A verdict as a word; only what needs attention gets a colour. */
import type { ReactNode } from 'react';
import type { Verdict } from '../../domain/vocabulary.ts';
import { verdictWords } from '../words/relation.ts';

export const VerdictTag = ({ verdict }: { readonly verdict: Verdict }): ReactNode =>
  verdict === 'UNDISPUTED' ? null : (
    <span className={verdict === 'DISPUTED' ? 'tag tag-disputed' : 'tag tag-denied'}>{verdictWords[verdict]}</span>
  );
