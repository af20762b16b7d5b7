/** Mutations of identity: join, keep apart, take back. Each is refused where it contradicts a decision that stands. */
import type { Decision, DecisionKind } from '../../src/domain/evidence.ts';
import { contentId } from '../../src/domain/id.ts';
import type { Entity as EntityRow } from '../../src/domain/projected.ts';
import { oneOrMore } from '../api/bounds.ts';
import { rawId } from '../api/global-id.ts';
import { findEntity } from '../api/reference.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';
import { editorOf, mendable, reasonOf } from './editor.ts';
import {
  type Conflict,
  ConflictError,
  conflict,
  type InvalidInput,
  InvalidInputError,
  invalidInput,
  missing,
  type NotFound,
  NotFoundError,
} from './error.ts';
import { MergeDecision } from './merge-decision.ts';
import { type StandingDecisions, standingDecisions } from './standing-decisions.ts';

interface Success {
  readonly __typename: 'MergeSuccess';
  readonly decision: Decision;
}
type Refusal = InvalidInput | Conflict | NotFound;

const MergeSuccess = builder.objectRef<Success>('MergeSuccess').implement({
  description: 'It was decided.',
  fields: (t) => ({
    decision: t.expose('decision', { type: MergeDecision, description: 'The decision.' }),
    entity: t.field({
      type: Entity,
      description: 'The survivor, or the first of two kept apart, as it is now.',
      resolve: ({ decision }, _, ctx) => presentEntity(ctx, decision.survivor),
    }),
  }),
});

const MergeResult = builder.unionType('MergeResult', {
  description: 'What became of a decision about identity.',
  types: [MergeSuccess, InvalidInputError, ConflictError, NotFoundError],
  resolveType: ({ __typename }) => __typename,
});

/** An entity as it was named: by an id of its own, perhaps absorbed since, and as whom it answers now. */
interface Named {
  readonly id: string;
  readonly entity: EntityRow;
}

async function named(ctx: Context, reference: string, argument: string): Promise<Named | Refusal> {
  const entity = await findEntity(ctx, reference).catch((error: unknown) => invalidInput(mendable(error), argument));
  if (entity === null) return missing('entity', reference);
  if ('__typename' in entity) return entity;
  const id = /^(name|wikidata):/.test(reference) ? entity.id : rawId('Entity', reference);
  return { id, entity };
}

/** What an editor can mend is a member of the union; that the viewer is no editor is an error. */
const inUnion =
  <Args>(decided: (args: Args, ctx: Context) => Promise<Success | Refusal>) =>
  async (_: object, args: Args, ctx: Context): Promise<Success | Refusal> => {
    editorOf(ctx);
    return decided(args, ctx).catch((error: unknown) => invalidInput(mendable(error)));
  };

const isRefusal = (value: Named | Refusal): value is Refusal => '__typename' in value;

async function decide(
  ctx: Context,
  kind: DecisionKind,
  first: Named,
  others: readonly Named[],
  reason: string,
): Promise<Success> {
  const decidedAt = ctx.now();
  const absorbed = others.map(({ entity }) => entity.id);
  const revision = await ctx.store.revision({ signal: ctx.signal });
  const decision: Decision = {
    id: contentId('decision', kind, first.entity.id, ...absorbed, decidedAt, revision),
    kind,
    survivor: first.entity.id,
    absorbed,
    absorbedLabels: others.map(({ entity }) => entity.label),
    decidedBy: editorOf(ctx),
    decidedAt,
    reason,
    revertedAt: null,
  };
  await ctx.commit(kind === 'SAME' ? 'merge' : 'separate', { decisions: [decision] });
  return { __typename: 'MergeSuccess', decision };
}

const mergesWithAll: ReadonlySet<string> = new Set(['UNKNOWN', 'GROUP']);

