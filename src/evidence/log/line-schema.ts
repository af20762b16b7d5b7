/** What a line of the log must look like, field by field. */
import { z } from 'zod';
import { InputError } from '../../domain/error.ts';
import { isStorable } from '../../domain/record/storable.ts';
import { RELATION_TYPES } from '../../domain/relation-types.ts';
import { parseInstant, parsePublished, when } from '../../domain/time.ts';
import {
  DATE_ORIGINS,
  ENTITY_KINDS,
  GRADES,
  MODALITIES,
  POLARITIES,
  REPORTED_AS,
  REVIEW_STATES,
} from '../../domain/vocabulary.ts';

const text = z.string().refine(isStorable, 'holds a NUL or half a character (a lone surrogate)');
const id = z.string().regex(/^[0-9a-f]{32}$/, 'is no id');
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is no hash');
const qid = z.string().regex(/^Q[1-9]\d*$/, 'is no Wikidata id');
const count = z.number().int().min(0);
const span = z.tuple([count, count]).refine(([start, end]) => start < end, 'ends before it begins');

/** Runs a parser of the domain for its complaint, and keeps the text as it is. */
const checked = (parse: (value: string) => unknown) =>
  text.superRefine((value, context) => {
    try {
      parse(value);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
    }
  });
const instant = checked(parseInstant);

const document = z.strictObject({
  id,
  title: text,
  publisher: text.nullable(),
  published: checked((value) => parsePublished(value, 'STATED')).nullable(),
  publishedOrigin: z.enum(DATE_ORIGINS),
  url: text.nullable(),
  lang: text,
  text,
  author: text.nullable(),
  pages: z.array(count),
  retrievedAt: z.number().int(),
});

const named = z.strictObject({ label: text, qid: qid.nullable(), entity: id.optional() });
const reference = z.union([count, named]);

const reading = z.strictObject({
  document: id,
  extractors: z.array(text),
  actors: z.array(
    z.strictObject({
      label: text,
      kind: z.enum(ENTITY_KINDS),
      qid: qid.optional(),
      entity: id.optional(),
      mentions: z.array(span).optional(),
    }),
  ),
  statements: z.array(
    z.strictObject({
      subject: reference,
      predicate: z.enum(RELATION_TYPES),
      object: reference.optional(),
      mode: text.optional(),
      role: text.optional(),
      place: text.optional(),
      quantity: text.optional(),
      date: checked((value) => when(value, 'IMPORTED')).optional(),
      dateOrigin: z.enum(DATE_ORIGINS).optional(),
      dateText: text.optional(),
      polarity: z.enum(POLARITIES),
      modality: z.enum(MODALITIES),
      reportedAs: z.enum(REPORTED_AS),
      attribution: z.array(z.tuple([text, text.nullable()])).optional(),
      joint: z.literal(false).optional(),
      quote: span,
      core: span.optional(),
      confidence: z.number().min(0).max(1),
      extractors: z.array(text).optional(),
    }),
  ),
  quotations: z.array(z.strictObject({ speaker: reference.optional(), addressee: reference.optional(), quote: span })),
});

const decided = { id, survivor: id, reason: text };
const decision = z.discriminatedUnion('kind', [
  z.strictObject({
    ...decided,
    kind: z.enum(['SAME', 'DIFFERENT']),
    absorbed: z.array(id),
    absorbedLabels: z.array(text),
  }),
  z.strictObject({
    ...decided,
    kind: z.literal('SPLIT'),
    members: z.array(id),
    documents: z.array(id),
    statements: z.array(id),
    label: text.nullable(),
  }),
  z.strictObject({
    ...decided,
    kind: z.literal('DESCRIBE'),
    label: text.nullable(),
    entityKind: z.enum(ENTITY_KINDS).nullable(),
    aliases: z.array(text),
  }),
  z.strictObject({ ...decided, kind: z.literal('RATING'), grade: z.enum(GRADES) }),
]);

const view = z.strictObject({
  id,
  slug: text,
  title: text,
  operation: text,
  variables: text,
  state: text.nullable(),
  snapshot: text,
  sha256: hash,
});

const commit = {
  revision: z.number().int().min(1),
  recorded: instant,
  action: text,
  committer: text,
  author: text.optional(),
  at: instant.optional(),
  sha256: hash,
};
const line = <Kind extends string, Body extends z.ZodType>(entry: Kind, body: Body) =>
  z.strictObject({ ...commit, entry: z.literal(entry), body });

const entryLine = z.discriminatedUnion('entry', [
  line('document', document),
  line('reading', reading),
  line('decision', decision),
  line('revert', z.strictObject({ decision: id, reason: text.nullable() })),
  line('review', z.strictObject({ statement: id, state: z.enum(REVIEW_STATES), note: text.nullable() })),
  line('retraction', z.strictObject({ document: id, retracted: z.boolean(), reason: text })),
  line('note', z.strictObject({ id, about: z.array(id), body: text })),
  line('note-deleted', z.strictObject({ note: id })),
  line('view', view),
  line('view-deleted', z.strictObject({ view: id })),
  line('question', z.strictObject({ id, title: text, asked: text, webhook: text.nullable() })),
  line('question-deleted', z.strictObject({ question: id })),
  line('purge', z.strictObject({ document: id, sha256: hash, reason: text })),
]);
const endLine = z.strictObject({ end: z.literal('entente'), entries: count, sha256: hash });

export type EntryLine = z.infer<typeof entryLine>;
export type EndLine = z.infer<typeof endLine>;

/** Throws InputError with the field and what is wrong with it. */
export function checkLine(value: unknown): EntryLine | EndLine {
  const isEnd = typeof value === 'object' && value !== null && 'end' in value;
  const result = isEnd ? endLine.safeParse(value) : entryLine.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError([issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
}
