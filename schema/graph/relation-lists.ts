/** Where lists of relations are asked for: of an entity, of the whole graph, and by the names people use for some of them. */
import type { ObjectRef } from '@pothos/core';
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import type { RelationType as RelationTypeCode } from '../../src/domain/relation-types.ts';
import type { Direction as DirectionCode } from '../../src/traversal/graph.ts';
import type { RelationQuery } from '../../src/traversal/relations.ts';
import { isGiven, someOf } from '../api/bounds.ts';
import { type PageArgs, pageArgs, wanted } from '../api/connection.ts';
import { entityOf } from '../api/reference.ts';
import { RelationType } from '../api/relation-type.ts';
import { type ScopeArgs, scopeArgs, scopeOf } from '../api/scope.ts';
import { Direction, EntityKind, RelationFamily, Verdict } from '../api/vocabulary.ts';
import { builder, type SchemaTypes } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { Agreement, Format, Organization, Person, State } from '../entity/kinds.ts';
import { RelationConnection, RelationOrder, relationList } from './relation-list.ts';

const ANY = {
  of: null,
  with: null,
  direction: 'BOTH',
  types: null,
  family: null,
  kinds: null,
  verdicts: null,
} as const;
const SUREST_FIRST: RelationQuery['order'] = { field: 'CONFIDENCE', direction: 'DESC' };
const NEWEST_FIRST: RelationQuery['order'] = { field: 'VALID', direction: 'DESC' };

builder.interfaceField(Entity, 'relations', (t) =>
  t.field({
    type: RelationConnection,
    description: 'What stands between it and others, the surest first.',
    args: {
      direction: t.arg({ type: Direction, defaultValue: 'BOTH', description: 'Which way they point.' }),
      types: t.arg({ type: [RelationType], description: 'Any type where it is left out; an empty list is refused.' }),
      family: t.arg({ type: RelationFamily, description: 'States of affairs, or events.' }),
      kinds: t.arg({ type: [EntityKind], description: 'To neighbors of these kinds.' }),
      with: t.arg.id({ description: 'To this entity only.' }),
      ...scopeArgs,
      orderBy: t.arg({ type: RelationOrder, description: 'The surest first where it is left out.' }),
      ...pageArgs(),
    },
    resolve: async (entity, args, ctx) =>
      relationList(ctx, {
        ...ANY,
        of: entity.id,
        with: isGiven(args.with) ? (await entityOf(ctx, args.with)).id : null,
        direction: args.direction ?? 'BOTH',
        types: someOf('types', args.types),
        family: args.family ?? null,
        kinds: someOf('kinds', args.kinds),
        scope: await scopeOf(ctx, args),
        order: args.orderBy ?? SUREST_FIRST,
        ...wanted(args),
      }),
  }),
);

builder.queryField('relations', (t) =>
  t.field({
    type: RelationConnection,
    nullable: true,
    description: 'All relations in the scope, the surest first; in an edge, `other` is the target.',
    args: {
      types: t.arg({ type: [RelationType], description: 'Any type where it is left out; an empty list is refused.' }),
      family: t.arg({ type: RelationFamily, description: 'States of affairs, or events.' }),
      kinds: t.arg({ type: [EntityKind], description: 'To targets of these kinds.' }),
      with: t.arg.id({ description: 'From this entity, or to it.' }),
      verdicts: t.arg({ type: [Verdict], description: 'With one of these verdicts in the scope.' }),
      ...scopeArgs,
      orderBy: t.arg({ type: RelationOrder, description: 'The surest first where it is left out.' }),
      ...pageArgs(),
    },
    resolve: async (_, args, ctx) =>
      relationList(ctx, {
        ...ANY,
        with: isGiven(args.with) ? (await entityOf(ctx, args.with)).id : null,
        types: someOf('types', args.types),
        family: args.family ?? null,
        kinds: someOf('kinds', args.kinds),
        verdicts: someOf('verdicts', args.verdicts),
        scope: await scopeOf(ctx, args),
        order: args.orderBy ?? SUREST_FIRST,
        ...wanted(args),
      }),
  }),
);

const newestOf = async (
  ctx: Context,
  entity: EntityRow,
  type: RelationTypeCode,
  direction: DirectionCode,
  args: ScopeArgs & PageArgs,
) =>
  relationList(ctx, {
    ...ANY,
    of: entity.id,
    direction,
    types: [type],
    scope: await scopeOf(ctx, args),
    order: NEWEST_FIRST,
    ...wanted(args),
  });

/** A list of relations of one type under the name that people use for it. */
function namedList(
  of: ObjectRef<SchemaTypes, EntityRow>,
  name: string,
  type: RelationTypeCode,
  direction: DirectionCode,
  description: string,
): void {
  builder.objectField(of, name, (t) =>
    t.field({
      type: RelationConnection,
      description,
      args: { ...scopeArgs, ...pageArgs() },
      resolve: (entity, args, ctx) => newestOf(ctx, entity, type, direction, args),
    }),
  );
}

namedList(Person, 'positions', 'HOLDS_POSITION', 'OUT', 'Offices held, newest first; `at` narrows to those held then.');
namedList(State, 'officeHolders', 'HOLDS_POSITION', 'IN', 'Who held which office of this state, newest first.');
namedList(Organization, 'members', 'MEMBER_OF', 'IN', 'Who belongs to it, newest first.');
namedList(Format, 'members', 'MEMBER_OF', 'IN', 'Who takes part in it, newest first.');
namedList(Agreement, 'parties', 'PARTY_TO', 'IN', 'Who is bound by it; guarantors are under `relations`.');
