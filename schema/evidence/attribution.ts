/** Who is said to have said it. */
import type { Attribution as AttributionRow } from '../../src/domain/record/statement.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';

export const Attribution = builder.objectRef<AttributionRow>('Attribution').implement({
  description: 'One link of the chain of who said it.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'Who it is; null for a source that is not named or not known.',
      resolve: ({ entity }, _, ctx) => (entity === null ? null : ctx.loaders.entities.load(entity)),
    }),
    surface: t.exposeString('surface', { description: 'As the document calls it: “a French official”.' }),
    verb: t.exposeString('verb', { nullable: true, description: 'The verb of saying, where it is known: `denied`.' }),
    anonymous: t.exposeBoolean('anonymous', { description: 'True for a source that the document does not name.' }),
  }),
});
