/** How the columns of a table are to be read: the map that `import csv` takes, in YAML. */

import { parse } from 'yaml';
import { z } from 'zod';
import { InputError } from '../../domain/error.ts';
import { RELATION_TYPES, type RelationType } from '../../domain/relation-types.ts';
import {
  ENTITY_KINDS,
  type EntityKind,
  MODALITIES,
  type Modality,
  POLARITIES,
  type Polarity,
} from '../../domain/vocabulary.ts';
import { readPublication } from '../../ingest/read/publication.ts';
import { dateIn, type Row, type RowActor, type RowClaim, spanOf } from '../row.ts';
import type { TableRow } from './csv.ts';

/** A column by its name; the same word for all rows; or a column whose words stand for others. */
const cell = z.union([
  z.string().min(1),
  z.strictObject({ is: z.coerce.string() }),
  z.strictObject({
    column: z.string().min(1),
    values: z.record(z.string(), z.coerce.string()),
    /** For words that are not in the list; without it such a row is rejected. */
    otherwise: z.coerce.string().optional(),
  }),
]);
type Cell = z.infer<typeof cell>;

const FIELDS = [
  'subject',
  'subjectKind',
  'subjectId',
  'relation',
  'object',
  'objectKind',
  'objectId',
  'mode',
  'role',
  'place',
  'date',
  'dateTo',
  'quantity',
  'polarity',
  'modality',
  'confidence',
  'title',
  'publisher',
  'published',
  'url',
  'author',
] as const;
type Field = (typeof FIELDS)[number];

const mapSchema = z.strictObject({
  ...(Object.fromEntries(FIELDS.map((field) => [field, cell.optional()])) as Record<Field, z.ZodOptional<typeof cell>>),
  subject: cell,
  delimiter: z.string().length(1).optional(),
  charset: z.string().optional(),
});

export interface TableMap {
  readonly cells: Readonly<Partial<Record<Field, Cell>>>;
  readonly delimiter?: string;
  readonly charset?: string;
}

/** Throws InputError that names the field. */
export function readMap(yaml: string): TableMap {
  const { delimiter, charset, ...cells } = checked(yaml);
  const present = Object.entries(cells).filter(([, value]) => value !== undefined);
  return {
    cells: Object.fromEntries(present),
    ...(delimiter !== undefined && { delimiter }),
    ...(charset !== undefined && { charset }),
  };
}

function checked(yaml: string): z.infer<typeof mapSchema> {
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 0 });
  } catch (cause) {
    throw new InputError(`the map is no YAML: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}`, {
      cause,
    });
  }
  const result = mapSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError(`the map: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')}`);
}

export type RowReader = (row: TableRow) => Row;

/** Throws InputError where the map names a column that the header does not; its reader, for a row that cannot be used. */
export function rowReader(map: TableMap, header: readonly string[], file: string): RowReader {
  const names = header.map((name) => name.trim());
  const columnOf = (name: string): number => {
    const at = names.findIndex((column) => column.toLowerCase() === name.toLowerCase());
    if (at < 0) throw new InputError(`the map names the column ${JSON.stringify(name)}; there are ${names.join(', ')}`);
    return at;
  };
  const readers = new Map<Field, (row: TableRow) => string>();
  for (const [field, given] of Object.entries(map.cells) as [Field, Cell][])
    readers.set(field, cellReader(field, given, columnOf));
  return (row) => rowOf(row, (field) => readers.get(field)?.(row) ?? '', { file, columns: names.length });
}

function cellReader(field: Field, given: Cell, columnOf: (name: string) => number): (row: TableRow) => string {
  if (typeof given === 'string') {
    const at = columnOf(given);
    return ({ cells }) => cells[at]?.trim() ?? '';
  }
  if ('is' in given) return () => given.is;
  const at = columnOf(given.column);
  const words = new Map(Object.entries(given.values).map(([word, meaning]) => [word.toLowerCase(), meaning]));
  return ({ cells }) => {
    const word = cells[at]?.trim() ?? '';
    const meaning = words.get(word.toLowerCase()) ?? given.otherwise;
    if (meaning === undefined)
      throw new InputError(`${field}: ${JSON.stringify(word)} is not among the values of the map`);
    return meaning;
  };
}

interface Place {
  readonly file: string;
  readonly columns: number;
}

type CellOf = (field: Field) => string;

function rowOf(row: TableRow, cellOf: CellOf, { file, columns }: Place): Row {
  if (row.cells.length !== columns) throw new InputError(`has ${row.cells.length} cells, the header ${columns}`);
  const subject = actorOf('subject', cellOf);
  if (subject === null) throw new InputError('subject: is empty');
  const object = actorOf('object', cellOf);
  const isClaim = cellOf('relation') !== '';
  return {
    line: row.line,
    text: row.text,
    title: cellOf('title') || `${file}, line ${row.line}`,
    publisher: cellOf('publisher') || file,
    published: publishedIn(cellOf('published')),
    url: cellOf('url') || null,
    author: cellOf('author') || null,
    actors: object === null ? [subject] : [subject, object],
    claims: isClaim ? [claimOf(subject, object, cellOf)] : [],
  };
}

