/** Where lists of statements are asked for. */

import { rawId } from '../../src/domain/global-id.ts';
import type { Id } from '../../src/domain/glossary.ts';
import type { EntityAtTime } from '../../src/domain/record/entity.ts';
import { EVERYTHING, type Scope, WITH_DENIED } from '../../src/domain/scope.ts';
import { BEGINNING, END } from '../../src/domain/time.ts';
import type { StatementFilter as StoreFilter } from '../../src/store/filter.ts';
import { between, isGiven, someOf, wordsOf } from '../api/bounds.ts';
import { pageArgs, wanted } from '../api/connection.ts';
import { entityIds, memberIds } from '../api/reference.ts';
import { RelationType } from '../api/relation-type.ts';
import { atArg, TimeScope, timeOf } from '../api/scope.ts';
import { Modality, Polarity, ReportedAs, ReviewState, SortDirection } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { refuse } from '../errors.ts';
import { Event } from '../graph/event.ts';
import { standIns } from '../graph/event-lists.ts';
import { Relation } from '../graph/relation.ts';
import { Standing } from '../graph/standing.ts';
import { COUNTS, countsArg, countsOf } from './counts.ts';
import { Document } from './document.ts';
import {
  StatementConnection,
  type StatementOrder as StoreOrder,
  statementsBehind,
  storedStatements,
} from './statement-page.ts';

const NEWEST_FIRST: StoreOrder = 'KNOWN DESC';

const StatementOrderField = builder.enumType('StatementOrderField', {
  description: 'What statements can be ordered by.',
  values: {
    KNOWN: { description: 'When they became known.' },
    VALID: { description: 'When what they say begins; undated ones as the beginning of time.' },
    CONFIDENCE: { description: 'How sure the extractor is.' },
  },
});

const StatementOrder = builder.inputType('StatementOrder', {
  description: 'How to order statements; equal ones follow by id.',
  fields: (t) => ({
    field: t.field({
      type: StatementOrderField,
      required: true,
      description: 'What is compared; equals stand by id.',
    }),
    direction: t.field({
      type: SortDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'Which end comes first.',
    }),
  }),
});

const StatementFilter = builder.inputType('StatementFilter', {
  description: 'Which statements. What is left out does not narrow the list.',
  fields: (t) => ({
    subject: t.id({ description: 'An id, or `name:…`, of who acts or is described.' }),
    object: t.id({ description: 'An id, or `name:…`, of whom it is done to.' }),
    about: t.id({ description: 'This is subject or object.' }),
    aboutAny: t.idList({ description: 'One of these is subject or object.' }),
    text: t.string({ description: 'All these words in the quote; case and accents do not matter.' }),
    document: t.id({ description: 'The id of a text: what it alone claims.' }),
    predicates: t.field({ type: [RelationType], description: 'Saying one of these.' }),
    polarity: t.field({ type: Polarity, description: 'For, or against.' }),
    modality: t.field({ type: [Modality], description: 'As real as this.' }),
    reportedAs: t.field({ type: [ReportedAs], description: 'In one of these forms.' }),
    minConfidence: t.float({ description: 'At least this confidence, 0 to 1.' }),
    reviews: t.field({
      type: [ReviewState],
      description: 'What editors made of it: `UNREVIEWED` for what is still to be looked at.',
    }),
    counts: t.boolean({ description: COUNTS }),
    extractor: t.string({ description: 'Found by this one, among others perhaps: `manual@1` for what editors added.' }),
    saidBy: t.id({ description: 'This one stands in the chain of who said it.' }),
    publisher: t.id({ description: 'In a document of this outlet.' }),
    includeRepresentatives: t.boolean({
      defaultValue: false,
      description:
        'An entity also stands for those who hold office in it, speak for it, work for it or are part of it at that time.',
    }),
    at: t.field({ type: TimeScope, description: 'When: a window of world time, and as of which instant.' }),
  }),
});
type FilterInput = typeof StatementFilter.$inferInput;

const timesOf = ({ asOf, from, to, includeUndated }: Scope) => ({ asOf, from, to, includeUndated });

/** Ids as documents have them: each stand-in under all its members. */
async function asExtracted(
  ctx: Context,
  asked: readonly Id[],
  scope: Scope,
  represent: boolean,
): Promise<EntityAtTime[]> {
  const standing = (await standIns(ctx, asked, scope, represent)).flat();
  const entities = await Promise.all(standing.map(({ entity }) => ctx.loaders.entities.load(entity)));
  return standing.flatMap((stand, i) => (entities[i]?.members ?? []).map((entity) => ({ ...stand, entity })));
}

