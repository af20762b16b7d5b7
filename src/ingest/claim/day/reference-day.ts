/** The day a text speaks from: its publication, else what it says of itself. Never the day on which it is read. */
import type { DocumentInput } from '../../../domain/record/extraction.ts';
import { DAY, dayOf, parsePublished } from '../../../domain/time.ts';
import type { Authority, AuthorityEntry } from '../../authority/authority.ts';
import { gazetteerOf } from '../../cast/gazetteer.ts';
import { dateSpans } from '../../clause/date-spans.ts';
import type { Sentence } from '../../text/token.ts';
import type { ReferenceDay } from './date.ts';

const DATELINE = /^\s*(?:date:?\s+)?(\d{4}-\d\d-\d\d)\s*$/m;
/** An instant with its zone: whoever wrote it at 23:30 in Washington means that day by `today`. */
const LOCAL_DAY = /^(\d{4}-\d\d-\d\d)T.*[+-]\d\d:?\d\d$/;
const HEAD = 600; // a dateline stands at the top
const FIRST_YEAR = 1990;
const LAST_YEAR = 2045;

export function referenceDay(
  document: DocumentInput,
  sentences: readonly Sentence[],
  authority: Authority,
): ReferenceDay | null {
  if (document.published !== null) {
    const { when } = parsePublished(document.published, 'STATED');
    const local = LOCAL_DAY.exec(document.published)?.[1];
    if (local !== undefined) return { day: local, inferred: false };
    return when.earliest === null ? null : { day: dayOf(when.earliest), inferred: false };
  }
  const day = inferredDay(document.text) ?? dayByOffices(sentences, authority);
  return day === null ? null : { day, inferred: true };
}

/** The day that a dateline at the top of the text gives, or null. */
function inferredDay(text: string): string | null {
  const day = DATELINE.exec(text.slice(0, HEAD))?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
}

/** `Monday, February 7` fits few years, and those it names were in office together in one of them at most. */
function dayByOffices(sentences: readonly Sentence[], authority: Authority): string | null {
  const top = sentences.slice(0, 40);
  const span = top
    .flatMap(({ tokens }) => dateSpans(tokens))
    .find(({ words }) => words.kind === 'day' && words.year === null && words.weekday !== null);
  if (span?.words.kind !== 'day') return null;
  const { month, day, weekday } = span.words;
  const people = officeHoldersIn(top, authority);
  if (people.length < 2) return null;
  const fitting = yearsWith(month, day, weekday).filter((at) => people.every((person) => inOffice(person, dayOf(at))));
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? dayOf(only) : null;
}

function yearsWith(month: number, day: number, weekday: number | null): number[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, i) => Date.UTC(FIRST_YEAR + i, month - 1, day));
  return years.filter((at) => new Date(at).getUTCDay() === weekday && at % DAY === 0);
}

function officeHoldersIn(sentences: readonly Sentence[], authority: Authority): AuthorityEntry[] {
  const gazetteer = gazetteerOf(authority);
  const found = new Set<AuthorityEntry>();
  for (const { tokens } of sentences) {
    for (const { index } of tokens) {
      const hit = gazetteer.at(tokens, index);
      const [entry] = hit?.entries ?? [];
      if (
        hit &&
        entry?.kind === 'PERSON' &&
        hit.entries.length === 1 &&
        entry.offices?.some(({ from }) => from !== null)
      )
        found.add(entry);
    }
  }
  return [...found];
}

const inOffice = (person: AuthorityEntry, day: string): boolean =>
  (person.offices ?? []).some(
    ({ from, to }) =>
      from !== null && from.slice(0, 10) <= day.slice(0, from.length) && (to === null || day.slice(0, to.length) <= to),
  );
