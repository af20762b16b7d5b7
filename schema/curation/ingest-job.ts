/** Many documents, or long ones, handed in at once: read one after the other while the client does something else. */
import type { HandedIn } from '../../src/ingest/read/handed-in.ts';
import { oneOrMore } from '../api/bounds.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { editorOf, mendable } from './editor.ts';
import { type InvalidInput, invalidInput } from './error.ts';
import { type Ingested, IngestResult } from './ingest.ts';
import { handedIn, IngestInput, MOST_TEXT_LATER } from './ingest-input.ts';

/** Documents in their order; null for one that is not read yet. */
export interface IngestJob {
  readonly id: string;
  readonly author: string;
  readonly startedAt: number;
  finishedAt: number | null;
  isCancelled: boolean;
  readonly results: (Ingested | InvalidInput | null)[];
}

/** The jobs of this server, while it runs. */
export interface IngestJobs {
  /** What could not be used of the inputs takes its place as the result. */
  start(documents: readonly (HandedIn | InvalidInput)[], author: string): IngestJob;
  find(id: string): IngestJob | null;
}

const IngestJobRef = builder.objectRef<IngestJob>('IngestJob').implement({
  description:
    'Documents that are read one after the other. A job is known until an hour after its end, or the server’s; what it has read is in the graph for good.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'For `ingestJob` and `cancelIngest`.' }),
    author: t.exposeString('author', { description: 'The editor in whose name the commits are.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was handed in.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last of it was read or given up; null while it runs.',
    }),
    cancelled: t.exposeBoolean('isCancelled', { description: 'True where an editor ended it before it was done.' }),
    total: t.int({ description: 'Documents handed in.', resolve: ({ results }) => results.length }),
    done: t.int({
      description: 'Documents read or refused so far.',
      resolve: ({ results }) => results.filter((result) => result !== null).length,
    }),
    results: t.field({
      type: [IngestResult],
      nullable: { list: false, items: true },
      description: 'What became of each, in the order of the inputs; null for one that is not read, yet or for ever.',
      resolve: ({ results }) => results,
    }),
  }),
});

const MOST_DOCUMENTS = 200;

builder.mutationField('ingestDocuments', (t) =>
  t.field({
    type: IngestJobRef,
    nullable: true,
    description: `Hands in documents, at most ${MOST_DOCUMENTS} of at most ${MOST_TEXT_LATER} characters each, and answers at once. Each is a commit of its own; \`graphChanged\` tells of it.`,
    args: { inputs: t.arg({ type: [IngestInput], required: true, description: 'The documents.' }) },
    resolve: (_, { inputs }, ctx) => {
      const author = editorOf(ctx);
      const documents = oneOrMore('inputs', inputs, MOST_DOCUMENTS).map((input, place) => {
        try {
          return handedIn(input, MOST_TEXT_LATER);
        } catch (error) {
          return invalidInput(mendable(error), 'inputs', String(place));
        }
      });
      return ctx.jobs.start(documents, author);
    },
  }),
);

builder.mutationField('cancelIngest', (t) =>
  t.field({
    type: IngestJobRef,
    nullable: true,
    description: 'Ends a job after the document that is being read; what was read stays.',
    args: { id: t.arg.id({ required: true, description: 'The job’s.' }) },
    resolve: (_, { id }, ctx) => {
      editorOf(ctx);
      const job = jobOf(ctx, id);
      if (job.finishedAt === null) job.isCancelled = true;
      return job;
    },
  }),
);

builder.queryField('ingestJob', (t) =>
  t.field({
    type: IngestJobRef,
    nullable: true,
    description: 'How far a job has come; for editors.',
    args: { id: t.arg.id({ required: true, description: 'The job’s, as `ingestDocuments` gave it.' }) },
    resolve: (_, { id }, ctx) => {
      editorOf(ctx);
      return jobOf(ctx, id);
    },
  }),
);

function jobOf({ jobs }: Context, id: string): IngestJob {
  const job = jobs.find(id);
  if (job === null) throw notFound('job', id);
  return job;
}
