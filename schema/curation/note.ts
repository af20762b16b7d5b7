/** What analysts write beside entities. */
import type { Note as NoteRow } from '../../src/domain/evidence.ts';
import { contentId } from '../../src/domain/id.ts';
import { oneOrMore, wordsOf } from '../api/bounds.ts';
import { connectionOf, pageArgs, storePage, wanted } from '../api/connection.ts';
import { Node } from '../api/node.ts';
import { entityIds } from '../api/reference.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntities } from '../entity/present.ts';
import { editorOf } from './editor.ts';

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
    resolve: ({ members }, args, { store, signal }) => {
      const page = wanted(args);
      return storePage(
        store.notes(members, { ...page, signal }),
        page.after,
        () => store.countNotes(members, { signal }),
        (note) => note,
      );
    },
  }),
);

const MOST_WORDS = 20_000;

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
      const about = [...new Set(await entityIds(ctx, oneOrMore('about', args.about)))];
      const body = wordsOf('body', args.body, MOST_WORDS);
      const createdAt = ctx.now();
      const note: NoteRow = {
        id: contentId('note', ...about, body, author, createdAt),
        about,
        body,
        author,
        createdAt,
      };
      await ctx.commit('note', { notes: [note] });
      return note;
    },
  }),
);
