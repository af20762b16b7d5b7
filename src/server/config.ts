/** What the environment says, checked once at the start: a wrong value is an error with its name. */
import { z } from 'zod';
import { InputError } from '../domain/error.ts';

export interface ApiKey {
  readonly name: string;
  readonly role: 'reader' | 'editor';
  readonly secret: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly store: 'embedded' | 'neo4j';
  readonly traversal: 'index' | 'cypher';
  /** Folder of the embedded store and of the dead letter. */
  readonly data: string;
  readonly neo4j: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database: string;
  } | null;
  readonly keys: readonly ApiKey[];
  /** What somebody without a key may do. */
  readonly anonymous: 'reader' | 'none';
}

const key = z
  .string()
  .regex(/^[^:,]+:(reader|editor):[^,]+$/, 'must be name:role:secret, the role reader or editor')
  .transform((text): ApiKey => {
    const [name = '', role, ...secret] = text.split(':');
    return { name, role: role === 'editor' ? 'editor' : 'reader', secret: secret.join(':') };
  });

const environmentShape = z.object({
  PORT: z.coerce.number('must be a port').int('must be a port').min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  ENTENTE_STORE: z.enum(['embedded', 'neo4j'], 'must be embedded or neo4j').optional(),
  ENTENTE_TRAVERSAL: z.enum(['index', 'cypher'], 'must be index or cypher').default('index'),
  ENTENTE_DATA: z.string().min(1).default('.entente'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'must be a bolt:// or neo4j:// address')
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  ENTENTE_KEYS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .pipe(z.array(key))
    .default([]),
  ENTENTE_ANONYMOUS: z.enum(['reader', 'none'], 'must be reader or none').default('reader'),
});

/** Throws InputError with the name of the first variable that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = environmentShape.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new InputError(`${String(issue?.path[0])}: ${issue?.message}`);
  }
  const { data } = result;
  const store = data.ENTENTE_STORE ?? (data.NEO4J_URI ? 'neo4j' : 'embedded');
  if (store === 'neo4j' && !data.NEO4J_URI) throw new InputError('NEO4J_URI: is needed for the store neo4j');
  return {
    port: data.PORT,
    host: data.HOST,
    store,
    traversal: data.ENTENTE_TRAVERSAL,
    data: data.ENTENTE_DATA,
    neo4j: data.NEO4J_URI
      ? { uri: data.NEO4J_URI, user: data.NEO4J_USER, password: data.NEO4J_PASSWORD, database: data.NEO4J_DATABASE }
      : null,
    keys: data.ENTENTE_KEYS,
    anonymous: data.ENTENTE_ANONYMOUS,
  };
}
