/** One claim of one document, with the words that carry it. */
import { globalId } from '../../src/domain/global-id.ts';
import type { RelationId } from '../../src/domain/glossary.ts';
import { durableRelationId, eventRelationId } from '../../src/domain/id.ts';
import { isEventType } from '../../src/domain/relation-types.ts';
import type { StoredStatement } from '../../src/store/stored.ts';
import { Node } from '../api/node.ts';
import { readerLink } from '../api/page-link.ts';
import { RelationType } from '../api/relation-type.ts';
import { Modality, Polarity, ReportedAs, ReviewState } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { Place } from '../entity/kinds.ts';
import { placeAt, presentEntity } from '../entity/present.ts';
import { Event, eventIn } from '../graph/event.ts';
import { isRetracted, type RelationNode, type StatementNode } from '../graph/node-values.ts';
import { Relation, relationsIn } from '../graph/relation.ts';
import { Attribution } from './attribution.ts';
import { Document } from './document.ts';
import { presentDocument } from './present-evidence.ts';
import { Quote } from './quote.ts';
import { When } from './when.ts';

export const Statement = builder.objectRef<StatementNode>('Statement').implement({
  description: 'One claim, by one document, about one relation or event, with the words that carry it.',
  interfaces: [Node],
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      description: 'Who does or is so.',
      resolve: ({ found }, _, ctx) => presentEntity(ctx, found.subject),
    }),
    predicate: t.field({ type: RelationType, description: 'What is said.', resolve: ({ found }) => found.predicate }),
    object: t.field({
      type: Entity,
      nullable: true,
      description: 'To whom or what; null where there is nobody.',
      resolve: ({ found }, _, ctx) => (found.object === null ? null : ctx.loaders.entities.load(found.object)),
    }),
    mode: t.string({ nullable: true, description: 'How: `visit`, `phone`.', resolve: ({ found }) => found.mode }),
    role: t.string({
      nullable: true,
      description: 'The office or part, in words.',
      resolve: ({ found }) => found.role,
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'Where; null where it does not say.',
      resolve: ({ found }, _, ctx) => placeAt(ctx, found.place),
    }),
    quantity: t.string({
      nullable: true,
      description: 'The words of a number that the claim carries: “100,000 troops”.',
      resolve: ({ found }) => found.quantity,
    }),
    joint: t.boolean({
      description:
        'True where all who are named in the same words take part in one event; false where they were told in one breath only.',
      resolve: ({ found }) => found.joint,
    }),
    polarity: t.field({ type: Polarity, description: 'For or against.', resolve: ({ found }) => found.polarity }),
    modality: t.field({
      type: Modality,
      description: 'How real it says it is.',
      resolve: ({ found }) => found.modality,
    }),
    reportedAs: t.field({ type: ReportedAs, description: 'In what form.', resolve: ({ found }) => found.reportedAs }),
    attribution: t.field({
      type: [Attribution],
      description: 'Who said it, innermost speaker first: a spokesman, then the agency that carried him.',
      resolve: ({ found }) => found.attribution,
    }),
    valid: t.field({
      type: When,
      nullable: true,
      description: 'When it holds or happened, by this document; null where it does not say.',
      resolve: ({ found }) => found.valid,
    }),
    knownAt: t.field({
      type: 'DateTime',
      description: 'When the document was published; its retrieval where that is not known. `asOf` compares with this.',
      resolve: ({ found }) => found.knownAt,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When this graph took it in.',
      resolve: ({ found }) => found.recordedAt,
    }),
    retractedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its document was retracted; null while it stands.',
      resolve: ({ found }) => found.retractedAt,
    }),
    confidence: t.float({
      description: 'How sure the extractor is, 0 to 1.',
      resolve: ({ found }) => found.confidence,
    }),
    review: t.field({
      type: ReviewState,
      description: 'What an editor made of it.',
      resolve: ({ found }) => found.review,
    }),
    quote: t.field({ type: Quote, description: 'The words that carry it.', resolve: ({ found }) => found }),
    document: t.field({
      type: Document,
      description: 'Where it stands.',
      resolve: ({ found }, _, ctx) => presentDocument(ctx, found.document),
    }),
    permalink: t.field({
      type: 'URL',
      description: 'Where a person can read it, marked in its document.',
      resolve: ({ found }, _, { origin }) =>
        readerLink(origin, globalId('Document', found.document), globalId('Statement', found.id)),
    }),
    extractors: t.stringList({
      description: 'Which extractors found it, with their versions: `rules@3`; `manual@1`: an editor.',
      resolve: ({ found }) => found.extractors,
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
      resolve: async ({ found, scope }, _, ctx) => {
        const event = isEventType(found.predicate) ? await eventIn(ctx, found.group, scope) : null;
        return event && (event.view || isRetracted(event)) ? event : null;
      },
    }),
  }),
});

/** Null also where it is known by the scope’s instant only that others will speak of it. */
async function relationOf({ found, scope }: StatementNode, _: object, ctx: Context): Promise<RelationNode | null> {
  const id = await relationIdOf(ctx, found);
  const [relation] = id === null ? [] : await relationsIn(ctx, [id], scope);
  return relation && (relation.view || isRetracted(relation)) ? relation : null;
}

async function relationIdOf(ctx: Context, statement: StoredStatement): Promise<RelationId | null> {
  const { group, predicate } = statement;
  if (group === null || statement.object === null) return null;
  if (!isEventType(predicate)) return durableRelationId(predicate, group);
  const [subject, object] = await Promise.all([
    presentEntity(ctx, statement.subject),
    presentEntity(ctx, statement.object),
  ]);
  return eventRelationId(predicate, group, subject.id, object.id);
}
