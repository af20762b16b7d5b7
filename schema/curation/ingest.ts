/** A document handed in by a client: read, recorded and projected in one commit. */

import type { Id } from '../../src/domain/glossary.ts';
import type { Extraction } from '../../src/domain/record/extraction.ts';
import type { CommitSummary } from '../../src/ingest/commit.ts';
import type { HandedIn } from '../../src/ingest/read/handed-in.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Document } from '../evidence/document.ts';
import { presentDocument } from '../evidence/present-evidence.ts';
import { editorOf, mendable } from './editor.ts';
import { type InvalidInput, InvalidInputError, invalidInput } from './error.ts';
import { handedIn, IngestInput, MOST_TEXT_NOW } from './ingest-input.ts';

/** What became of a document that could be read. */
export interface Ingested {
  readonly __typename: 'IngestSuccess';
  readonly document: Id;
  readonly new: boolean;
  readonly statementsAdded: number;
  readonly relationsTouched: number;
  readonly warnings: readonly string[];
}

const IngestSuccess = builder.objectRef<Ingested>('IngestSuccess').implement({
  description: 'The document is in the graph.',
  fields: (t) => ({
    document: t.field({
      type: Document,
      description: 'The document, as it is stored.',
      resolve: ({ document }, _, ctx) => presentDocument(ctx, document),
    }),
    new: t.exposeBoolean('new', { description: 'False where it was there already: then nothing changed.' }),
    statementsAdded: t.exposeInt('statementsAdded', { description: 'Statements that were not there before.' }),
    relationsTouched: t.exposeInt('relationsTouched', {
      description: 'Durable relations and events whose evidence changed.',
    }),
    warnings: t.exposeStringList('warnings', { description: 'What could not be read or used, in words.' }),
  }),
});

export const IngestResult = builder.unionType('IngestResult', {
  description: 'What became of a document.',
  types: [IngestSuccess, InvalidInputError],
  resolveType: ({ __typename }) => __typename,
});

builder.mutationField('ingestDocument', (t) =>
  t.field({
    type: IngestResult,
    description: `Reads a document of at most ${MOST_TEXT_NOW} characters and takes what it says into the graph while you wait; \`ingestDocuments\` takes more. The same document again changes nothing.`,
    args: { input: t.arg({ type: IngestInput, required: true, description: 'The document.' }) },
    resolve: (_, { input }, ctx): Promise<Ingested | InvalidInput> => {
      editorOf(ctx);
      return ingest(ctx, () => handedIn(input, MOST_TEXT_NOW)).catch((error: unknown) =>
        invalidInput(mendable(error), 'input'),
      );
    },
  }),
);

async function ingest(ctx: Context, given: () => HandedIn): Promise<Ingested> {
  const extraction = await ctx.extract(given());
  ctx.signal.throwIfAborted();
  return ingested(extraction, await ctx.take(extraction));
}

export const ingested = ({ warnings }: Extraction, summary: CommitSummary): Ingested => ({
  __typename: 'IngestSuccess',
  document: summary.documents[0] ?? '',
  new: summary.newDocuments.length > 0,
  statementsAdded: summary.newStatements.length,
  relationsTouched: summary.touchedGroups.length,
  warnings: [
    ...warnings,
    ...summary.refused,
    ...summary.undatedDocuments.map(() => 'the document says nothing of when it was published: known from now on'),
  ],
});
