import { describe, expect, it, jest } from '@jest/globals';
import type { Id } from '../../src/domain/id.ts';
import { intensityOf } from '../../src/domain/telling.ts';
import { BEGINNING, DAY, dayOf, END, fromOf, toOf } from '../../src/domain/time.ts';
import { EVENT_ROLES, quadOf } from '../../src/domain/vocabulary.ts';
import { eventWindow } from '../../src/domain/window.ts';
import { countEvents, type EventMatch, type EventQuery, events, eventTimes } from '../../src/index/events.ts';
import { representatives } from '../../src/index/representatives.ts';
import { summaryTies } from '../../src/index/summary-ties.ts';
import type { EventOrderField, IdPage } from '../../src/index/traversal.ts';
import type { EntityAtTime } from '../../src/store/store.ts';
import { eventsIn, keep, type SeenEvent, tiesIn } from './fixture/oracle.ts';
import { type Random, randomScope, START } from './fixture/random-rows.ts';
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
    contexts: null,
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
  it('are listed, counted and laid out in time as plain loops do', () => {
    forWorlds(1_000, (random, rows) => {
      const query = randomQuery(random, rows);
      const version = versionOf(rows);
      const want = listed(rows, query);
      expect(answer(version, countEvents(query))).toBe(want.length);
      const got: { id: Id; roles: readonly string[] }[] = [];
      for (let after: string | null = null; ; ) {
        const page: IdPage<EventMatch> = answer(version, events({ ...query, after }));
        got.push(...page.items.map(({ id, roles }) => ({ id, roles })));
        if (!page.hasNextPage) break;
        after = page.items.at(-1)?.cursor ?? null;
      }
      expect(got).toEqual(want.map(({ seen, roles }) => ({ id: seen.row.id, roles })));
      const times = answer(version, eventTimes(query));
      const instants = want.map(({ seen }) => ({
        at: whenOf(seen),
        intensity: intensityOf(seen.row.type, seen.told.mode),
      }));
      expect(times).toEqual(instants.sort((a, b) => a.at - b.at || a.intensity - b.intensity));
    });
  });

  it('begin where the window that people read begins', () => {
    forWorlds(300, (random, rows) => {
      for (const seen of eventsIn(rows, randomScope(random))) {
        // The rows carry no EDTF, so only what is undated reads its window from the day of the first report.
        if (seen.view.dated) continue;
        const window = eventWindow(keep(seen.row.evidence, seen.rows), seen.view);
        expect(window.earliest === null ? toOf(window) : fromOf(window)).toBe(whenOf(seen));
      }
    });
  });
});

describe('in random worlds and scopes', () => {
  it('representatives are the holders, speakers and parts, and a person is itself alone', () => {
    forWorlds(300, (random, rows) => {
      const scope = randomScope(random);
      const ids = rows.entities.map(({ id }) => id);
      const got = answer(versionOf(rows), representatives(ids, scope));
      for (const [i, { id, kind }] of rows.entities.entries()) {
        const others = tiesIn(rows, scope)
          .filter(({ row }) => row.target === id && ['HOLDS_POSITION', 'REPRESENTS'].includes(row.type))
          .map(({ row, view }) => ({ entity: row.source, from: view.from, to: view.to }));
        expect(got[i]).toEqual([{ entity: id, from: BEGINNING, to: END }, ...(kind === 'PERSON' ? [] : others)]);
      }
    });
  });

  it('one line tells of an office rather than of a membership, and of one that lasts', () => {
    forWorlds(300, (random, rows) => {
      const scope = randomScope(random);
      const ids = rows.entities.map(({ id }) => id);
      const got = answer(versionOf(rows), summaryTies(ids, scope));
      const order = ['HOLDS_POSITION', 'REPRESENTS', 'MEMBER_OF'];
      for (const [i, id] of ids.entries()) {
        const mine = tiesIn(rows, scope).filter(({ row }) => row.source === id && order.includes(row.type));
        const types = mine.map(({ row }) => order.indexOf(row.type));
        expect(got[i]?.type ?? null).toBe(mine.length === 0 ? null : order[Math.min(...types)]);
        const ofType = mine.filter(({ row }) => row.type === got[i]?.type);
        const last = Math.max(...ofType.map(({ view }) => view.to));
        if (got[i])
          expect(ofType.some(({ row, view }) => row.target === got[i]?.target && view.to === last)).toBe(true);
      }
    });
  });
});

const whenOf = ({ view }: SeenEvent): number => {
  if (view.dated) return view.from === BEGINNING ? view.to : view.from;
  const day = Date.parse(dayOf(view.reported));
  return view.realized ? day + DAY - 1 : day;
};

const VALUES: Readonly<Record<EventOrderField, (seen: SeenEvent) => number>> = {
  WHEN: whenOf,
  KNOWN: ({ view }) => view.firstKnown,
  CONFIDENCE: ({ view }) => view.confidence,
  INTENSITY: ({ row, told }) => intensityOf(row.type, told.mode),
  INDEPENDENT_SOURCES: ({ view }) => view.independentSources,
};

function listed(rows: Rows, query: EventQuery) {
  const { participants, roles, types, quads, modes, places, statuses, order } = query;
  const stands = (group: readonly EntityAtTime[], id: Id, { view }: SeenEvent) =>
    group.some((one) => one.entity === id && (!view.dated || (one.from <= view.to && one.to >= view.from)));
  const value = VALUES[order.field];
  const sign = order.direction === 'ASC' ? 1 : -1;
  return eventsIn(rows, query.scope)
    .map((seen) => {
      const [first = []] = participants;
      const played = seen.told.roles.filter((_, i) => stands(first, seen.row.participants[i] ?? '', seen));
      return { seen, roles: EVENT_ROLES.filter((role) => played.includes(role)) };
    })
    .filter(({ seen }) => participants.every((group) => seen.row.participants.some((id) => stands(group, id, seen))))
    .filter(
      ({ roles: mine }) => roles === null || participants.length === 0 || mine.some((role) => roles.includes(role)),
    )
    .filter(({ seen }) => types === null || types.includes(seen.row.type))
    .filter(({ seen }) => quads === null || quads.includes(quadOf(seen.row.type)))
    .filter(({ seen }) => modes === null || modes.includes(seen.told.mode ?? '-'))
    .filter(({ seen }) => places === null || places.includes(seen.told.place ?? '-'))
    .filter(({ seen }) => statuses === null || (seen.view.status !== null && statuses.includes(seen.view.status)))
    .sort((a, b) => sign * (value(a.seen) - value(b.seen)) || (a.seen.row.id < b.seen.row.id ? -1 : 1));
}
