/** Every root field and every route, asked with every credential, on an open server, on a closed one and in production. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { schema } from '../../../schema/index.ts';
import { openServing, SECRETS, type Served } from '../../fixture/serving.ts';
import { talks } from '../../fixture/talks.ts';

/** Who somebody with this header is; null for somebody who is let in nowhere. */
const CREDENTIALS = [
  ['no key', undefined, 'visitor'],
  ['a reader’s key', `Bearer ${SECRETS.reader}`, 'reader'],
  ['an editor’s key', `Bearer ${SECRETS.editor}`, 'editor'],
  ['the scheme in small letters', `bearer ${SECRETS.reader}`, 'reader'],
  ['a wrong key', 'Bearer secret-of-nobody-1', null],
  ['the beginning of a key', `Bearer ${SECRETS.editor.slice(0, -1)}`, null],
  ['an empty key', 'Bearer ', null],
  ['a key without its scheme', SECRETS.editor, null],
  ['a user and a password', `Basic ${Buffer.from(`ann:${SECRETS.editor}`).toString('base64')}`, null],
  ['a key with something behind it', `Bearer ${SECRETS.editor} please`, null],
  ['two keys', `Bearer ${SECRETS.reader}, Bearer ${SECRETS.editor}`, null],
] as const;
type Role = (typeof CREDENTIALS)[number][2];

const MODES = ['open', 'closed', 'production'] as const;
const servers = {} as Record<(typeof MODES)[number], Served>;
let slug = '';

beforeAll(async () => {
  // Each credential comes from an address of its own: many wrong keys of one are answered slowly.
  const environment = { ENTENTE_PROXIES: '127.0.0.1' };
  servers.open = await openServing(environment, talks);
  servers.closed = await openServing({ ...environment, ENTENTE_ANONYMOUS: 'none' }, talks);
  const production = { ENTENTE_MODE: 'production', ENTENTE_GRACE: '0', ENTENTE_RATE: '0' };
  servers.production = await openServing({ ...environment, ...production }, talks);
  const save =
    'mutation { saveView(title: "Who", operation: "{ revision }", variables: {}, state: { a: "1" }) { slug } }';
  for (const server of Object.values(servers)) slug = (await server.query(save, 'editor')).json.data.saveView.slug;
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.close();
});

/** Some value of a type, as GraphQL text. */
function some(type: GraphQLInputType): string {
  if (isNonNullType(type)) return some(type.ofType);
  if (isListType(type)) return `[${some(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter((field) => isNonNullType(field.type));
    return `{ ${needed.map((field) => `${field.name}: ${some(field.type)}`).join(', ')} }`;
  }
  const samples: Readonly<Record<string, string>> = {
    JSON: '{}',
    Int: '1',
    Float: '1',
    DateTime: '"2022-01-01T00:00:00Z"',
  };
  return samples[type.name] ?? '"name:Ada Berg"';
}

function given(args: readonly GraphQLArgument[]): string {
  const needed = args.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => `${name}: ${some(type)}`);
  return needed.length === 0 ? '' : `(${needed.join(', ')})`;
}

const textOf = (kind: string, { name, args, type }: GraphQLField<unknown, unknown>): string =>
  `${kind} { ${name}${given(args)} ${isCompositeType(getNamedType(type)) ? '{ __typename }' : ''} }`;

const fieldsOf = (kind: string, type = schema.getQueryType()) =>
  Object.values(type?.getFields() ?? {}).map((field) => [`${kind} ${field.name}`, textOf(kind, field)] as const);

const READING = [
  ...fieldsOf('query'),
  ['the name of the root', 'query { __typename }'] as const,
  ['introspection', 'query { __schema { queryType { name } } }'] as const,
];
const WRITING = fieldsOf('mutation', schema.getMutationType());
const WATCHING = fieldsOf('subscription', schema.getSubscriptionType());

/** What holds data, and what holds none. */
const GUARDED = [
  '/metrics',
  '/schema.graphql',
  '/alerts.atom',
  '/graphql?query=%7Brevision%7D',
  () => `/view/${slug}`,
  '/export/csv-nodes',
  '/export/log',
  '/no-such-thing',
] as const;
const OPEN = ['/health/live', '/health/ready', '/'] as const;

const headersOf = (authorization: string | undefined) => ({
  'content-type': 'application/json',
  'x-forwarded-for': `192.0.2.${CREDENTIALS.findIndex(([, one]) => one === authorization)}`,
  ...(authorization !== undefined && { authorization }),
});
const isLetIn = (role: Role, mode: (typeof MODES)[number]) =>
  role !== null && (role !== 'visitor' || mode !== 'closed');

describe.each(MODES)('on a server that is %s', (mode) => {
  describe.each(CREDENTIALS)('somebody with %s', (_, authorization, role) => {
    const headers = headersOf(authorization);
    const ask = (query: string, accept = 'application/json') =>
      servers[mode].ask('/graphql', {
        method: 'POST',
        headers: { ...headers, accept },
        body: JSON.stringify({ query }),
      });
    const code = ({
      json,
    }: {
      readonly json: { readonly errors?: readonly { readonly extensions: { readonly code: string } }[] };
    }) => json.errors?.[0]?.extensions.code;

    it('reads, or is told to bring a key', async () => {
      for (const [name, query] of READING) {
        // Told to nobody there: test/server/production.
        if (mode === 'production' && name === 'introspection') continue;
        const answer = await ask(query);
        const isRefused = answer.status === 401 && code(answer) === 'UNAUTHENTICATED';
        // Whoever is let in may still be told, on a busy machine, that it takes too long.
        const isAnswered = answer.json.data !== undefined || code(answer) === 'DEADLINE_EXCEEDED';
        expect({ name, isRefused, isAnswered }).toEqual({
          name,
          isRefused: !isLetIn(role, mode),
          isAnswered: isLetIn(role, mode),
        });
        if (isRefused) expect(answer.headers['www-authenticate']).toContain('Bearer');
      }
    });

    it('writes as an editor only', async () => {
      const before = (await servers[mode].query('{ revision }', 'editor')).json.data.revision;
      for (const [name, query] of WRITING) {
        if (role === 'editor') continue;
        const { status, json } = await ask(query);
        const expected = role === 'reader' ? [403, 'FORBIDDEN'] : [401, 'UNAUTHENTICATED'];
        expect([name, status, json.errors[0].extensions.code, json.data ?? null]).toEqual([name, ...expected, null]);
      }
      expect((await servers[mode].query('{ revision }', 'editor')).json.data.revision).toBe(before);
    });

    it('watches, or is told to bring a key', async () => {
      if (isLetIn(role, mode)) return;
      for (const [, query] of WATCHING) expect((await ask(query, 'text/event-stream')).status).toBe(401);
    });

    it('comes to the routes that hold data, or is told to bring a key', async () => {
      for (const route of GUARDED) {
        const path = typeof route === 'string' ? route : route();
        const { status, text } = await servers[mode].ask(path, { headers });
        expect([path, status === 401]).toEqual([path, !isLetIn(role, mode)]);
        if (status === 401) expect(text).not.toContain('a=1');
      }
    });

    it('comes to what is open to all', async () => {
      for (const path of OPEN) expect([path, (await servers[mode].ask(path, { headers })).status]).toEqual([path, 200]);
    });
  });

  it('tells strangers nothing of its schema where it is closed', async () => {
    const { text } = await servers[mode].query('{ entitties { id } }');
    expect(text.includes('Did you mean')).toBe(mode === 'open');
  });
});
