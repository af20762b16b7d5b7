/** Twelve letters for an entity, so that two hundred of them fit into an address. */
import { InputError } from '../../src/domain/error.ts';
import { oneOrMore } from '../api/bounds.ts';
import { builder } from '../builder.ts';
import { Entity } from './entity.ts';

/** Nine bytes of an id: among a million entities two begin alike once in ten thousand million graphs. */
const DIGITS = 18;
const MOST = 500;

builder.interfaceField(Entity, 'shortId', (t) =>
  t.string({
    description: 'Twelve letters that `entitiesByShortId` finds it by, for addresses that name many.',
    resolve: ({ id }) => Buffer.from(id.slice(0, DIGITS), 'hex').toString('base64url'),
  }),
);

builder.queryField('entitiesByShortId', (t) =>
  t.field({
    type: [Entity],
    nullable: { list: true, items: true },
    description: 'Those with these short ids, in their order; null for one that nothing has. At most 500.',
    args: { shortIds: t.arg.stringList({ required: true, description: 'As `Entity.shortId` gives them.' }) },
    resolve: (_, { shortIds }, ctx) =>
      Promise.all(
        oneOrMore('shortIds', shortIds, MOST).map((shortId) => ctx.loaders.entitiesByIdStart.load(startOf(shortId))),
      ),
  }),
);

function startOf(shortId: string): string {
  if (!/^[\w-]{12}$/.test(shortId)) throw new InputError(`${JSON.stringify(shortId.slice(0, 80))} is no short id`);
  return Buffer.from(shortId, 'base64url').toString('hex');
}
