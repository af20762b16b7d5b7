/** An event: something that happened or is planned, with everybody who takes part. */
import type { Event as EventRow } from '../../src/domain/projected.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { intensityOf } from '../../src/domain/telling.ts';
import { dayOf, type When as WhenValue, when } from '../../src/domain/time.ts';
import { type EventRole, quadOf, type EventStatus as Status } from '../../src/domain/vocabulary.ts';
import { eventWindow } from '../../src/domain/window.ts';
import { Node } from '../api/node.ts';
import { EventType } from '../api/relation-type.ts';
import { EventStatus, Quad, Verdict } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Place } from '../entity/kinds.ts';
import { presentEntity } from '../entity/present.ts';
import { When } from '../evidence/when.ts';
import { bestStatement, EvidenceSummary } from './evidence-summary.ts';
import { Relation, relationsIn } from './relation.ts';
import { type EventSeen, seeEvent, told } from './seen.ts';
import { headline } from './words.ts';

export const Event = builder.objectRef<EventSeen>('Event').implement({
  description:
    'Something that happened or is planned, as the evidence in the scope has it. A plan, its cancellation and its outcome are one event.',
  interfaces: [Node],
  fields: (t) => ({
    eventType: t.field({ type: EventType, description: 'What happens.', resolve: ({ row }) => row.type }),
    mode: t.string({
      nullable: true,
      description: 'How, in the words of the PLOVER scheme: `visit`, `phone`, `troops`.',
      resolve: (event) => told(event).mode,
    }),
    contexts: t.stringList({
      description: 'What it is about, where an importer says so: `military`, `economic`.',
      resolve: () => [],
    }),
    quad: t.field({
      type: Quad,
      description: 'Words or deeds, cooperation or conflict.',
      resolve: ({ row }) => quadOf(row.type),
    }),
    intensity: t.float({
      nullable: true,
      description: 'From -10 (conflict) to 10 (cooperation), by type and mode after the PLOVER manual.',
      resolve: (event) => intensityOf(event.row.type, told(event).mode),
    }),
    status: t.field({
      type: EventStatus,
      description: 'How far it has come, by the strongest words in the scope.',
      resolve: statusOf,
    }),
    headline: t.string({ description: 'The event in one line.', resolve: (event, _, ctx) => headlineOf(ctx, event) }),
    when: t.field({
      type: When,
      description:
        'Never null: an event without a date happened by its publication (`../day`, PUBLICATION_FALLBACK) and counts as undated.',
      resolve: (event, _, ctx) => windowOf(ctx, event),
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'Where; null where nobody says.',
      resolve: (event, _, ctx) => placeAt(ctx, told(event).place),
    }),
    ties: t.field({
      type: [Relation],
      description: 'The relations that this event projects between its participants; none where there are more than 8.',
      resolve: ({ row, scope }, _, ctx) => relationsIn(ctx, row.ties, scope),
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
    resolve: ({ row, scope }, _, ctx) => eventIn(ctx, row.event, scope),
  }),
);

export async function eventIn(ctx: Context, id: string | null, scope: Scope): Promise<EventSeen | null> {
  const row: EventRow | null = id === null ? null : await ctx.loaders.events.load(id);
  return row && seeEvent(row, scope);
}

/** Places that a merge gave another kind are not shown as places. */
export async function placeAt(ctx: Context, id: string | null) {
  const entity = id === null ? null : await ctx.loaders.entities.load(id);
  return entity?.kind === 'PLACE' ? entity : null;
}

function statusOf({ view }: EventSeen): Status {
  return view?.status ?? 'HYPOTHETICAL';
}

async function windowOf(ctx: Context, event: EventSeen): Promise<WhenValue> {
  if (event.view) return eventWindow(event.row.evidence, event.view);
  const { knownAt } = await bestStatement(ctx, event);
  return when(`../${dayOf(knownAt)}`, 'PUBLICATION_FALLBACK');
}

const ACTING: ReadonlySet<EventRole | null> = new Set<EventRole | null>(['ACTOR', 'VISITOR']);

async function headlineOf(ctx: Context, event: EventSeen): Promise<string> {
  const { mode, place, roles } = told(event);
  const entities = await Promise.all(event.row.participants.map((id) => presentEntity(ctx, id)));
  const labels = (acting: boolean) =>
    entities
      .filter((_, i) => (roles[i] ?? null) !== null && ACTING.has(roles[i] ?? null) === acting)
      .map((entity) => entity.label);
  const where = await placeAt(ctx, place);
  const sides = { a: labels(true), b: labels(false) };
  return headline({ type: event.row.type, mode, role: null }, sides, statusOf(event), where?.label ?? null);
}
