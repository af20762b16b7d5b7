/** A linked question, and what of it tells its kind. */
import { readingOf } from '../claim.ts';
import type { Intent } from '../intent.ts';
import { withoutOrder } from '../kinds.ts';
import type { Times } from '../time/times.ts';
import { masked, namedIn, type Unit } from '../units.ts';
import type { Asking } from '../wording/lexicon.ts';
import type { Facts } from './features.ts';
import { groupsOf } from './groups.ts';

/** A question as a row of units, with what it asks for first or last, and the deeds it tells of. */
export interface Row {
  readonly row: readonly Unit[];
  readonly order: Intent['order'];
  readonly deeds: readonly Deed[];
}
export interface Deed {
  readonly unit: Unit;
  readonly asking: Asking;
}

/** A question as a row, linked. */
export interface Spoken {
  /** With offices as they stand. */
  readonly units: readonly Unit[];
  /** With who holds them in their places. */
  readonly held: readonly Unit[];
  readonly times: Times;
}

export function factsOf({ units, times }: Spoken, { row, order, deeds }: Row): Facts {
  return {
    text: masked(row),
    named: namedIn(row),
    officeCount: units.filter((unit) => unit.kind === 'office' && unit.of !== null).length,
    deeds: deeds.map(({ asking }) => asking.types),
    isVerb: isVerb(deeds[0]?.unit),
    isOrdered: order !== null,
    times,
  };
}

const isVerb = (unit: Unit | undefined): boolean => unit?.kind === 'word' && unit.token.pos === 'VERB';

/** The deed that is asked about comes first, a verb before a noun; the others only say when or why. */
export function rowOf(held: readonly Unit[]): Row {
  const { row, order } = withoutOrder(held, 0);
  const all = row.flatMap((unit, i): Deed[] => {
    const { asking } = readingOf(unit, row.slice(i + 1, i + 4));
    return asking ? [{ unit, asking }] : [];
  });
  const isOwn = ({ unit }: Deed) => row.indexOf(unit) < clauseIn(row);
  const main = all.find((deed) => isVerb(deed.unit) && isOwn(deed)) ?? all.find(isOwn);
  return { row, order, deeds: main ? [main, ...all.filter((deed) => deed !== main)] : [] };
}

/** `when Johnson was in Kyiv`, `which came up around the talks`: where the clause begins that only says what is meant. */
export function clauseIn(row: readonly Unit[]): number {
  const at = row.findIndex(
    (unit, i) =>
      i > 2 && wordOf(unit).some((word) => SAYS_WHEN.has(word) || (SAYS_WHICH.has(word) && isThing(row[i - 1]))),
  );
  return at < 0 ? row.length : at;
}
const SAYS_WHEN: ReadonlySet<string> = new Set(['when', 'while', 'during', 'as']);
const SAYS_WHICH: ReadonlySet<string> = new Set(['that', 'which']);
/** A noun, but none of what is said or known: `the claim that …` is asked about. */
const isThing = (unit: Unit | undefined): boolean =>
  unit?.kind === 'word' &&
  unit.token.pos === 'NOUN' &&
  !groupsOf(unit.token.lower).some((group) => /^(?:evidence|speech|denial|knowledge)$/.test(group));

/** In small letters; none for a name. */
export const wordOf = (unit: Unit): string[] => (unit.kind === 'word' ? [unit.token.lower] : []);
