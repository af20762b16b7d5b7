/** The four kinds of line of the `statements` format, each checked field by field. */
import { z } from 'zod';
import { InputError } from '../domain/error.ts';
import { normalizeName } from '../domain/name.ts';
import { isStorable } from '../domain/record/storable.ts';
import { RELATION_TYPES } from '../domain/relation-types.ts';
import { parseInstant, parsePublished, when } from '../domain/time.ts';
import { DATE_ORIGINS, ENTITY_KINDS, MODALITIES, POLARITIES, REPORTED_AS } from '../domain/vocabulary.ts';

const MAX_TEXT_BYTES = 10 * 1024 * 1024;

const text = z
  .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'is not a text') })
  .refine(isStorable, 'holds a NUL or half a character (a lone surrogate)');
const words = text.refine((value) => value.trim() !== '', 'is empty');
const name = words.refine((value) => normalizeName(value) !== '', 'has no letter or digit to know it by');
const qid = text.regex(/^Q[1-9]\d*$/, 'is no Wikidata id such as Q7747');
const absent = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null);

const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes, noun: string) =>
  z.enum(codes, {
    error: ({ input }) => (input === undefined ? 'is missing' : `${JSON.stringify(input)} is no ${noun}`),
  });

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

const offset = z
  .number({ error: (issue) => (issue.input === undefined ? 'is missing' : 'is no number') })
  .int('is no whole number')
  .min(0, 'is negative');
const span = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ ...shape, start: offset, end: offset }).superRefine((value, context) => {
    const { start, end } = value as { start: number; end: number };
    if (end <= start)
      context.addIssue({ code: 'custom', path: ['end'], message: `${end} is not after start ${start}` });
  });

const documentLine = z.object({
  kind: z.literal('document'),
  id: words,
  title: text,
  publisher: absent(name),
  published: absent(checked((value) => parsePublished(value, 'IMPORTED'))),
  url: absent(text.regex(/^https?:\/\/\S+$/i, 'is no http address')),
  lang: words.default('en'),
  text: words.refine((value) => Buffer.byteLength(value) <= MAX_TEXT_BYTES, 'is longer than 10 MiB'),
  author: absent(text),
  pages: z.array(offset).default([]),
  /** What an export adds, so that its import gives the same graph. */
  publishedOrigin: oneOf(DATE_ORIGINS, 'origin of a date').default('STATED'),
  retrieved: absent(checked(parseInstant)),
});

const actorLine = z.object({
  kind: z.literal('actor'),
  doc: words,
  label: name,
  actorKind: oneOf(ENTITY_KINDS, 'entity kind'),
  qid: absent(qid),
  mentions: z.array(span({ surface: text })).default([]),
});

const statementLine = span({
  kind: z.literal('statement'),
  doc: words,
  subject: words,
  subjectQid: qid.nullish(),
  predicate: oneOf(RELATION_TYPES, 'relation type'),
  mode: absent(words),
  object: absent(words),
  objectQid: qid.nullish(),
  place: absent(name),
  date: absent(checked((value) => when(value, 'IMPORTED'))),
  quantity: absent(words),
  polarity: oneOf(POLARITIES, 'polarity'),
  modality: oneOf(MODALITIES, 'modality'),
  reportedAs: oneOf(REPORTED_AS, 'way of reporting'),
  attribution: z.array(words).default([]),
  joint: z.boolean('is neither true nor false').default(true),
  quote: words,
  /** Offsets into the text, like those of the quote. */
  core: absent(span({})),
  confidence: z.number('is no number').min(0, 'is below 0').max(1, 'is above 1'),
  role: absent(words),
  /** What an export adds. */
  dateOrigin: oneOf(DATE_ORIGINS, 'origin of a date').default('IMPORTED'),
  dateText: absent(text),
  attributionVerbs: z.array(text.nullable()).default([]),
  extractors: z.array(words).min(1, 'is empty').default(['import']),
});

const quotationLine = span({
  kind: z.literal('quotation'),
  doc: words,
  speaker: absent(words),
  speakerQid: qid.nullish(),
  addressee: absent(words),
  addresseeQid: qid.nullish(),
  quote: words,
});

const anyLine = z.discriminatedUnion('kind', [documentLine, actorLine, statementLine, quotationLine], {
  error: () => 'must be document, actor, statement or quotation',
});

export type DocumentLine = z.infer<typeof documentLine>;
export type ActorLine = z.infer<typeof actorLine>;
export type StatementLine = z.infer<typeof statementLine>;
export type QuotationLine = z.infer<typeof quotationLine>;
export type StatementsLine = z.infer<typeof anyLine>;

/** Throws InputError with the field and what is wrong with it. */
export function parseStatementsLine(value: unknown): StatementsLine {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError('the line is no object');
  const result = anyLine.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError([issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
}
