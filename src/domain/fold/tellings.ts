/** How many of several relations are something else than an undisputed fact. */
import type { Modality, Verdict } from '../vocabulary.ts';

export const TELLINGS = ['deniedOnly', 'disputed', 'planned', 'requested', 'hypothetical', 'cancelled'] as const;
/** What is only denied counts as nothing else; what is disputed may be a plan, too. */
export type Tellings = Readonly<Record<(typeof TELLINGS)[number], number>>;

/** Null where nothing in the scope tells of it. */
export interface Standing {
  readonly verdict: Verdict | null;
  readonly modality: Modality | null;
}

export function tellingsOf(all: readonly Standing[]): Tellings {
  const countOf = (verdict: Verdict): number => all.filter((one) => one.verdict === verdict).length;
  const toldAs = (modality: Modality): number =>
    all.filter((one) => one.verdict !== 'DENIED_ONLY' && one.modality === modality).length;
  return {
    deniedOnly: countOf('DENIED_ONLY'),
    disputed: countOf('DISPUTED'),
    planned: toldAs('PLAN'),
    requested: toldAs('REQUEST'),
    hypothetical: toldAs('HYPOTHESIS'),
    cancelled: toldAs('CANCELLATION'),
  };
}
