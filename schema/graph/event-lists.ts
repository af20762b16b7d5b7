/** Where lists of events are asked for: of an entity, and of the whole graph. */

import type { EntityAtTime } from '../../src/domain/record/entity.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { BEGINNING, END } from '../../src/domain/time.ts';
import { type EventQuery, events, eventTimes } from '../../src/traversal/events.ts';
import { representatives } from '../../src/traversal/representatives.ts';
import { someOf } from '../api/bounds.ts';
import { type Connection, connectionOf, type Edge, pageArgs, wanted } from '../api/connection.ts';
import { entityIds } from '../api/reference.ts';
import { EventType } from '../api/relation-type.ts';
import { EvidenceFilter, scopeArgs, scopeOf, TimeScope } from '../api/scope.ts';
import { TimeBucket, timeline, unitArg } from '../api/timeline.ts';
import { EventRole, EventStatus, Quad, SortDirection } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { Event } from './event.ts';
import { type EventNode, eventNode } from './node-values.ts';

interface EventEdge extends Edge<EventNode> {
  readonly roles: EventQuery['roles'] & object;
}

/** A list of events remembers what was asked, so that its timeline counts the whole list. */
interface EventList extends Connection<EventEdge> {
  readonly query: EventQuery;
}

const plain = connectionOf<EventNode, EventEdge, EventList>('Event', Event, 'events');
const ofEntity = connectionOf<EventNode, EventEdge, EventList>('EntityEvent', Event, 'events of an entity');

for (const { connection } of [plain, ofEntity]) {
  builder.objectField(connection, 'timeline', (t) =>
    t.field({
      type: [TimeBucket],
      description: 'How many events of the whole list begin in each hour, day, week, month or year.',
      args: unitArg,
      resolve: async (list, { unit }, ctx) => {
        const times = await ctx.ask(eventTimes(list.query));
        return timeline(
          times.map((time) => ({ ...time, count: 1 })),
          unit,
        );
      },
    }),
  );
}

builder.objectField(ofEntity.edge, 'roles', (t) =>
  t.expose('roles', { type: [EventRole], description: 'The roles of the entity asked about.' }),
);

const EventOrderField = builder.enumType('EventOrderField', {
  description: 'What events can be ordered by.',
  values: {
    WHEN: { description: 'The beginning of the window.' },
    KNOWN: { description: 'When the first statement was published.' },
    CONFIDENCE: { description: 'Confidence in the scope.' },
    INTENSITY: { description: 'From conflict to cooperation.' },
    INDEPENDENT_SOURCES: { description: 'Independent sources in the scope.' },
  },
});

const EventOrder = builder.inputType('EventOrder', {
  description: 'How to order events; equal ones follow by id.',
  fields: (t) => ({
    field: t.field({
      type: EventOrderField,
      required: true,
      description: 'What is compared; equals stand by id.',
    }),
    direction: t.field({
      type: SortDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'Which end comes first.',
    }),
  }),
});

const EventFilter = builder.inputType('EventFilter', {
  description: 'Which events. What is left out does not narrow the list.',
  fields: (t) => ({
    types: t.field({ type: [EventType], description: 'Any type where it is left out; an empty list is refused.' }),
    quads: t.field({ type: [Quad], description: 'Of these quadrants.' }),
    modes: t.stringList({ description: 'In one of these modes: `visit`, `phone`.' }),
    participants: t.idList({ description: 'All of these take part.' }),
    participantsAny: t.idList({ description: 'At least one of these takes part; an empty list is refused.' }),
    places: t.idList({
      description: 'Ids or `name:…` of where it may have happened, as events name it: a city is not its state.',
    }),
    statuses: t.field({ type: [EventStatus], description: 'As far as this in the scope.' }),
    includeRepresentatives: t.boolean({
      defaultValue: false,
      description:
        'A participant also stands for those who hold office in it, speak for it, work for it or are part of it at that time.',
    }),
    at: t.field({ type: TimeScope, description: 'When: a window of world time, and as of which instant.' }),
    evidence: t.field({ type: EvidenceFilter, description: 'How well supported it must be.' }),
  }),
});

const LATEST_FIRST: EventQuery['order'] = { field: 'WHEN', direction: 'DESC' };

async function eventList(ctx: Context, query: EventQuery): Promise<EventList> {
  const page = await ctx.ask(events(query));
  return {
    query,
    edges: page.items.map(({ event, view, roles, cursor }) => ({
      cursor,
      roles,
      node: eventNode(event, query.scope, view),
    })),
    hasNextPage: page.hasNextPage,
    hasPreviousPage: query.after !== null,
    count: () => page.count,
  };
}

/** Those who stand for each of the entities: itself, and, where asked, who represents it at which time. */
export async function standIns(
  ctx: Context,
  entities: readonly string[],
  scope: Scope,
  includeRepresentatives: boolean,
): Promise<readonly (readonly EntityAtTime[])[]> {
  const always = entities.map((entity) => [{ entity, from: BEGINNING, to: END }]);
  if (!includeRepresentatives) return always;
  return ctx.ask(representatives(entities, { ...scope, from: BEGINNING, to: END, includeUndated: true }));
}

const ANY = { types: null, quads: null, modes: null, places: null, statuses: null } as const;

builder.interfaceField(Entity, 'events', (t) =>
  t.field({
    type: ofEntity.connection,
    description: 'Events it takes part in, the latest first.',
    args: {
      roles: t.arg({ type: [EventRole], description: 'As host, mediator or another; any part where it is left out.' }),
      types: t.arg({ type: [EventType], description: 'Any type where it is left out; an empty list is refused.' }),
      ...scopeArgs,
      orderBy: t.arg({ type: EventOrder, description: 'The latest first where it is left out.' }),
      ...pageArgs(),
    },
    resolve: async (entity, args, ctx) => {
      const scope = await scopeOf(ctx, args);
      return eventList(ctx, {
        ...ANY,
        participants: await standIns(ctx, [entity.id], scope, false),
        roles: someOf('roles', args.roles),
        types: someOf('types', args.types),
        scope,
        order: args.orderBy ?? LATEST_FIRST,
        ...wanted(args),
      });
    },
  }),
);

builder.queryField('events', (t) =>
  t.field({
    type: plain.connection,
    nullable: true,
    description: 'Events, the latest first.',
    args: {
      filter: t.arg({ type: EventFilter, description: 'Everything in the evidence where it is left out.' }),
      orderBy: t.arg({ type: EventOrder, description: 'The latest first where it is left out.' }),
      ...pageArgs(),
    },
    resolve: async (_, { filter, orderBy, ...page }, ctx) => {
      const scope = await scopeOf(ctx, filter ?? {});
      const asked = await entityIds(ctx, someOf('participants', filter?.participants) ?? []);
      const anyOf = await entityIds(ctx, someOf('participantsAny', filter?.participantsAny) ?? []);
      const represented = filter?.includeRepresentatives ?? false;
      const places = someOf('places', filter?.places);
      return eventList(ctx, {
        participants: [
          ...(await standIns(ctx, asked, scope, represented)),
          // Whoever is asked for stands in for each of the others.
          ...(anyOf.length === 0 ? [] : [(await standIns(ctx, anyOf, scope, represented)).flat()]),
        ],
        roles: null,
        types: someOf('types', filter?.types),
        quads: someOf('quads', filter?.quads),
        modes: someOf('modes', filter?.modes),
        places: places && (await entityIds(ctx, places)),
        statuses: someOf('statuses', filter?.statuses),
        scope,
        order: orderBy ?? LATEST_FIRST,
        ...wanted(page),
      });
    },
  }),
);
