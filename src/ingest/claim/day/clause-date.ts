/** When a clause says that it happened: its own date, else that of the verb it hangs on. */
import type { Clause } from '../../clause/clause.ts';
import { type DateSpan, isLimit } from '../../clause/date-spans.ts';
import type { Reading } from '../../clause/reading.ts';
import { PERMITTING, PLANNING, REQUESTING } from '../../lexicon/modality.ts';

/** `decided on Monday to send troops`: the day of the decision. */
const decides = ({ verb }: Clause): boolean =>
  !verb.passive && (PLANNING.has(verb.word) || REQUESTING.has(verb.word) || PERMITTING.has(verb.word));

export function dateOf(reading: Reading, clause: Clause, depth = 0): DateSpan | null {
  const own = clause.dates
    .map((chunk) => reading.dates.find((date) => date.from === chunk.from))
    .filter((date) => date !== undefined && !isLimit(reading.sentence.tokens, date));
  const [first = null] = own;
  const other = own.find((date) => date?.words.kind === 'other');
  if (other) return other;
  if (first) return own.find((date) => date?.words.kind !== 'vague') ?? first;
  const inherits =
    clause.link === 'purpose' ||
    clause.link === 'manner' ||
    (clause.link === 'complement' && clause.verb.form !== 'finite');
  const governor = inherits && clause.governor !== null ? reading.clauseOf.get(clause.governor) : undefined;
  return governor && !decides(governor) && depth < 3 ? dateOf(reading, governor, depth + 1) : null;
}
