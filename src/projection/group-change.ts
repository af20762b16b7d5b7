/**
 * Where the statements of a commit stand: each report joins a group or founds one. A report that comes after all that
 * its key has is placed beside what stands there, so a commit costs as much as what it brings; where something comes in
 * between, leaves or changes its key, that key is grouped afresh from all its statements. The order of commits never
 * shows.
 */
import type { Id } from '../domain/glossary.ts';
import { namedIn, type Statement } from '../domain/record/statement.ts';
import { isEventType } from '../domain/relation-types.ts';
import { type Asking, ask, type StatementState } from './ask.ts';
import type { Placement } from './changes.ts';
import type { FindingsChange } from './findings-change.ts';
import { addToTally, type Group } from './group.ts';
import { isLive, mayMeanAny, openGrouping, place, reachOf } from './grouping.ts';
import type { IdentityChange } from './identity-change.ts';
import { type Intake, listIn } from './intake.ts';
import { byKnown, type Report, reportsOf } from './report.ts';
import { type Touched, touchedStates } from './touched.ts';

/** A group before and after; null where it was or is not. */
export interface ChangedGroup {
  readonly before: Group | null;
  readonly after: Group | null;
  readonly appended: boolean;
  /** Statements that give evidence in it now and did not before, and the other way round. */
  readonly came: readonly Statement[];
  readonly went: readonly Statement[];
}

export interface GroupChange {
  readonly groups: readonly ChangedGroup[];
  /** By statement, as far as it stands elsewhere than before. */
  readonly placed: ReadonlyMap<Id, Id | null>;
}

export function* changeGroups(
  intake: Intake,
  findings: FindingsChange,
  identity: IdentityChange,
  placements: readonly Placement[],
): Asking<GroupChange> {
  const touched = yield* touchedStates(intake, findings, identity.moved, placements);
  const reports = yield* reportsIn([...touched.now.values()], identity);
  const oldGroups = yield* groupsOf(touched);
  const unsettled = keysToRegroup(reports, touched, oldGroups);
  const fresh = reports.filter((report) => !unsettled.has(report.key) && report.statements.every(isUnplaced));
  const freshByKey = byKey(fresh);
  const stored = yield* ask({
    lastGroups: [...freshByKey.keys()],
    groupsNear: [...freshByKey.values()].flatMap(nearby),
    groupsUnder: fresh.filter(mayMeanAny).map((report) => report.key),
  });
  const known = new Map<string, Group[]>();
  for (const group of new Map(
    [...stored.lastGroups, ...stored.groupsNear, ...stored.groupsUnder].map((one) => [one.founder, one]),
  ).values()) {
    listIn(known, group.key).push(group);
  }
  const changes: ChangedGroup[] = [];
  const placed = new Map<Id, Id | null>();
  for (const [key, list] of freshByKey) {
    if (comesLast(list, known.get(key) ?? [])) append(list, known.get(key) ?? [], changes, placed);
    else unsettled.add(key);
  }
  yield* regroup(unsettled, reports, touched, identity, changes, placed);
  const standing = new Set(reports.flatMap(({ statements }) => statements));
  for (const { was, now } of touched.pairs()) {
    const isOut = now === undefined || !standing.has(now);
    if (was.group !== null && isOut && !placed.has(was.statement.id)) placed.set(was.statement.id, null);
  }
  changes.push(...retallied(touched, oldGroups, changes));
  return { groups: changes, placed };
}

function* reportsIn(states: readonly StatementState[], identity: IdentityChange): Asking<readonly Report[]> {
  yield* identity.meet(states.flatMap(({ statement }) => namedIn(statement)));
  return reportsOf(states, identity.canonical);
}

/** The groups in which the touched statements stood. */
function* groupsOf(touched: Touched): Asking<ReadonlyMap<Id, Group>> {
  const ids = new Set([...touched.was.values()].flatMap(({ group }) => (group === null ? [] : [group])));
  const { groups } = yield* ask({ groups: [...ids] });
  return new Map(groups.map((group) => [group.founder, group]));
}

/** Keys under which something leaves, changes, or comes between what stands there. */
function keysToRegroup(reports: readonly Report[], touched: Touched, oldGroups: ReadonlyMap<Id, Group>): Set<string> {
  const keys = new Set<string>();
  const keyOf = (state: StatementState | undefined) => oldGroups.get(state?.group ?? '')?.key ?? null;
  for (const id of touched.changed) {
    const key = keyOf(touched.was.get(id));
    if (key !== null) keys.add(key);
  }
  for (const { key, statements } of reports) {
    const olds = statements.map(keyOf);
    const isSettled =
      olds.every((old) => old === key) && !statements.some((one) => touched.changed.has(one.statement.id));
    if (isSettled || statements.every(isUnplaced)) continue;
    keys.add(key);
    for (const old of olds) if (old !== null) keys.add(old);
  }
  return keys;
}

const isUnplaced = ({ group }: StatementState): boolean => group === null;

function nearby(reports: readonly Report[]): { key: string; from: number; to: number }[] {
  const reaches = reports.flatMap((report) => reachOf(report) ?? []);
  const [first] = reports;
  if (!first || reaches.length === 0) return [];
  return [
    {
      key: first.key,
      from: Math.min(...reaches.map(({ from }) => from)),
      to: Math.max(...reaches.map(({ to }) => to)),
    },
  ];
}

/**
 * Do these reports come after all that their key has? An undated statement of a durable relation joins the episode
 * founded last and changes nothing of it, so it need only come after that was founded.
 */
