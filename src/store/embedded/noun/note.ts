/** Notes. */
import type { Note } from '../../../domain/record/note.ts';
import type { NoteFilter } from '../../filter.ts';
import { id, int, json, text, textsIn } from '../column.ts';
import { Listed } from '../listed.ts';
import { Table } from '../table.ts';

export const notes = new Table<Note>({
  name: 'note',
  columns: { id, about: json<Note['about']>(), body: text(), author: text(), createdAt: int },
  declarations: ['PRIMARY KEY (id)'],
  options: 'WITHOUT ROWID',
  besides: ['CREATE INDEX note_created ON note (createdAt, id)'],
});

export const listedNotes = new Listed<Note, NoteFilter, 'CREATED DESC'>({
  list: 'notes',
  select: notes.select('t'),
  from: 'note t',
  id: 't.id',
  orders: { 'CREATED DESC': 't.createdAt' },
  conditions: ({ about }, where) =>
    where.list('about', about, `EXISTS (SELECT 1 FROM json_each(t.about) a WHERE a.value IN ${textsIn('about')})`),
  rowOf: (raw) => notes.rowOf(raw),
});
