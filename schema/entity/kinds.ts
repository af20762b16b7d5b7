/** The GraphQL types of entities: what each adds to Entity from the authority; their lists are added in graph/offices.ts. */
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import { type AuthorityEntry, loadAuthority } from '../../src/ingest/authority/authority.ts';
import { Node } from '../api/node.ts';
import { builder } from '../builder.ts';
import { Entity } from './entity.ts';

const kindOf = (name: string, description: string) =>
  builder.objectRef<EntityRow>(name).implement({ description, interfaces: [Entity, Node] });

export const Person = kindOf('Person', 'A human being.');
export const State = kindOf('State', 'A country with its government.');
export const Organization = kindOf(
  'Organization',
  'Public bodies, intergovernmental and other organizations, parties, armed groups, media: see `kind`.',
);
export const Format = kindOf('Format', 'A standing negotiation format, as the Normandy Format.');
kindOf('Group', 'People who act together, a bloc, or somebody who is not identified.');
export const Agreement = kindOf('Agreement', 'A treaty or agreement, with its parties and guarantors.');
export const Place = kindOf('Place', 'A city, region or building where something happens.');

for (const kind of [State, Place]) {
  builder.objectFields(kind, (t) => ({
    iso2: t.string({
      nullable: true,
      description: 'Country code of two letters, ISO 3166-1; of the country a place lies in.',
      resolve: (entity) => countryCode(entity, 'iso2'),
    }),
    iso3: t.string({
      nullable: true,
      description: 'Country code of three letters, ISO 3166-1; of the country a place lies in.',
      resolve: (entity) => countryCode(entity, 'iso3'),
    }),
  }));
}

builder.objectFields(Place, (t) => ({
  latitude: t.float({
    nullable: true,
    description: 'Degrees north.',
    resolve: (entity) => authorityEntry(entity)?.position?.[0] ?? null,
  }),
  longitude: t.float({
    nullable: true,
    description: 'Degrees east.',
    resolve: (entity) => authorityEntry(entity)?.position?.[1] ?? null,
  }),
}));

function authorityEntry(entity: EntityRow): AuthorityEntry | null {
  for (const qid of entity.qids) {
    const entry = loadAuthority().byQid(qid);
    if (entry) return entry;
  }
  return null;
}

/** Its own code, else that of what it is part of. */
function countryCode(entity: EntityRow, code: 'iso2' | 'iso3'): string | null {
  const entry = authorityEntry(entity);
  const owner = entry?.partOf === undefined ? undefined : loadAuthority().resolve(entry.partOf);
  return entry?.[code] ?? owner?.[code] ?? null;
}
