/** Statements added or corrected by hand: a reading of its own beside those of the extractors. */

import { rawId } from '../../src/domain/global-id.ts';
import { WITH_DENIED } from '../../src/domain/scope.ts';
import { findingsOf } from '../../src/evidence/findings.ts';
import type { LogEntry } from '../../src/evidence/log/entry.ts';
import type { StoredDocument } from '../../src/store/stored.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { presentDocument, presentStatement, textOf } from '../evidence/present-evidence.ts';
import { Statement } from '../evidence/statement.ts';
import { type StatementNode, statementNode } from '../graph/node-values.ts';
import { editorOf, mendable, reasonOf } from './editor.ts';
import { type InvalidInput, InvalidInputError, invalidInput, missing, type NotFound, NotFoundError } from './error.ts';
import { manualReading, StatementInput } from './statement-input.ts';

interface Success {
  readonly __typename: 'StatementSuccess';
  readonly statement: StatementNode;
}

const StatementSuccess = builder.objectRef<Success>('StatementSuccess').implement({
  description: 'The statement is in the graph.',
  fields: (t) => ({
    statement: t.expose('statement', { type: Statement, description: 'As it stands in the graph from now on.' }),
  }),
});

const StatementResult = builder.unionType('StatementResult', {
  description: 'What became of a statement given by hand.',
  types: [StatementSuccess, InvalidInputError, NotFoundError],
  resolveType: ({ __typename }) => __typename,
});
type Result = Success | InvalidInput | NotFound;

type Given = typeof StatementInput.$inferInput;

/** In one commit with what else is to be recorded of it. */
async function add(
  ctx: Context,
  document: StoredDocument,
  given: Given,
  besides: (added: string) => readonly LogEntry[],
): Promise<Success> {
  const text = await textOf(ctx, document.id);
  const reading = await manualReading(ctx, document, text, given);
  const id = findingsOf({ ...document, text }, [reading], []).statements[0]?.id ?? '';
  await ctx.commit('state', [{ entry: 'reading', reading }, ...besides(id)]);
  return { __typename: 'StatementSuccess', statement: statementNode(await presentStatement(ctx, id), WITH_DENIED) };
}

const inUnion =
  <Args>(work: (args: Args, ctx: Context) => Promise<Result>) =>
  async (_: object, args: Args, ctx: Context): Promise<Result> => {
    editorOf(ctx);
    return work(args, ctx).catch((error: unknown) => invalidInput(mendable(error), 'input'));
  };

builder.mutationField('addStatement', (t) =>
  t.field({
    type: StatementResult,
    description:
      'Adds what a document says and no extractor found. Its quote is checked like any; rejecting it takes it back.',
    args: {
      document: t.arg.id({ required: true, description: 'Where it stands.' }),
      input: t.arg({ type: StatementInput, required: true, description: 'What it says.' }),
    },
    resolve: inUnion(async (args, ctx) => {
      const document = await ctx.loaders.documents.load(rawId('Document', args.document));
      if (document === null) return missing('document', args.document);
      return add(ctx, document, args.input, () => []);
    }),
  }),
);

builder.mutationField('correctStatement', (t) =>
  t.field({
    type: StatementResult,
    description: 'Rejects a statement that was misread, and adds what its document says instead, in one commit.',
    args: {
      id: t.arg.id({ required: true, description: 'Which was misread.' }),
      input: t.arg({ type: StatementInput, required: true, description: 'What it says instead.' }),
      reason: t.arg.string({ required: true, description: 'Why, for those who read the ledger later.' }),
    },
    resolve: inUnion(async (args, ctx) => {
      const note = reasonOf(args.reason);
      const statement = await ctx.loaders.statements.load(rawId('Statement', args.id));
      if (statement === null) return missing('statement', args.id);
      const document = await presentDocument(ctx, statement.document);
      return add(ctx, document, args.input, (added) =>
        added === statement.id ? [] : [{ entry: 'review', statement: statement.id, state: 'REJECTED', note }],
      );
    }),
  }),
);
