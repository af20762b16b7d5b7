/** What analysts write beside entities. */

import { rawId } from '../../src/domain/global-id.ts';
import type { Id } from '../../src/domain/glossary.ts';
import { contentId } from '../../src/domain/id.ts';
import type { Note as NoteRow } from '../../src/domain/record/note.ts';
import { oneOrMore, wordsOf } from '../api/bounds.ts';
import { connectionOf, pageArgs, storePage, wanted } from '../api/connection.ts';
import { Node } from '../api/node.ts';
import { entityIds } from '../api/reference.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntities } from '../entity/present.ts';
import { notFound } from '../errors.ts';
import { authorOf, editorOf } from './editor.ts';

const Note = builder.objectRef<NoteRow>('Note').implement({
  description: 'A remark of an editor. It is no evidence.',
  interfaces: [Node],
  fields: (t) => ({
    body: t.exposeString('body', { description: 'Its words.' }),
    author: t.exposeString('author', { description: 'The editor’s name.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    about: t.field({
      type: [Entity],
      description: 'About whom; merged entities once.',
      resolve: async ({ about }, _, ctx) => {
        const found = await presentEntities(ctx, about);
        return [...new Map(found.map((entity) => [entity.id, entity])).values()];
      },
    }),
  }),
});

const { connection: NoteConnection } = connectionOf<NoteRow>('Note', Note, 'notes');

builder.interfaceField(Entity, 'notes', (t) =>
  t.field({
    type: NoteConnection,
    description: 'What editors wrote about it, newest first.',
    args: pageArgs(),
    resolve: ({ members }, args, ctx) => storePage(ctx, 'note', { about: members }, wanted(args)),
  }),
);

const MOST_WORDS = 20_000;

const bodyOf = (body: string): string => wordsOf('body', body, MOST_WORDS);
const aboutOf = async (ctx: Context, about: readonly string[]): Promise<readonly Id[]> => [
  ...new Set(await entityIds(ctx, oneOrMore('about', about))),
];

builder.mutationField('addNote', (t) =>
  t.field({
    type: Note,
    nullable: true,
    description: 'Writes a remark beside entities.',
    args: {
      about: t.arg.idList({ required: true, description: 'About these, at least one.' }),
      body: t.arg.string({ required: true, description: 'The words.' }),
    },
    resolve: async (_, args, ctx) => {
      const author = editorOf(ctx);
      const [about, body] = [await aboutOf(ctx, args.about), bodyOf(args.body)];
      const id = contentId('note', ...about, body, author, ctx.now());
      await ctx.commit('note', [{ entry: 'note', note: { id, about, body } }]);
      return ctx.loaders.notes.load(id);
    },
  }),
);

/** Only who wrote it may change it. */
async function ownNote(ctx: Context, reference: string): Promise<NoteRow> {
  editorOf(ctx);
  const note = await ctx.loaders.notes.load(rawId('Note', reference));
  if (note === null) throw notFound('note', reference);
  authorOf(ctx, note);
  return note;
}

builder.mutationField('changeNote', (t) =>
  t.field({
    type: Note,
    nullable: true,
    description: 'Changes a remark of one’s own; what it said before stays in the log.',
    args: {
      id: t.arg.id({ required: true, description: 'One of your own.' }),
      about: t.arg.idList({ description: 'About these instead.' }),
      body: t.arg.string({ description: 'These words instead.' }),
    },
    resolve: async (_, args, ctx) => {
      const note = await ownNote(ctx, args.id);
      const about = args.about ? await aboutOf(ctx, args.about) : note.about;
      const body = typeof args.body === 'string' ? bodyOf(args.body) : note.body;
      await ctx.commit('note', [{ entry: 'note', note: { id: note.id, about, body } }]);
      return ctx.loaders.notes.load(note.id);
    },
  }),
);

builder.mutationField('deleteNote', (t) =>
  t.field({
    type: Note,
    nullable: true,
    description: 'Deletes a remark of one’s own, and gives it back as it was; it stays in the log.',
    args: { id: t.arg.id({ required: true, description: 'One of your own.' }) },
    resolve: async (_, { id }, ctx) => {
      const note = await ownNote(ctx, id);
      await ctx.commit('delete note', [{ entry: 'note-deleted', note: note.id }]);
      return note;
    },
  }),
);
