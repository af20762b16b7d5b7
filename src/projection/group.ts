/** A group: what statements of one key tell of one event, or of one episode of a durable relation. */

import { type DatePrecision, disputes } from '../domain/fold/view.ts';
import type { Id, Instant } from '../domain/glossary.ts';
import type { Sides } from '../domain/record/relation.ts';
import { MODALITIES, type Modality, type Polarity, type Verdict } from '../domain/vocabulary.ts';

/** How many live statements assert and deny it, by modality: `ASSERTED FACT`. What is not there counts none. */
export type Tally = Readonly<Partial<Record<`${Polarity} ${Modality}`, number>>>;

export interface DateSource {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly precision: DatePrecision;
}

export interface Group extends Sides {
  /** Hash of what all its statements share: see `keyOf`. */
  readonly key: string;
  /** When its founding report became known. */
  readonly founded: Instant;
  /** Where its last report stands in the order of (known, founding statement). */
  readonly lastKnown: Instant;
  readonly lastReport: Id;
  /** What a later report must meet to be about the same, with sentinels. */
  readonly from: number;
  readonly to: number;
  /** What gives the dates of the window; null while no statement has given one. */
  readonly dates: DateSource | null;
  readonly modes: readonly string[];
  readonly places: readonly Id[];
  /** Somebody speaks of it as a fact, be it to deny it. */
  readonly factual: boolean;
  /** Somebody says that it happened. */
  readonly happened: boolean;
  readonly tally: Tally;
}

const tallyKey = (polarity: Polarity, modality: Modality): keyof Tally => `${polarity} ${modality}`;

/** Strongest first, as in `view`. */
const BY_STRENGTH: readonly Modality[] = ['FACT', 'CANCELLATION', 'PLAN', 'REQUEST', 'HYPOTHESIS'];

/** What all live statements come to: the verdict of `view` where everything is in scope. */
export function verdictOf(tally: Tally): Verdict {
  const has = (polarity: Polarity, modality: Modality) => (tally[tallyKey(polarity, modality)] ?? 0) > 0;
  const strongest = BY_STRENGTH.find((modality) => has('ASSERTED', modality));
  if (strongest === undefined)
    return MODALITIES.some((modality) => has('DENIED', modality)) ? 'DENIED_ONLY' : 'RETRACTED';
  const isDisputed = MODALITIES.some((modality) => has('DENIED', modality) && disputes(modality, strongest));
  return isDisputed ? 'DISPUTED' : 'UNDISPUTED';
}

export function addToTally(tally: Tally, polarity: Polarity, modality: Modality, count: 1 | -1): Tally {
  const key = tallyKey(polarity, modality);
  return { ...tally, [key]: (tally[key] ?? 0) + count };
}
