/** Constraints and indexes, from what the nouns say of themselves and from the table of relation types. */
import { RELATION_TYPES } from '../../domain/relation-types.ts';
import type { NodesDefinition } from './nodes.ts';
import { decisions } from './noun/decision.ts';
import { documents, purged } from './noun/document.ts';
import { entities, nameSums } from './noun/entity.ts';
import { groups } from './noun/group.ts';
import { notes } from './noun/note.ts';
import { questions } from './noun/question.ts';
import { quotations } from './noun/quotation.ts';
import { statements } from './noun/statement.ts';
import { views } from './noun/view.ts';

export interface SchemaItem {
  readonly name: string;
  readonly text: string;
}

type AnyDefinition = Pick<NodesDefinition<never>, 'label' | 'indexes' | 'unique' | 'fullText'>;

const NOUNS: readonly AnyDefinition[] = [
  documents,
  purged,
  statements,
  quotations,
  entities,
  nameSums,
  groups,
  decisions,
  notes,
  views,
  questions,
].map(({ definition: { label, indexes = [], unique = [], fullText = {} } }) => ({ label, indexes, unique, fullText }));

/** What is there once, whatever generation readers see. */
const KEPT: readonly (readonly [label: string, key: string])[] = [
  ['Counter', 'id'],
  ['Kept', 'id'],
  ['Ledger', 'id'],
  ['LedgerEntry', 'revision'],
  ['LogEntry', 'seq'],
  ['Member', 'id'],
  ['Name', 'id'],
  ['WikidataItem', 'id'],
];

export const SCHEMA: readonly SchemaItem[] = [
  ...KEPT.map(([label, key]) => unique(label, [key])),
  index('LogEntry', ['subject']),
  index('LedgerEntry', ['at']),
  index('Kept', ['seq']),
  index('Kept', ['shelf', 'seq']),
  index('Kept', ['shelf', 'about', 'seq']),
  ...NOUNS.flatMap(ofNoun),
  ...RELATION_TYPES.map(ofType),
  fullText('names', 'Name', 'id'),
];

function ofNoun({
  label,
  indexes = [],
  unique: keys = [],
  fullText: words = {},
}: AnyDefinition): readonly SchemaItem[] {
  return [
    ...['id', ...keys].map((key) => unique(label, ['generation', key])),
    ...indexes.map((properties) => index(label, ['generation', ...properties])),
    ...Object.entries(words).map(([name, property]) => fullText(name, label, property)),
  ];
}

function ofType(type: string): SchemaItem {
  const name = `relation_${type.toLowerCase()}`;
  const text = `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ()-[relation:${type}]-() REQUIRE (relation.generation, relation.id) IS UNIQUE`;
  return { name, text };
}

function unique(label: string, properties: readonly string[]): SchemaItem {
  const name = nameOf('unique', label, properties);
  return {
    name,
    text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (node:${label}) REQUIRE ${listed(properties)} IS UNIQUE`,
  };
}

function index(label: string, properties: readonly string[]): SchemaItem {
  const name = nameOf('index', label, properties);
  return { name, text: `CREATE INDEX ${name} IF NOT EXISTS FOR (node:${label}) ON ${listed(properties)}` };
}

/** The texts come folded (lower case, no accents, one space between words), so no analyzer takes part. */
function fullText(name: string, label: string, property: string): SchemaItem {
  const options = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}";
  return {
    name,
    text: `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (node:${label}) ON EACH [node.${property}] ${options}`,
  };
}

function nameOf(kind: string, label: string, properties: readonly string[]): string {
  return [kind, label, ...properties.filter((property) => property !== 'generation')].join('_').toLowerCase();
}

function listed(properties: readonly string[]): string {
  return `(${properties.map((property) => `node.\`${property}\``).join(', ')})`;
}
