/** What people decided about identity: SAME joins entities, DIFFERENT keeps them apart, and either can be reverted. */
import type { Decision, DecisionKind as Kind } from '../../src/domain/evidence.ts';
import { isGiven } from '../api/bounds.ts';
import { connectionOf, pageArgs, storePage, wanted } from '../api/connection.ts';
import { globalId } from '../api/global-id.ts';
import { Node } from '../api/node.ts';
import { memberIds } from '../api/reference.ts';
import { enumOf } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';

const DecisionKind = enumOf<Kind>('DecisionKind', 'What was decided.', {
  SAME: 'They are one: the absorbed answer with the survivor.',
  DIFFERENT: 'They are not one, and must not be joined, not even by way of a third.',
});

export const MergeDecision = builder.objectRef<Decision>('MergeDecision').implement({
  description: 'A decision about identity. It stands until it is reverted.',
  interfaces: [Node],
  fields: (t) => ({
    decisionKind: t.expose('kind', { type: DecisionKind, description: 'What was decided.' }),
    survivor: t.field({
      type: Entity,
      description: 'Who answers for all; of two kept apart, the first.',
      resolve: ({ survivor }, _, ctx) => presentEntity(ctx, survivor),
    }),
    absorbedIds: t.idList({
      description: 'The others, by the ids they have of their own.',
      resolve: ({ absorbed }) => absorbed.map((id) => globalId('Entity', id)),
    }),
    absorbedLabels: t.exposeStringList('absorbedLabels', { description: 'What they were called when it was decided.' }),
    decidedBy: t.exposeString('decidedBy', { description: 'The editor’s name.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When.' }),
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
    description: 'Merges and separations, the reverted among them, newest first.',
    args: { about: t.arg.id({ description: 'That name this entity.' }), ...pageArgs() },
    resolve: async (_, { about, ...args }, ctx) => {
      const page = wanted(args);
      const { signal } = ctx;
      const members = isGiven(about) ? await memberIds(ctx, [about]) : null;
      return storePage(
        ctx.store.decisions(members, { ...page, signal }),
        page.after,
        () => ctx.store.countDecisions(members, { signal }),
        (decision) => decision,
      );
    },
  }),
);

const MOST_MERGES = 100;

builder.interfaceField(Entity, 'mergedFrom', (t) =>
  t.field({
    type: [MergeDecision],
    description: 'The merges that it stands for, newest first.',
    resolve: async ({ members }, _, { store, signal }) => {
      if (members.length === 1) return [];
      const page = await store.decisions(members, { first: MOST_MERGES, after: null, signal });
      return page.items.flatMap(({ node }) => (node.kind === 'SAME' && node.revertedAt === null ? [node] : []));
    },
  }),
);
