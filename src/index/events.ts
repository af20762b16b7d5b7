/** Which events there are in a scope: filtered, ordered, paged, counted, and laid out in time. */
import type { Id } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import { intensityOf } from '../domain/telling.ts';
import { BEGINNING, DAY } from '../domain/time.ts';
import type { View } from '../domain/view.ts';
import {
  EVENT_ROLES,
  EVENT_TYPES,
  type EventRole,
  type EventStatus,
  type EventType,
  type Quad,
  quadOf,
} from '../domain/vocabulary.ts';
import type { EntityAtTime } from '../store/store.ts';
import { openPage } from './page.ts';
import { standsIn } from './representatives.ts';
import type { EventOrderField, Happening, IdPage, Order, Question } from './traversal.ts';
import { eachPageOfHappenings, happeningsOf, type SeenHappening, seenHappenings } from './walk.ts';

export interface EventQuery {
  /** All of them take part; each may be any of its stand-ins, at its time. */
  readonly participants: readonly (readonly EntityAtTime[])[];
  /** Roles of the first participant. */
  readonly roles: readonly EventRole[] | null;
  readonly types: readonly EventType[] | null;
  readonly quads: readonly Quad[] | null;
  readonly modes: readonly string[] | null;
  readonly places: readonly Id[] | null;
  readonly statuses: readonly EventStatus[] | null;
  /** No statement tells a context yet, so any list of them admits no event. */
  readonly contexts: readonly string[] | null;
  readonly scope: Scope;
  readonly order: Order<EventOrderField>;
  readonly first: number;
  readonly after: string | null;
}

export interface EventMatch {
  readonly id: Id;
  /** Those of the first participant. */
  readonly roles: readonly EventRole[];
}

export interface EventTime {
  /** The earliest instant of its window, or the latest where the beginning is open. */
  readonly at: number;
  readonly intensity: number;
}

interface Match extends SeenHappening {
  readonly roles: readonly EventRole[];
  readonly intensity: number;
}

export function* events(query: EventQuery): Question<IdPage<EventMatch>> {
  const page = openPage<EventMatch>({ list: 'events', ...query });
  yield* eachPageOfMatches(query, (matches) => {
    for (const match of matches) {
      const { id } = match.event;
      page.offer(orderValue(match, query.order.field), id, { id, roles: match.roles });
    }
  });
  return page.close();
}

export function* countEvents(query: EventQuery): Question<number> {
  let count = 0;
  yield* eachPageOfMatches(query, (matches) => {
    count += matches.length;
  });
  return count;
}

/** One for each event, in order of time. */
export function* eventTimes(query: EventQuery): Question<readonly EventTime[]> {
  const times: EventTime[] = [];
  yield* eachPageOfMatches(query, (matches) => {
    for (const { view, intensity } of matches) times.push({ at: startOf(view), intensity });
  });
  return times.sort((a, b) => a.at - b.at || a.intensity - b.intensity);
}

/** Where an event begins: an undated one by the day of its first report, as `eventWindow` has it. */
function startOf({ dated, from, to, reported, realized }: View): number {
  if (dated) return from === BEGINNING ? to : from;
  const day = Math.floor(reported / DAY) * DAY;
  return realized ? day + DAY - 1 : day;
}

function* eachPageOfMatches(query: EventQuery, visit: (matches: readonly Match[]) => void): Question<void> {
  const types = typesOf(query);
  const [first] = query.participants;
  if (first === undefined) {
    yield* eachPageOfHappenings(query.scope, types, function* (page) {
      visit(yield* matching(query, page));
    });
    return;
  }
  const found = yield* happeningsOf([...new Set(first.map(({ entity }) => entity))], types, query.scope);
  visit(yield* matching(query, found));
}

function* matching(query: EventQuery, found: readonly Happening[]): Question<readonly Match[]> {
  const matches: Match[] = [];
  for (const [i, { event, view }] of (yield* seenHappenings(query.scope, found)).entries()) {
    if (i % 500 === 499) yield null;
    const match = matchOf(query, event, view);
    if (match) matches.push(match);
  }
  return matches;
}

function matchOf(query: EventQuery, event: Happening, view: View): Match | null {
  const { participants, scope } = query;
  if (query.contexts !== null || !isAmong(query.statuses, view.status)) return null;
  const present = event.participants;
  if (!participants.every((group) => present.some((id) => standsIn(group, id, view)))) return null;
  const told = event.tell(scope);
  if (!isAmong(query.modes, told.mode) || !isAmong(query.places, told.place)) return null;
  const [first = []] = participants;
  const played = new Set(told.roles.filter((_, i) => standsIn(first, present[i] ?? '', view)));
  const roles = EVENT_ROLES.filter((role) => played.has(role));
  if (query.roles !== null && first.length > 0 && !query.roles.some((role) => played.has(role))) return null;
  return { event, view, roles, intensity: intensityOf(event.type, told.mode) };
}

const isAmong = <Value>(asked: readonly Value[] | null, value: Value | null): boolean =>
  asked === null || (value !== null && asked.includes(value));

function typesOf({ types, quads }: EventQuery): readonly EventType[] | null {
  if (quads === null) return types;
  return (types ?? EVENT_TYPES).filter((type) => quads.includes(quadOf(type)));
}

function orderValue({ view, intensity }: Match, field: EventOrderField): number {
  switch (field) {
    case 'WHEN':
      return startOf(view);
    case 'KNOWN':
      return view.firstKnown;
    case 'CONFIDENCE':
      return view.confidence;
    case 'INTENSITY':
      return intensity;
    case 'INDEPENDENT_SOURCES':
      return view.independentSources;
  }
}
