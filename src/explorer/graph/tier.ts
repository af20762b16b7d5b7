/** What is sure enough to be shown at first. Pure. */
import { DISPUTED_FACTOR } from '../../domain/fold/view.ts';
import type { Verdict } from '../../domain/vocabulary.ts';
import { TOP_TIER } from '../state/state.ts';

type Judged = { readonly verdict: Verdict | null; readonly confidence: number };

/** A dispute lowers the confidence; it is a reason to look, not to hide. */
export const isTop = ({ verdict, confidence }: Judged): boolean =>
  (verdict === 'DISPUTED' ? confidence / DISPUTED_FACTOR : confidence) >= TOP_TIER;

export const TIER_TEXT = `${Math.round(TOP_TIER * 100)} %`;
