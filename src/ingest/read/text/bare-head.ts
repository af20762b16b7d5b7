/**
 * A head without marks around it, as people put it above a text they have copied: `date 2022-02-07`, `Published: 7
 * February 2022`, with or without a colon, up to the first blank line. It must bear the day of publication: prose may begin
 * with any other of these words.
 */
import { monthNamed } from '../month.ts';
import { readPublication } from '../publication.ts';
import { type HeadEntry, meaningOf } from './meanings.ts';

export interface BareHead {
  readonly entries: readonly HeadEntry[];
  /** Of the head, in UTF-16 code units from the beginning of the file. */
  readonly length: number;
}

const LONGEST_LINE = 300;
const MOST_LINES = 12;

/** Null where the text begins at once. */
export function bareHead(file: string): BareHead | null {
  const entries: HeadEntry[] = [];
  let [place, number] = [0, 1];
  for (const line of file.slice(0, MOST_LINES * LONGEST_LINE).split('\n')) {
    const isBlank = line.trim() === '';
    // Blank lines above the head are none of it; the first below ends it.
    if (isBlank && entries.length > 0) return bearsDay(entries) ? { entries, length: place } : null;
    const entry = isBlank ? null : entryOf(line.trim(), number);
    if (!isBlank && entry === null) return null;
    if (entry !== null) entries.push(entry);
    place += line.length + 1;
    number += 1;
  }
  return null;
}

const bearsDay = (entries: readonly HeadEntry[]): boolean =>
  entries.some(({ key }) => meaningOf(key) === 'published') && entries.length <= MOST_LINES;

function entryOf(text: string, line: number): HeadEntry | null {
  const [, key = '', colon = '', value = ''] = /^([A-Za-z][A-Za-z_-]*)[ \t]*(:?)[ \t]+(\S.*)$/.exec(text) ?? [];
  const meaning = meaningOf(key);
  if (meaning === null || value.length > LONGEST_LINE) return null;
  const isMeant = meaning === 'published' ? isDay(value) : colon !== '' || !/[.!?…]["”’)]?$/.test(value);
  return isMeant ? { key, value, line } : null;
}

/** The date and nothing else: `Date 7 February 2022 brought no news` is a sentence. */
const isDay = (value: string): boolean =>
  readPublication(value) !== null &&
  value.split(/[\s,()]+/).every((word) => OF_DATES.test(word) || monthNamed(word) !== null);

const OF_DATES =
  /^$|^[\d:./+-]+(?:st|nd|rd|th|T[\d:.+-]+Z?|Z)?$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$|^(?:at|of|the|[ap]\.?m\.?|[a-z]{2,4}T|UTC|Z)$/i;
