/** Which events there are in a scope: filtered, ordered, paged, counted, and laid out in time. */

import type { View } from '../domain/fold/view.ts';
import type { Id } from '../domain/glossary.ts';
import type { EntityAtTime } from '../domain/record/entity.ts';
import { EVENT_TYPES, type EventType, intensityOf, type Quad, quadOf } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import { BEGINNING, DAY } from '../domain/time.ts';
import { EVENT_ROLES, type EventRole, type EventStatus } from '../domain/vocabulary.ts';
import type { CountedPage, EventOrderField, Graph, GraphEvent, Order, Question } from './graph.ts';
import { openPage } from './page.ts';
import { isRepresentedBy } from './representatives.ts';
import { type EventInScope, eventsInScope, eventsOf, pagesOfEvents } from './walk.ts';

export interface EventQuery {
  /** All of them take part; each may be any of its representatives, at its time. */
  readonly participants: readonly (readonly EntityAtTime[])[];
  /** Roles of the first participant. */
  readonly roles: readonly EventRole[] | null;
  readonly types: readonly EventType[] | null;
  readonly quads: readonly Quad[] | null;
  readonly modes: readonly string[] | null;
  readonly places: readonly Id[] | null;
  readonly statuses: readonly EventStatus[] | null;
  readonly scope: Scope;
  readonly order: Order<EventOrderField>;
  readonly first: number;
  readonly after: string | null;
}

export interface ListedEvent extends EventInScope {
  /** Those of the first participant. */
  readonly roles: readonly EventRole[];
}

export interface EventTime {
  /** The earliest instant of its window, or the latest where the beginning is open. */
  readonly at: number;
  readonly intensity: number;
}

interface Match extends ListedEvent {
  readonly intensity: number;
}

export const events =
  (query: EventQuery): Question<CountedPage<ListedEvent>> =>
  async (graph) => {
    const page = openPage<ListedEvent>({ list: 'events', ...query });
    let count = 0;
    for await (const matches of pagesOfMatches(graph, query)) {
      count += matches.length;
      for (const match of matches) {
        const value = orderValue(match, query.order.field);
        if (page.wants(value)) page.offer(value, match.event.id, match);
      }
    }
    return { ...page.close(), count };
  };

/** One for each event, in order of time. */
export const eventTimes =
  (query: EventQuery): Question<readonly EventTime[]> =>
  async (graph) => {
    const times: EventTime[] = [];
    for await (const matches of pagesOfMatches(graph, query)) {
      for (const { view, intensity } of matches) times.push({ at: startOf(view), intensity });
    }
    return times.sort((a, b) => a.at - b.at || a.intensity - b.intensity);
  };

/** Where an event begins: an undated one by the day of its first report, as `eventWindow` has it. */
function startOf({ dated, from, to, reported, realized }: View): number {
  if (dated) return from === BEGINNING ? to : from;
  const day = Math.floor(reported / DAY) * DAY;
  return realized ? day + DAY - 1 : day;
}

async function* pagesOfMatches(graph: Graph, query: EventQuery): AsyncGenerator<readonly Match[]> {
  const types = typesOf(query);
  const [first] = query.participants;
  if (first === undefined) {
    for await (const page of pagesOfEvents(graph, { scope: query.scope, types })) yield matching(graph, query, page);
    return;
  }
  const found = await eventsOf(graph, [...new Set(first.map(({ entity }) => entity))], types, query.scope);
  yield matching(graph, query, found);
}

async function matching(graph: Graph, query: EventQuery, found: readonly GraphEvent[]): Promise<readonly Match[]> {
  const matches: Match[] = [];
  for (const [i, { event, view }] of (await eventsInScope(graph, query.scope, found)).entries()) {
    if (i % 500 === 499) await graph.pause();
    const match = matchOf(query, event, view);
    if (match) matches.push(match);
  }
  return matches;
}

function matchOf(query: EventQuery, event: GraphEvent, view: View): Match | null {
  const { participants, scope } = query;
  if (!isAmong(query.statuses, view.status)) return null;
  const present = event.participants;
  if (!participants.every((group) => present.some((id) => isRepresentedBy(group, id, view)))) return null;
  const details = event.details(scope);
  if (!isAmong(query.modes, details.mode) || !isAmong(query.places, details.place)) return null;
  const [first = []] = participants;
  const played = new Set(details.roles.filter((_, i) => isRepresentedBy(first, present[i] ?? '', view)));
  const roles = EVENT_ROLES.filter((role) => played.has(role));
  if (query.roles !== null && first.length > 0 && !query.roles.some((role) => played.has(role))) return null;
  return { event, view, roles, intensity: intensityOf(event.type, details.mode) };
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
