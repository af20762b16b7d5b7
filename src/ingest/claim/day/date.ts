/** From the words of a date to a day, month or year, seen from the day of publication and from the tense of the verb. */
import { DAY, type When, when } from '../../../domain/time.ts';
import type { DateOrigin } from '../../../domain/vocabulary.ts';
import type { DateWords } from '../../clause/date-spans.ts';

/** The day a text speaks from. `origin` is INFERRED where the text gave it away itself. */
export interface ReferenceDay {
  readonly day: string;
  readonly inferred: boolean;
}

export function resolveDate(
  words: DateWords,
  raw: string,
  reference: ReferenceDay | null,
  future: boolean,
): When | null {
  const stated = statedDate(words);
  if (stated) return safe(stated, 'STATED', raw);
  if (!reference || words.kind === 'vague' || words.kind === 'other') return null;
  const edtf = relativeDate(words, Date.parse(`${reference.day}T00:00:00Z`), future);
  return safe(edtf, reference.inferred && words.kind === 'day' ? 'INFERRED' : 'RELATIVE_RESOLVED', raw);
}

const pad = (value: number): string => String(value).padStart(2, '0');

function statedDate(words: DateWords): string | null {
  if (words.kind === 'year') return String(words.year);
  if (words.kind === 'day' && words.year !== null) return `${words.year}-${pad(words.month)}-${pad(words.day)}`;
  if (words.kind === 'days' && words.year !== null) return daysIn(words.year, words);
  return words.kind === 'month' && words.year !== null ? `${words.year}-${pad(words.month)}` : null;
}

const daysIn = (year: number, { month, day, last }: Extract<DateWords, { kind: 'days' }>): string =>
  `${year}-${pad(month)}-${pad(day)}/${year}-${pad(month)}-${pad(last)}`;

/** A date that does not exist (30 February) is no date. */
function safe(edtf: string, origin: DateOrigin, raw: string): When | null {
  const [, month, day] = edtf.split('-');
  const real = day === undefined || new Date(`${edtf.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(day.slice(0, 2));
  return real && Number(month ?? 1) <= 12 ? when(edtf, origin, raw) : null;
}

function relativeDate(
  words: Exclude<DateWords, { kind: 'vague' | 'other' }>,
  reference: number,
  future: boolean,
): string {
  const at = new Date(reference);
  switch (words.kind) {
    case 'weekday':
      return dayAt(
        reference + DAY * (weekdayDistance(words.weekday - at.getUTCDay(), words.shift, future) + (words.offset ?? 0)),
      );
    case 'day':
      return dayAt(nearest(at.getUTCFullYear(), words.month, words.day, reference, future));
    case 'days':
      return daysIn(
        new Date(nearest(at.getUTCFullYear(), words.month, words.day, reference, future)).getUTCFullYear(),
        words,
      );
    case 'month':
      return monthAt(
        nearest(
          at.getUTCFullYear() + words.shift * 0,
          words.month,
          1,
          reference,
          future || (words.shift === 0 && words.month === at.getUTCMonth() + 1),
        ),
      );
    case 'relative':
      return shifted(at, words.unit, words.amount);
    case 'year':
      return String(words.year);
  }
}

/** Past tense looks back, the day itself included; a plan looks ahead. */
function weekdayDistance(difference: number, shift: -1 | 0 | 1, future: boolean): number {
  if (shift === 1 || (shift === 0 && future)) return (difference + 7) % 7 || (shift === 1 ? 7 : 0);
  const back = (difference - 7) % 7 || 0;
  return shift === -1 && back === 0 ? -7 : back;
}

function nearest(year: number, month: number, day: number, reference: number, future: boolean): number {
  const inYear = Date.UTC(year, month - 1, day);
  if (future) return inYear >= reference - 31 * DAY ? inYear : Date.UTC(year + 1, month - 1, day);
  return inYear <= reference + DAY ? inYear : Date.UTC(year - 1, month - 1, day);
}

const dayAt = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const monthAt = (instant: number): string => new Date(instant).toISOString().slice(0, 7);

function shifted(at: Date, unit: 'day' | 'week' | 'month' | 'year', amount: number): string {
  if (unit === 'day') return dayAt(at.getTime() + amount * DAY);
  if (unit === 'month') return monthAt(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + amount, 1));
  if (unit === 'year') return String(at.getUTCFullYear() + amount);
  const monday = at.getTime() - ((at.getUTCDay() + 6) % 7) * DAY + amount * 7 * DAY;
  return `${dayAt(monday)}/${dayAt(monday + 6 * DAY)}`;
}
