/** A query kept with its answer, so that others can open it and see whether it still holds. */
import type { GraphQLSchema } from 'graphql';
import type { SavedView as SavedViewRow } from '../../src/domain/evidence.ts';
import { contentId } from '../../src/domain/id.ts';
import { normalizeName } from '../../src/domain/name.ts';
import { isStorable } from '../../src/store/storable.ts';
import { wordsOf } from '../api/bounds.ts';
import { connectionOf, pageArgs, storePage, wanted } from '../api/connection.ts';
import { Node } from '../api/node.ts';
import { builder, type Json } from '../builder.ts';
import type { Context } from '../context.ts';
import { refuse } from '../errors.ts';
import { editorOf } from './editor.ts';
import { answerOf } from './saved-answer.ts';

const SavedView = builder.objectRef<SavedViewRow>('SavedView').implement({
  description: 'A query kept with the answer it had.',
  interfaces: [Node],
  fields: (t) => ({
    state: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What a client keeps beside the query: positions, selection.',
      resolve: ({ state }) => (state === null ? null : json(state)),
    }),
    slug: t.exposeString('slug', { description: 'Its short name in addresses.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    operation: t.exposeString('operation', { description: 'The query.' }),
    variables: t.field({
      type: 'JSON',
      description: 'The query’s variables.',
      resolve: ({ variables }) => json(variables),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was saved.' }),
    snapshot: t.field({
      type: 'JSON',
      description: 'The answer as it was saved, without `stats`.',
      resolve: ({ snapshot }) => json(snapshot),
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

/** Our own text, written by `saveView`. */
const json = (text: string): Json => JSON.parse(text) as Json;

async function stillHolds(ctx: Context, schema: GraphQLSchema, view: SavedViewRow): Promise<boolean> {
  try {
    const now = await answerOf(ctx, schema, view.operation, variablesOf(json(view.variables)));
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
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: async (_, { slug }, { store, signal }) => {
      const [view] = await store.savedViewsBySlugs([wordsOf('slug', slug)], { signal });
      return view ?? null;
    },
  }),
);

builder.queryField('savedViews', (t) =>
  t.field({
    type: SavedViewConnection,
    description: 'Saved views, newest first.',
    args: pageArgs(),
    resolve: (_, args, { store, signal }) => {
      const page = wanted(args);
      return storePage(
        store.savedViews({ ...page, signal }),
        page.after,
        () => store.countSavedViews({ signal }),
        (view) => view,
      );
    },
  }),
);

const MOST_OPERATION = 20_000;
const MOST_STATE = 200_000;

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
      const title = wordsOf('title', args.title, 200);
      const operation = wordsOf('operation', args.operation, MOST_OPERATION);
      const variables = variablesOf(args.variables ?? null);
      const state = args.state === null || args.state === undefined ? null : JSON.stringify(args.state);
      if (state !== null && (state.length > MOST_STATE || !isStorable(state))) refuse('state is too large or no text');
      const answer = await answerOf(ctx, schema, operation, variables);
      const createdAt = ctx.now();
      const id = contentId('saved view', title, operation, JSON.stringify(variables), state, createdAt);
      const view: SavedViewRow = {
        id,
        slug: slugOf(title, id),
        title,
        operation,
        variables: JSON.stringify(variables),
        state,
        snapshot: answer.text,
        sha256: answer.sha256,
        createdAt,
      };
      await ctx.commit('save view', { savedViews: [view] });
      return view;
    },
  }),
);

function variablesOf(variables: Json): Readonly<Record<string, Json>> {
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) {
    return refuse('variables must be an object');
  }
  return variables as Readonly<Record<string, Json>>;
}

/** `around-ukraine-3f2a1c`: readable, and no two alike. */
const slugOf = (title: string, id: string): string =>
  `${normalizeName(title).replaceAll(' ', '-').slice(0, 60)}-${id.slice(0, 6)}`.replace(/^-/, '');
