/**
 * Times of publication as pages, feeds, mails and files write them: to the instant where the zone is known, else to the
 * day. What cannot be is no date: a 30 February is not the first of March.
 */
import { InputError } from '../../domain/error.ts';
import { parsePublished } from '../../domain/time.ts';
import { monthNamed } from './month.ts';

/** An ISO instant in the zone that was written, or a day; null for what is neither. */
export function readPublication(written: string): string | null {
  const text = written.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 120) return null;
  const found = isoDate(text) ?? wordedDate(text) ?? asianDate(text) ?? figures(text) ?? sinceEpoch(text);
  return found !== null && isDate(found) ? found : null;
}

/** The day that an address bears: `/2022/02/08/`, `/2022-02-08-talks`, `/20220208/`. */
export function dayInAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const found =
    /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/i.exec(
      new URL(address).pathname,
    ) ?? /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(new URL(address).pathname);
  const [, year = '', month = '', day = ''] = found ?? [];
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month);
  const text = number === null ? '' : dayText(Number(year), number, Number(day));
  return text !== '' && isDate(text) ? text : null;
}

/** ISO 8601 in its looser forms: a blank for the T, offsets without a colon, seconds left out, no zone. */
function isoDate(text: string): string | null {
  const match =
    /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:(?:[T, _]| at )+(\d{1,2}):?(\d\d)(?::?(\d\d)(?:[.,:](\d+))?)?)? ?(Z|[A-Z]{2,5}|(?:UTC|GMT)? ?[+-]\d\d?:?\d{0,2})?(?:\[[\w/]+\])?$/i.exec(
      text,
    );
  if (!match) return null;
  const [, year = '', separator, month = '', date = '', hour, minute = '00', second = '00', , zone] = match;
  if (separator === '' && `${month}${date}`.length !== 4) return null;
  const day = dayText(Number(year), Number(month), Number(date));
  return hour === undefined ? day : instant(day, { hour: Number(hour), minute, second, zone });
}

/** `Tue, 08 Feb 2022 10:00:00 +0100`, `February 8, 2022 at 10:00 a.m. ET`, `8. Februar 2022, 10.00 Uhr`, `8 février 2022`. */
function wordedDate(text: string): string | null {
  const clean = text
    .replace(/[‘’']/g, ' ')
    .replace(/\b(?:de|del|di|à las|kl\.?|a las)(?= )/gi, ' ')
    .replace(/ +/g, ' ');
  const dayFirst = /(?:^|[ ,])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[ -]+(\p{L}+)\.?,?[ -]+(\d{4}|\d\d)(?!\d)/u.exec(
    clean,
  );
  const monthFirst = /(?:^|[ ,])(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u.exec(clean);
  for (const [match, day, name, year] of [
    [dayFirst, dayFirst?.[1], dayFirst?.[2], dayFirst?.[3]],
    [monthFirst, monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]],
  ] as const) {
    const month = name === undefined ? null : monthNamed(name);
    if (!match || month === null) continue;
    return withClock(dayText(fullYear(year ?? ''), month, Number(day)), clean.slice(match.index + match[0].length));
  }
  return null;
}

function asianDate(text: string): string | null {
  const match = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/.exec(text);
  return match && dayText(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `08.02.2022` is the day first everywhere; `02/08/2022` is a date only where one of the two can be no month. */
function figures(text: string): string | null {
  const match = /(?:^|[ ,])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const rest = text.slice(match.index + match[0].length);
  if (match[2] === '.' || first > 12 || first === second)
    return withClock(dayText(Number(match[4]), second, first), rest);
  return second > 12 ? withClock(dayText(Number(match[4]), first, second), rest) : null;
}

/** Seconds or milliseconds since 1970, from 1980 on. */
function sinceEpoch(text: string): string | null {
  if (!/^\d{9,10}(?:\.\d+)?$|^\d{12,13}$/.test(text)) return null;
  const at = /^\d{12,13}$/.test(text) ? Number(text) : Math.floor(Number(text)) * 1_000;
  return at < Date.UTC(1980, 0) ? null : new Date(at).toISOString().replace('.000Z', 'Z');
}

function withClock(day: string, rest: string): string {
  const clock =
    /^[^\d]{0,12}(\d{1,2})[:.h](\d\d)(?::(\d\d))? ?([ap]\.? ?m\b\.?)?,?(?: Uhr| hrs?)? ?\(?((?:UTC|GMT)? ?[+-]\d\d?:?\d{0,2}|[A-Z]{1,5}\b)?/i.exec(
      rest,
    );
  if (!clock) return day;
  const [, hour = '', minute = '', second = '00', half, zone] = clock;
  const noon = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  return instant(day, { hour: noon, minute, second, zone });
}

interface Clock {
  readonly hour: number;
  readonly minute: string;
  readonly second: string;
  readonly zone: string | undefined;
}

/** Without a zone that is one, only the day is known. */
function instant(day: string, { hour, minute, second, zone }: Clock): string {
  const offset = zone === undefined ? null : offsetOf(zone);
  if (offset === null || hour > 24 || Number(minute) > 59) return day;
  const seconds = Number(second) > 59 ? '59' : second;
  // The end of a day is written 24:00 by some; the next day's beginning is no part of it.
  if (hour === 24) return `${day}T23:59:59${offset}`;
  return `${day}T${String(hour).padStart(2, '0')}:${minute}:${seconds}${offset}`;
}

function offsetOf(zone: string): string | null {
  const name = zone.toUpperCase().replace(/\s/g, '');
  const figures = /^(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?$/.exec(name);
  if (figures) {
    const [, sign, hours = '', minutes = '00'] = figures;
    if (Number(hours) > 14 || Number(minutes) > 59) return null;
    return Number(hours) + Number(minutes) === 0 ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
  }
  return ZONES.get(name) ?? null;
}

/** Names of RFC 822, and of others those that mean one offset alone: IST, for one, is of India, Israel and Ireland. */
const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Z: 'Z UTC GMT UT WET',
    '-03:00': 'ADT BRT ART',
    '-04:00': 'EDT',
    '-05:00': 'EST CDT',
    '-06:00': 'MDT',
    '-07:00': 'MST PDT',
    '-08:00': 'PST AKDT',
    '-09:00': 'AKST',
    '-10:00': 'HST',
    '+01:00': 'CET MEZ WEST WAT',
    '+02:00': 'CEST MESZ EET SAST CAT',
    '+03:00': 'EEST MSK EAT TRT',
    '+04:00': 'SAMT GET',
    '+05:00': 'PKT UZT',
    '+05:45': 'NPT',
    '+07:00': 'WIB ICT',
    '+08:00': 'HKT SGT AWST PHT MYT',
    '+09:00': 'JST KST',
    '+09:30': 'ACST',
    '+10:00': 'AEST',
    '+11:00': 'AEDT',
    '+12:00': 'NZST',
    '+13:00': 'NZDT',
  }).flatMap(([offset, names]) => names.split(' ').map((name) => [name, offset] as const)),
);

const dayText = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** RFC 2822: two figures below 50 are of this century. */
const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 50 ? 2_000 : 1_900);

const [FIRST_YEAR, LAST_YEAR] = [1600, 2200];

function isDate(text: string): boolean {
  const year = Number(text.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  try {
    parsePublished(text, 'STATED');
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
