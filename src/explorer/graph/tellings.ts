/** What a line's relations are told as, when some of them are left out. Pure. */
import { type Standing, type Tellings, tellingsOf } from '../../domain/fold/tellings.ts';

/** How a relation stands in the scope. */
export type Told = { readonly standing: Standing };

export const tellingsIn = (relations: readonly Told[]): Tellings =>
  tellingsOf(relations.map(({ standing }) => standing));

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
