/** An event: something that happened or is planned, with everybody who takes part. */
import type { Id } from '../../src/domain/glossary.ts';
import { intensityOf, quadOf } from '../../src/domain/relation-types.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { Node } from '../api/node.ts';
import { EventType } from '../api/relation-type.ts';
import { EventStatus, Quad, Verdict } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Place } from '../entity/kinds.ts';
import { placeAt } from '../entity/present.ts';
import { When } from '../evidence/when.ts';
import { EvidenceSummary } from './evidence-summary.ts';
import { headlineOf, statusOf } from './headline.ts';
import { type EventNode, eventNode, isRetracted } from './node-values.ts';
import { Relation, relationsIn } from './relation.ts';
import { whenOf } from './window.ts';

export const Event = builder.objectRef<EventNode>('Event').implement({
  description:
    'Something that happened or is planned, as the evidence in the scope has it. A plan, its cancellation and its outcome are one event.',
  interfaces: [Node],
  fields: (t) => ({
    eventType: t.field({ type: EventType, description: 'What happens.', resolve: ({ found }) => found.type }),
    mode: t.string({
      nullable: true,
      description: 'How, in the words of the PLOVER scheme: `visit`, `phone`, `troops`.',
      resolve: ({ details }) => details.mode,
    }),
    quad: t.field({
      type: Quad,
      description: 'Words or deeds, cooperation or conflict.',
      resolve: ({ found }) => quadOf(found.type),
    }),
    intensity: t.float({
      nullable: true,
      description: 'From -10 (conflict) to 10 (cooperation), by type and mode after the PLOVER manual.',
      resolve: ({ found, details }) => intensityOf(found.type, details.mode),
    }),
    status: t.field({
      type: EventStatus,
      description: 'How far it has come, by the strongest words in the scope.',
      resolve: statusOf,
    }),
    headline: t.string({
      description: 'The event in one line, saying no more than its best quote does.',
      resolve: (event, _, ctx) => headlineOf(ctx, event),
    }),
    when: t.field({
      type: When,
      description:
        'Never null: an event without a date happened by its publication (`../day`, PUBLICATION_FALLBACK) and counts as undated.',
      resolve: (event, _, ctx) => whenOf(ctx, event),
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'Where; null where nobody says.',
      resolve: ({ details }, _, ctx) => placeAt(ctx, details.place),
    }),
    ties: t.field({
      type: [Relation],
      description: 'The relations that this event projects between its participants; none where there are more than 8.',
      resolve: async ({ found, scope }, _, ctx) => {
        const relations = await relationsIn(ctx, found.relations, scope);
        // Whom no statement in scope names takes no part.
        return relations.filter((relation) => relation.view !== null || isRetracted(relation));
      },
    }),
    verdict: t.field({
      type: Verdict,
      description: 'What the evidence in the scope comes to.',
      resolve: ({ view }) => view?.verdict ?? 'RETRACTED',
    }),
    confidence: t.float({
      description: '0 to 0.99: grows with independent sources, falls where it is disputed.',
      resolve: ({ view }) => view?.confidence ?? 0,
    }),
    evidence: t.field({ type: EvidenceSummary, description: 'How much supports it.', resolve: (event) => event }),
  }),
});

builder.objectField(Relation, 'event', (t) =>
  t.field({
    type: Event,
    nullable: true,
    description: 'The event this relation projects; null for a durable relation.',
    resolve: ({ found, scope }, _, ctx) => eventIn(ctx, found.event, scope),
  }),
);

export async function eventIn(ctx: Context, id: Id | null, scope: Scope): Promise<EventNode | null> {
  const found = id === null ? null : await ctx.loaders.events.load(id);
  return found && eventNode(found, scope);
}
