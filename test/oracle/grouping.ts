/** Which statements tell of one event, and which make one episode of a durable relation (design 2.1). */
import { type Document, EVENT_TYPES, isEvidence, MUTUAL_TYPES, type Statement } from './evidence.ts';
import { byStanding, standingDates } from './fold.ts';
import { classOf, DAY, dayAround, hull, knownAt, overlap, type Window, windowOf } from './time.ts';

/** What one document tells of one event; of a durable relation each statement is a telling of its own. */
interface Telling {
  /** In order of id. */
  readonly statements: readonly Statement[];
  readonly known: number;
}

/** Tellings in order; the first one founded the group. */
export type Group = readonly Telling[];

/** All groups, events and episodes, of statements whose names are those that decisions give them. */
export function groupsOf(statements: readonly Statement[], documents: readonly Document[]): Group[] {
  const published = new Map(documents.map((document) => [document.id, document.published]));
  const told = tellingsOf(statements.filter(isEvidence)).map((list): Telling => {
    const ordered = [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { statements: ordered, known: knownAt(published.get(first(ordered).document) ?? '') };
  });
  const byKey = groupBy(told, keyOf);
  return byKey.flatMap((tellings) => {
    const groups: Telling[][] = [];
    for (const telling of [...tellings].sort(inOrder)) {
      const group = isEvent(telling) ? eventFor(telling, groups) : episodeFor(telling, groups);
      if (group) group.push(telling);
      else groups.push([telling]);
    }
    return groups;
  });
}

/** Together or not: statements of one document with one event predicate, date and core, unless they say `joint: false`. */
function tellingsOf(statements: readonly Statement[]): Statement[][] {
  return groupBy(statements, ({ id, document, predicate, date, core, joint }) =>
    EVENT_TYPES.has(predicate) && joint
      ? JSON.stringify([document, predicate, date, core.start, core.end])
      : JSON.stringify([id]),
  );
}

/** Event: type and participants, by side unless the type is mutual. Durable: subject, type, role, object. */
function keyOf(telling: Telling): string {
  const { predicate, role } = first(telling.statements);
  const { subjects, objects } = sidesOf(telling.statements);
  if (!EVENT_TYPES.has(predicate)) return JSON.stringify([predicate, subjects, role, objects]);
  return JSON.stringify(
    MUTUAL_TYPES.has(predicate) ? [predicate, unique([...subjects, ...objects])] : [predicate, subjects, objects],
  );
}

export function sidesOf(statements: readonly Statement[]): { subjects: string[]; objects: string[] } {
  return {
    subjects: unique(statements.map(({ subject }) => subject)),
    objects: unique(statements.flatMap(({ object }) => (object === null ? [] : [object]))),
  };
}

/** By known time, then id: first published leads. */
const inOrder = (a: Telling, b: Telling): number =>
  a.known - b.known || (first(a.statements).id < first(b.statements).id ? -1 : 1);

function eventFor(telling: Telling, groups: readonly Telling[][]): Telling[] | undefined {
  const open = groups.filter((group) => !excludeEachOther(telling, group));
  const date = dateOf(telling);
  if (date !== null && classOf(date) <= 1) {
    return open.find((group) => {
      const window = windowOfGroup(group);
      const near = { from: window.from - DAY, to: window.to + DAY };
      return overlap(window, date) || (overlap(near, date) && meet(placesOf([telling]), placesOf(group)));
    });
  }
  const possible = open.filter((group) => isPossible(telling, group));
  if (possible.length > 1) {
    const unknown = possible.filter(nothingElseIsKnown);
    const undated = unknown.filter((group) => group.every((earlier) => dateOf(earlier) === null));
    return onlyOf(unknown) ?? onlyOf(undated);
  }
  // What says that it happened, too, calls nothing off.
  const isCallOff = tells(telling, 'CANCELLATION') && !tells(telling, 'FACT');
  if (possible.length === 1 || date !== null || !isCallOff) return possible[0];
  return open.findLast((group) => !group.some((earlier) => asserts(earlier, 'FACT')));
}

/** A telling without a precise date can mean a group that its window meets, of no other place, a call as it is one. */
function isPossible(telling: Telling, group: Group): boolean {
  const [ours, theirs] = [placesOf([telling]), placesOf(group)];
  const isElsewhere = ours.length > 0 && theirs.length > 0 && !meet(ours, theirs);
  const isOtherKind = modesOf([telling]).includes('phone') !== modesOf(group).includes('phone');
  return !isElsewhere && !isOtherKind && overlap(meantWindow(telling), windowOfGroup(group));
}

/** An undated fact lies at most 14 days back; what is planned or called off has not ended before it was published. */
function meantWindow(telling: Telling): Window {
  const date = dateOf(telling);
  if (date !== null) return date;
  const day = dayAround(telling.known);
  return tells(telling, 'FACT') ? recentlyBefore(day) : { from: day.from, to: Number.POSITIVE_INFINITY };
}

/**
 * Its window so far; while no asserted date is known a denied one says which event is meant. Without dates it is
 * what its founder, undated, can mean: it ends on that one's publication day or, only planned, begins there.
 */
function windowOfGroup(group: Group): Window {
  const statements = group.flatMap((telling) => telling.statements);
  const speaking = statements.some(({ date, polarity }) => date !== null && polarity === 'ASSERTED')
    ? byStanding(statements)
    : statements;
  const dates = standingDates(speaking, isEvent(group[0]));
  if (dates.length > 0) return hull(dates.map(({ date }) => windowOf(date ?? '')));
  if (!isEvent(group[0])) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const day = dayAround(group[0]?.known ?? 0);
  const isFact = group.some((telling) => tells(telling, 'FACT'));
  return isFact ? recentlyBefore(day) : { from: day.from, to: Number.POSITIVE_INFINITY };
}

const recentlyBefore = ({ from, to }: Window): Window => ({ from: from - 14 * DAY, to });

const onlyOf = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

/** No date to three days, no mode, no place. */
function nothingElseIsKnown(group: Group): boolean {
  const isPrecise = group.some((telling) => {
    const date = dateOf(telling);
    return date !== null && classOf(date) <= 1;
  });
  return !isPrecise && modesOf(group).length === 0 && placesOf(group).length === 0;
}

/** Overlapping validity is one episode; unknown validity joins the one founded last; a stated gap founds another. */
function episodeFor(telling: Telling, groups: readonly Telling[][]): Telling[] | undefined {
  const date = dateOf(telling);
  if (date === null) return groups.at(-1);
  return groups.find((group) => overlap(windowOfGroup(group), date));
}

/** A phone call is no visit. */
function excludeEachOther(telling: Telling, group: Group): boolean {
  const [ours, theirs] = [modesOf([telling]), modesOf(group)];
  return (ours.includes('phone') && theirs.includes('visit')) || (ours.includes('visit') && theirs.includes('phone'));
}

const isEvent = (telling: Telling | undefined): boolean => EVENT_TYPES.has(telling?.statements[0]?.predicate ?? '');

/** All statements of a telling bear the same date. */
function dateOf({ statements }: Telling): Window | null {
  const { date } = first(statements);
  return date === null ? null : windowOf(date);
}

const tells = ({ statements }: Telling, modality: Statement['modality']): boolean =>
  statements.some((statement) => statement.modality === modality);
const asserts = ({ statements }: Telling, modality: Statement['modality']): boolean =>
  statements.some((statement) => statement.modality === modality && statement.polarity === 'ASSERTED');

const modesOf = (tellings: readonly Telling[]): string[] => statedBy(tellings, ({ mode }) => mode);
const placesOf = (tellings: readonly Telling[]): string[] => statedBy(tellings, ({ place }) => place);
const statedBy = (tellings: readonly Telling[], read: (statement: Statement) => string | null): string[] =>
  unique(tellings.flatMap(({ statements }) => statements.flatMap((statement) => read(statement) ?? [])));

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
const unique = (list: readonly string[]): string[] => [...new Set(list)].sort();

function first(statements: readonly Statement[]): Statement {
  const [statement] = statements;
  if (statement === undefined) throw new TypeError('first: expected at least one statement, but got none');
  return statement;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const lists = new Map<string, Item[]>();
  for (const item of items) lists.set(key(item), [...(lists.get(key(item)) ?? []), item]);
  return [...lists.values()];
}
