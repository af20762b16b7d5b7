/**
 * Files that an editor has on their own disk: what would be read of them, and tables into the graph. The readers are
 * loaded when the first one comes.
 */
import { InputError } from '../../src/domain/error.ts';
import type { DocumentInput, Extraction } from '../../src/domain/record/extraction.ts';
import type { TableRead } from '../../src/import/table/handed-table.ts';
import type { HandedFile } from '../../src/ingest/read/handed-file.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { editorOf, mendable } from './editor.ts';
import { type InvalidInput, InvalidInputError, invalidInput } from './error.ts';
import { ExtractedStatement } from './extraction.ts';

const MOST_DOCUMENTS = 200;
const MOST_ROWS = 2_000;
/** Statements of a table that are shown before it is kept. */
const SHOWN = 50;

const FileInput = builder.inputType('FileInput', {
  description: 'A file of at most 8 MB: text, page, feed, PDF, Word, OpenDocument, RTF, mail, JSON lines, or a table.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its name; the ending says what it is where its bytes do not.' }),
    base64: t.string({ required: true, description: 'Its bytes.' }),
    map: t.string({
      description: 'Of a table: how its columns are to be read, in YAML; without it one is made from the header.',
    }),
  }),
});
type FileValues = typeof FileInput.$inferInput;

const FileDocument = builder.objectRef<DocumentInput>('FileDocument').implement({
  description: 'A document that was found in a file: `ingestDocument` takes it.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Its words.' }),
    title: t.exposeString('title', { description: 'Its headline.' }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'The outlet, where it is told.' }),
    published: t.exposeString('published', { nullable: true, description: 'When, as it is told.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where it was published.' }),
    lang: t.exposeString('lang', { description: 'Its language code.' }),
    author: t.string({ nullable: true, description: 'Its byline.', resolve: ({ author }) => author ?? null }),
    pages: t.intList({
      description: 'Where each of its pages begins in the text, in UTF-16 code units; empty where it has none.',
      resolve: ({ pages }) => pages ?? [],
    }),
  }),
});

const TableReading = builder.objectRef<TableRead>('TableReading').implement({
  description: 'What a table says by a map.',
  fields: (t) => ({
    map: t.exposeString('map', { description: 'The map, in YAML.' }),
    rows: t.int({ description: 'Rows that can be used.', resolve: ({ extractions }) => extractions.length }),
    rejected: t.exposeStringList('rejected', { description: 'Rows that cannot, each with the reason.' }),
    statements: t.field({
      type: [ExtractedStatement],
      description: `The first ${SHOWN} statements.`,
      resolve: ({ extractions }) => extractions.flatMap(partsOf).slice(0, SHOWN),
    }),
  }),
});

const partsOf = (found: Extraction) => found.statements.map((row) => ({ row, found }));

interface Found {
  readonly documents: readonly DocumentInput[];
  readonly table: TableRead | null;
  readonly failures: readonly string[];
}

const FileReading = builder.objectRef<Found>('FileReading').implement({
  description: 'What is in a file; nothing of it is stored.',
  fields: (t) => ({
    documents: t.expose('documents', { type: [FileDocument], description: `At most ${MOST_DOCUMENTS}.` }),
    table: t.expose('table', {
      type: TableReading,
      nullable: true,
      description: 'Rows and columns, where it has some: then there are no documents.',
    }),
    failures: t.exposeStringList('failures', { description: 'What in it could not be read, and why.' }),
  }),
});

builder.queryField('readFile', (t) =>
  t.field({
    type: FileReading,
    nullable: true,
    description: 'What is in a file of an editor’s own; nothing of it is stored. Needs an editor’s key.',
    args: {
      file: t.arg({
        type: FileInput,
        required: true,
        description: 'Name and bytes: text, page, PDF, Word, mail, feed or table.',
      }),
    },
    resolve: async (_, { file }, ctx): Promise<Found> => {
      editorOf(ctx);
      const handed = handedFile(file);
      if (isTable(file.name)) return { documents: [], table: await tableIn(handed, file), failures: [] };
      const { readFile } = await import('../../src/ingest/read/handed-file.ts');
      const readings = await readFile(handed, MOST_DOCUMENTS);
      return {
        documents: readings.flatMap((reading) => ('failure' in reading ? [] : [reading.document])),
        table: null,
        failures: readings.flatMap((reading) => ('failure' in reading ? [reading.failure.reason] : [])),
      };
    },
  }),
);

interface TableIngested {
  readonly __typename: 'TableIngested';
  readonly rows: number;
  readonly statementsAdded: number;
  readonly rejected: readonly string[];
}

const TableIngestedType = builder.objectRef<TableIngested>('TableIngested').implement({
  description: 'The rows are in the graph, each a document of its own.',
  fields: (t) => ({
    rows: t.exposeInt('rows', { description: 'Rows that were used.' }),
    statementsAdded: t.exposeInt('statementsAdded', { description: 'Statements that were not there before.' }),
    rejected: t.exposeStringList('rejected', { description: 'Rows that could not be used, each with the reason.' }),
  }),
});

const TableResult = builder.unionType('TableResult', {
  description: 'What became of a table.',
  types: [TableIngestedType, InvalidInputError],
  resolveType: ({ __typename }) => __typename,
});

builder.mutationField('ingestTable', (t) =>
  t.field({
    type: TableResult,
    description: `Takes the rows of a table, at most ${MOST_ROWS}, into the graph; the command takes larger ones. The same table again changes nothing.`,
    args: { file: t.arg({ type: FileInput, required: true, description: 'The table.' }) },
    resolve: (_, { file }, ctx): Promise<TableIngested | InvalidInput> => {
      editorOf(ctx);
      return ingestTable(ctx, file).catch((error: unknown) => invalidInput(mendable(error), 'file'));
    },
  }),
);

async function ingestTable(ctx: Context, file: FileValues): Promise<TableIngested> {
  const { extractions, rejected } = await tableIn(handedFile(file), file);
  let statementsAdded = 0;
  for (const extraction of extractions) {
    ctx.signal.throwIfAborted();
    statementsAdded += (await ctx.take(extraction)).newStatements.length;
  }
  return { __typename: 'TableIngested', rows: extractions.length, statementsAdded, rejected };
}

async function tableIn(handed: HandedFile, { map }: FileValues): Promise<TableRead> {
  const { readTableFile } = await import('../../src/import/table/handed-table.ts');
  return readTableFile(handed, map ?? null, MOST_ROWS);
}

const isTable = (name: string): boolean => /\.(csv|tsv|tab)$/i.test(name);

function handedFile({ name, base64 }: FileValues): HandedFile {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw new InputError('base64 is no base64');
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0) throw new InputError(`${name} is empty`);
  return { name, bytes };
}
