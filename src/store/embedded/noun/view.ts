/** Saved views. */
import type { SavedView } from '../../../domain/record/saved-view.ts';
import { id, int, text, textOrNull, textsIn } from '../column.ts';
import { type Connection, jsonList } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Table } from '../table.ts';

export const views = new Table<SavedView>({
  name: 'saved_view',
  columns: {
    id,
    slug: text(),
    title: text(),
    operation: text(),
    variables: text(),
    state: textOrNull(),
    snapshot: text(),
    sha256: text(),
    author: text(),
    createdAt: int,
  },
  declarations: ['PRIMARY KEY (id)', 'UNIQUE (slug)'],
  options: 'WITHOUT ROWID',
  besides: ['CREATE INDEX saved_view_created ON saved_view (createdAt, id)'],
});

export const listedViews = new Listed<SavedView, object, 'CREATED DESC'>({
  list: 'saved views',
  select: views.select('t'),
  from: 'saved_view t',
  id: 't.id',
  orders: { 'CREATED DESC': 't.createdAt' },
  conditions: () => {},
  rowOf: (raw) => views.rowOf(raw),
});

export function viewsBySlugs(connection: Connection, slugs: readonly string[]): readonly (SavedView | null)[] {
  const found = views.where(connection, `t.slug IN ${textsIn('list')}`, { list: jsonList(slugs) });
  const bySlug = new Map(found.map((view) => [view.slug, view]));
  return slugs.map((slug) => bySlug.get(slug) ?? null);
}
