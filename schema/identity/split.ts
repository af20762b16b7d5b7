/** An entity that mixes namesakes, split: some documents or statements are about another. */

import { rawId } from '../../src/domain/global-id.ts';
import type { Id } from '../../src/domain/glossary.ts';
import { splitId } from '../../src/domain/record/decision.ts';
import type { Entity } from '../../src/domain/record/entity.ts';
import { EVERYTHING } from '../../src/domain/scope.ts';
import { BEGINNING, END } from '../../src/domain/time.ts';
import { someOf, wordsOf } from '../api/bounds.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../curation/editor.ts';
import { invalidInput, missing } from '../curation/error.ts';
import { decide, inUnion, isRefusal, MergeResult, named, type Refusal } from './decide.ts';

const LONGEST_LABEL = 200;

builder.mutationField('splitEntity', (t) =>
  t.field({
    type: MergeResult,
    description:
      'What these documents or statements say of the entity is about another of the same name; the entity of the answer is the new one. Later documents stay with the old one. It can be taken back.',
    args: {
      entity: t.arg.id({ required: true, description: 'Who is mixed of two.' }),
      documents: t.arg.idList({ description: 'Whatever these say of it, now and when they are read anew.' }),
      statements: t.arg.idList({ description: 'These claims alone.' }),
      label: t.arg.string({ description: 'What to call the other; what its documents call it where left out.' }),
      reason: t.arg.string({ required: true, description: 'Why, for those who read the decision later.' }),
    },
    resolve: inUnion(async (args, ctx) => {
      const reason = reasonOf(args.reason);
      const label = typeof args.label === 'string' ? wordsOf('label', args.label, LONGEST_LABEL) : null;
      const mixed = await named(ctx, args.entity, 'entity');
      if (isRefusal(mixed)) return mixed;
      const documents = idsOf('Document', 'documents', args.documents);
      const statements = idsOf('Statement', 'statements', args.statements);
      if (documents.length + statements.length === 0) {
        return invalidInput('give the documents or statements that are about another', 'documents');
      }
      const { entity } = mixed;
      const refusal =
        (await whyNotDocuments(ctx, entity, documents)) ?? (await whyNotStatements(ctx, entity, statements));
      if (refusal) return refusal;
      return decide(
        ctx,
        'split',
        { kind: 'SPLIT', survivor: entity.id, members: entity.members, documents, statements, label, reason },
        splitId,
      );
    }),
  }),
);

const idsOf = (
  noun: 'Document' | 'Statement',
  argument: string,
  ids: readonly string[] | null | undefined,
): readonly Id[] => [...new Set((someOf(argument, ids) ?? []).map((id) => rawId(noun, id)))].sort();

async function whyNotDocuments(ctx: Context, entity: Entity, ids: readonly Id[]): Promise<Refusal | null> {
  for (const id of ids) {
    const document = await ctx.loaders.documents.load(id);
    if (document === null) return missing('document', id);
    const mentions = await ctx.loaders.mentions.load(id);
    const isNamed = mentions.some((mention) => entity.members.includes(mention.entity));
    if (!isNamed && !(await claimsAbout(ctx, entity, id))) {
      return invalidInput(`${JSON.stringify(document.title)} does not name ${entity.label}`, 'documents');
    }
  }
  return null;
}

/** Imported documents may claim without naming. */
async function claimsAbout({ store, signal }: Context, { members }: Entity, document: Id): Promise<boolean> {
  const about = members.map((entity) => ({ entity, from: BEGINNING, to: END }));
  const { asOf, from, to, includeUndated } = EVERYTHING;
  return (await store.count('statement', { document, about, asOf, from, to, includeUndated }, { signal })) > 0;
}

async function whyNotStatements(ctx: Context, { members, label }: Entity, ids: readonly Id[]): Promise<Refusal | null> {
  for (const id of ids) {
    const statement = await ctx.loaders.statements.load(id);
    if (statement === null) return missing('statement', id);
    const { subject, object, place, attribution } = statement;
    const namesIt = [subject, object, place, ...attribution.map((link) => link.entity)].some(
      (named) => named !== null && members.includes(named),
    );
    if (!namesIt) return invalidInput(`${JSON.stringify(statement.quote)} does not name ${label}`, 'statements');
  }
  return null;
}
