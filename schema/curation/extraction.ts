/** What the extractor reads from a text, stored nowhere; entities are those that the graph already has. */

import type { Id } from '../../src/domain/glossary.ts';
import { entityId } from '../../src/domain/id.ts';
import type {
  ActorReference,
  Extraction as Found,
  ExtractedQuotation as QuotationFound,
  ExtractedStatement as StatementFound,
} from '../../src/domain/record/extraction.ts';
import { parsePublished, type When as WhenValue } from '../../src/domain/time.ts';
import { RelationType } from '../api/relation-type.ts';
import { Modality, Polarity, ReportedAs } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';
import { Mention } from '../evidence/mention.ts';
import { When } from '../evidence/when.ts';
import { handedIn, IngestInput, MOST_TEXT_NOW } from './ingest-input.ts';

/** Every part knows the extraction it is of, to find its actors. */
interface Part<Row> {
  readonly row: Row;
  readonly found: Found;
}

const idOf = ({ found }: Part<unknown>, reference: ActorReference | null): Id | null => {
  const actor = found.actors.find(({ label, qid }) => label === reference?.label && qid === reference.qid);
  return actor ? entityId(actor.kind, actor.label, actor.qid) : null;
};

export const ExtractedStatement = builder.objectRef<Part<StatementFound>>('ExtractedStatement').implement({
  description: 'A claim that the extractor reads from a text.',
  fields: (t) => ({
    subject: t.string({
      description: 'Who acts or is described, as the text names them.',
      resolve: ({ row }) => row.subject.label,
    }),
    subjectEntity: t.field({
      type: Entity,
      nullable: true,
      description: 'The same as an entity of the graph; null where it has none.',
      resolve: (part, _, ctx) => entityIn(ctx.loaders.entities, idOf(part, part.row.subject)),
    }),
    predicate: t.field({ type: RelationType, description: 'What is said.', resolve: ({ row }) => row.predicate }),
    object: t.string({
      nullable: true,
      description: 'To whom it is done, as the text names them; null where the claim has one end.',
      resolve: ({ row }) => row.object?.label ?? null,
    }),
    objectEntity: t.field({
      type: Entity,
      nullable: true,
      description: 'The same as an entity of the graph; null where it has none.',
      resolve: (part, _, ctx) => entityIn(ctx.loaders.entities, idOf(part, part.row.object)),
    }),
    mode: t.string({ nullable: true, description: 'How: `visit`, `phone`.', resolve: ({ row }) => row.mode }),
    role: t.string({ nullable: true, description: 'The office or part, in words.', resolve: ({ row }) => row.role }),
    place: t.string({
      nullable: true,
      description: 'Where it happened, as the text names it.',
      resolve: ({ row }) => row.place,
    }),
    quantity: t.string({ nullable: true, description: 'The words of a number.', resolve: ({ row }) => row.quantity }),
    valid: t.field({ type: When, nullable: true, description: 'When it holds.', resolve: ({ row }) => row.valid }),
    polarity: t.field({ type: Polarity, description: 'For or against.', resolve: ({ row }) => row.polarity }),
    modality: t.field({ type: Modality, description: 'How real it says it is.', resolve: ({ row }) => row.modality }),
    reportedAs: t.field({ type: ReportedAs, description: 'In what form.', resolve: ({ row }) => row.reportedAs }),
    attribution: t.stringList({
      description: 'Who said it, innermost speaker first, in the text’s words.',
      resolve: ({ row }) => row.attribution.map(({ surface }) => surface),
    }),
    text: t.string({ description: 'The words that carry it.', resolve: ({ row }) => row.quote }),
    start: t.int({ description: 'Their first UTF-16 code unit.', resolve: ({ row }) => row.start }),
    end: t.int({ description: 'The code unit after their last.', resolve: ({ row }) => row.end }),
    confidence: t.float({ description: 'How sure the extractor is, 0 to 1.', resolve: ({ row }) => row.confidence }),
  }),
});

const ExtractedQuotation = builder.objectRef<Part<QuotationFound>>('ExtractedQuotation').implement({
  description: 'Words in quotation marks that the extractor reads from a text.',
  fields: (t) => ({
    text: t.string({ description: 'The words, without the marks.', resolve: ({ row }) => row.quote }),
    speaker: t.string({
      nullable: true,
      description: 'Whose words they are, as the text names them; null where nobody is named.',
      resolve: ({ row }) => row.speaker?.label ?? null,
    }),
    speakerEntity: t.field({
      type: Entity,
      nullable: true,
      description: 'The same as an entity of the graph; null where it has none.',
      resolve: (part, _, ctx) => entityIn(ctx.loaders.entities, idOf(part, part.row.speaker)),
    }),
    start: t.int({ description: 'Their first UTF-16 code unit.', resolve: ({ row }) => row.start }),
    end: t.int({ description: 'The code unit after their last.', resolve: ({ row }) => row.end }),
  }),
});

function entityIn<Row>(entities: { load(id: Id): Promise<Row | null> }, id: Id | null): Promise<Row | null> | null {
  return id === null ? null : entities.load(id);
}

const Extraction = builder.objectRef<Found>('Extraction').implement({
  description: 'What the extractor reads from a text. Nothing of it is stored.',
  fields: (t) => ({
    text: t.string({ description: 'The text that all offsets count in.', resolve: ({ document }) => document.text }),
    published: t.field({
      type: When,
      nullable: true,
      description: 'When it was published; from its own dateline where nothing else says.',
      resolve: publication,
    }),
    mentions: t.field({
      type: [Mention],
      description: 'Every place where it names somebody, in order.',
      resolve: (found) =>
        found.actors
          .flatMap((actor) =>
            actor.mentions.map(({ start, end }) => ({
              start,
              end,
              text: found.document.text.slice(start, end),
              entity: entityId(actor.kind, actor.label, actor.qid),
            })),
          )
          .sort((a, b) => a.start - b.start || b.end - a.end),
    }),
    statements: t.field({
      type: [ExtractedStatement],
      description: 'What it claims.',
      resolve: (found) => found.statements.map((row) => ({ row, found })),
    }),
    quotations: t.field({
      type: [ExtractedQuotation],
      description: 'Words in quotation marks.',
      resolve: (found) => found.quotations.map((row) => ({ row, found })),
    }),
    warnings: t.stringList({ description: 'What could not be read, in words.', resolve: ({ warnings }) => warnings }),
  }),
});

function publication({ document, inferredPublished }: Found): WhenValue | null {
  const { published, publishedOrigin = 'STATED' } = document;
  if (published !== null) return parsePublished(published, publishedOrigin).when;
  return inferredPublished === undefined ? null : parsePublished(inferredPublished, 'INFERRED').when;
}

builder.queryField('extract', (t) =>
  t.field({
    type: Extraction,
    nullable: true,
    description: `What the extractor would read from a text of at most ${MOST_TEXT_NOW} characters; nothing is stored.`,
    args: { input: t.arg({ type: IngestInput, required: true, description: 'The text, and what is known of it.' }) },
    resolve: (_, { input }, ctx) => ctx.extract(handedIn(input, MOST_TEXT_NOW)),
  }),
);
