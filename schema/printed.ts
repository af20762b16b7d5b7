/** The schema as clients read it: as SDL, and as types from which `gql.tada` infers what a question is answered. */
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './index.ts';

/** The files that are committed, by name. */
export function printedFiles(): Readonly<Record<string, string>> {
  const sorted = lexicographicSortSchema(schema);
  const introspection = minifyIntrospection(introspectionFromSchema(sorted));
  const types = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true });
  return {
    'schema.graphql': `${printSchema(sorted)}\n`,
    // What follows would declare the schema for every use of gql.tada; ours name it where they need it.
    'introspection.d.ts': types.slice(0, types.indexOf('import * as gqlTada')),
  };
}
