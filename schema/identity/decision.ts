/** What people decided about entities: who is one, who is apart, and how they are to be described. Each can be reverted. */

import { globalId } from '../../src/domain/global-id.ts';
import { type Decision, type DecisionKind as Kind, splitId } from '../../src/domain/record/decision.ts';
import { WITH_DENIED } from '../../src/domain/scope.ts';
import { isGiven } from '../api/bounds.ts';
import { connectionOf, pageArgs, storePage, wanted } from '../api/connection.ts';
import { Node } from '../api/node.ts';
import { memberIds } from '../api/reference.ts';
import { EntityKind, enumOf } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';
import { Document } from '../evidence/document.ts';
import { documentsOf, statementsOf } from '../evidence/present-evidence.ts';
import { Statement } from '../evidence/statement.ts';
import { statementNode } from '../graph/node-values.ts';

const DecisionKind = enumOf<Kind>('DecisionKind', 'What was decided.', {
  SAME: 'They are one: the absorbed answer with the survivor.',
  DIFFERENT: 'They are not one, and must not be joined, not even by way of a third.',
  SPLIT: 'What some documents or statements say of an entity is about another of the same name.',
  DESCRIBE: 'How an entity is to be called, and what it is, whatever its documents say.',
  RATING: 'How far a source is to be trusted, whatever its record says.',
});

const absorbedBy = (decision: Decision): readonly string[] => ('absorbed' in decision ? decision.absorbed : []);

export const MergeDecision = builder.objectRef<Decision>('MergeDecision').implement({
  description: 'A decision about entities. It stands until it is reverted.',
  interfaces: [Node],
  fields: (t) => ({
    decisionKind: t.expose('kind', { type: DecisionKind, description: 'What was decided.' }),
    survivor: t.field({
      type: Entity,
      description:
        'Who answers for all; of two kept apart, the first; of a split, the entity that was mixed; of a rating, the source.',
      resolve: ({ survivor }, _, ctx) => presentEntity(ctx, survivor),
    }),
    absorbedIds: t.idList({
      description: 'The others, by the ids they have of their own; none for a split or a description.',
      resolve: (decision) => absorbedBy(decision).map((id) => globalId('Entity', id)),
    }),
    absorbedLabels: t.stringList({
      description: 'What they were called when it was decided.',
      resolve: (decision) => ('absorbed' in decision ? decision.absorbedLabels : []),
    }),
    splitOff: t.field({
      type: Entity,
      nullable: true,
      description: 'Whom a split made; null while nothing names it.',
      resolve: (decision, _, ctx) =>
        decision.kind === 'SPLIT' ? ctx.loaders.entities.load(splitId(decision.id)) : null,
    }),
    documents: t.field({
      type: [Document],
      description: 'The documents whose words a split gave to the new entity.',
      resolve: (decision, _, ctx) => documentsOf(ctx, decision.kind === 'SPLIT' ? decision.documents : []),
    }),
    statements: t.field({
      type: [Statement],
      description: 'The statements that a split gave to the new entity.',
      resolve: async (decision, _, ctx) => {
        const found = await statementsOf(ctx, decision.kind === 'SPLIT' ? decision.statements : []);
        return found.map((statement) => statementNode(statement, WITH_DENIED));
      },
    }),
    label: t.string({
      nullable: true,
      description: 'The name that a split or a description gave.',
      resolve: (decision) => ('label' in decision ? decision.label : null),
    }),
    entityKind: t.field({
      type: EntityKind,
      nullable: true,
      description: 'What a description says that it is.',
      resolve: (decision) => ('entityKind' in decision ? decision.entityKind : null),
    }),
    aliases: t.stringList({
      description: 'Further names that a description gave.',
      resolve: (decision) => ('aliases' in decision ? decision.aliases : []),
    }),
    grade: t.string({
      nullable: true,
      description: 'The letter that a rating gave, A to F.',
      resolve: (decision) => ('grade' in decision ? decision.grade : null),
    }),
    decidedBy: t.exposeString('decidedBy', { description: 'The editor’s name.' }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      description: 'When it was recorded; it counts as of every instant, earlier ones too.',
    }),
    reason: t.exposeString('reason', { description: 'Why, in the editor’s words.' }),
    revertedAt: t.expose('revertedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back; null while it stands.',
    }),
  }),
});

const { connection: MergeDecisionConnection } = connectionOf<Decision>('MergeDecision', MergeDecision, 'decisions');

builder.queryField('decisions', (t) =>
  t.field({
    type: MergeDecisionConnection,
    nullable: true,
    description: 'Decisions about entities, the reverted among them, newest first.',
    args: { about: t.arg.id({ description: 'That name this entity.' }), ...pageArgs() },
    resolve: async (_, { about, ...args }, ctx) =>
      storePage(ctx, 'decision', isGiven(about) ? { about: await memberIds(ctx, [about]) } : {}, wanted(args)),
  }),
);

const MOST_MERGES = 100;

builder.interfaceField(Entity, 'mergedFrom', (t) =>
  t.field({
    type: [MergeDecision],
    description: 'The merges that it stands for, newest first.',
    resolve: async ({ members }, _, { store, signal }) => {
      if (members.length === 1) return [];
      const page = await store.page('decision', { about: members }, { first: MOST_MERGES, after: null, signal });
      return page.items.flatMap(({ node }) => (node.kind === 'SAME' && node.revertedAt === null ? [node] : []));
    },
  }),
);
