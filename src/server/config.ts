/** The environment, read once and checked: a wrong value is an error that names its variable. */
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../domain/error.ts';

export interface Key {
  readonly name: string;
  readonly role: 'reader' | 'editor';
  readonly secret: string;
}

type StoreConfig =
  | { readonly name: 'embedded'; readonly path: string }
  | {
      readonly name: 'neo4j';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly store: StoreConfig;
  readonly traversal: 'index' | 'cypher';
  /** Folder of the embedded store and of the dead letter. */
  readonly data: string;
  readonly keys: readonly Key[];
  /** What may be done without a key. */
  readonly anonymous: 'reader' | 'none';
}

const unset = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema.optional());

const key = z
  .string()
  .regex(/^[^:,\s]+:(reader|editor):[^,\s]+$/, 'give name:role:secret, with the role reader or editor')
  .transform((text): Key => {
    const [name = '', role, ...secret] = text.split(':');
    return { name, role: role === 'editor' ? 'editor' : 'reader', secret: secret.join(':') };
  });

const Environment = z.object({
  PORT: optional(z.coerce.number('a port, 0 to 65535').int().min(0).max(65_535)),
  HOST: optional(z.string()),
  ENTENTE_STORE: optional(z.enum(['embedded', 'neo4j'])),
  ENTENTE_TRAVERSAL: optional(z.enum(['index', 'cypher'])),
  ENTENTE_DATA: optional(z.string()),
  NEO4J_URI: optional(
    z.string().regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'an address such as bolt://localhost:7687'),
  ),
  NEO4J_USER: optional(z.string()),
  NEO4J_PASSWORD: optional(z.string()),
  NEO4J_DATABASE: optional(z.string()),
  ENTENTE_KEYS: optional(
    z.preprocess(
      (text) =>
        String(text)
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean),
      z.array(key),
    ),
  ),
  ENTENTE_ANONYMOUS: optional(z.enum(['reader', 'none'])),
});

/** Throws InputError with one line for each wrong variable. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = Environment.safeParse(environment);
  if (!read.success) throw new InputError(read.error.issues.map(inOneLine).join('\n'));
  const given = read.data;
  const data = given.ENTENTE_DATA ?? '.entente';
  const store = storeOf(given, data);
  const config = {
    host: given.HOST ?? '127.0.0.1',
    port: given.PORT ?? 4000,
    store,
    // Only Neo4j walks by Cypher: one environment may serve both stores.
    traversal: store.name === 'neo4j' ? (given.ENTENTE_TRAVERSAL ?? 'index') : 'index',
    data,
    keys: given.ENTENTE_KEYS ?? [],
    anonymous: given.ENTENTE_ANONYMOUS ?? 'reader',
  } as const;
  if (new Set(config.keys.map(({ secret }) => secret)).size < config.keys.length) {
    throw new InputError('ENTENTE_KEYS: two keys have one secret');
  }
  return config;
}

function storeOf(given: z.infer<typeof Environment>, data: string): StoreConfig {
  const name = given.ENTENTE_STORE ?? (given.NEO4J_URI === undefined ? 'embedded' : 'neo4j');
  if (name === 'embedded') return { name, path: data === ':memory:' ? data : join(data, 'entente.db') };
  if (given.NEO4J_URI === undefined) throw new InputError('NEO4J_URI: ENTENTE_STORE is neo4j, so it must say where');
  return {
    name,
    uri: given.NEO4J_URI,
    user: given.NEO4J_USER ?? 'neo4j',
    password: given.NEO4J_PASSWORD ?? '',
    database: given.NEO4J_DATABASE ?? 'neo4j',
  };
}

/** Never the value: it may be a secret. */
function inOneLine({ path, message }: z.core.$ZodIssue): string {
  return `${String(path[0])}: ${message}`;
}
