/**
 * `import ftm`: entities of FollowTheMoney, one a line, as OpenSanctions and Aleph export them. Who is there first, then
 * what each line says: links stand anywhere in a file, so it is read twice.
 */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { InputError } from '../../domain/error.ts';
import { RELATION_TYPES, type RelationType } from '../../domain/relation-types.ts';
import { ENTITY_KINDS, type EntityKind } from '../../domain/vocabulary.ts';
import { readPublication } from '../../ingest/read/publication.ts';
import { readJsonLines } from '../json-lines.ts';
import { dateIn, type Row, type RowActor, type RowClaim, type RowResult, spanOf } from '../row.ts';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly caption?: string;
  readonly datasets?: readonly string[];
  readonly first_seen?: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

export async function* readFtm(path: string): AsyncGenerator<RowResult> {
  const nodes = await nodesIn(path);
  for await (const { line, text, value } of readJsonLines(createReadStream(path))) {
    try {
      yield rowOf(entityIn(value), { line, text, nodes, file: basename(path) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { line, reason: error.message, text };
    }
  }
}

async function nodesIn(path: string): Promise<ReadonlyMap<string, RowActor>> {
  const nodes = new Map<string, RowActor>();
  for await (const { value } of readJsonLines(createReadStream(path))) {
    // What is no entity is told in the second reading.
    if (value instanceof InputError || !isEntity(value)) continue;
    const node = nodeOf(value);
    if (node !== null) nodes.set(value.id, node);
  }
  return nodes;
}

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'schema' in value &&
  typeof value.schema === 'string' &&
  'properties' in value &&
  typeof value.properties === 'object' &&
  value.properties !== null &&
  Object.values(value.properties).every(
    (words) => Array.isArray(words) && words.every((word) => typeof word === 'string'),
  );

function entityIn(value: unknown): Entity {
  if (value instanceof InputError) throw value;
  if (!isEntity(value))
    throw new InputError('is no entity of FollowTheMoney: an object with id, schema and properties');
  return value;
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  Person: 'PERSON',
  Organization: 'ORGANIZATION',
  Company: 'ORGANIZATION',
  LegalEntity: 'UNKNOWN',
  PublicBody: 'PUBLIC_BODY',
  Position: 'PUBLIC_BODY',
  Country: 'STATE',
  Address: 'PLACE',
  Vessel: 'ORGANIZATION',
};

/** Null for links, and for what is no actor and no place. */
function nodeOf({ id, schema, caption, properties }: Entity): RowActor | null {
  const kind = KINDS[schema];
  const label = caption ?? properties.name?.[0];
  if (kind === undefined || label === undefined || LINKS[schema] !== undefined) return null;
  const qid = [...(properties.wikidataId ?? []), id].find((one) => /^Q[1-9]\d*$/.test(one)) ?? null;
  return { label, kind: kindBy(kind, properties), qid };
}

/** Topics say more than a schema does, and our own export says the kind outright. */
function kindBy(kind: EntityKind, { topics = [], classification = [] }: Entity['properties']): EntityKind {
  const said = ENTITY_KINDS.find((one) => classification.includes(one));
  if (said !== undefined) return said;
  if (topics.includes('gov.igo')) return 'IGO';
  if (topics.includes('pol.party')) return 'PARTY';
  return topics.includes('mil') && kind === 'ORGANIZATION' ? 'ARMED_GROUP' : kind;
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
}

const LINKS: Readonly<Record<string, Link>> = {
  Ownership: { from: 'owner', to: 'asset', type: 'LINKED_TO' },
  Directorship: { from: 'director', to: 'organization', type: 'HOLDS_POSITION' },
  Membership: { from: 'member', to: 'organization', type: 'MEMBER_OF' },
  Employment: { from: 'employee', to: 'employer', type: 'EMPLOYED_BY' },
  Representation: { from: 'agent', to: 'client', type: 'REPRESENTS' },
  Occupancy: { from: 'holder', to: 'post', type: 'HOLDS_POSITION' },
  Succession: { from: 'successor', to: 'predecessor', type: 'SUCCEEDED' },
  Family: { from: 'person', to: 'relative', type: 'FAMILY' },
  Associate: { from: 'person', to: 'associate', type: 'ASSOCIATE' },
  UnknownLink: { from: 'subject', to: 'object', type: 'LINKED_TO' },
  Sanction: { from: 'authority', to: 'entity', type: 'SANCTIONS' },
};

interface Reading {
  readonly line: number;
  readonly text: string;
  readonly file: string;
  readonly nodes: ReadonlyMap<string, RowActor>;
}

function rowOf(entity: Entity, reading: Reading): Row {
  const { line, text, file, nodes } = reading;
  const { properties, schema, id, datasets } = entity;
  const one = (...names: readonly string[]): string | null =>
    names.map((name) => properties[name]?.[0]).find(Boolean) ?? null;
  const dated = one('publishedAt', 'modifiedAt', 'createdAt', 'retrievedAt') ?? entity.first_seen ?? null;
  const day = dated === null ? null : readPublication(dated);
  const shared = {
    line,
    title: `${entity.caption ?? one('name') ?? schema} (${file}, line ${line})`,
    publisher: one('publisher') ?? datasets?.[0] ?? file,
    published: day === null ? null : { text: day, origin: 'IMPORTED' as const },
    url: one('sourceUrl', 'website'),
  };
  const link = LINKS[schema];
  const node = nodes.get(id);
  if (link === undefined) {
    if (node === undefined) throw new InputError(`the schema ${schema} is neither an actor nor a link between two`);
    return { ...shared, text, actors: [node], claims: [] };
  }
  const claims = claimsOf(link, entity, nodes);
  // The names of both sides stand in lines of their own; a reader of the quote must see them.
  const ends = new Set(
    claims
      .flatMap(({ subject, object }) => [subject, object])
      .flatMap((end) => (end === null ? [] : [JSON.stringify({ caption: end.label })])),
  );
  return { ...shared, text: [text, ...ends].join('\n'), claims };
}

/** Every one side with every other. */
function claimsOf(
  { from, to, type }: Link,
  { schema, properties }: Entity,
  nodes: Reading['nodes'],
): readonly RowClaim[] {
  const endOf = (name: string, value: string): RowActor => {
    const node = nodes.get(value);
    if (node !== undefined) return node;
    // An authority that sanctions is given by its name.
    if (name === 'authority') return { label: value, kind: null, qid: null };
    throw new InputError(`${name}: ${value} is no actor of this file`);
  };
  const sidesOf = (name: string): readonly RowActor[] => {
    const values = properties[name] ?? [];
    if (values.length === 0) throw new InputError(`${schema} names no ${name}`);
    return values.map((value) => endOf(name, value));
  };
  const one = (...names: readonly string[]): string | null =>
    names.map((name) => properties[name]?.[0]).find(Boolean) ?? null;
  const said = one('role', 'relationship', 'status');
  const ours = schema === 'UnknownLink' ? typeIn(said) : null;
  const date = spanOf(ours ?? type, dateIn(one('startDate', 'date')), dateIn(one('endDate', 'date')));
  const role = ours === null ? (schema === 'Ownership' ? (said ?? 'owner') : said) : null;
  return sidesOf(from).flatMap((subject) =>
    sidesOf(to).map((object) => ({ subject, object, predicate: ours ?? type, role, date, confidence: 0.9 })),
  );
}

/** Our own export keeps the type of what FollowTheMoney has no schema for in the role of an unknown link. */
const typeIn = (role: string | null): RelationType | null => RELATION_TYPES.find((type) => type === role) ?? null;
