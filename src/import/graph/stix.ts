/**
 * `import stix`: a bundle of STIX 2: its actors, places and reports, and the relationships between actors that mean
 * something here. Who is there first, then what each object says, so the file is read twice.
 */
import { basename } from 'node:path';
import { InputError } from '../../domain/error.ts';
import type { RelationType } from '../../domain/relation-types.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';
import { readPublication } from '../../ingest/read/publication.ts';
import { dateIn, type Row, type RowActor, type RowResult, spanOf } from '../row.ts';
import { readJsonObjects } from './json-stream.ts';

interface StixObject {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

/** The `line` of a row is the number of its object. */
export async function* readStix(path: string): AsyncGenerator<RowResult> {
  const file = basename(path);
  const nodes = new Map<string, RowActor>();
  for await (const value of readJsonObjects(path, '$.objects.*')) {
    const node = isObject(value) ? nodeOf(value) : null;
    if (node !== null && isObject(value)) nodes.set(value.id, node);
  }
  let line = 0;
  for await (const value of readJsonObjects(path, '$.objects.*')) {
    const text = JSON.stringify(value);
    line++;
    try {
      if (!isObject(value)) throw new InputError('is no STIX object: it has no id and type');
      yield rowOf(value, { line, text, nodes, file });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { line, reason: error.message, text };
    }
  }
  if (line === 0) throw new InputError(`${file} is no STIX bundle: it has no objects`);
}

const isObject = (value: unknown): value is StixObject =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'type' in value &&
  typeof value.type === 'string';

const KINDS: Readonly<Record<string, EntityKind>> = {
  'threat-actor': 'ARMED_GROUP',
  'intrusion-set': 'ARMED_GROUP',
  location: 'PLACE',
};
const CLASSES: Readonly<Record<string, EntityKind>> = {
  individual: 'PERSON',
  group: 'GROUP',
  organization: 'ORGANIZATION',
  class: 'GROUP',
};

function nodeOf(object: StixObject): RowActor | null {
  const label =
    wordsIn(object.name) ?? (object.type === 'location' ? (wordsIn(object.country) ?? wordsIn(object.region)) : null);
  const kind = object.type === 'identity' ? (CLASSES[String(object.identity_class)] ?? null) : KINDS[object.type];
  if (label === null || kind === undefined) return null;
  // A place that is a country, and a group that is known as something else, is what an authority knows of its name.
  return { label, kind: object.type === 'location' || kind === 'ORGANIZATION' ? null : kind, qid: null };
}

interface Meaning {
  readonly type: RelationType;
  readonly mode?: string;
}

const MEANINGS: Readonly<Record<string, Meaning>> = {
  'attributed-to': { type: 'LINKED_TO' },
  'related-to': { type: 'LINKED_TO' },
  impersonates: { type: 'LINKED_TO' },
  'cooperates-with': { type: 'COOPERATE' },
  targets: { type: 'COERCE', mode: 'cyber' },
  compromises: { type: 'COERCE', mode: 'cyber' },
  'located-at': { type: 'LOCATED_IN' },
  'originates-from': { type: 'LOCATED_IN' },
  'part-of': { type: 'PART_OF' },
  'member-of': { type: 'MEMBER_OF' },
  'employed-by': { type: 'EMPLOYED_BY' },
  'citizen-of': { type: 'CITIZEN_OF' },
  'national-of': { type: 'CITIZEN_OF' },
};

interface Reading {
  readonly line: number;
  readonly text: string;
  readonly file: string;
  readonly nodes: ReadonlyMap<string, RowActor>;
}

function rowOf(object: StixObject, { line, text, file, nodes }: Reading): Row {
  const day = readPublication(wordsIn(object.published) ?? wordsIn(object.created) ?? '');
  const shared = {
    line,
    text,
    title: `${wordsIn(object.name) ?? object.type} (${file}, object ${line})`,
    publisher: nodes.get(String(object.created_by_ref))?.label ?? file,
    published: day === null ? null : { text: day, origin: 'STATED' as const },
    url: addressIn(object.external_references),
  };
  if (object.type === 'relationship') return { ...shared, ...relationshipIn(object, text, nodes) };
  if (object.type === 'report') {
    const words = [wordsIn(object.name), wordsIn(object.description)].filter((part) => part !== null).join('\n\n');
    return { ...shared, text: words || text, actors: nodesAt(object.object_refs, nodes), claims: [] };
  }
  const node = nodes.get(object.id);
  if (node === undefined) throw new InputError(`objects of the type ${object.type} are not kept`);
  return { ...shared, actors: [node], claims: [] };
}

function relationshipIn(object: StixObject, text: string, nodes: Reading['nodes']): Pick<Row, 'text' | 'claims'> {
  const type = String(object.relationship_type);
  const meaning = MEANINGS[type];
  if (meaning === undefined) throw new InputError(`relationships of the type ${type} are not kept`);
  const [subject, target] = [nodes.get(String(object.source_ref)), nodes.get(String(object.target_ref))];
  if (subject === undefined || target === undefined) throw new InputError('joins what is no actor of this bundle');
  const date = spanOf(meaning.type, dateIn(wordsIn(object.start_time)), dateIn(wordsIn(object.stop_time)));
  const confidence = typeof object.confidence === 'number' ? Math.min(1, Math.max(0, object.confidence / 100)) : 0.8;
  const ends = [subject, target].map(({ label }) => JSON.stringify({ name: label }));
  return {
    // The names of both sides stand in objects of their own; a reader of the quote must see them.
    text: [text, ...ends].join('\n'),
    claims: [
      {
        subject,
        predicate: meaning.type,
        object: target,
        mode: meaning.mode ?? null,
        role: meaning.type === 'LINKED_TO' ? type : null,
        date,
        confidence,
      },
    ],
  };
}

const nodesAt = (references: unknown, nodes: Reading['nodes']): readonly RowActor[] =>
  Array.isArray(references) ? references.flatMap((id) => nodes.get(String(id)) ?? []) : [];

const wordsIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function addressIn(references: unknown): string | null {
  if (!Array.isArray(references)) return null;
  return (
    references.map((one: { readonly url?: unknown } | null) => wordsIn(one?.url)).find((url) => url !== null) ?? null
  );
}
