/** Notes, tied to whom they are about. */
import type { Note } from '../../../domain/record/note.ts';
import type { NoteFilter } from '../../filter.ts';
import { inBatches } from '../batches.ts';
import type { Transaction } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Nodes } from '../nodes.ts';
import { int, list, plain } from '../property.ts';
import { queries } from '../query/queries.ts';

export const notes = new Nodes<Note>({
  label: 'Note',
  properties: { id: plain(), about: list(), body: plain(), author: plain(), createdAt: int },
  indexes: [['createdAt', 'id']],
});

export const listedNotes = new Listed<Note, NoteFilter, 'CREATED DESC'>({
  list: 'notes',
  queries: queries.noteList,
  orders: ['CREATED DESC'],
  asked: ({ about }) => ({ from: about ? 'about' : 'all', filter: { about: about ?? null } }),
  rowsOf: async (values) => values.map((one) => notes.rowOf(one)),
  byIds: (reader, ids) => notes.byIds(reader, ids),
});

export async function writeNotes(transaction: Transaction, written: readonly Note[]): Promise<void> {
  const ties = written.map(({ id, about }) => ({ id, about }));
  await Promise.all([
    notes.write(transaction, written),
    ...inBatches(ties).map((rows) => transaction.run(queries.tieNotes, { rows })),
  ]);
}
