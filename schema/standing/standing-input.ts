/** What can be asked once and for all: exactly one of these. */
import { InputError } from '../../src/domain/error.ts';
import { rawId } from '../../src/domain/global-id.ts';
import type { Scope } from '../../src/domain/scope.ts';
import type { Asked, Bar } from '../../src/standing/asked.ts';
import { between, oneOrMore, someOf, within } from '../api/bounds.ts';
import { entityIds, entityOf } from '../api/reference.ts';
import { RelationType } from '../api/relation-type.ts';
import { EvidenceFilter, scopeOf } from '../api/scope.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { notFound, refuse } from '../errors.ts';

const BetweenInput = builder.inputType('StandingMediatorInput', {
  description: 'Tell of everybody who comes into contact with both sides.',
  fields: (t) => ({
    a: t.id({ required: true, description: 'The first side.' }),
    b: t.id({ required: true, description: 'The second side.' }),
    maxGapHours: t.float({
      defaultValue: 168,
      description: 'Hours that may lie between the two contacts of a shuttle.',
    }),
    includeRepresentatives: t.boolean({
      defaultValue: false,
      description: 'Those who hold office in a side or speak for it count as that side.',
    }),
    evidence: t.field({ type: EvidenceFilter, description: 'How well supported the contacts must be.' }),
  }),
});

const PathInput = builder.inputType('StandingPathInput', {
  description: 'Tell of every new path from the one to the other.',
  fields: (t) => ({
    from: t.id({ required: true, description: 'Where the paths begin.' }),
    to: t.id({ required: true, description: 'Where they end.' }),
    maxDepth: t.int({ defaultValue: 3, description: 'At most so many hops, 1 to 6.' }),
    types: t.field({ type: [RelationType], description: 'Over relations of these types.' }),
    evidence: t.field({ type: EvidenceFilter, description: 'How well supported each hop must be.' }),
  }),
});

const ClaimsInput = builder.inputType('StandingClaimsInput', {
  description: 'Which events and relations: those of one entity, or those between two.',
  fields: (t) => ({
    about: t.idList({ required: true, description: 'The one, or the two.' }),
    types: t.field({ type: [RelationType], description: 'Only of these types.' }),
  }),
});

export const StandingInput = builder.inputType('StandingQuestionInput', {
  description: 'What to be told of: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    mediator: t.field({ type: BetweenInput, description: 'Somebody mediates who did not before.' }),
    path: t.field({ type: PathInput, description: 'There is a path that was not there before.' }),
    verdict: t.field({ type: ClaimsInput, description: 'A verdict becomes another.' }),
    denial: t.field({ type: ClaimsInput, description: 'Something is denied that nobody denied before.' }),
    view: t.id({ description: 'This saved view has another answer.' }),
  }),
});

type Given = typeof StandingInput.$inferInput;

export async function askedIn(ctx: Context, given: Given): Promise<Asked> {
  const { mediator, path, verdict, denial, view } = given;
  if (mediator) {
    const [a, b] = await Promise.all([entityOf(ctx, mediator.a), entityOf(ctx, mediator.b)]);
    if (a.id === b.id) refuse('a and b are the same entity');
    return {
      kind: 'MEDIATOR',
      a: a.id,
      b: b.id,
      maxGapHours: between('maxGapHours', mediator.maxGapHours ?? 168, 0, 87_660),
      includeRepresentatives: mediator.includeRepresentatives ?? false,
      bar: await barOf(ctx, mediator),
    };
  }
  if (path) {
    const [from, to] = await Promise.all([entityOf(ctx, path.from), entityOf(ctx, path.to)]);
    if (from.id === to.id) refuse('from and to are the same entity');
    const maxDepth = within('maxDepth', path.maxDepth ?? 3, 1, 6);
    return { kind: 'PATH', from: from.id, to: to.id, maxDepth, types: typesOf(path), bar: await barOf(ctx, path) };
  }
  if (verdict) return { kind: 'VERDICT', about: await aboutOf(ctx, verdict), types: typesOf(verdict) };
  if (denial) return { kind: 'DENIAL', about: await aboutOf(ctx, denial), types: typesOf(denial) };
  if (!view) throw new InputError('ask one of mediator, path, verdict, denial and view');
  const id = rawId('SavedView', view);
  if ((await ctx.loaders.savedViews.load(id)) === null) throw notFound('saved view', view);
  return { kind: 'VIEW', view: id };
}

async function aboutOf(ctx: Context, { about }: { readonly about: readonly string[] }): Promise<string[]> {
  return [...new Set(await entityIds(ctx, oneOrMore('about', about, 2)))];
}

const typesOf = ({ types }: typeof ClaimsInput.$inferInput | typeof PathInput.$inferInput) => {
  const given = someOf('types', types);
  return given && [...given];
};

/** Of the filter, what can stand for ever. */
async function barOf(
  ctx: Context,
  { evidence }: { readonly evidence?: typeof EvidenceFilter.$inferInput | null | undefined },
): Promise<Bar> {
  const scope: Scope = await scopeOf(ctx, { evidence });
  const { minSources, minConfidence, includeDisputed, includeUnrealized } = scope;
  const isMore =
    scope.publishers !== null ||
    scope.excludePublishers.size > 0 ||
    scope.includeDenied ||
    scope.maxSources < 1e6 ||
    scope.weights !== null;
  if (isMore) {
    refuse(
      'of evidence, a standing question takes minIndependentSources, minConfidence, includeDisputed and includeUnrealized',
    );
  }
  return { minSources, minConfidence, includeDisputed, includeUnrealized };
}
