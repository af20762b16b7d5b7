import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import * as connect from '../../../src/explorer/api/connect.ts';
import * as curate from '../../../src/explorer/api/curate.ts';
import * as document from '../../../src/explorer/api/document.ts';
import * as evidence from '../../../src/explorer/api/evidence.ts';
import * as graph from '../../../src/explorer/api/graph.ts';
import * as live from '../../../src/explorer/api/live.ts';
import * as saved from '../../../src/explorer/api/saved.ts';

const printed = readFileSync(join(__dirname, '../../../schema/schema.graphql'), 'utf8');

const isDocument = (value: unknown): value is { text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

const documents = [connect, curate, document, evidence, graph, live, saved]
  .flatMap((module) => Object.entries<unknown>({ ...module }))
  .flatMap(([name, value]) => (isDocument(value) ? [[name, value.text] as const] : []));

describe('every document of the explorer', () => {
  test('there are documents to check', () => expect(documents.length).toBeGreaterThan(20));

  test.each(documents)('%s is valid by the printed schema', (_, text) => {
    const schema = buildSchema(printed);
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });
});
