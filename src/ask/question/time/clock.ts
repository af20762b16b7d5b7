/** The time of day by which something was known: `by 10:45 UTC on 8 February`, `at noon`, `on the morning of`. */

/** The question with the day alone, and the time of that day as an ISO 8601 instant has it; null where it gives none. */
export interface Clocked {
  readonly question: string;
  readonly clock: string | null;
}

/** What was done has its day; only what was known is kept to the minute. */
export function clockIn(question: string): Clocked {
  if (!OF_KNOWLEDGE.test(question)) return { question, clock: null };
  for (const [time, read] of TIMES) {
    const found = new RegExp(`(?:[,;]? ?\\b(${LIMITS}) )?${time}`, 'iu').exec(question);
    if (!found) continue;
    const [all, limit = '', ...groups] = found;
    const before = question.slice(0, found.index);
    const after = question.slice(found.index + all.length);
    const isBeforeDay = /^ ?(?:of|on)\b/i.test(after);
    const lead = !isBeforeDay ? '' : /^(?:by|before|until|up to|prior to)$/i.test(limit) ? ' by' : ' on';
    return { question: `${before}${lead}${after.replace(/^ ?(?:of|on)\b/i, '')}`.trim(), clock: read(groups) };
  }
  return { question, clock: null };
}

const OF_KNOWLEDGE =
  /\b(?:known|knew|know|knowledge|public|published|aware|reported|already|yet|written|said so|on file|come in|heard)\b/i;
const LIMITS = 'at|by|before|until|up to|prior to|as of|as at|around|on|in';
const ZONE = '(?: ?(?:UTC|GMT|Z)\\b)?(?! ?(?:[A-Z]{3,4}\\b|\\p{L}+ time\\b))';

type Groups = readonly (string | undefined)[];
const clock = (hours: number, minutes = '00'): string | null =>
  hours < 24 ? `T${String(hours).padStart(2, '0')}:${minutes}:00Z` : null;
const ofDay = (hours: string | undefined, half: string | undefined): number =>
  (Number(hours) % 12) + (/^p/i.test(half ?? '') ? 12 : 0);

/** A part of the day lasts until its end. */
const TIMES: readonly (readonly [string, (groups: Groups) => string | null])[] = [
  [`(\\d{1,2})[:.](\\d\\d) ?([ap])\\.?m\\b\\.?${ZONE}`, ([hours, minutes, half]) => clock(ofDay(hours, half), minutes)],
  [`(\\d{1,2}):(\\d\\d)(?: ?(?:h|hrs|hours)\\b)?${ZONE}`, ([hours, minutes]) => clock(Number(hours), minutes)],
  [`(\\d{1,2}) ?([ap])\\.?m\\b\\.?${ZONE}`, ([hours, half]) => clock(ofDay(hours, half))],
  [`(?:the )?(?:high )?(?:noon|midday)\\b${ZONE}`, () => clock(12)],
  ['(?:the )?(?:early |late )?morning\\b', () => clock(12)],
  ['(?:the )?(?:early |late )?afternoon\\b', () => clock(18)],
];
