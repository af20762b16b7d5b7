/** When a clause says that it happened: its own date, else that of the verb it hangs on. */
import type { Clause } from '../clause/clause.ts';
import { type DateSpan, isLimit } from '../clause/date-spans.ts';
import type { Reading } from '../clause/reading.ts';

export function dateOf(reading: Reading, clause: Clause, depth = 0): DateSpan | null {
  const own = clause.dates
    .map((chunk) => reading.dates.find((date) => date.from === chunk.from))
    .filter((date) => date !== undefined && !isLimit(reading.sentence.tokens, date));
  const [first = null] = own;
  if (first) return own.find((date) => date?.words.kind !== 'vague') ?? first;
  const inherits =
    clause.link === 'purpose' ||
    clause.link === 'manner' ||
    (clause.link === 'complement' && clause.verb.form !== 'finite');
  const governor = inherits && clause.governor !== null ? reading.clauseOf.get(clause.governor) : undefined;
  return governor && depth < 3 ? dateOf(reading, governor, depth + 1) : null;
}
