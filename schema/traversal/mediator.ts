/** Who goes between two sides. */
import { type MediatorAnswer, mediators } from '../../src/analysis/mediators.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { between, pageSize } from '../api/bounds.ts';
import { entityOf } from '../api/reference.ts';
import { scopeArgs, scopeOf } from '../api/scope.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity, stillThere } from '../entity/present.ts';
import { refuse } from '../errors.ts';
import { Event, eventIn } from '../graph/event.ts';
import { standIns } from '../graph/event-lists.ts';
import type { EventNode } from '../graph/node-values.ts';

interface ShuttleValue {
  readonly first: EventNode;
  readonly second: EventNode;
  readonly gapHours: number;
}

const Shuttle = builder.objectRef<ShuttleValue>('Shuttle').implement({
  description: 'A contact with one side, followed by a contact with the other.',
  fields: (t) => ({
    first: t.expose('first', { type: Event, description: 'The earlier contact.' }),
    second: t.expose('second', { type: Event, description: 'The later contact, with the other side.' }),
    gapHours: t.exposeFloat('gapHours', { description: 'Hours between them, as little as their windows allow.' }),
  }),
});

interface MediatorValue extends MediatorAnswer {
  readonly scope: Scope;
}

const Mediator = builder.objectRef<MediatorValue>('Mediator').implement({
  description: 'Someone in contact with both sides. Contacts are meetings, agreements and joint deeds.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'Who was in contact with both sides.',
      resolve: ({ entity }, _, ctx) => presentEntity(ctx, entity),
    }),
    score: t.exposeFloat('score', { description: 'Contacts in order count more than contacts with both sides alone.' }),
    contactsWithA: t.exposeInt('contactsWithA', { description: 'Contacts with the first side.' }),
    contactsWithB: t.exposeInt('contactsWithB', { description: 'Contacts with the second side.' }),
    shuttles: t.field({
      type: [Shuttle],
      description: 'Contacts with one side followed by contacts with the other.',
      resolve: ({ shuttles, scope }, _, ctx) => shuttlesOf(ctx, shuttles, scope),
    }),
    contacts: t.field({
      type: [Event],
      description: 'The contacts themselves, also where none followed another: the surest with each side first.',
      args: { first: t.arg.int({ defaultValue: 6, description: 'How many, 1 to 100.' }) },
      resolve: async ({ contacts, scope }, { first }, ctx) => {
        const ids = contacts.slice(0, pageSize(first, 6));
        const found = await Promise.all(ids.map((id) => eventIn(ctx, id, scope)));
        return found.filter((event) => event !== null);
      },
    }),
  }),
});

async function shuttlesOf(ctx: Context, shuttles: MediatorAnswer['shuttles'], scope: Scope): Promise<ShuttleValue[]> {
  const found = await Promise.all(
    shuttles.map(async ({ first, second, gapHours }) => {
      const [before, after] = await Promise.all([eventIn(ctx, first, scope), eventIn(ctx, second, scope)]);
      return before && after ? [{ first: before, second: after, gapHours }] : [];
    }),
  );
  return found.flat();
}

const TEN_YEARS_IN_HOURS = 87_660;

builder.queryField('mediators', (t) =>
  t.field({
    type: [Mediator],
    nullable: true,
    description: 'Who goes between two sides, the busiest first.',
    args: {
      a: t.arg.id({ required: true, description: 'The first side.' }),
      b: t.arg.id({ required: true, description: 'The second side.' }),
      maxGapHours: t.arg.float({
        defaultValue: 168,
        description: 'How many hours may lie between two contacts of a shuttle.',
      }),
      includeRepresentatives: t.arg.boolean({
        defaultValue: false,
        description:
          'A side also stands for those who hold office in it, speak for it, work for it or are part of it at that time.',
      }),
      ...scopeArgs,
      first: t.arg.int({ defaultValue: 10, description: 'How many, 1 to 100.' }),
    },
    resolve: async (_, { a, b, maxGapHours, includeRepresentatives, first, ...args }, ctx) => {
      const [one, other, scope] = await Promise.all([entityOf(ctx, a), entityOf(ctx, b), scopeOf(ctx, args)]);
      if (one.id === other.id) refuse('a and b are the same entity');
      const [sideA = [], sideB = []] = await standIns(ctx, [one.id, other.id], scope, includeRepresentatives ?? false);
      const question = mediators({
        a: sideA,
        b: sideB,
        maxGapHours: between('maxGapHours', maxGapHours ?? 168, 0, TEN_YEARS_IN_HOURS),
        scope,
        first: pageSize(first, 10),
      });
      const found = await stillThere(ctx, await ctx.ask(question));
      return found.map((mediator) => ({ ...mediator, scope }));
    },
  }),
);
