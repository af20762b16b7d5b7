/**
 * A question read by its cues, wherever they stand, where no form fits it. Names, dates and deeds count as they do
 * elsewhere; what is passed over must stand in the evidence, at least half of it, and is said with the answer.
 */
import { claimOf, readingOf } from './claim.ts';
import { CUES, type Facts, GENERIC } from './cues.ts';
import type { Intent, QuestionKind } from './intent.ts';
import { type Form, withoutOrder } from './kinds.ts';
import type { OfficeBook } from './named/resolve.ts';
import { counterpartIntent, officeIntent } from './office-intent.ts';
import { intentFor } from './readers.ts';
import { masked, type Unit } from './units.ts';
import type { Times } from './wording/times.ts';

/** Words that may be passed over; of a longer question too much would be lost. */
const MOST_LOOSE = 4;

export async function looseIntent(
  units: readonly Unit[],
  held: readonly Unit[],
  times: Times,
  book: OfficeBook,
): Promise<Intent | null> {
  // `which British minister`: whoever is asked for must be one, and that is not told apart here.
  if (held.some((unit) => unit.kind === 'office' && unit.of !== null) && !isOfficeAsked(units)) return null;
  const { row, order } = withoutOrder(held);
  const { main, others } = deedsOf(row);
  const facts: Facts = {
    text: masked(row),
    named: row.flatMap((unit) => (unit.kind === 'name' ? [unit.named] : [])),
    hasOffice: units.some((unit) => unit.kind === 'office' && unit.of !== null),
    hasDeed: main !== null,
    isOrdered: order !== null,
    times,
  };
  const cue = CUES.find(({ fits }) => fits(facts));
  if (!cue) return null;
  const { kind } = cue;
  const form: Form = {
    kind,
    rest: row,
    askedAt: askedAt(kind),
    order,
    about: cue.about ?? null,
    text: '',
    isDenial: false,
  };
  // Who is to hold an office is in no evidence.
  if (kind === 'Office' && /\b(?:will|would|shall)\b/.test(facts.text)) return null;
  if (kind === 'Office' || kind === 'Counterpart') return officeRead(kind, units, times, book);
  // What somebody spoke of is told by its words: nobody need have done it.
  const topics = kind === 'Said' && main ? new Set([main, ...others]) : others;
  const claim = claimOf(
    row.filter((unit) => !topics.has(unit)),
    form.askedAt,
  );
  if (claim.turning.length > 0) return null;
  const passed = [...claim.words, ...[...topics].flatMap(wordOf)];
  const loose = [...new Set(passed)].filter((word) => !GENERIC.has(word) && !cue.words.test(word));
  if (loose.length > MOST_LOOSE || (kind === 'HowMany' && loose.length > 0)) return null;
  const read = intentFor(form, { ...claim, words: [] }, times);
  return 'reason' in read ? null : { ...read, loose };
}

/** Nothing but an office is named. */
const isOfficeAsked = (units: readonly Unit[]): boolean => units.every(({ kind }) => kind !== 'name');

const askedAt = (kind: QuestionKind): number | null =>
  ['Who', 'HowMany', 'FirstLast', 'Connects', 'Members'].includes(kind) ? 0 : null;

const wordOf = (unit: Unit): string[] => (unit.kind === 'word' ? [unit.token.lower] : []);

/** The deed that is asked about, a verb before a noun; the others only say when or why. */
function deedsOf(row: readonly Unit[]): { readonly main: Unit | null; readonly others: ReadonlySet<Unit> } {
  const deeds = row.flatMap((unit, i) => {
    const { asking } = readingOf(unit, row.slice(i + 1, i + 4));
    return asking ? [{ unit, asking }] : [];
  });
  const isVerb = ({ unit }: (typeof deeds)[number]) => unit.kind === 'word' && unit.token.pos === 'VERB';
  const main = deeds.find(isVerb) ?? deeds[0];
  const others = deeds.filter(({ asking }) => !asking.types.some((type) => main?.asking.types.includes(type)));
  return { main: main?.unit ?? null, others: new Set(others.map(({ unit }) => unit)) };
}

async function officeRead(
  kind: 'Office' | 'Counterpart',
  units: readonly Unit[],
  times: Times,
  book: OfficeBook,
): Promise<Intent | null> {
  const rest = units.filter((unit) => unit.kind !== 'word');
  const about = rest.some((unit) => unit.kind === 'name' && unit.named.kind === 'PERSON') ? 'person' : 'office';
  const form: Form = { kind, rest, askedAt: 0, order: null, about, text: '', isDenial: false };
  const read = kind === 'Office' ? officeIntent(form, times) : await counterpartIntent(form, times, book);
  return 'reason' in read ? null : { ...read, loose: [] };
}
