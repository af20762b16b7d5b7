/** The plan of an answer: typed, readable, and with something changed asked again. */
import { type PlanChange as Change, withChange } from '../../src/ask/plan/change.ts';
import type { Plan as PlanValue } from '../../src/ask/plan/plan.ts';
import type { Intent } from '../../src/ask/question/intent.ts';
import { rawId } from '../../src/domain/global-id.ts';
import { entityOf } from '../api/reference.ts';
import { RelationType } from '../api/relation-type.ts';
import { builder, type Json } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntities } from '../entity/present.ts';
import { refuse } from '../errors.ts';
import { answerId, intentOfAnswer } from './answer-id.ts';
import { namedOf } from './name-book.ts';

/** A plan with what was understood. */
export interface PlanNode extends PlanValue {
  readonly intent: Intent;
}

const SIDES = {
  acting: 'Who acts, or either side of what is done together.',
  affected: 'To whom it is done; of what was said, whom it is about.',
  places: 'Where it must have happened; empty for anywhere.',
} as const;

export const Plan = builder.objectRef<PlanNode>('Plan').implement({
  description: 'What was asked of the graph: a GraphQL operation of this API, to be read, changed and run.',
  fields: (t) => {
    const side = (name: keyof typeof SIDES) =>
      t.field({
        type: [Entity],
        description: SIDES[name],
        resolve: ({ intent }, _, ctx) =>
          presentEntities(
            ctx,
            intent[name].map(({ id }) => rawId('Entity', id)),
          ),
      });
    return {
      id: t.id({
        description: 'To change something in it: `askAgain`.',
        resolve: ({ intent }) => answerId('', intent),
      }),
      operation: t.exposeString('operation', { description: 'GraphQL text to send as `query`, as it stands.' }),
      variables: t.field({
        type: 'JSON',
        description: 'To send beside `operation`.',
        resolve: ({ variables }) => JSON.parse(JSON.stringify(variables)) as Json,
      }),
      inWords: t.exposeString('inWords', { description: 'The same for people.' }),
      acting: side('acting'),
      affected: side('affected'),
      places: side('places'),
      types: t.field({
        type: [RelationType],
        description: 'What is done, or what stands between them; none where any will do.',
        resolve: ({ intent }) => [...intent.types],
      }),
      from: t.field({
        type: 'EDTF',
        nullable: true,
        description: 'The beginning of the window of world time.',
        resolve: ({ intent }) => intent.from,
      }),
      to: t.field({ type: 'EDTF', nullable: true, description: 'Its end.', resolve: ({ intent }) => intent.to }),
      asOf: t.string({
        nullable: true,
        description: 'The day or instant by which it must have been known, where the question names one.',
        resolve: ({ intent }) => intent.asOf,
      }),
    };
  },
});

export const PlanChange = builder.inputType('PlanChange', {
  description: 'What is otherwise in a plan. What is left out stays as it is.',
  fields: (t) => ({
    acting: t.idList({ description: 'In the place of those: as many, in the same order.' }),
    affected: t.idList({ description: 'In the place of those: as many, in the same order.' }),
    places: t.idList({ description: 'Other places; an empty list for any.' }),
    types: t.field({ type: [RelationType], description: 'Other types, where it asks for some.' }),
    from: t.field({ type: 'EDTF', description: 'A year, month or day; null for no beginning.' }),
    to: t.field({ type: 'EDTF', description: 'A year, month or day; null for no end.' }),
    asOf: t.field({ type: 'DateTime', description: 'Another instant or day, where it asks as of one.' }),
  }),
});

/** What the plan asks with the change made; fails with BAD_USER_INPUT where that would be no question of its kind. */
export async function changedIntent(
  ctx: Context,
  plan: string,
  { acting, affected, places, types, from, to, asOf }: typeof PlanChange.$inferInput,
): Promise<Intent> {
  const intent = (await intentOfAnswer(ctx, plan)) ?? refuse('plan is no id of a plan');
  const named = async (references: readonly string[]) =>
    Promise.all(references.map(async (one) => namedOf(ctx, await entityOf(ctx, one))));
  const change: Change = {
    ...(acting && { acting: await named(acting) }),
    ...(affected && { affected: await named(affected) }),
    ...(places && { places: await named(places) }),
    ...(types && { types: [...new Set(types)] }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(asOf && { asOf: asOf.text }),
  };
  return withChange(intent, change);
}
