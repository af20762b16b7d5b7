/**
 * Grouping: which reports of one key tell of one event, and which statements of one durable fact make one episode.
 * First published leads: reports come in order of (known, founder), each joins a group or founds one, and none that
 * came before is ever moved. Retracted and rejected statements keep their place here and give no evidence.
 */

import { datePrecision, finenessOf } from '../domain/fold/view.ts';
import { isEventType } from '../domain/relation-types.ts';
import { BEGINNING, DAY, END } from '../domain/time.ts';
import type { Modality } from '../domain/vocabulary.ts';
import type { StatementState } from './ask.ts';
import { addToTally, type DateSource, type Group, type Tally } from './group.ts';
import { byKnown, type Report } from './report.ts';

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Modes that cannot both be true of one event. */
const EXCLUSIVE: Readonly<Record<string, string>> = { phone: 'visit', visit: 'phone' };
/** Days before its publication in which an undated fact has ended. */
const RECENT = 14;
/** Strongest first. */
const BY_STRENGTH: readonly Modality[] = ['FACT', 'CANCELLATION', 'PLAN', 'REQUEST', 'HYPOTHESIS'];

/** Groups of one key as they grow. */
export interface Grouping {
  /** In order of their founding. */
  readonly groups: Map<string, Group>;
  /** The reports of each group, by its founder. */
  readonly joined: Map<string, Report[]>;
}

/** `known`: groups that stand already, as far as the reports to come may meet them. */
export const openGrouping = (known: readonly Group[]): Grouping => ({
  groups: new Map([...known].sort(byFounding).map((group) => [group.founder, group])),
  joined: new Map(),
});

const byFounding = (a: Group, b: Group): number =>
  a.founded - b.founded || (a.founder < b.founder ? -1 : Number(a.founder > b.founder));

/** All of one key, none of which may come before what the groups hold. */
export function place(grouping: Grouping, reports: readonly Report[]): void {
  for (const report of [...reports].sort(byKnown)) {
    const groups = [...grouping.groups.values()];
    const group = isEventType(report.type) ? eventFor(report, groups) : episodeFor(report, groups);
    const founder = group?.founder ?? report.founder;
    grouping.groups.set(founder, group ? grown(group, report) : found(report));
    const joined = grouping.joined.get(founder);
    if (joined) joined.push(report);
    else grouping.joined.set(founder, [report]);
  }
}

/** Where to look for the groups that a report may join; null: whatever was founded last. */
export function reachOf(report: Report): Window | null {
  if (!isEventType(report.type)) return report.dated ? report : null;
  return isPrecise(report) ? widened(report) : meaningOf(report);
}

/** An undated call-off may mean any group of which nobody says that it happened. */
export const mayMeanAny = (report: Report): boolean =>
  isEventType(report.type) && !report.dated && modalityOf(report) === 'CANCELLATION';

function eventFor(report: Report, groups: readonly Group[]): Group | undefined {
  const open = groups.filter((group) => !report.modes.some((mode) => group.modes.includes(EXCLUSIVE[mode] ?? '')));
  if (isPrecise(report)) {
    return open.find((group) => meets(group, report) || (meets(widened(group), report) && sharesPlace(group, report)));
  }
  const meaning = meaningOf(report);
  const possible = open.filter(
    (group) => meets(group, meaning) && mayShareBothPlaces(group, report) && isCall(group) === isCall(report),
  );
  if (possible.length > 1) return only(possible.filter(isBlank)) ?? only(possible.filter(isBlankAndUndated));
  if (possible.length === 0 && mayMeanAny(report)) return open.findLast((group) => !group.happened);
  return possible[0];
}

/** Overlapping validity is one episode, unknown validity joins the one founded last, a stated gap founds another. */
function episodeFor(report: Report, groups: readonly Group[]): Group | undefined {
  return report.dated ? groups.find((group) => meets(group, report)) : groups.at(-1);
}

/**
 * What a report without a precise date can mean. Undated, a fact has begun by the end of its publication day and ended
 * not long before; what is planned, asked for, thought or called off has not ended before that day.
 */
function meaningOf(report: Report): Window {
  if (report.dated) return report;
  const day = dayFrom(report.known);
  return modalityOf(report) === 'FACT' ? { from: day - RECENT * DAY, to: day + DAY - 1 } : { from: day, to: END };
}

/** A group of which nothing else is known: no date to three days, no mode, no place. */
const isBlank = ({ dates, modes, places }: Group): boolean =>
  (dates === null || finenessOf(dates.precision) > finenessOf('days')) && modes.length === 0 && places.length === 0;

