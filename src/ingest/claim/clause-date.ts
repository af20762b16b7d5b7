/** When a clause says that it happened: its own date, else that of the verb it hangs on. */
import type { Clause } from '../clause/clause.ts';
import type { DateSpan } from '../clause/date-spans.ts';
import type { Reading } from '../clause/reading.ts';

/** `until Friday` says when something ends, not when it is. */
const LIMITS: ReadonlySet<string> = new Set(['until', 'by', 'since', 'from']);

export function dateOf(reading: Reading, clause: Clause, depth = 0): DateSpan | null {
  const own = clause.dates
    .filter(({ from }) => !LIMITS.has(reading.sentence.tokens[from]?.lower ?? ''))
    .map((chunk) => reading.dates.find((date) => date.from === chunk.from))
    .find((date) => date !== undefined);
  if (own) return own;
  const inherits =
    clause.link === 'purpose' ||
    clause.link === 'manner' ||
    (clause.link === 'complement' && clause.verb.form !== 'finite');
  const governor = inherits && clause.governor !== null ? reading.clauseOf.get(clause.governor) : undefined;
  return governor && depth < 3 ? dateOf(reading, governor, depth + 1) : null;
}
