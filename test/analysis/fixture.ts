/** A named world in the embedded store with its index, to put questions to by name. */

import type { Id } from '../../src/domain/glossary.ts';
import type { EntityAtTime } from '../../src/domain/record/entity.ts';
import { BEGINNING, END } from '../../src/domain/time.ts';
import { type GraphIndex, openIndex } from '../../src/index/graph-index.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { type Cast, extractionOf } from '../fixture/dispatch.ts';
import { all, commit, entriesOf } from '../fixture/graph.ts';

export interface OpenWorld {
  readonly store: GraphStore;
  readonly index: GraphIndex;
  /** Of an entity by its name. */
  id(name: string): Id;
  itself(name: string): readonly EntityAtTime[];
  nameOf(id: Id): string;
  close(): Promise<void>;
}

export type Claim = Parameters<typeof extractionOf>[0]['claims'][number];

/** One dispatch a day from 1 March 2021 on, each by an outlet of its own. */
export async function openWorld(days: readonly (readonly Claim[])[], cast: Cast = {}): Promise<OpenWorld> {
  const store = openEmbedded({ path: ':memory:' });
  const documents = days.map((claims, i) =>
    extractionOf(
      {
        title: `Dispatch ${i}`,
        publisher: `Outlet ${i}`,
        published: `2021-03-${String(i + 1).padStart(2, '0')}T12:00:00Z`,
        claims,
      },
      cast,
    ),
  );
  await commit(store, entriesOf(...documents));
  const index = await openIndex(store, { pollEvery: 1_000_000 });
  const entities = await all(store, 'entity', {});
  const byName = new Map(entities.map(({ label, id }) => [label, id]));
  const byId = new Map(entities.map(({ label, id }) => [id, label]));
  const id = (name: string): Id => {
    const found = byName.get(name);
    if (!found) throw new TypeError(`openWorld: nobody is called ${name}`);
    return found;
  };
  return {
    store,
    index,
    id,
    itself: (name) => [{ entity: id(name), from: BEGINNING, to: END }],
    nameOf: (one) => byId.get(one) ?? one,
    close: async () => {
      await index.close();
      await store.close();
    },
  };
}

/** A meeting in as many words as a dispatch needs. */
export const met = (subject: string, object: string, date: string | null, more: Partial<Claim> = {}): Claim => ({
  quote: `${subject} met ${object}${date === null ? ' some time' : ` on ${date}`}.`,
  subject,
  predicate: 'CONSULT',
  object,
  ...(date === null ? {} : { date }),
  ...more,
});
