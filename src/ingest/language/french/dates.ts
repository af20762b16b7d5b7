/** French dates, seen from the day of the text. */
import { DAY, type When, when } from '../../../domain/time.ts';
import type { ReferenceDay } from '../../claim/day/date.ts';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const WEEKDAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');

const month = `(${MONTHS.join('|')})`;
const day = new RegExp(`(?<!\\p{L})(\\d{1,2})(?:er)? ${month}(?: (\\d{4}))?`, 'iu');
const inMonth = new RegExp(`(?<!\\p{L})(?:en|de|d[’'])\\s?${month} (\\d{4})`, 'iu');
const weekday = new RegExp(`(?<!\\p{L})(${WEEKDAYS.join('|')})( dernier| prochain)?(?!\\p{L})`, 'iu');
const near = /(?<!\p{L})(avant-hier|hier|aujourd[’']hui|après-demain|demain)(?!\p{L})/iu;
const shifts: Readonly<Record<string, number>> = { 'avant-hier': -2, hier: -1, demain: 1, 'après-demain': 2 };
const year = /(?<!\p{L})en (\d{4})(?!\d)/iu;

const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);
const pad = (value: number): string => String(value).padStart(2, '0');

/** The date that words of a clause tell; `isFuture` lets days without a year or week be those to come. */
export function dateIn(words: string, reference: ReferenceDay | null, isFuture: boolean): When | null {
  const today = reference === null ? null : Date.parse(`${reference.day}T00:00:00Z`);
  const full = day.exec(words);
  if (full) return dayOf(full, today, isFuture);
  const named = inMonth.exec(words);
  if (named) return when(`${named[2]}-${pad(MONTHS.indexOf((named[1] ?? '').toLowerCase()) + 1)}`, 'STATED', named[0]);
  if (today !== null) {
    const close = near.exec(words);
    if (close) return resolved(today + DAY * (shifts[(close[1] ?? '').toLowerCase()] ?? 0), close[0]);
    const week = weekday.exec(words);
    if (week) return resolved(weekdayAt(week, today, isFuture), week[0]);
  }
  const known = year.exec(words);
  return known ? when(known[1] ?? '', 'STATED', known[0]) : null;
}

const resolved = (at: number, raw: string): When => when(dayAt(at), 'RELATIVE_RESOLVED', raw);

function weekdayAt([, name = '', shift = '']: RegExpExecArray, today: number, isFuture: boolean): number {
  const distance = (WEEKDAYS.indexOf(name.toLowerCase()) - new Date(today).getUTCDay() + 7) % 7;
  if (shift.includes('prochain')) return today + DAY * (distance === 0 ? 7 : distance);
  if (shift.includes('dernier')) return today + DAY * (distance - 7);
  return today + DAY * (isFuture || distance === 0 ? distance : distance - 7);
}

function dayOf(
  [raw, number = '', name = '', stated]: RegExpExecArray,
  today: number | null,
  isFuture: boolean,
): When | null {
  const at = (of: number | string): string =>
    `${of}-${pad(MONTHS.indexOf(name.toLowerCase()) + 1)}-${pad(Number(number))}`;
  if (stated !== undefined) return isReal(at(stated)) ? when(at(stated), 'STATED', raw) : null;
  if (today === null) return null;
  const own = new Date(today).getUTCFullYear();
  const found = Date.parse(at(own));
  const turned = isFuture && found < today ? own + 1 : !isFuture && found > today ? own - 1 : own;
  return isReal(at(turned)) ? when(at(turned), 'RELATIVE_RESOLVED', raw) : null;
}

const isReal = (edtf: string): boolean => new Date(`${edtf}T00:00:00Z`).getUTCDate() === Number(edtf.slice(8));
