/** Entities joined, or kept apart. Each is refused where it contradicts a decision that stands. */
import { type Entity, mayBeOne } from '../../src/domain/record/entity.ts';
import { oneOrMore } from '../api/bounds.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../curation/editor.ts';
import { conflict, invalidInput } from '../curation/error.ts';
import { decide, inUnion, isRefusal, MergeResult, type Named, named, type Refusal } from './decide.ts';
import { joining, keepingApart } from './standing-decisions.ts';

builder.mutationField('mergeEntities', (t) =>
  t.field({
    type: MergeResult,
    description:
      'Joins entities that are one; their relations are projected anew. It can be taken back. Entities with different ids of one authority file are refused unless forced.',
    args: {
      survivor: t.arg.id({ required: true, description: 'Who answers for all.' }),
      absorbed: t.arg.idList({ required: true, description: 'Who is the same.' }),
      reason: t.arg.string({ required: true, description: 'Why, for those who read the decision later.' }),
      force: t.arg.boolean({ defaultValue: false, description: 'True joins them although their outside ids differ.' }),
    },
    resolve: inUnion(async (args, ctx) => {
      const reason = reasonOf(args.reason);
      const survivor = await named(ctx, args.survivor, 'survivor');
      if (isRefusal(survivor)) return survivor;
      const joined: Named[] = [survivor];
      for (const reference of new Set(oneOrMore('absorbed', args.absorbed))) {
        const other = await named(ctx, reference, 'absorbed');
        if (isRefusal(other)) return other;
        for (const one of joined) {
          const refusal = await whyNotSame(ctx, one, other, args.force ?? false);
          if (refusal) return refusal;
        }
        joined.push(other);
      }
      const others = joined.slice(1).map(({ entity }) => entity);
      return decide(
        ctx,
        'merge',
        {
          kind: 'SAME',
          survivor: survivor.entity.id,
          absorbed: others.map(({ id }) => id),
          absorbedLabels: others.map(({ label }) => label),
          reason,
        },
        () => survivor.entity.id,
      );
    }),
  }),
);

async function whyNotSame(ctx: Context, one: Named, other: Named, force: boolean): Promise<Refusal | null> {
  if (one.id === other.id) return invalidInput('an entity cannot be merged with itself', 'absorbed');
  const [a, b] = [one.entity, other.entity];
  if (a.id === b.id) return alreadyOne(ctx, a);
  const apart = await keepingApart(ctx, a, b);
  if (apart.length > 0) {
    const ids = apart.map(({ id }) => id);
    return conflict(`${a.label} and ${b.label} were declared distinct`, 'Decision', ids);
  }
  if (!mayBeOne(a.kind, b.kind)) {
    return conflict(`a ${a.kind} cannot be the same as a ${b.kind}`, 'Entity', [a.id, b.id]);
  }
  if (force || !haveDifferentIds(a, b)) return null;
  const ids = `${a.qids.join(', ')} and ${b.qids.join(', ')}`;
  return conflict(`their Wikidata ids differ: ${ids}; force: true joins them all the same`, 'Entity', [a.id, b.id]);
}

const haveDifferentIds = (a: Entity, b: Entity): boolean =>
  a.qids.length > 0 && b.qids.length > 0 && !a.qids.some((qid) => b.qids.includes(qid));

async function alreadyOne(ctx: Context, entity: Entity): Promise<Refusal> {
  const ids = (await joining(ctx, entity)).map(({ id }) => id);
  return conflict(`${JSON.stringify(entity.label)} answers for both already`, 'Decision', ids);
}

builder.mutationField('declareDistinct', (t) =>
  t.field({
    type: MergeResult,
    description: 'Keeps two entities apart: a merge that would join them, also by way of a third, is refused.',
    args: {
      a: t.arg.id({ required: true, description: 'One of the two: an id, or `name:…`.' }),
      b: t.arg.id({ required: true, description: 'The other.' }),
      reason: t.arg.string({ required: true, description: 'Why, for those who read the decision later.' }),
    },
    resolve: inUnion(async (args, ctx) => {
      const reason = reasonOf(args.reason);
      const a = await named(ctx, args.a, 'a');
      if (isRefusal(a)) return a;
      const b = await named(ctx, args.b, 'b');
      if (isRefusal(b)) return b;
      if (a.id === b.id) return invalidInput('an entity is not distinct from itself', 'b');
      if (a.entity.id === b.entity.id) return alreadyOne(ctx, a.entity);
      const survivor = a.entity.id;
      return decide(
        ctx,
        'separate',
        { kind: 'DIFFERENT', survivor, absorbed: [b.entity.id], absorbedLabels: [b.entity.label], reason },
        () => survivor,
      );
    }),
  }),
);