function comesLast(reports: readonly Report[], known: readonly Group[]): boolean {
  const ends = known.map(({ lastKnown, lastReport }) => ({ known: lastKnown, founder: lastReport }));
  const foundings = known.map(({ founded, founder }) => ({ known: founded, founder }));
  return reports.every((report) => {
    const mustFollow = isEventType(report.type) || report.dated ? ends : foundings;
    return mustFollow.every((earlier) => byKnown(earlier, report) < 0);
  });
}

function append(
  reports: readonly Report[],
  known: readonly Group[],
  changes: ChangedGroup[],
  placed: Map<Id, Id | null>,
): void {
  const grouping = openGrouping(known);
  place(grouping, reports);
  const before = new Map(known.map((group) => [group.founder, group]));
  for (const [founder, joined] of grouping.joined) {
    const states = joined.flatMap(({ statements }) => statements);
    for (const { statement } of states) placed.set(statement.id, founder);
    const came = liveIn(states);
    const last = before.get(founder);
    const appended = last === undefined || joined.every((report) => follows(report, last));
    changes.push({ before: last ?? null, after: grouping.groups.get(founder) ?? null, appended, came, went: [] });
  }
}

/** Strictly later: of equally late ones the order of statements is not that of their reports. */
const follows = ({ known }: Report, { lastKnown }: Group): boolean => known > lastKnown;

/** Groups whole keys afresh: from what stands under them, and from what comes to stand there. */
function* regroup(
  keys: ReadonlySet<string>,
  reports: readonly Report[],
  touched: Touched,
  identity: IdentityChange,
  changes: ChangedGroup[],
  placed: Map<Id, Id | null>,
): Asking<void> {
  if (keys.size === 0) return;
  const stored = yield* ask({ groupsUnder: [...keys], statementsUnder: [...keys] });
  const others = stored.statementsUnder.filter(({ statement }) => !touched.now.has(statement.id));
  const settled = yield* reportsIn(others, identity);
  const all = byKey([...reports.filter(({ key }) => keys.has(key)), ...settled]);
  const before = new Map(stored.groupsUnder.map((group) => [group.founder, group]));
  const had = membersOf([...others, ...touched.was.values()].filter(({ group }) => before.has(group ?? '')));
  const { after, has } = groupedAfresh(keys, all);
  for (const [founder, states] of has) {
    for (const { statement, group } of states) if (group !== founder) placed.set(statement.id, founder);
  }
  for (const founder of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [had.get(founder) ?? [], liveIn(has.get(founder) ?? [])];
    changes.push({
      before: before.get(founder) ?? null,
      after: after.get(founder) ?? null,
      appended: false,
      came: without(is, was),
      went: without(was, is),
    });
  }
}

/** The groups of these keys, and the statements of each, by founder. */
function groupedAfresh(
  keys: ReadonlySet<string>,
  reports: ReadonlyMap<string, readonly Report[]>,
): { readonly after: ReadonlyMap<Id, Group>; readonly has: ReadonlyMap<Id, readonly StatementState[]> } {
  const after = new Map<Id, Group>();
  const has = new Map<Id, readonly StatementState[]>();
  for (const key of keys) {
    const grouping = openGrouping([]);
    place(grouping, reports.get(key) ?? []);
    for (const [founder, group] of grouping.groups) after.set(founder, group);
    for (const [founder, joined] of grouping.joined)
      has.set(
        founder,
        joined.flatMap(({ statements }) => statements),
      );
  }
  return { after, has };
}

const liveIn = (states: readonly StatementState[]): readonly Statement[] =>
  states.filter(isLive).map(({ statement }) => statement);

function membersOf(states: readonly StatementState[]): ReadonlyMap<Id, readonly Statement[]> {
  const lists = new Map<Id, Statement[]>();
  for (const state of states) {
    if (state.group !== null && isLive(state)) listIn(lists, state.group).push(state.statement);
  }
  return lists;
}

function without(some: readonly Statement[], others: readonly Statement[]): readonly Statement[] {
  const known = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => !known.has(id));
}

/** Groups that stay as they are, but of which a statement gives evidence now, or no longer, or has another cluster. */
function retallied(
  touched: Touched,
  oldGroups: ReadonlyMap<Id, Group>,
  changes: readonly ChangedGroup[],
): readonly ChangedGroup[] {
  const done = new Set(changes.flatMap(({ before, after }) => [before?.founder, after?.founder]));
  const came = new Map<Id, Statement[]>();
  const went = new Map<Id, Statement[]>();
  const met = new Set<Id>();
  for (const { was, now } of touched.pairs()) {
    if (was.group === null || done.has(was.group)) continue;
    met.add(was.group);
    const [before, after] = [isLive(was), now !== undefined && isLive(now)];
    if (after && !before) listIn(came, was.group).push(was.statement);
    if (before && !after) listIn(went, was.group).push(was.statement);
  }
  return [...met].flatMap((founder) => {
    const before = oldGroups.get(founder);
    if (!before) return [];
    const [added, removed] = [came.get(founder) ?? [], went.get(founder) ?? []];
    const plus = added.reduce((sum, { polarity, modality }) => addToTally(sum, polarity, modality, 1), before.tally);
    const tally = removed.reduce((sum, { polarity, modality }) => addToTally(sum, polarity, modality, -1), plus);
    return { before, after: { ...before, tally }, appended: false, came: added, went: removed };
  });
}

function byKey(reports: readonly Report[]): Map<string, Report[]> {
  const lists = new Map<string, Report[]>();
  for (const report of reports) listIn(lists, report.key).push(report);
  return lists;
}
