/** One claim of one document, with the words that carry it. */
import { durableId, type RelationId, tieId } from '../../src/domain/id.ts';
import { isEventType } from '../../src/domain/vocabulary.ts';
import { Node } from '../api/node.ts';
import { RelationType } from '../api/relation-type.ts';
import { Modality, Polarity, ReportedAs, ReviewState } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { Place } from '../entity/kinds.ts';
import { presentEntity } from '../entity/present.ts';
import { Event, eventIn, placeAt } from '../graph/event.ts';
import { Relation, relationsIn } from '../graph/relation.ts';
import { isRetracted, type RelationSeen, type StatementSeen } from '../graph/seen.ts';
import { Attribution } from './attribution.ts';
import { Document } from './document.ts';
import { documentOf, Quote } from './quote.ts';
import { When } from './when.ts';

export const Statement = builder.objectRef<StatementSeen>('Statement').implement({
  description: 'One claim, by one document, about one relation or event, with the words that carry it.',
  interfaces: [Node],
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      description: 'Who does or is so.',
      resolve: ({ row }, _, ctx) => presentEntity(ctx, row.subject),
    }),
    predicate: t.field({ type: RelationType, description: 'What is said.', resolve: ({ row }) => row.predicate }),
    object: t.field({
      type: Entity,
      nullable: true,
      description: 'To whom or what; null where there is nobody.',
      resolve: ({ row }, _, ctx) => (row.object === null ? null : ctx.loaders.entities.load(row.object)),
    }),
    mode: t.string({ nullable: true, description: 'How: `visit`, `phone`.', resolve: ({ row }) => row.mode }),
    role: t.string({ nullable: true, description: 'The office or part, in words.', resolve: ({ row }) => row.role }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'Where; null where it does not say.',
      resolve: ({ row }, _, ctx) => placeAt(ctx, row.place),
    }),
    quantity: t.string({
      nullable: true,
      description: 'The words of a number that the claim carries: “100,000 troops”.',
      resolve: ({ row }) => row.quantity,
    }),
    polarity: t.field({ type: Polarity, description: 'For or against.', resolve: ({ row }) => row.polarity }),
    modality: t.field({ type: Modality, description: 'How real it says it is.', resolve: ({ row }) => row.modality }),
    reportedAs: t.field({ type: ReportedAs, description: 'In what form.', resolve: ({ row }) => row.reportedAs }),
    attribution: t.field({
      type: [Attribution],
      description: 'Who said it, innermost speaker first: a spokesman, then the agency that carried him.',
      resolve: ({ row }) => row.attribution,
    }),
    valid: t.field({
      type: When,
      nullable: true,
      description: 'When it holds or happened, by this document; null where it does not say.',
      resolve: ({ row }) => row.valid,
    }),
    knownAt: t.field({
      type: 'DateTime',
      description: 'When the document was published; its retrieval where that is not known. `asOf` compares with this.',
      resolve: ({ row }) => row.knownAt,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When this graph took it in.',
      resolve: ({ row }) => row.recordedAt,
    }),
    retractedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its document was retracted; null while it stands.',
      resolve: ({ row }) => row.retractedAt,
    }),
    confidence: t.float({ description: 'How sure the extractor is, 0 to 1.', resolve: ({ row }) => row.confidence }),
    review: t.field({ type: ReviewState, description: 'What an editor made of it.', resolve: ({ row }) => row.review }),
    quote: t.field({ type: Quote, description: 'The words that carry it.', resolve: ({ row }) => row }),
    document: t.field({
      type: Document,
      description: 'Where it stands.',
      resolve: ({ row }, _, ctx) => documentOf(ctx, row.document),
    }),
    extractors: t.stringList({
      description: 'Which extractors found it, with their versions: `rules@3`.',
      resolve: ({ row }) => row.extractors,
    }),
    relation: t.field({
      type: Relation,
      nullable: true,
      description: 'The relation that it is evidence for; null where it joins no two entities or is no evidence.',
      resolve: relationOf,
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'The event that it tells of; null for a durable relation and for what is no evidence.',
      resolve: async ({ row, scope }, _, ctx) => {
        const event = isEventType(row.predicate) ? await eventIn(ctx, row.founder, scope) : null;
        return event && (event.view || isRetracted(event)) ? event : null;
      },
    }),
  }),
});

/** Null also where it is known by the scope’s instant only that others will speak of it. */
async function relationOf({ row, scope }: StatementSeen, _: object, ctx: Context): Promise<RelationSeen | null> {
  const id = await relationIdOf(ctx, row);
  const [relation] = id === null ? [] : await relationsIn(ctx, [id], scope);
  return relation && (relation.view || isRetracted(relation)) ? relation : null;
}

async function relationIdOf(ctx: Context, row: StatementSeen['row']): Promise<RelationId | null> {
  if (row.founder === null || row.object === null) return null;
  if (!isEventType(row.predicate)) return durableId(row.predicate, row.founder);
  const [subject, object] = await Promise.all([presentEntity(ctx, row.subject), presentEntity(ctx, row.object)]);
  return tieId(row.predicate, row.founder, subject.id, object.id);
}
