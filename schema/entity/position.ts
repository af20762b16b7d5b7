/** Where places lie, for maps: as the authority knows it. */
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import { type AuthorityEntry, loadAuthority } from '../../src/ingest/authority/authority.ts';
import { builder } from '../builder.ts';
import { Entity } from './entity.ts';

interface PositionValue {
  readonly latitude: number;
  readonly longitude: number;
}

const Position = builder.objectRef<PositionValue>('Position').implement({
  description: 'A point on the globe, WGS 84.',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees north.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees east.' }),
  }),
});

builder.interfaceField(Entity, 'position', (t) =>
  t.field({
    type: Position,
    nullable: true,
    description: 'Where a place lies, of a state its capital; null where the authority does not know it.',
    resolve: positionOf,
  }),
);

function positionOf({ kind, qids, label }: EntityRow): PositionValue | null {
  if (kind !== 'PLACE' && kind !== 'STATE') return null;
  const authority = loadAuthority();
  const entries = [...qids.flatMap((qid) => authority.byQid(qid) ?? []), ...authority.byAlias(label)];
  const entry = entries.find((one) => one.kind === kind);
  const [latitude, longitude] = spotOf(entry) ?? spotOf(capitalOf(entry)) ?? [];
  return latitude === undefined || longitude === undefined ? null : { latitude, longitude };
}

const spotOf = (entry: AuthorityEntry | undefined): readonly [number, number] | undefined => entry?.position;

const capitalOf = (entry: AuthorityEntry | undefined): AuthorityEntry | undefined =>
  entry?.capital === undefined
    ? undefined
    : loadAuthority()
        .byAlias(entry.capital)
        .find(({ kind }) => kind === 'PLACE');
