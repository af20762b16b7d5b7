/** What every decision of an editor about entities has in common: how entities are named, how it is recorded and answered. */

import { rawId } from '../../src/domain/global-id.ts';
import type { Id } from '../../src/domain/glossary.ts';
import { contentId } from '../../src/domain/id.ts';
import type { Decision } from '../../src/domain/record/decision.ts';
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import type { NewDecision } from '../../src/evidence/log/entry.ts';
import { findEntity } from '../api/reference.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { editorOf, mendable } from '../curation/editor.ts';
import {
  type Conflict,
  ConflictError,
  type InvalidInput,
  InvalidInputError,
  invalidInput,
  missing,
  type NotFound,
  NotFoundError,
} from '../curation/error.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';
import { MergeDecision } from './decision.ts';

export interface Decided {
  readonly __typename: 'MergeSuccess';
  readonly decision: Decision;
  /** Who is shown: canonical. */
  readonly entity: Id;
}
export type Refusal = InvalidInput | Conflict | NotFound;

const MergeSuccess = builder.objectRef<Decided>('MergeSuccess').implement({
  description: 'It was decided.',
  fields: (t) => ({
    decision: t.expose('decision', {
      type: MergeDecision,
      description: 'To be reverted by its id, should it prove wrong.',
    }),
    entity: t.field({
      type: Entity,
      description: 'As it is now: the survivor, the first of two kept apart, or whom a split made.',
      resolve: ({ entity }, _, ctx) => presentEntity(ctx, entity),
    }),
  }),
});

export const MergeResult = builder.unionType('MergeResult', {
  description: 'What became of a decision about entities.',
  types: [MergeSuccess, InvalidInputError, ConflictError, NotFoundError],
  resolveType: ({ __typename }) => __typename,
});

/** An entity as it was named: by an id of its own, perhaps absorbed since, and as whom it answers now. */
export interface Named {
  readonly id: Id;
  readonly entity: EntityRow;
}

export async function named(ctx: Context, reference: string, argument: string): Promise<Named | Refusal> {
  const entity = await findEntity(ctx, reference).catch((error: unknown) => invalidInput(mendable(error), argument));
  if (entity === null) return missing('entity', reference);
  if ('__typename' in entity) return entity;
  const id = /^(name|wikidata):/.test(reference) ? entity.id : rawId('Entity', reference);
  return { id, entity };
}

export const isRefusal = (value: object): value is Refusal => '__typename' in value;

/** What an editor can mend is a member of the union; that the viewer is no editor is an error. */
export const inUnion =
  <Args>(decided: (args: Args, ctx: Context) => Promise<Decided | Refusal>) =>
  async (_: object, args: Args, ctx: Context): Promise<Decided | Refusal> => {
    editorOf(ctx);
    return decided(args, ctx).catch((error: unknown) => invalidInput(mendable(error)));
  };

type Undecided<Kind extends NewDecision> = Kind extends NewDecision ? Omit<Kind, 'id'> : never;

/** The revision makes the id: the same decision may be taken again after it was reverted. */
export async function decide(
  ctx: Context,
  action: string,
  undecided: Undecided<NewDecision>,
  show: (decision: Id) => Id,
): Promise<Decided> {
  const revision = await ctx.store.revision({ signal: ctx.signal });
  const id = contentId('decision', JSON.stringify(undecided), ctx.now(), revision);
  await ctx.commit(action, [{ entry: 'decision', decision: { id, ...undecided } as NewDecision }]);
  const decision = await ctx.loaders.decisions.load(id);
  if (decision === null) throw new Error(`decision ${id} was not recorded`);
  return { __typename: 'MergeSuccess', decision, entity: show(id) };
}
