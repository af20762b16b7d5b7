/** Names of months and weekdays: unlike `may` and `march`, they have a capital. */
import { MONTHS, WEEKDAYS } from '../../ingest/lexicon/time.ts';
import { isCapitalised, type Token } from '../../ingest/text/token.ts';

export const isDayWord = ({ lower, text }: Token): boolean =>
  isCapitalised(text) && (MONTHS.has(lower) || WEEKDAYS.includes(lower));
