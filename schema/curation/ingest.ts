/** A document handed in by a client: read, recorded and projected in one commit. */

import type { StoredDocument } from '../../src/store/store.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Document } from '../evidence/document.ts';
import { documentOf } from '../evidence/quote.ts';
import { editorOf, mendable } from './editor.ts';
import { type InvalidInput, InvalidInputError, invalidInput } from './error.ts';
import { documentInput, IngestInput, type IngestValues } from './ingest-input.ts';

interface Success {
  readonly __typename: 'IngestSuccess';
  readonly document: StoredDocument;
  readonly new: boolean;
  readonly statementsAdded: number;
  readonly relationsTouched: number;
  readonly warnings: readonly string[];
}

const IngestSuccess = builder.objectRef<Success>('IngestSuccess').implement({
  description: 'The document is in the graph.',
  fields: (t) => ({
    document: t.expose('document', { type: Document, description: 'The document.' }),
    new: t.exposeBoolean('new', { description: 'False where it was there already: then nothing changed.' }),
    statementsAdded: t.exposeInt('statementsAdded', { description: 'Statements that were not there before.' }),
    relationsTouched: t.exposeInt('relationsTouched', { description: 'Relations that changed.' }),
    warnings: t.exposeStringList('warnings', { description: 'What could not be read or used, in words.' }),
  }),
});

const IngestResult = builder.unionType('IngestResult', {
  description: 'What became of a document.',
  types: [IngestSuccess, InvalidInputError],
  resolveType: ({ __typename }) => __typename,
});

const MOST_TEXT = 10_000_000;

builder.mutationField('ingestDocument', (t) =>
  t.field({
    type: IngestResult,
    description: 'Reads a document and takes what it says into the graph. The same document again changes nothing.',
    args: { input: t.arg({ type: IngestInput, required: true, description: 'The document.' }) },
    resolve: (_, { input }, ctx): Promise<Success | InvalidInput> => {
      editorOf(ctx);
      return ingest(ctx, input).catch((error: unknown) => invalidInput(mendable(error), 'input'));
    },
  }),
);

async function ingest(ctx: Context, input: IngestValues): Promise<Success> {
  const { document, warnings } = documentInput(input, MOST_TEXT);
  const extraction = await ctx.extract(document);
  ctx.signal.throwIfAborted();
  const summary = await ctx.take(extraction);
  return {
    __typename: 'IngestSuccess',
    document: await documentOf(ctx, summary.documents[0] ?? ''),
    new: summary.newDocuments.length > 0,
    statementsAdded: summary.newStatements.length,
    relationsTouched: summary.touchedRelations.length,
    warnings: [
      ...warnings.map((warning) => `the document ${warning}`),
      ...extraction.warnings,
      ...summary.refused,
      ...summary.undatedDocuments.map(() => 'the document says nothing of when it was published: known from now on'),
    ],
  };
}
