/** Days and spans as people write them, as the reader of dates reads them: `12/02/2022`, `the week before 24 February`. */
import { DAY, dayOf, parseEdtf } from '../../../domain/time.ts';
import { COUNTS } from '../../../ingest/lexicon/numbers.ts';
import { dateWords } from '../../answer/date-words.ts';
import { tokensOf } from '../wording/tokens.ts';
import { timesIn } from './times.ts';

const NAMES = 'January February March April May June July August September October November December'.split(' ');

/** `today`: the last day that anything is known of, as `2022-03-29`; no question is of a day after it. */
export const writtenDays = (question: string, today: string | null): string =>
  spansIn(weeksIn(datesIn(question, today)), today);

const SLASHED = /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})\b/;

/** `28.02.2022` has its day first, and so has `12/02/2022` where nothing is known of the other day yet. */
function datesIn(question: string, today: string | null): string {
  return question.replace(new RegExp(SLASHED, 'g'), (written, one: string, sign: string, two: string, year: string) => {
    const full = year.length === 2 ? `20${year}` : year;
    const dayFirst = dayWritten(full, two, one);
    const monthFirst = dayWritten(full, one, two);
    const isOpen =
      monthFirst !== null && monthFirst.edtf !== dayFirst?.edtf && (today ?? monthFirst.edtf) >= monthFirst.edtf;
    if (dayFirst && (sign === '.' || !isOpen)) return dayFirst.words;
    return dayFirst === null && monthFirst !== null ? monthFirst.words : written;
  });
}

/** What may be either of two days, in a sentence; null where nothing may. */
export function eitherDay(question: string): string | null {
  const [written, one = '', , two = '', year = ''] = SLASHED.exec(question) ?? [];
  const full = year.length === 2 ? `20${year}` : year;
  const [first, second] = [dayWritten(full, two, one), dayWritten(full, one, two)];
  return first && second ? `${written} may be ${first.words} or ${second.words}: name the month.` : null;
}

function dayWritten(
  year: string,
  month: string,
  day: string,
): { readonly edtf: string; readonly words: string } | null {
  const name = NAMES[Number(month) - 1];
  const edtf = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isDay = name !== undefined && Number(day) >= 1 && dayOf(Date.parse(edtf) || 0) === edtf;
  return isDay ? { edtf, words: dateWords(edtf) } : null;
}

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };
const MONTH = NAMES.join('|');

/** `the second week of February`: its second seven days. */
const weeksIn = (question: string): string =>
  question.replace(
    new RegExp(`\\b(?:(?:in|during|over|within) )?the (first|second|third|fourth) week of (${MONTH})\\b`, 'gi'),
    (_, nth: string, month: string) => {
      const end = (ORDINALS[nth.toLowerCase()] ?? 1) * 7;
      return `from ${end - 6} to ${end} ${month}`;
    },
  );

const LENGTHS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 30 };
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH}|[A-Z][a-z]{2,3})|(?:${MONTH}|[A-Z][a-z]{2,3})\\.? \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4})?`;
const SPAN = new RegExp(
  `\\b(?:(?:in|during|over|within|throughout|for) )?the (?:last |past |first |next |preceding |following )?(?:(two|three|four|five|six|seven|ten|\\d{1,2}) )?(day|week|fortnight|month)s? (up to|before|to|until|ending(?: on)?|leading up to|preceding|prior to|after|following|from|since|beginning(?: on)?|starting(?: on)?) (?:the )?(${DATE})`,
  'g',
);

/** `the fortnight up to 12 March`: from 27 February to 12 March. */
const spansIn = (question: string, today: string | null): string =>
  question.replace(SPAN, (whole: string, count: string | undefined, unit: string, side: string, date: string) => {
    const { from, to } = timesIn(tokensOf(date), today);
    const isDay = from !== null && from === to && /^\d{4}-\d\d-\d\d$/.test(from);
    if (!isDay) return whole;
    const length = (COUNTS[count ?? 'one'] ?? Number(count)) * (LENGTHS[unit] ?? 1) * DAY;
    return spanAt(parseEdtf(from).earliest ?? 0, length, side);
  });

function spanAt(at: number, length: number, side: string): string {
  const isBack = /^(?:up|before|to|until|ending|leading|preceding|prior)/.test(side);
  const sign = isBack ? -1 : 1;
  // `the week before a day` leaves that day out.
  const near = /^(?:before|after|following|prior|preceding)/.test(side) ? at + sign * DAY : at;
  const far = at + sign * (near === at ? length - DAY : length);
  return isBack ? `from ${wordsOf(far)} to ${wordsOf(near)}` : `from ${wordsOf(near)} to ${wordsOf(far)}`;
}

const wordsOf = (at: number): string => dateWords(dayOf(at));
