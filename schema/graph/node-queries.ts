/** Whatever has an id, by its id; and the number of the last commit. */

import { malformed, type Noun, readGlobalId } from '../../src/domain/global-id.ts';
import { WITH_DENIED } from '../../src/domain/scope.ts';
import { oneOrMore } from '../api/bounds.ts';
import { Node, type NodeValue } from '../api/node.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { eventIn } from './event.ts';
import { statementNode } from './node-values.ts';
import { presentFounder, relationById } from './relation.ts';

type Find = (ctx: Context, id: string) => Promise<NodeValue | null>;

/** In the scope of all evidence, what is only denied or retracted among it. */
const FIND: Readonly<Record<Noun, Find>> = {
  Entity: ({ loaders }, id) => loaders.entities.load(id),
  Relation: (ctx, id) => relationById(ctx, id, WITH_DENIED),
  Event: async (ctx, id) =>
    (await eventIn(ctx, id, WITH_DENIED)) ?? eventIn(ctx, await presentFounder(ctx, id), WITH_DENIED),
  Statement: async ({ loaders }, id) => {
    const row = await loaders.statements.load(id);
    return row && statementNode(row, WITH_DENIED);
  },
  Document: ({ loaders }, id) => loaders.documents.load(id),
  Quotation: ({ loaders }, id) => loaders.quotations.load(id),
  Note: ({ loaders }, id) => loaders.notes.load(id),
  Decision: ({ loaders }, id) => loaders.decisions.load(id),
  SavedView: ({ loaders }, id) => loaders.savedViews.load(id),
  StandingQuestion: ({ loaders }, id) => loaders.standingQuestions.load(id),
  Alert: ({ loaders }, id) => loaders.alerts.load(id),
  Cluster: async () => null,
};

async function findNode(ctx: Context, text: string): Promise<NodeValue | null> {
  const named = readGlobalId(text);
  if (named === null) throw malformed(text);
  return FIND[named.noun](ctx, named.id);
}

builder.queryField('node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    description: 'Whatever has this id; null where nothing has. Seen in all evidence, the denied included.',
    args: { id: t.arg.id({ required: true, description: 'An id from an answer of this server.' }) },
    resolve: (_, { id }, ctx) => findNode(ctx, id),
  }),
);

const MOST_NODES = 200;

builder.queryField('nodes', (t) =>
  t.field({
    type: [Node],
    nullable: { list: true, items: true },
    description: 'Whatever has these ids, in their order; null for an id that nothing has.',
    args: { ids: t.arg.idList({ required: true, description: 'Ids from answers of this server, at most 200.' }) },
    resolve: (_, { ids }, ctx) =>
      ids.length === 0 ? [] : Promise.all(oneOrMore('ids', ids, MOST_NODES).map((id) => findNode(ctx, id))),
  }),
);

builder.queryField('revision', (t) =>
  t.int({
    description: 'The number of the last commit.',
    resolve: (_, __, { store, signal }) => store.revision({ signal }),
  }),
);
