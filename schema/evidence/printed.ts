/** How much an outlet has printed, for lists of outlets that say what each is worth looking at. */
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';

builder.interfaceField(Entity, 'documentCount', (t) =>
  t.int({
    description: 'Documents that it has published, retracted ones aside: 0 for whoever is no outlet.',
    resolve: ({ members }, _, { store, signal }) =>
      store.count('document', { publisher: members, retracted: false }, { signal }),
  }),
);
