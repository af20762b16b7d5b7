/** Saved views. */
import type { SavedView } from '../../../domain/record/saved-view.ts';
import type { Reader } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Nodes } from '../nodes.ts';
import { int, plain } from '../property.ts';
import { queries } from '../query/queries.ts';

export const views = new Nodes<SavedView>({
  label: 'SavedView',
  properties: {
    id: plain(),
    slug: plain(),
    title: plain(),
    operation: plain(),
    variables: plain(),
    state: plain(),
    snapshot: plain(),
    sha256: plain(),
    author: plain(),
    createdAt: int,
  },
  indexes: [['createdAt', 'id']],
  unique: ['slug'],
});

export const listedViews = new Listed<SavedView, object, 'CREATED DESC'>({
  list: 'saved views',
  queries: queries.viewList,
  orders: ['CREATED DESC'],
  asked: () => ({ from: 'all', filter: {} }),
  rowsOf: async (values) => values.map((one) => views.rowOf(one)),
  byIds: (reader, ids) => views.byIds(reader, ids),
});

/** In any order; what is not there is left out. */
export const viewsBySlugs = async (reader: Reader, slugs: readonly string[]): Promise<readonly SavedView[]> =>
  (await reader.run(queries.viewsBySlugs, { slugs })).map(({ row }) => views.rowOf(row));
