/**
 * A document dated by an editor: its text never changes and neither does its date, so the same text stands anew under the
 * date, read with it, and the version before is taken back. Both stay in the ledger.
 */

import { InputError } from '../../src/domain/error.ts';
import { rawId } from '../../src/domain/global-id.ts';
import type { Id } from '../../src/domain/glossary.ts';
import type { Statement } from '../../src/domain/record/statement.ts';
import { BEGINNING, END } from '../../src/domain/time.ts';
import { admit } from '../../src/evidence/admit.ts';
import { documentOf } from '../../src/evidence/document.ts';
import { findingsOf } from '../../src/evidence/findings.ts';
import type { LogEntry, Reading } from '../../src/evidence/log/entry.ts';
import { pages } from '../../src/store/store.ts';
import type { StoredDocument } from '../../src/store/stored.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { textOf } from '../evidence/present-evidence.ts';
import { editorOf, mendable } from './editor.ts';
import { type InvalidInput, invalidInput } from './error.ts';
import { type Ingested, IngestResult } from './ingest.ts';
import { MOST_TEXT_NOW } from './ingest-input.ts';

builder.mutationField('dateDocument', (t) =>
  t.field({
    type: IngestResult,
    nullable: true,
    description:
      'Dates a document, or dates it anew: its text is read again as published then and stands under the date as a document of its own, with reviews and statements by hand; the one before is retracted. Restoring that one and retracting this undoes it.',
    args: {
      id: t.arg.id({ required: true, description: 'As `documents` gives it.' }),
      publishedAt: t.arg({
        type: 'DateTime',
        required: true,
        description: 'When it was published: an instant, or a day, which gets no hour.',
      }),
    },
    resolve: async (_, { id, publishedAt }, ctx): Promise<Ingested | InvalidInput> => {
      editorOf(ctx);
      const document = await ctx.loaders.documents.load(rawId('Document', id));
      if (document === null) throw notFound('document', id);
      return dated(ctx, document, publishedAt.text).catch((error: unknown) =>
        invalidInput(mendable(error), 'publishedAt'),
      );
    },
  }),
);

async function dated(ctx: Context, before: StoredDocument, published: string): Promise<Ingested> {
  const { url, title, author, lang, pages: begins, publisherName: publisher, retrievedAt } = before;
  const text = await textOf(ctx, before.id);
  const handed = { text, html: null, url, title, lang, published, publisher, author, pages: begins };
  const extraction = await ctx.extract({ ...handed, mostText: MOST_TEXT_NOW });
  ctx.signal.throwIfAborted();
  const { document, reading, refused } = admit({ ...extraction, retrievedAt }, ctx.now());
  if (document.id === before.id) throw new InputError(`the document is dated ${published} already`);
  const readings = await readAnew(ctx, before.id, reading);
  const { newStatements, newDocuments, entry } = await ctx.commit('date', [
    { entry: 'document', document },
    ...readings.map((one): LogEntry => ({ entry: 'reading', reading: one })),
    ...(await reviewsAnew(ctx, before, findingsOf(documentOf(document), readings, []).statements)),
    { entry: 'retraction', document: document.id, retracted: false, reason: `dated ${published}` },
    { entry: 'retraction', document: before.id, retracted: true, reason: `dated ${published}: stands under this date` },
  ]);
  return {
    __typename: 'IngestSuccess',
    document: document.id,
    new: newDocuments.length > 0,
    statementsAdded: newStatements.length,
    relationsTouched: entry?.groups.length ?? 0,
    warnings: [...extraction.warnings, ...refused],
  };
}

/** What the extractor reads under the date, and what others found in the same text: tables, services, people. */
async function readAnew(ctx: Context, before: Id, fresh: Reading): Promise<readonly Reading[]> {
  const [history = []] = await ctx.store.history([before], ['reading']);
  const readings = history.flatMap((entry) => (entry.entry === 'reading' ? [entry.reading] : []));
  const isOurs = ({ extractors }: Reading) =>
    extractors.some((one) => fresh.extractors.some((own) => isOneReader(one, own)));
  const others = readings.filter((one) => !isOurs(one)).map((one) => ({ ...one, document: fresh.document }));
  return others.length > 0 && others.length === readings.length ? others : [fresh, ...others];
}

/** `rules@1` and `rules@2` are one reader. */
const isOneReader = (a: string, b: string): boolean => a.split('@')[0] === b.split('@')[0];

/** What was reviewed of the version before, on the statements that say the same at the same place. */
async function reviewsAnew(
  { store }: Context,
  before: StoredDocument,
  statements: readonly Statement[],
): Promise<readonly LogEntry[]> {
  const idByPlace = new Map(statements.map((statement) => [placeOf(statement), statement.id]));
  const entries: LogEntry[] = [];
  const filter = { ...WHENEVER, document: before.id, reviews: ['ACCEPTED', 'REJECTED'] } as const;
  for await (const rows of pages(store, 'statement', filter, 500)) {
    for (const { review, ...statement } of rows) {
      const id = idByPlace.get(placeOf(statement));
      if (id !== undefined) entries.push({ entry: 'review', statement: id, state: review, note: null });
    }
  }
  return entries;
}

const placeOf = ({ core, subject, predicate, role, object, polarity, modality }: Statement): string =>
  JSON.stringify([core.start, core.end, subject, predicate, role, object, polarity, modality]);

const WHENEVER = { asOf: END, from: BEGINNING, to: END, includeUndated: true } as const;