function whyNotSame(survivor: Named, other: Named, standing: StandingDecisions): Refusal | null {
  if (survivor.id === other.id) return invalidInput('an entity cannot be merged with itself', 'absorbed');
  if (survivor.entity.id === other.entity.id) return alreadyOne(survivor, other, standing);
  const apart = standing.between(survivor.entity.id, other.entity.id);
  if (apart.length > 0) {
    const ids = apart.map(({ id }) => id);
    return conflict(`${survivor.entity.label} and ${other.entity.label} were declared distinct`, 'Decision', ids);
  }
  const [kind, otherKind] = [survivor.entity.kind, other.entity.kind];
  if (kind === otherKind || mergesWithAll.has(kind) || mergesWithAll.has(otherKind)) return null;
  const ids = [survivor.entity.id, other.entity.id];
  return conflict(`a ${kind} cannot be the same as a ${otherKind}`, 'Entity', ids);
}

function alreadyOne(a: Named, b: Named, standing: StandingDecisions): Refusal {
  const ids = standing.joining(a.id, b.id).map(({ id }) => id);
  return conflict(`${JSON.stringify(a.entity.label)} answers for both already`, 'Decision', ids);
}

builder.mutationField('mergeEntities', (t) =>
  t.field({
    type: MergeResult,
    description: 'Joins entities that are one; their relations are projected anew. It can be taken back.',
    args: {
      survivor: t.arg.id({ required: true, description: 'Who answers for all.' }),
      absorbed: t.arg.idList({ required: true, description: 'Who is the same.' }),
      reason: t.arg.string({ required: true, description: 'Why, for those who read the decision later.' }),
    },
    resolve: inUnion(async (args, ctx) => {
      const survivor = await named(ctx, args.survivor, 'survivor');
      if (isRefusal(survivor)) return survivor;
      const standing = await standingDecisions(ctx);
      const others: Named[] = [];
      for (const reference of new Set(oneOrMore('absorbed', args.absorbed))) {
        const other = await named(ctx, reference, 'absorbed');
        const refusal = isRefusal(other) ? other : whyNotSame(survivor, other, standing);
        if (refusal !== null || isRefusal(other)) return refusal ?? missing('entity', reference);
        others.push(other);
      }
      return whyNotTogether(others, standing) ?? decide(ctx, 'SAME', survivor, others, reasonOf(args.reason));
    }),
  }),
);

/** Two of the absorbed may have been declared distinct from each other. */
function whyNotTogether(others: readonly Named[], standing: StandingDecisions): Refusal | null {
  const apart = others.flatMap((a, i) =>
    others.slice(i + 1).flatMap((b) => standing.between(a.entity.id, b.entity.id)),
  );
  if (apart.length === 0) return null;
  return conflict(
    'two of the absorbed were declared distinct',
    'Decision',
    apart.map(({ id }) => id),
  );
}

builder.mutationField('declareDistinct', (t) =>
  t.field({
    type: MergeResult,
    description: 'Keeps two entities apart: a merge that would join them, also by way of a third, is refused.',
    args: {
      a: t.arg.id({ required: true, description: 'The one.' }),
      b: t.arg.id({ required: true, description: 'The other.' }),
      reason: t.arg.string({ required: true, description: 'Why, for those who read the decision later.' }),
    },
    resolve: inUnion(async (args, ctx) => {
      const a = await named(ctx, args.a, 'a');
      if (isRefusal(a)) return a;
      const b = await named(ctx, args.b, 'b');
      if (isRefusal(b)) return b;
      if (a.id === b.id) return invalidInput('an entity is not distinct from itself', 'b');
      if (a.entity.id === b.entity.id) return alreadyOne(a, b, await standingDecisions(ctx));
      return decide(ctx, 'DIFFERENT', a, [b], reasonOf(args.reason));
    }),
  }),
);

builder.mutationField('revertDecision', (t) =>
  t.field({
    type: MergeResult,
    description:
      'Takes back a merge or a separation: the graph is as if it had never been made, with all that came since.',
    args: { decision: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: inUnion(async (args, ctx) => {
      const id = rawId('Decision', args.decision);
      const decision = await ctx.loaders.decisions.load(id);
      if (decision === null) return missing('decision', args.decision);
      if (decision.revertedAt !== null) return conflict('it was taken back already', 'Decision', [id]);
      await ctx.commit('revert', { reverted: [id] });
      const reverted = await ctx.loaders.decisions.load(id);
      return { __typename: 'MergeSuccess', decision: reverted ?? decision };
    }),
  }),
);