function claimOf(subject: RowActor, object: RowActor | null, cellOf: CellOf): RowClaim {
  const confidence = cellOf('confidence');
  const predicate = oneOf<RelationType>('relation', cellOf('relation'), RELATION_TYPES);
  return {
    subject,
    predicate,
    object,
    mode: cellOf('mode'),
    role: cellOf('role'),
    place: cellOf('place'),
    date: located('date', () => spanOf(predicate, dateIn(cellOf('date')), dateIn(cellOf('dateTo')))),
    quantity: cellOf('quantity'),
    polarity: oneOf<Polarity>('polarity', cellOf('polarity') || 'ASSERTED', POLARITIES),
    modality: oneOf<Modality>('modality', cellOf('modality') || 'FACT', MODALITIES),
    ...(confidence !== '' && { confidence: shareIn(confidence) }),
  };
}

function publishedIn(text: string): NonNullable<Row['published']> | null {
  if (text === '') return null;
  const day = readPublication(text);
  if (day === null) throw new InputError(`published: ${JSON.stringify(text)} is no day and no instant`);
  return { text: day, origin: 'STATED' };
}

function actorOf(side: 'subject' | 'object', cellOf: (field: Field) => string): RowActor | null {
  const label = cellOf(side);
  if (label === '') return null;
  const qid = cellOf(`${side}Id`)
    .replace(/^.*\/(?=Q\d+$)/, '')
    .replace(/^wikidata:/, '');
  const kind = cellOf(`${side}Kind`);
  return {
    label,
    kind: kind === '' ? null : oneOf<EntityKind>(`${side}Kind`, kind, ENTITY_KINDS),
    qid: /^Q[1-9]\d*$/.test(qid) ? qid : null,
  };
}

function oneOf<Code extends string>(field: string, word: string, codes: readonly Code[]): Code {
  const found = codes.find((code) => code === word.toUpperCase().replaceAll(/[ -]/g, '_'));
  if (found === undefined) throw new InputError(`${field}: ${JSON.stringify(word)} is none of ${codes.join(', ')}`);
  return found;
}

function shareIn(text: string): number {
  const share = Number(text.replace(',', '.'));
  if (!(share >= 0 && share <= 1)) throw new InputError(`confidence: ${JSON.stringify(text)} is no number from 0 to 1`);
  return share;
}

function located<Value>(field: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${field}: ${error.message}`, { cause: error }) : error;
  }
}

/** Words that headers use for a field. */
const GUESSES: Readonly<Partial<Record<Field, RegExp>>> = {
  subject: /^(?:subject|source|source[_ ]?name|actor|actor_?1|from|side_?a|sender|name|person|country_?1)$/i,
  object: /^(?:object|target|target[_ ]?name|recipient|actor_?2|to|side_?b|receiver|country_?2)$/i,
  relation: /^(?:relation|predicate|type|event[_ ]?type|relation[_ ]?type|action|event)$/i,
  date: /^(?:date|event[_ ]?date|day|start|start[_ ]?date|begin|valid[_ ]?from)$/i,
  dateTo: /^(?:end|end[_ ]?date|valid[_ ]?to|until)$/i,
  place: /^(?:place|location|city|where)$/i,
  role: /^(?:role|position|title|office)$/i,
  publisher: /^(?:publisher|outlet|source[_ ]?name|media)$/i,
  published: /^(?:published|publication[_ ]?date|timestamp|date[_ ]?added)$/i,
  url: /^(?:url|link|source[_ ]?url|href)$/i,
  subjectId: /^(?:subject[_ ]?(?:id|qid)|source[_ ]?qid)$/i,
  objectId: /^(?:object[_ ]?(?:id|qid)|target[_ ]?qid)$/i,
};

/** A map to begin with, as the header suggests it. */
export function suggestedMap(header: readonly string[], delimiter: string): string {
  const taken = new Set<string>();
  const guess = (field: Field): string | null => {
    const found = header.find((name) => !taken.has(name) && GUESSES[field]?.test(name.trim()));
    if (found !== undefined) taken.add(found);
    return found ?? null;
  };
  const line = (field: Field, hint: string): string => {
    const column = guess(field);
    return column === null ? `# ${field}:    # ${hint}` : `${field}: ${JSON.stringify(column)}`;
  };
  const relation = guess('relation');
  return [
    `# Columns: ${header.join(', ')}`,
    '# A field is a column; or the same for all rows: {is: STATE}; or {column: NAME, values: {its word: ours}, otherwise: ours}.',
    line('subject', 'the column that names who acts'),
    '# subjectKind: {is: STATE}    # PERSON, STATE, ORGANIZATION …; known names need none',
    line('subjectId', 'a column of Wikidata ids'),
    relation === null
      ? `relation: {is: LINKED_TO}    # one of ${RELATION_TYPES.join(', ')}`
      : `relation:\n  column: ${JSON.stringify(relation)}\n  values: {}    # its words and what they are of ours: Battles: ASSAULT\n  otherwise: LINKED_TO`,
    line('object', 'the column that names the other side'),
    line('objectId', 'a column of Wikidata ids'),
    line('role', 'the office, in HOLDS_POSITION'),
    line('place', 'where'),
    line('date', 'when it happened, or held from'),
    line('dateTo', 'until when'),
    line('publisher', 'who says so; the file where nobody does'),
    line('published', 'since when it is known'),
    line('url', 'where it can be read'),
    `delimiter: ${JSON.stringify(delimiter)}`,
  ].join('\n');
}
