/** The two inputs that make a scope: when (world time and knowledge time) and how well supported. */
import { InputError } from '../../src/domain/error.ts';
import { EVERYTHING, NO_PUBLISHER, type Scope } from '../../src/domain/scope.ts';
import { BEGINNING, END, fromOf, parseWindowEnd, toOf } from '../../src/domain/time.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { byReliability } from '../weighing/grades.ts';
import { between, someOf, within } from './bounds.ts';
import { entityIds } from './reference.ts';

export const TimeScope = builder.inputType('TimeScope', {
  description: 'Which time a question is about. Left out, it is about all time, as known now.',
  fields: (t) => ({
    validFrom: t.field({
      type: 'EDTF',
      description: 'World time: only what holds on or after the beginning of this year, month or day.',
    }),
    validTo: t.field({
      type: 'EDTF',
      description: 'World time: only what holds on or before the end of this year, month or day.',
    }),
    asOf: t.field({
      type: 'DateTime',
      description: 'Knowledge time: only evidence published by this instant, or by the end of this day.',
    }),
    includeUndated: t.boolean({
      defaultValue: true,
      description: 'False leaves out what has no date; true counts it into any window.',
    }),
  }),
});

/** An evidence filter that takes nothing away: its defaults, and what clients may as well spell out. */
const WIDEST = {
  minIndependentSources: 1,
  minConfidence: 0,
  includeUnknownPublishers: true,
  weighReliability: false,
  includeDisputed: true,
  includeUnrealized: true,
} as const;

export const EvidenceFilter = builder.inputType('EvidenceFilter', {
  description:
    'How well supported an answer must be. What is returned is judged by the evidence that the filter admits.',
  fields: (t) => ({
    minIndependentSources: t.int({
      description: 'At least so many independent sources assert it; reprints count once.',
    }),
    maxIndependentSources: t.int({ description: 'At most so many independent sources assert it.' }),
    minConfidence: t.float({ description: 'At least this confidence, 0 to 1.' }),
    publishers: t.idList({ description: 'Only what these publishers carry.' }),
    excludePublishers: t.idList({ description: 'Nothing of what these publishers carry.' }),
    includeUnknownPublishers: t.boolean({
      defaultValue: WIDEST.includeUnknownPublishers,
      description: 'False leaves out documents that name no publisher.',
    }),
    minReliability: t.string({
      description:
        'Only what publishers of this grade or a better one carry: a letter from A to F, by their track records as of then or the rating of an editor.',
    }),
    weighReliability: t.boolean({
      defaultValue: WIDEST.weighReliability,
      description:
        'True multiplies each confidence by what the grade of its publisher is worth: A 1, B .9, C .75, F .7, D .5, E .25.',
    }),
    includeDisputed: t.boolean({
      defaultValue: WIDEST.includeDisputed,
      description: 'False hides what is asserted and denied.',
    }),
    includeDenied: t.boolean({ defaultValue: false, description: 'True shows also what is only denied.' }),
    includeUnrealized: t.boolean({
      defaultValue: WIDEST.includeUnrealized,
      description: 'False hides plans, requests and hypotheses.',
    }),
  }),
});

type TimeInput = typeof TimeScope.$inferInput;
type EvidenceInput = typeof EvidenceFilter.$inferInput;

export interface ScopeArgs {
  readonly at?: TimeInput | null | undefined;
  readonly evidence?: EvidenceInput | null | undefined;
}

/** Whether all evidence passes; that what is only denied is let in, too, takes nothing away. */
export const takesNothingAway = (evidence: object): boolean =>
  Object.entries({ ...evidence, includeDenied: null }).every(
    ([key, value]) => value == null || value === (WIDEST as Readonly<Record<string, unknown>>)[key],
  );

export const atArg = builder.args((t) => ({
  at: t.field({ type: TimeScope, description: 'When: a window of world time, and as of which instant.' }),
}));

export const scopeArgs = builder.args((t) => ({
  at: t.field({ type: TimeScope, description: 'When: a window of world time, and as of which instant.' }),
  evidence: t.field({ type: EvidenceFilter, description: 'How well supported it must be.' }),
}));

export async function scopeOf(ctx: Context, { at, evidence }: ScopeArgs): Promise<Scope> {
  const scope = { ...EVERYTHING, ...windowOf(at ?? {}), ...(await barOf(ctx, evidence ?? {})) };
  return { ...scope, ...(await byReliability(ctx, evidence ?? {}, scope.asOf, scope.publishers)) };
}

/** The scope of a field that takes only a time. */
export const timeOf = (at: TimeInput | null | undefined): Scope => ({ ...EVERYTHING, ...windowOf(at ?? {}) });

function windowOf(at: TimeInput): Pick<Scope, 'asOf' | 'from' | 'to' | 'includeUndated'> {
  const from = at.validFrom ? fromOf(parseWindowEnd(at.validFrom)) : BEGINNING;
  const to = at.validTo ? toOf(parseWindowEnd(at.validTo)) : END;
  if (from > to) throw new InputError(`the window ends before it begins: ${at.validFrom} to ${at.validTo}`);
  return { asOf: at.asOf?.last ?? END, from, to, includeUndated: at.includeUndated ?? true };
}

async function barOf(ctx: Context, evidence: EvidenceInput): Promise<Partial<Scope>> {
  const { minIndependentSources, maxIndependentSources, minConfidence } = evidence;
  const publishers = someOf('publishers', evidence.publishers);
  return {
    minSources: within('minIndependentSources', minIndependentSources ?? 0, 0, 1_000_000),
    maxSources:
      maxIndependentSources === null || maxIndependentSources === undefined
        ? Number.POSITIVE_INFINITY
        : within('maxIndependentSources', maxIndependentSources, 0, 1_000_000),
    minConfidence: between('minConfidence', minConfidence ?? 0, 0, 1),
    publishers: publishers && new Set(await entityIds(ctx, publishers)),
    excludePublishers: new Set([
      ...(await entityIds(ctx, someOf('excludePublishers', evidence.excludePublishers) ?? [])),
      ...(evidence.includeUnknownPublishers === false ? [NO_PUBLISHER] : []),
    ]),
    includeDisputed: evidence.includeDisputed ?? WIDEST.includeDisputed,
    includeDenied: evidence.includeDenied ?? false,
    includeUnrealized: evidence.includeUnrealized ?? WIDEST.includeUnrealized,
  };
}
