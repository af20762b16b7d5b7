/** Dates as they are known: a year stays a year, an inferred day says how it was found, everything in UTC. */
import type { When } from '../api/fragments.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2022-02-07 → 7 Feb 2022; 2022-02 → Feb 2022; 2022 → 2022; uncertain ones keep their mark as a word. */
export const edtfDay = (edtf: string): string => {
  const [, year, month, day, mark] = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/u.exec(edtf) ?? [];
  if (year === undefined) return edtf;
  const name = month === undefined ? '' : `${MONTHS[Number(month) - 1] ?? month} `;
  const about = mark === undefined ? '' : mark === '?' ? 'perhaps ' : 'about ';
  return `${about}${day === undefined ? '' : `${Number(day)} `}${name}${Number(year)}`;
};

export const edtfText = (edtf: string): string => {
  const [from, to] = edtf.split('/');
  if (to === undefined || from === undefined) return edtfDay(edtf);
  if (edtf === '../..') return 'at times not known';
  if (from === '..' || from === '') return `by ${edtfDay(to)}`;
  if (to === '') return `from ${edtfDay(from)}`;
  if (to === '..') return `since ${edtfDay(from)}`;
  return from.length === 10 && to.length === 10 ? daysText(from, to) : `${edtfDay(from)} to ${edtfDay(to)}`;
};

export const whenText = (when: When | null): string => {
  if (when === null) return 'undated';
  return when.origin === 'PUBLICATION_FALLBACK' ? `undated, known since ${dayKnown(when)}` : edtfText(when.edtf);
};

/** Of what has no date only one end stands there: the day from which on it is known, be it of its publication or of its reading. */
const dayKnown = ({ edtf }: When): string => edtfDay(edtf.replaceAll(/\.\.|\//gu, ''));

const origins: Readonly<Record<When['origin'], string>> = {
  STATED: 'the date is stated',
  RELATIVE_RESOLVED: 'resolved from the day of publication',
  PUBLICATION_FALLBACK: 'no date is stated; known by its publication',
  INFERRED: 'inferred',
  IMPORTED: 'imported with the data',
  MANUAL: 'entered by an editor',
};

export const whenOrigin = (when: When | null): string => {
  if (when === null) return 'no date is stated';
  return when.rawText === null ? origins[when.origin] : `${origins[when.origin]}: “${when.rawText}”`;
};

export const dayText = (instant: string | null): string =>
  instant === null ? 'date unknown' : edtfDay(instant.slice(0, 10));

/** A day stays a day; so does its last moment, which stands for it. */
export const instantText = (instant: string | null): string => {
  if (instant === null) return 'date unknown';
  const isDay = instant.length === 10 || instant.slice(11, 19) === '23:59:59';
  return isDay ? edtfDay(instant.slice(0, 10)) : `${edtfDay(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
};

export const rangeText = (earliest: string | null, latest: string | null): string => {
  if (earliest === null && latest === null) return 'undated';
  if (earliest === null) return `until ${dayText(latest)}`;
  if (latest === null) return `since ${dayText(earliest)}`;
  return daysText(earliest.slice(0, 10), latest.slice(0, 10));
};

/** 6–8 Feb 2022, 28 Feb – 2 Mar 2022: what both have in common is said once. */
const daysText = (from: string, to: string): string => {
  if (from === to) return edtfDay(from);
  const whole = wholeUnit(from, to);
  if (whole !== null) return edtfDay(whole);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${edtfDay(to)}`;
  const start = from.slice(0, 4) === to.slice(0, 4) ? edtfDay(from).replace(/ \d+$/u, '') : edtfDay(from);
  return `${start} – ${edtfDay(to)}`;
};

/** The first to the last of a month or year is that month or year. */
const wholeUnit = (from: string, to: string): string | null => {
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  const next = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000);
  return from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && next.getUTCDate() === 1
    ? from.slice(0, 7)
    : null;
};
