/** Questions that stand: asked once, answered after each commit that touches them. */

import { rawId } from '../../src/domain/global-id.ts';
import { contentId } from '../../src/domain/id.ts';
import type { StandingQuestion as Row } from '../../src/domain/record/standing-question.ts';
import { type Asked, namedBy, readAsked } from '../../src/standing/asked.ts';
import { wordsOf } from '../api/bounds.ts';
import { connectionOf, pageArgs, storePage, wanted } from '../api/connection.ts';
import { Node } from '../api/node.ts';
import { enumOf } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { authorOf, editorOf } from '../curation/editor.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntities } from '../entity/present.ts';
import { notFound } from '../errors.ts';
import { askedIn, StandingInput } from './standing-input.ts';

export const StandingKind = enumOf<Asked['kind']>('StandingKind', 'What a standing question waits for.', {
  MEDIATOR: 'Somebody mediates who did not before.',
  PATH: 'There is a path that was not there before.',
  VERDICT: 'A verdict becomes another.',
  DENIAL: 'Something is denied that nobody denied before.',
  VIEW: 'A saved view has another answer.',
});

export const StandingQuestion = builder.objectRef<Row>('StandingQuestion').implement({
  description: 'A question that is answered after each commit that touches it; what is new becomes an alert.',
  interfaces: [Node],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What alerts and the feed call it.' }),
    questionKind: t.field({
      type: StandingKind,
      description: 'What it waits for.',
      resolve: ({ asked }) => readAsked(asked).kind,
    }),
    about: t.field({
      type: [Entity],
      description: 'The entities that it names.',
      resolve: async ({ asked }, _, ctx) => presentEntities(ctx, namedBy(readAsked(asked))),
    }),
    webhook: t.field({
      type: 'URL',
      nullable: true,
      description: 'Where its alerts are sent; null for nowhere, and for whoever may not edit.',
      resolve: ({ webhook }, _, { viewer }) => (viewer?.role === 'editor' ? webhook : null),
    }),
    webhookSecret: t.string({
      nullable: true,
      description: 'For its author alone: the key of the signatures (HMAC with SHA-256) of what is sent.',
      resolve: ({ id, author, webhook }, _, { viewer, standing }) =>
        webhook !== null && viewer?.role === 'editor' && viewer.name === author ? standing.secretOf(id) : null,
    }),
    author: t.exposeString('author', { description: 'The editor’s name.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when it stands.' }),
  }),
});

const { connection: StandingQuestionConnection } = connectionOf<Row>(
  'StandingQuestion',
  StandingQuestion,
  'standing questions',
);

builder.queryField('standingQuestions', (t) =>
  t.field({
    type: StandingQuestionConnection,
    nullable: true,
    description: 'Standing questions, newest first.',
    args: pageArgs(),
    resolve: (_, args, ctx) => storePage(ctx, 'question', {}, wanted(args)),
  }),
);

const MOST_TITLE = 200;

builder.mutationField('addStandingQuestion', (t) =>
  t.field({
    type: StandingQuestion,
    nullable: true,
    description: 'Asks once and for all: from now on, what is new in the answer becomes an alert.',
    args: {
      title: t.arg.string({ required: true, description: 'A title for people.' }),
      ask: t.arg({ type: StandingInput, required: true, description: 'What to be told of.' }),
      webhook: t.arg({
        type: 'URL',
        description: 'Send each alert there too, signed: a public address, by http or https.',
      }),
    },
    resolve: async (_, args, ctx) => {
      const author = editorOf(ctx);
      const title = wordsOf('title', args.title, MOST_TITLE);
      const webhook = args.webhook ?? null;
      if (webhook !== null) ctx.standing.checkTarget(webhook);
      const asked = JSON.stringify(await askedIn(ctx, args.ask));
      const id = contentId('standing question', title, asked, author, ctx.now());
      await ctx.standing.begin({ id, asked });
      await ctx.commit('add standing question', [{ entry: 'question', question: { id, title, asked, webhook } }]);
      return ctx.loaders.standingQuestions.load(id);
    },
  }),
);

builder.mutationField('deleteStandingQuestion', (t) =>
  t.field({
    type: StandingQuestion,
    nullable: true,
    description: 'Ends a standing question of one’s own, and gives it back as it was. Its alerts stay.',
    args: { id: t.arg.id({ required: true, description: 'One of your own.' }) },
    resolve: async (_, { id }, ctx) => {
      editorOf(ctx);
      const question = await ctx.loaders.standingQuestions.load(rawId('StandingQuestion', id));
      if (question === null) throw notFound('standing question', id);
      authorOf(ctx, question);
      await ctx.commit('delete standing question', [{ entry: 'question-deleted', question: question.id }]);
      return question;
    },
  }),
);