async function filterOf(ctx: Context, input: FilterInput, scope: Scope): Promise<StoreFilter> {
  return { ...timesOf(scope), ...wordsAsked(input), ...(await entitiesAsked(ctx, input, scope)) };
}

/** The part of a filter that names nobody. */
function wordsAsked(input: FilterInput): Partial<StoreFilter> {
  const predicates = someOf('predicates', input.predicates);
  const modality = someOf('modality', input.modality);
  const reportedAs = someOf('reportedAs', input.reportedAs);
  const reviews = someOf('reviews', input.reviews);
  return {
    ...(typeof input.text === 'string' && { text: wordsOf('text', input.text) }),
    ...(isGiven(input.document) && { document: rawId('Document', input.document) }),
    ...(predicates && { predicates }),
    ...(input.polarity && { polarity: input.polarity }),
    ...(modality && { modality }),
    ...(reportedAs && { reportedAs }),
    ...(isGiven(input.minConfidence) && { minConfidence: between('minConfidence', input.minConfidence, 0, 1) }),
    ...(reviews && { reviews }),
    ...countsOf(input.counts),
    ...(isGiven(input.extractor) && { extractor: wordsOf('extractor', input.extractor) }),
  };
}

async function entitiesAsked(ctx: Context, input: FilterInput, scope: Scope): Promise<Partial<StoreFilter>> {
  if (isGiven(input.about) && input.aboutAny) refuse('give about or aboutAny, not both');
  const represent = input.includeRepresentatives ?? false;
  const stand = async (...references: string[]) => asExtracted(ctx, await entityIds(ctx, references), scope, represent);
  const about = someOf('aboutAny', input.aboutAny) ?? (isGiven(input.about) ? [input.about] : null);
  return {
    ...(isGiven(input.subject) && { subject: await stand(input.subject) }),
    ...(isGiven(input.object) && { object: await stand(input.object) }),
    ...(about && { about: await stand(...about) }),
    ...(isGiven(input.saidBy) && { saidBy: await stand(input.saidBy) }),
    ...(isGiven(input.publisher) && { publisher: await memberIds(ctx, [input.publisher]) }),
  };
}

builder.queryField('statements', (t) =>
  t.field({
    type: StatementConnection,
    nullable: true,
    description: 'Statements, the latest known first.',
    args: {
      filter: t.arg({ type: StatementFilter, description: 'Every claim where it is left out.' }),
      orderBy: t.arg({ type: StatementOrder, description: 'The latest known first where it is left out.' }),
      ...pageArgs(),
    },
    resolve: async (_, { filter, orderBy, ...page }, ctx) => {
      const scope = timeOf(filter?.at);
      return storedStatements(
        ctx,
        await filterOf(ctx, filter ?? {}, scope),
        orderBy ? `${orderBy.field} ${orderBy.direction}` : NEWEST_FIRST,
        wanted(page),
        scope,
      );
    },
  }),
);

builder.interfaceField(Entity, 'said', (t) =>
  t.field({
    type: StatementConnection,
    description: 'Statements that it made: it stands in their chain of who said it. The latest known first.',
    args: {
      polarity: t.arg({ type: Polarity, description: 'For, or against.' }),
      ...countsArg,
      ...atArg,
      ...pageArgs(),
    },
    resolve: ({ members }, { polarity, counts, at, ...page }, ctx) => {
      const scope = timeOf(at);
      const saidBy = members.map((entity) => ({ entity, from: BEGINNING, to: END }));
      const filter = { ...timesOf(scope), saidBy, ...(polarity && { polarity }), ...countsOf(counts) };
      return storedStatements(ctx, filter, NEWEST_FIRST, wanted(page), scope);
    },
  }),
);

builder.objectField(Document, 'statements', (t) =>
  t.field({
    type: StatementConnection,
    description: 'What it claims.',
    args: { ...countsArg, ...pageArgs() },
    resolve: ({ id }, { counts, ...page }, ctx) => {
      const filter = { ...timesOf(EVERYTHING), document: id, ...countsOf(counts) };
      return storedStatements(ctx, filter, NEWEST_FIRST, wanted(page), WITH_DENIED);
    },
  }),
);

const BEHIND = 10;
for (const evidenced of [Relation, Event, Standing]) {
  builder.objectField(evidenced as typeof Standing, 'statements', (t) =>
    t.field({
      type: StatementConnection,
      description: 'The statements behind it in the scope, in the order they became known.',
      args: { polarity: t.arg({ type: Polarity, description: 'For, or against.' }), ...pageArgs(BEHIND) },
      resolve: (node, { polarity, ...page }, ctx) =>
        statementsBehind(ctx, node, polarity ?? null, wanted(page, BEHIND)),
    }),
  );
}
