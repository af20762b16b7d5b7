/** A relation or event in a scope of its own: safe in client caches that keep one object per id. */
import { intensityOf } from '../../src/domain/relation-types.ts';
import { type ScopeArgs, scopeArgs, scopeOf } from '../api/scope.ts';
import { EventStatus, Modality, Verdict } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Place } from '../entity/kinds.ts';
import { placeAt } from '../entity/present.ts';
import { When } from '../evidence/when.ts';
import { Event } from './event.ts';
import { EvidenceSummary } from './evidence-summary.ts';
import { headlineOf } from './headline.ts';
import { type EventNode, type EvidencedNode, inScope } from './node-values.ts';
import { Relation } from './relation.ts';
import { validOf, whenOf } from './window.ts';

export const Standing = builder.objectRef<EvidencedNode>('Standing').implement({
  description:
    'What the evidence in one scope comes to. In a scope that admits no evidence, verdict and evidence are null and confidence is 0.',
  fields: (t) => ({
    verdict: t.field({
      type: Verdict,
      nullable: true,
      description: 'What the evidence comes to; null where there is none.',
      resolve: ({ view }) => view?.verdict ?? null,
    }),
    confidence: t.float({
      description: '0 to 0.99; 0 where there is no evidence.',
      resolve: ({ view }) => view?.confidence ?? 0,
    }),
    valid: t.field({
      type: When,
      nullable: true,
      description: 'When it holds or happened; null where nobody says.',
      resolve: validOf,
    }),
    when: t.field({
      type: When,
      nullable: true,
      description: 'Of an event: as on the event. Null for a relation, and where there is no evidence.',
      resolve: (node, _, ctx) => (isShownEvent(node) ? whenOf(ctx, node) : null),
    }),
    status: t.field({
      type: EventStatus,
      nullable: true,
      description: 'How far an event has come; null for a durable relation.',
      resolve: ({ view }) => view?.status ?? null,
    }),
    modality: t.field({
      type: Modality,
      nullable: true,
      description:
        'How real it is told to be, of a durable relation too: the strongest that is asserted, or where all deny, that is denied. Null where there is no evidence.',
      resolve: ({ view }) => view?.modality ?? null,
    }),
    headline: t.string({
      nullable: true,
      description: 'Of an event: as on the event. Null for a relation, and where there is no evidence.',
      resolve: (node, _, ctx) => (isShownEvent(node) ? headlineOf(ctx, node) : null),
    }),
    mode: t.string({
      nullable: true,
      description: 'Of an event: as on the event.',
      resolve: (node) => (isShownEvent(node) ? node.details.mode : null),
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'Of an event: as on the event.',
      resolve: (node, _, ctx) => (isShownEvent(node) ? placeAt(ctx, node.details.place) : null),
    }),
    intensity: t.float({
      nullable: true,
      description: 'Of an event: as on the event.',
      resolve: (node) => (isShownEvent(node) ? intensityOf(node.found.type, node.details.mode) : null),
    }),
    evidence: t.field({
      type: EvidenceSummary,
      nullable: true,
      description: 'How much supports it; null where nothing does.',
      resolve: (node) => (node.view === null ? null : node),
    }),
  }),
});

const isShownEvent = (node: EvidencedNode): node is EventNode => node.noun === 'Event' && node.view !== null;

const DESCRIPTION =
  'The same in the scope given; without arguments, in the scope it was reached by. Safe in normalizing client caches, where the fields beside it are not when one operation asks for two scopes.';

const standing = async (node: EvidencedNode, args: ScopeArgs, ctx: Context): Promise<EvidencedNode> =>
  args.at || args.evidence ? inScope(node, await scopeOf(ctx, args)) : node;

builder.objectField(Relation, 'standing', (t) =>
  t.field({ type: Standing, description: DESCRIPTION, args: scopeArgs, resolve: standing }),
);
builder.objectField(Event, 'standing', (t) =>
  t.field({ type: Standing, description: DESCRIPTION, args: scopeArgs, resolve: standing }),
);
