/** Since when a state of affairs has lasted: `has been president since 7 May 2012`. */
import { type When, when } from '../../../domain/time.ts';
import type { Clause } from '../../clause/clause.ts';
import type { DateSpan } from '../../clause/date-spans.ts';
import type { Reading } from '../../clause/reading.ts';

/** Null where no day is given, or where it is over: `had been`, `was`. */
export function begunOn({ sentence, dates }: Reading, { verb, dates: own }: Clause): DateSpan | null {
  const words = sentence.tokens.slice(verb.from, verb.to).map(({ lower }) => lower);
  if (!words.some((word) => /^(?:has|have|is|are|['’](?:s|ve|re))$/.test(word))) return null;
  const since = own.find(({ from }) => sentence.tokens[from]?.lower === 'since');
  return dates.find(({ from }) => from === since?.from) ?? null;
}

/** From its first day on, with no end. */
export const openEnded = ({ edtf, origin, rawText }: When): When => when(`${edtf.split('/')[0]}/..`, origin, rawText);
