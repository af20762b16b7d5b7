/** A query kept with its answer, so that others can open it and see whether it still holds. */
import type { GraphQLSchema } from 'graphql';
import { rawId } from '../../src/domain/global-id.ts';
import { contentId } from '../../src/domain/id.ts';
import { normalizeName } from '../../src/domain/name.ts';
import type { SavedView as SavedViewRow } from '../../src/domain/record/saved-view.ts';
import { isStorable } from '../../src/domain/record/storable.ts';
import { wordsOf } from '../api/bounds.ts';
import { connectionOf, pageArgs, storePage, wanted } from '../api/connection.ts';
import { Node } from '../api/node.ts';
import { weightOfText } from '../api/weights.ts';
import { builder, type Json } from '../builder.ts';
import type { Context } from '../context.ts';
import { notFound, refuse } from '../errors.ts';
import { authorOf, editorOf } from './editor.ts';
import { type Answer, answerOf } from './saved-answer.ts';

const SavedView = builder.objectRef<SavedViewRow>('SavedView').implement({
  description: 'A query kept with the answer it had.',
  interfaces: [Node],
  fields: (t) => ({
    state: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What a client keeps beside the query: positions, selection.',
      resolve: ({ state }, _, ctx) => (state === null ? null : json(ctx, state)),
    }),
    slug: t.exposeString('slug', { description: 'Its short name in addresses.' }),
    title: t.exposeString('title', { description: 'What it is called in lists and at the head of the page.' }),
    operation: t.exposeString('operation', { description: 'The query.' }),
    variables: t.field({
      type: 'JSON',
      description: 'The query’s variables.',
      resolve: ({ variables }, _, ctx) => json(ctx, variables),
    }),
    author: t.exposeString('author', { description: 'The editor’s name.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'By the server’s clock.' }),
    snapshot: t.field({
      type: 'JSON',
      description: 'The answer as it was saved, without `stats`.',
      resolve: ({ snapshot }, _, ctx) => json(ctx, snapshot),
    }),
    sha256: t.exposeString('sha256', { description: 'Hash of the answer, hexadecimal.' }),
    current: t.boolean({
      description: 'False when running it now gives another answer.',
      resolve: (view, _, ctx, { schema }) => stillHolds(ctx, schema, view),
    }),
    permalink: t.field({
      type: 'URL',
      description: 'Where to open it.',
      resolve: ({ slug }, _, { origin }) => `${origin}/view/${slug}`,
    }),
  }),
});

/** Our own text, written by `saveView`; it takes as much room in an answer as any other. */
function json({ budget }: Context, text: string): Json {
  budget.spend(weightOfText(text));
  return JSON.parse(text) as Json;
}

async function stillHolds(ctx: Context, schema: GraphQLSchema, view: SavedViewRow): Promise<boolean> {
  try {
    const now = await answerOf(ctx, schema, view.operation, variablesOf(json(ctx, view.variables)));
    return now.sha256 === view.sha256;
  } catch (error) {
    // What it asks about may be gone since: then it holds no longer. A deadline says nothing about the answer.
    if (ctx.signal.aborted) throw error;
    return false;
  }
}

const { connection: SavedViewConnection } = connectionOf<SavedViewRow>('SavedView', SavedView, 'saved views');

builder.queryField('savedView', (t) =>
  t.field({
    type: SavedView,
    nullable: true,
    description: 'One saved view by its slug; null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The last part of its permalink.' }) },
    resolve: (_, { slug }, ctx) => ctx.loaders.savedViewsBySlug.load(wordsOf('slug', slug)),
  }),
);

builder.queryField('savedViews', (t) =>
  t.field({
    type: SavedViewConnection,
    nullable: true,
    description: 'Saved views, newest first.',
    args: pageArgs(),
    resolve: (_, args, ctx) => storePage(ctx, 'view', {}, wanted(args)),
  }),
);

const MOST_TITLE = 200;
const MOST_OPERATION = 20_000;
const MOST_STATE = 200_000;
const MOST_ANSWER = 1_000_000;

