/**
 * Grouping: which reports of one key tell of one event, and which statements of one durable fact make one episode.
 * First published leads: reports come in order of (knownAt, id), each joins a group or founds one, and none that came
 * before is ever moved. Retracted and rejected statements keep their place here and give no evidence later.
 */
import { BEGINNING, DAY, dayOf, END, parseEdtf } from '../domain/time.ts';
import { dateClass, dateRank } from '../domain/view.ts';
import { isEventType, MODALITIES, type Modality } from '../domain/vocabulary.ts';
import { byKnown, type Report } from './report.ts';

/** Reports in order; the first one founded the group. */
export type Group = readonly Report[];

interface Window {
  readonly from: number;
  readonly to: number;
}

/** What is known of a group so far. */
interface Growing extends Window {
  readonly reports: Report[];
  /** Rank of the dates that make the window; infinite while no statement has given one. */
  rank: number;
  from: number;
  to: number;
  readonly modes: Set<string>;
  readonly places: Set<string>;
}

/** Modes that cannot both be true of one event. */
const EXCLUSIVE: Readonly<Record<string, string>> = { phone: 'visit', visit: 'phone' };
/** The longest date class (up to three days) that pins an event down. */
const PRECISE = 1;

/** All reports must be of one key. */
export function groupReports(reports: readonly Report[]): Group[] {
  const predicate = reports[0]?.statements[0]?.statement.predicate;
  const isEvent = predicate !== undefined && isEventType(predicate);
  const groups: Growing[] = [];
  for (const report of [...reports].sort(byKnown)) {
    const group = isEvent ? eventFor(report, groups) : episodeFor(report, groups);
    if (group) add(group, report, isEvent);
    else groups.push(found(report, isEvent));
  }
  return groups.map((group) => group.reports);
}

/**
 * A report dated to at most three days joins the first event whose window it meets, or that lies within a day of it at
 * the same place. A vaguer or undated one joins the event founded last in its own window.
 */
function eventFor(report: Report, groups: readonly Growing[]): Growing | undefined {
  const open = groups.filter((group) => modesOf(report).every((mode) => !group.modes.has(EXCLUSIVE[mode] ?? '')));
  if (report.dated && dateClass(report.from, report.to) <= PRECISE) {
    return open.find((group) => meets(group, report) || (meets(widened(group), report) && sharesPlace(group, report)));
  }
  const window = report.dated ? report : undatedWindow([report]);
  const due = open.findLast((group) => meets(group, window));
  if (due || report.dated || !tells(report, 'CANCELLATION')) return due;
  // Called off after its day has passed: whatever nobody has said to have happened.
  return open.findLast((group) => !group.reports.some((earlier) => tells(earlier, 'FACT')));
}

/** Overlapping validity is one episode, unknown validity joins the one founded last, a stated gap founds another. */
function episodeFor(report: Report, groups: readonly Growing[]): Growing | undefined {
  if (!report.dated) return groups.at(-1);
  return groups.find((group) => meets(group, report));
}

function found(report: Report, isEvent: boolean): Growing {
  const unknown = { from: BEGINNING, to: END };
  const group: Growing = {
    reports: [],
    rank: Number.POSITIVE_INFINITY,
    ...unknown,
    modes: new Set(),
    places: new Set(),
  };
  add(group, report, isEvent);
  return group;
}

function add(group: Growing, report: Report, isEvent: boolean): void {
  group.reports.push(report);
  for (const mode of modesOf(report)) group.modes.add(mode);
  for (const place of report.places) group.places.add(place);
  if (!report.dated) {
    if (isEvent && group.rank === Number.POSITIVE_INFINITY) Object.assign(group, undatedWindow(group.reports));
    return;
  }
  const rank = Math.min(...report.statements.map(({ statement }) => rankOf(report, statement, isEvent)));
  if (rank > group.rank) return;
  const isFiner = rank < group.rank;
  group.rank = rank;
  group.from = isFiner ? report.from : Math.min(group.from, report.from);
  group.to = isFiner ? report.to : Math.max(group.to, report.to);
}

/** As `view` ranks dates: asserted ones before denied ones, and for events by modality and precision. */
function rankOf(window: Window, statement: Report['statements'][number]['statement'], isEvent: boolean): number {
  const side = statement.polarity === 'DENIED' ? 1000 : 0;
  return isEvent ? side + dateRank(MODALITIES.indexOf(statement.modality), window.from, window.to) : side;
}

/**
 * As `eventWindow` puts it: without a date it happened by the day of the strongest words for it, and what did not
 * happen yet is due from that day on.
 */
function undatedWindow(reports: readonly Report[]): Window {
  const told = reports.flatMap(({ statements }) => statements.map(({ statement }) => statement));
  const ranks = told.map((statement) => rankOf({ from: BEGINNING, to: END }, statement, true));
  const strongest = told[ranks.indexOf(Math.min(...ranks))];
  const day = parseEdtf(dayOf(strongest?.knownAt ?? 0));
  return strongest?.modality === 'FACT'
    ? { from: BEGINNING, to: day.latest ?? END }
    : { from: day.earliest ?? BEGINNING, to: END };
}

const tells = ({ statements }: Report, modality: Modality): boolean =>
  statements.some(({ statement }) => statement.modality === modality);
const modesOf = (report: Report): string[] =>
  report.statements.flatMap(({ statement }) => (statement.mode === null ? [] : [statement.mode]));

const meets = (a: Window, b: Window): boolean => a.from <= b.to && a.to >= b.from;
const widened = ({ from, to }: Window): Window => ({ from: from - DAY, to: to + DAY });
const sharesPlace = (group: Growing, report: Report): boolean => report.places.some((place) => group.places.has(place));
