/** A relation or event in a scope of its own: safe in client caches that keep one object per id. */
import { statedWindow } from '../../src/domain/window.ts';
import { type ScopeArgs, scopeArgs, scopeOf } from '../api/scope.ts';
import { EventStatus, Verdict } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { When } from '../evidence/when.ts';
import { Event } from './event.ts';
import { EvidenceSummary } from './evidence-summary.ts';
import { Relation } from './relation.ts';
import { type Evidenced, seeAgain } from './seen.ts';

export const Standing = builder.objectRef<Evidenced>('Standing').implement({
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
      resolve: ({ row, view }) => view && statedWindow(row.evidence, view),
    }),
    status: t.field({
      type: EventStatus,
      nullable: true,
      description: 'How far an event has come; null for a durable relation.',
      resolve: ({ view }) => view?.status ?? null,
    }),
    evidence: t.field({
      type: EvidenceSummary,
      nullable: true,
      description: 'How much supports it; null where nothing does.',
      resolve: (seen) => (seen.view === null ? null : seen),
    }),
  }),
});

const DESCRIPTION =
  'The same in the scope given; without arguments, in the scope it was reached by. Safe in normalizing client caches, where the fields beside it are not when one operation asks for two scopes.';

const standing = async (seen: Evidenced, args: ScopeArgs, ctx: Context): Promise<Evidenced> =>
  args.at || args.evidence ? seeAgain(seen, await scopeOf(ctx, args)) : seen;

builder.objectField(Relation, 'standing', (t) =>
  t.field({ type: Standing, description: DESCRIPTION, args: scopeArgs, resolve: standing }),
);
builder.objectField(Event, 'standing', (t) =>
  t.field({ type: Standing, description: DESCRIPTION, args: scopeArgs, resolve: standing }),
);
