/** A verdict as a word; only what needs attention gets a colour. */
import type { ReactNode } from 'react';
import type { Modality, Verdict } from '../../../domain/vocabulary.ts';
import { modalityWords, verdictWords } from '../../words/relation.ts';

export const VerdictTag = ({ verdict }: { readonly verdict: Verdict | null }): ReactNode =>
  verdict === null || verdict === 'UNDISPUTED' ? null : (
    <span className={verdict === 'DISPUTED' ? 'tag tag-disputed' : 'tag tag-denied'}>{verdictWords[verdict]}</span>
  );

/** What is told as a fact needs no word. */
export const ModalityTag = ({ modality }: { readonly modality: Modality | null }): ReactNode =>
  modality === null || modality === 'FACT' ? null : <span className="tag">{modalityWords[modality]}</span>;
