/** How many relations of a line are something else than an undisputed fact. Pure. */
import type { Modality, Verdict } from '../../domain/vocabulary.ts';

export const TELLINGS = ['deniedOnly', 'disputed', 'planned', 'requested', 'hypothetical', 'cancelled'] as const;
/** What is only denied counts as nothing else; what is disputed may be a plan, too. */
export type Tellings = Readonly<Record<(typeof TELLINGS)[number], number>>;

/** How a relation stands in the scope. */
export type Told = { readonly standing: { readonly verdict: Verdict | null; readonly modality: Modality | null } };

export const tellingsOf = (relations: readonly Told[]): Tellings => {
  const deniedOnly = relations.filter(({ standing }) => standing.verdict === 'DENIED_ONLY').length;
  const toldAs = (modality: Modality): number =>
    relations.filter(({ standing }) => standing.verdict !== 'DENIED_ONLY' && standing.modality === modality).length;
  return {
    deniedOnly,
    disputed: relations.filter(({ standing }) => standing.verdict === 'DISPUTED').length,
    planned: toldAs('PLAN'),
    requested: toldAs('REQUEST'),
    hypothetical: toldAs('HYPOTHESIS'),
    cancelled: toldAs('CANCELLATION'),
  };
};

/** Of each kind what is left when some relations go; never more than are left at all. */
export const lessTellings = (from: Tellings, gone: Tellings, left: number): Tellings =>
  mapped((name) => Math.max(0, Math.min(left, from[name] - gone[name])));

/** Of each kind no more than there were. */
export const leastTellings = (one: Tellings, other: Tellings): Tellings =>
  mapped((name) => Math.min(one[name], other[name]));

export const sumOfTellings = (all: readonly Tellings[]): Tellings =>
  mapped((name) => all.reduce((sum, tellings) => sum + tellings[name], 0));

/** How many are told as facts by somebody, disputed or not. */
export const factCount = ({ deniedOnly, planned, requested, hypothetical, cancelled }: Tellings, all: number): number =>
  Math.max(0, all - deniedOnly - planned - requested - hypothetical - cancelled);

const mapped = (of: (name: keyof Tellings) => number): Tellings => ({
  deniedOnly: of('deniedOnly'),
  disputed: of('disputed'),
  planned: of('planned'),
  requested: of('requested'),
  hypothetical: of('hypothetical'),
  cancelled: of('cancelled'),
});