const isBlankAndUndated = (group: Group): boolean => isBlank(group) && group.dates === null;
const only = (groups: readonly Group[]): Group | undefined => (groups.length === 1 ? groups[0] : undefined);

const isPrecise = ({ dated, from, to }: Report): boolean =>
  dated && finenessOf(datePrecision(from, to)) <= finenessOf('days');
const isCall = ({ modes }: Pick<Group, 'modes'>): boolean => modes.includes('phone');
const meets = (a: Window, b: Window): boolean => a.from <= b.to && a.to >= b.from;
const widened = ({ from, to }: Window): Window => ({ from: from - DAY, to: to + DAY });
const sharesPlace = (a: Pick<Group, 'places'>, b: Pick<Group, 'places'>): boolean =>
  a.places.some((where) => b.places.includes(where));
const mayShareBothPlaces = (a: Pick<Group, 'places'>, b: Pick<Group, 'places'>): boolean =>
  a.places.length === 0 || b.places.length === 0 || sharesPlace(a, b);

const modalityOf = ({ statements }: Report): Modality =>
  BY_STRENGTH.find((modality) => statements.some(({ statement }) => statement.modality === modality)) ?? 'HYPOTHESIS';

const dayFrom = (instant: number): number => Math.floor(instant / DAY) * DAY;

function found(report: Report): Group {
  const { founder, type, role, subjects, objects, key, known } = report;
  const nothing = { dates: null, modes: [], places: [], factual: false, happened: false, tally: {} };
  const sides = { founder, type, role, subjects, objects, key };
  return grown(
    { ...sides, founded: known, lastKnown: known, lastReport: founder, from: BEGINNING, to: END, ...nothing },
    report,
  );
}

function grown(group: Group, report: Report): Group {
  const told = report.statements.map(({ statement }) => statement);
  const factual = group.factual || told.some(({ modality }) => modality === 'FACT');
  const isLatest = byKnown({ known: group.lastKnown, founder: group.lastReport }, report) <= 0;
  return {
    ...group,
    ...(isLatest && { lastKnown: report.known, lastReport: report.founder }),
    ...windowAfter({ ...group, factual }, report),
    modes: union(group.modes, report.modes),
    places: union(group.places, report.places),
    factual,
    happened: group.happened || told.some(({ modality, polarity }) => modality === 'FACT' && polarity === 'ASSERTED'),
    tally: talliedWith(group.tally, report.statements),
  };
}

type GroupWindow = Pick<Group, 'from' | 'to' | 'dates'>;

/** The hull of the dates that count most; an event without any ends on the day of its founding, or begins there. */
function windowAfter(group: Group, report: Report): GroupWindow {
  const isEvent = isEventType(report.type);
  if (!report.dated) {
    if (!isEvent || group.dates !== null) return windowOf(group);
    const day = dayFrom(group.founded);
    const bounds = group.factual ? { from: day - RECENT * DAY, to: day + DAY - 1 } : { from: day, to: END };
    return { ...bounds, dates: null };
  }
  const precision = datePrecision(report.from, report.to);
  const sources = report.statements.map(({ statement: { polarity, modality } }) => ({ polarity, modality, precision }));
  const [best] = sources.sort((a, b) => weightOf(a, isEvent) - weightOf(b, isEvent));
  if (!best) return windowOf(group);
  const weight = weightOf(best, isEvent);
  const before = group.dates === null ? Number.POSITIVE_INFINITY : weightOf(group.dates, isEvent);
  if (weight > before) return windowOf(group);
  if (weight < before) return { from: report.from, to: report.to, dates: best };
  return { from: Math.min(group.from, report.from), to: Math.max(group.to, report.to), dates: group.dates };
}

/** That alone: the rest of what a group was is not what it is. */
const windowOf = ({ from, to, dates }: Group): GroupWindow => ({ from, to, dates });

/** As `view` ranks dates: asserted before denied, and for events by modality, then by precision. */
function weightOf({ polarity, modality, precision }: DateSource, isEvent: boolean): number {
  const side = polarity === 'DENIED' ? 1_000 : 0;
  return isEvent ? side + 10 * BY_STRENGTH.indexOf(modality) + finenessOf(precision) : side;
}

export const isLive = ({ review, retracted, withdrawn }: StatementState): boolean =>
  review !== 'REJECTED' && !retracted && !withdrawn;

function talliedWith(tally: Tally, states: readonly StatementState[]): Tally {
  return states
    .filter(isLive)
    .reduce((sum, { statement }) => addToTally(sum, statement.polarity, statement.modality, 1), tally);
}

const union = <Item>(a: readonly Item[], b: readonly Item[]): readonly Item[] =>
  b.every((item) => a.includes(item)) ? a : [...new Set([...a, ...b])];
