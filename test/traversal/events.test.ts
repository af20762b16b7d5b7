import { describe, expect, it, jest } from '@jest/globals';
import type { Id } from '../../src/domain/glossary.ts';
import type { EntityAtTime } from '../../src/domain/record/entity.ts';
import { type EventType, intensityOf, quadOf } from '../../src/domain/relation-types.ts';
import { BEGINNING, DAY, dayOf, END } from '../../src/domain/time.ts';
import { EVENT_ROLES } from '../../src/domain/vocabulary.ts';
import { type EventQuery, events, eventTimes, type ListedEvent } from '../../src/traversal/events.ts';
import type { CountedPage, EventOrderField } from '../../src/traversal/graph.ts';
import { representatives } from '../../src/traversal/representatives.ts';
import { summaryRelations } from '../../src/traversal/summary-relation.ts';
import { eventsIn, type JudgedEvent, relationsIn } from './fixture/judge.ts';
import { type Random, randomScope, START } from './fixture/random-graph.ts';
import { answer, type Rows, versionOf } from './fixture/rows.ts';
import { forWorlds } from './fixture/worlds.ts';

/** Long enough for a machine that does other things as well. */
jest.setTimeout(120_000);

const sometimes = <Value>(random: Random, value: Value): Value | null => (random.chance(0.15) ? value : null);

function randomQuery(random: Random, rows: Rows): EventQuery {
  const standIn = (): EntityAtTime => {
    const from = random.chance(0.5) ? BEGINNING : START + random.below(30) * DAY;
    return { entity: random.pick(rows.entities).id, from, to: from === BEGINNING ? END : from + 10 * DAY };
  };
  return {
    participants: Array.from({ length: random.below(3) }, () => Array.from({ length: 1 + random.below(2) }, standIn)),
    roles: sometimes(random, ['ACTOR', 'VISITOR'] as const),
    types: sometimes(random, ['CONSULT', 'AID'] as const),
    quads: sometimes(random, ['VERBAL_COOPERATION'] as const),
    modes: sometimes(random, ['visit']),
    places: sometimes(
      random,
      rows.entities.slice(0, 3).map(({ id }) => id),
    ),
    statuses: sometimes(random, ['OCCURRED', 'PLANNED'] as const),
    scope: randomScope(random),
    order: {
      field: random.pick(['WHEN', 'KNOWN', 'CONFIDENCE', 'INTENSITY', 'INDEPENDENT_SOURCES'] as const),
      direction: random.pick(['ASC', 'DESC'] as const),
    },
    first: 1 + random.below(4),
    after: null,
  };
}

describe('in random worlds and scopes events', () => {
  it('are listed, counted and laid out in time as plain loops do', () =>
    forWorlds(1_000, async (random, rows) => {
      const query = randomQuery(random, rows);
      const version = versionOf(rows);
      const want = listed(rows, query);
      const got: { id: Id; roles: readonly string[] }[] = [];
      for (let after: string | null = null; ; ) {
        const page: CountedPage<ListedEvent> = await answer(version, events({ ...query, after }));
        expect(page.count).toBe(want.length);
        got.push(...page.items.map(({ event, roles }) => ({ id: event.id, roles })));
        if (!page.hasNextPage) break;
        after = page.items.at(-1)?.cursor ?? null;
      }
      expect(got).toEqual(want.map(({ event, roles }) => ({ id: event.id, roles })));
      const times = await answer(version, eventTimes(query));
      const instants = want.map(({ event }) => ({ at: whenOf(event), intensity: intensity(event) }));
      expect(times).toEqual(instants.sort((a, b) => a.at - b.at || a.intensity - b.intensity));
    }));
});

describe('in random worlds and scopes', () => {
  it('representatives are the holders, speakers and parts, and a person is itself alone', () =>
    forWorlds(300, async (random, rows) => {
      const scope = randomScope(random);
      const ids = rows.entities.map(({ id }) => id);
      const got = await answer(versionOf(rows), representatives(ids, scope));
      for (const [i, { id, kind }] of rows.entities.entries()) {
        const others = relationsIn(rows, scope)
          .filter(({ target, type }) => target === id && ['HOLDS_POSITION', 'REPRESENTS'].includes(type))
          .map(({ source, view }) => ({ entity: source, from: view.from, to: view.to }));
        expect(got[i]).toEqual([{ entity: id, from: BEGINNING, to: END }, ...(kind === 'PERSON' ? [] : others)]);
      }
    }));

  it('one line tells of an office rather than of a membership, and of one that lasts', () =>
    forWorlds(300, async (random, rows) => {
      const scope = randomScope(random);
      const ids = rows.entities.map(({ id }) => id);
      const got = await answer(versionOf(rows), summaryRelations(ids, scope));
      const order = ['HOLDS_POSITION', 'REPRESENTS', 'MEMBER_OF'];
      for (const [i, id] of ids.entries()) {
        const mine = relationsIn(rows, scope).filter(({ source, type }) => source === id && order.includes(type));
        const types = mine.map(({ type }) => order.indexOf(type));
        expect(got[i]?.type ?? null).toBe(mine.length === 0 ? null : order[Math.min(...types)]);
        const ofType = mine.filter(({ type }) => type === got[i]?.type);
        const last = Math.max(...ofType.map(({ view }) => view.to));
        if (got[i]) expect(ofType.some(({ target, view }) => target === got[i]?.target && view.to === last)).toBe(true);
      }
    }));
});

const whenOf = ({ view }: JudgedEvent): number => {
  if (view.dated) return view.from === BEGINNING ? view.to : view.from;
  const day = Date.parse(dayOf(view.reported));
  return view.realized ? day + DAY - 1 : day;
};

const intensity = ({ type, view }: JudgedEvent): number => intensityOf(type as EventType, view.mode);

const VALUES: Readonly<Record<EventOrderField, (event: JudgedEvent) => number>> = {
  WHEN: whenOf,
  KNOWN: ({ view }) => view.firstKnown,
  CONFIDENCE: ({ view }) => view.confidence,
  INTENSITY: intensity,
  INDEPENDENT_SOURCES: ({ view }) => view.independentSources,
};

function listed(rows: Rows, query: EventQuery) {
  const { participants, roles, types, quads, modes, places, statuses, order } = query;
  const stands = (group: readonly EntityAtTime[], id: Id, { view }: JudgedEvent) =>
    group.some((one) => one.entity === id && (!view.dated || (one.from <= view.to && one.to >= view.from)));
  const value = VALUES[order.field];
  const sign = order.direction === 'ASC' ? 1 : -1;
  return eventsIn(rows, query.scope)
    .map((event) => {
      const [first = []] = participants;
      const played = event.roles.filter((_, i) => stands(first, event.participants[i] ?? '', event));
      return { event, roles: EVENT_ROLES.filter((role) => played.includes(role)) };
    })
    .filter(({ event }) => participants.every((group) => event.participants.some((id) => stands(group, id, event))))
    .filter(
      ({ roles: mine }) => roles === null || participants.length === 0 || mine.some((role) => roles.includes(role)),
    )
    .filter(({ event }) => types === null || types.includes(event.type as EventType))
    .filter(({ event }) => quads === null || quads.includes(quadOf(event.type as EventType)))
    .filter(({ event }) => modes === null || modes.includes(event.view.mode ?? '-'))
    .filter(({ event }) => places === null || places.includes(event.view.place ?? '-'))
    .filter(({ event }) => statuses === null || statuses.some((status) => status === event.view.status))
    .sort((a, b) => sign * (value(a.event) - value(b.event)) || (a.event.id < b.event.id ? -1 : 1));
}