builder.mutationField('saveView', (t) =>
  t.field({
    type: SavedView,
    nullable: true,
    description: 'Runs a query and keeps it with its answer.',
    args: {
      title: t.arg.string({ required: true, description: 'A title for people.' }),
      operation: t.arg.string({ required: true, description: 'One query, without saved views inside.' }),
      variables: t.arg({ type: 'JSON', required: true, description: 'Its variables: an object.' }),
      state: t.arg({ type: 'JSON', description: 'What the client wants back with it: positions, selection.' }),
    },
    resolve: async (_, args, ctx, { schema }) => {
      editorOf(ctx);
      const title = wordsOf('title', args.title, MOST_TITLE);
      const operation = wordsOf('operation', args.operation, MOST_OPERATION);
      const variables = variablesOf(args.variables ?? null);
      const state = stateOf(args.state);
      const answer = await answerOf(ctx, schema, operation, variables);
      const texts = { title, operation, variables: JSON.stringify(variables), state };
      const id = contentId('saved view', JSON.stringify(texts), ctx.now());
      return keep(ctx, { id, slug: slugOf(title, id), ...texts, ...snapshotOf(answer) });
    },
  }),
);

async function keep(ctx: Context, view: Omit<SavedViewRow, 'author' | 'createdAt'>): Promise<SavedViewRow | null> {
  await ctx.commit('save view', [{ entry: 'view', view }]);
  return ctx.loaders.savedViews.load(view.id);
}

/** Only who saved it may change it. */
async function ownView(ctx: Context, reference: string): Promise<SavedViewRow> {
  editorOf(ctx);
  const view = await ctx.loaders.savedViews.load(rawId('SavedView', reference));
  if (view === null) throw notFound('saved view', reference);
  authorOf(ctx, view);
  return view;
}

builder.mutationField('changeView', (t) =>
  t.field({
    type: SavedView,
    nullable: true,
    description: 'Changes a saved view of one’s own. Its address stays.',
    args: {
      id: t.arg.id({ required: true, description: 'One of your own.' }),
      title: t.arg.string({ description: 'This title instead.' }),
      state: t.arg({ type: 'JSON', description: 'This state instead.' }),
      refresh: t.arg.boolean({ defaultValue: false, description: 'True keeps the answer that its query has now.' }),
    },
    resolve: async (_, args, ctx, { schema }) => {
      const { author: _author, createdAt: _createdAt, ...view } = await ownView(ctx, args.id);
      const title = typeof args.title === 'string' ? wordsOf('title', args.title, MOST_TITLE) : view.title;
      const state = args.state === undefined ? view.state : stateOf(args.state);
      const answer = args.refresh
        ? snapshotOf(await answerOf(ctx, schema, view.operation, variablesOf(json(ctx, view.variables))))
        : {};
      return keep(ctx, { ...view, title, state, ...answer });
    },
  }),
);

builder.mutationField('deleteView', (t) =>
  t.field({
    type: SavedView,
    nullable: true,
    description: 'Deletes a saved view of one’s own, and gives it back as it was; it stays in the log.',
    args: { id: t.arg.id({ required: true, description: 'One of your own.' }) },
    resolve: async (_, { id }, ctx) => {
      const view = await ownView(ctx, id);
      await ctx.commit('delete view', [{ entry: 'view-deleted', view: view.id }]);
      return view;
    },
  }),
);

function snapshotOf({ text, sha256 }: Answer): Pick<SavedViewRow, 'snapshot' | 'sha256'> {
  if (text.length > MOST_ANSWER) refuse(`the answer has more than ${MOST_ANSWER} characters: ask for less`);
  return { snapshot: text, sha256 };
}

function stateOf(state: Json | undefined): string | null {
  if (state === null || state === undefined) return null;
  const text = JSON.stringify(state);
  if (text.length > MOST_STATE || !isStorable(text)) refuse('state is too large or no text');
  return text;
}

function variablesOf(variables: Json): Readonly<Record<string, Json>> {
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) {
    return refuse('variables must be an object');
  }
  return variables as Readonly<Record<string, Json>>;
}

/** `around-ukraine-3f2a1c`: readable, and no two alike. */
const slugOf = (title: string, id: string): string =>
  `${normalizeName(title).replaceAll(' ', '-').slice(0, 60)}-${id.slice(0, 6)}`.replace(/^-/, '');
