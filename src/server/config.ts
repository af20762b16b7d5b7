/** The environment, read once and checked: a wrong value is an error that names its variable. */
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../domain/error.ts';
import { type Key, key, listOf, network, optional, origin } from './config/values.ts';

type StoreConfig =
  | { readonly name: 'embedded'; readonly path: string }
  | {
      readonly name: 'neo4j';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

/** An issuer of tokens, and how its tokens tell roles. */
export interface OidcConfig {
  readonly issuer: string;
  /** Whom a token must be meant for. */
  readonly audience: string;
  /** The claim that holds the roles, a list or words: `roles`, or a path such as `realm_access.roles`. */
  readonly claim: string;
  readonly editor: string;
  readonly reader: string;
}

const ALLOWED = ['introspection', 'playground', 'get', 'suggestions'] as const;
/** What helps people who look around, and nobody else. */
export type Allowed = (typeof ALLOWED)[number];

export interface Config {
  readonly mode: 'development' | 'production';
  readonly host: string;
  readonly port: number;
  readonly store: StoreConfig;
  readonly traversal: 'index' | 'cypher';
  /** Folder of the embedded store and of the dead letter. */
  readonly data: string;
  readonly keys: readonly Key[];
  readonly oidc: OidcConfig | null;
  /** What may be done without a key. */
  readonly anonymous: 'reader' | 'none';
  readonly allowed: readonly Allowed[];
  /** Where clients reach this server; null where requests tell. */
  readonly url: string | null;
  /** Pages of these may ask too. */
  readonly origins: readonly string[];
  /** Networks of the proxies whose word on address and scheme counts. */
  readonly proxies: readonly string[];
  /** A file or folder of documents that may be asked for by their ids. */
  readonly documents: string | null;
  /** Who may send documents of their own. */
  readonly texts: 'all' | 'keys' | 'none';
  /** Whether whoever may read may keep short links, too. */
  readonly readerLinks: boolean;
  /** Requests of one client in a minute; null for any number. */
  readonly rate: number | null;
  /** Seconds between the signal to stop and the end of new requests. */
  readonly grace: number;
  /** From which the secrets of webhooks are made; null where none are sent. */
  readonly webhookKey: string | null;
  /** Addresses that webhooks may lead to although they are not public. */
  readonly webhookAddresses: readonly string[];
  readonly log: 'silent' | 'warn' | 'info';
  /** Where the queue of documents is; null where they are read in the process that is given them. */
  readonly queue: string | null;
  /** Of a collector of OpenTelemetry, which is told of requests; null where nothing is traced. */
  readonly collector: string | null;
}

const Environment = z.object({
  PORT: optional(z.coerce.number('a port, 0 to 65535').int().min(0).max(65_535)),
  HOST: optional(z.string()),
  ENTENTE_MODE: optional(z.enum(['development', 'production'])),
  ENTENTE_STORE: optional(z.enum(['embedded', 'neo4j'])),
  ENTENTE_TRAVERSAL: optional(z.enum(['index', 'cypher'])),
  ENTENTE_DATA: optional(z.string()),
  NEO4J_URI: optional(
    z.string().regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'an address such as bolt://localhost:7687'),
  ),
  NEO4J_USER: optional(z.string()),
  NEO4J_PASSWORD: optional(z.string()),
  NEO4J_DATABASE: optional(z.string()),
  ENTENTE_KEYS: optional(listOf(key)),
  ENTENTE_ANONYMOUS: optional(z.enum(['reader', 'none'])),
  ENTENTE_OIDC_ISSUER: optional(z.url('the address of an issuer')),
  ENTENTE_OIDC_AUDIENCE: optional(z.string()),
  ENTENTE_OIDC_CLAIM: optional(z.string()),
  ENTENTE_OIDC_EDITOR: optional(z.string()),
  ENTENTE_OIDC_READER: optional(z.string()),
  ENTENTE_ALLOW: optional(listOf(z.enum(ALLOWED))),
  ENTENTE_URL: optional(origin),
  ENTENTE_ORIGINS: optional(listOf(origin)),
  ENTENTE_PROXIES: optional(listOf(network)),
  ENTENTE_DOCUMENTS: optional(z.string()),
  ENTENTE_TEXTS: optional(z.enum(['all', 'keys', 'none'])),
  ENTENTE_READER_LINKS: optional(z.enum(['yes', 'no'])),
  ENTENTE_RATE: optional(z.coerce.number('requests in a minute; 0 for any number').int().min(0)),
  ENTENTE_GRACE: optional(z.coerce.number('seconds, 0 to 60').min(0).max(60)),
  ENTENTE_WEBHOOK_KEY: optional(z.string().min(32, 'at least 32 characters')),
  ENTENTE_WEBHOOK_ADDRESSES: optional(listOf(z.ipv4().or(z.ipv6()))),
  ENTENTE_LOG: optional(z.enum(['silent', 'warn', 'info'])),
  REDIS_URL: optional(z.string().regex(/^rediss?:\/\/\S+$/, 'an address such as redis://localhost:6379')),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(
    z.url({ protocol: /^https?$/, error: 'an address such as http://localhost:4318' }),
  ),
});
type Given = z.infer<typeof Environment>;

/** Variables that other commands read. */
const ELSEWHERE = ['ENTENTE_LLM_KEY'];

/** Variables that look like ours and mean nothing: misspelt, they would leave open what they were to close. */
export const unknownVariables = (environment: NodeJS.ProcessEnv): readonly string[] =>
  Object.keys(environment).filter(
    (name) => name.startsWith('ENTENTE_') && !(name in Environment.shape) && !ELSEWHERE.includes(name),
  );

/** Throws InputError with one line for each wrong variable. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = Environment.safeParse(environment);
  if (!read.success) throw new InputError(read.error.issues.map(inOneLine).join('\n'));
  const given = read.data;
  const data = given.ENTENTE_DATA ?? '.entente';
  const store = storeOf(given, data);
  const config: Config = {
    ...byMode(given),
    host: given.HOST ?? '127.0.0.1',
    port: given.PORT ?? 4000,
    store,
    // Only Neo4j walks by Cypher: one environment may serve both stores.
    traversal: store.name === 'neo4j' ? (given.ENTENTE_TRAVERSAL ?? 'index') : 'index',
    data,
    keys: given.ENTENTE_KEYS ?? [],
    oidc: oidcOf(given),
    anonymous: given.ENTENTE_ANONYMOUS ?? 'reader',
    ...reachedBy(given),
    documents: given.ENTENTE_DOCUMENTS ?? null,
    readerLinks: given.ENTENTE_READER_LINKS === 'yes',
    webhookKey: given.ENTENTE_WEBHOOK_KEY ?? null,
    webhookAddresses: given.ENTENTE_WEBHOOK_ADDRESSES ?? [],
    queue: given.REDIS_URL ?? null,
    collector: given.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  };
  refuseSharedSecrets(config.keys);
  return config;
}

const reachedBy = (given: Given): Pick<Config, 'url' | 'origins' | 'proxies'> => ({
  url: given.ENTENTE_URL ?? null,
  origins: given.ENTENTE_ORIGINS ?? [],
  proxies: given.ENTENTE_PROXIES ?? [],
});

function refuseSharedSecrets(keys: readonly Key[]): void {
  if (new Set(keys.map(({ secret }) => secret)).size < keys.length) {
    throw new InputError('ENTENTE_KEYS: two keys have one secret');
  }
}

const RATE = 600;
const GRACE = 2;

/** What a server for the world has otherwise than one for a person at a desk. */
function byMode(given: Given): Pick<Config, 'mode' | 'allowed' | 'texts' | 'rate' | 'grace' | 'log'> {
  const mode = given.ENTENTE_MODE ?? 'development';
  const isProduction = mode === 'production';
  const rate = given.ENTENTE_RATE ?? (isProduction ? RATE : 0);
  return {
    mode,
    allowed: given.ENTENTE_ALLOW ?? (isProduction ? [] : ALLOWED),
    texts: given.ENTENTE_TEXTS ?? (isProduction && given.ENTENTE_DOCUMENTS !== undefined ? 'keys' : 'all'),
    rate: rate === 0 ? null : rate,
    grace: given.ENTENTE_GRACE ?? (isProduction ? GRACE : 0),
    log: given.ENTENTE_LOG ?? (isProduction ? 'info' : 'warn'),
  };
}

function oidcOf(given: Given): OidcConfig | null {
  if (given.ENTENTE_OIDC_ISSUER === undefined) return null;
  if (given.ENTENTE_OIDC_AUDIENCE === undefined) {
    throw new InputError('ENTENTE_OIDC_AUDIENCE: an issuer is set, so it must say whom its tokens are meant for');
  }
  return {
    issuer: given.ENTENTE_OIDC_ISSUER,
    audience: given.ENTENTE_OIDC_AUDIENCE,
    claim: given.ENTENTE_OIDC_CLAIM ?? 'roles',
    editor: given.ENTENTE_OIDC_EDITOR ?? 'editor',
    reader: given.ENTENTE_OIDC_READER ?? 'reader',
  };
}

function storeOf(given: Given, data: string): StoreConfig {
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
