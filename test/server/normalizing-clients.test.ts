/**
 * Clients that keep one copy of everything with an id show what the server answered, two scopes side by side too: each
 * example of the playground, with `id` and `__typename` asked for wherever there is one, through the client's own cache.
 */
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import {
  type ASTVisitor,
  introspectionFromSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { createOperationDescriptor, Environment, Network, RecordSource, Store } from 'relay-runtime';
import { schema } from '../../schema/index.ts';
import { readSample } from '../../src/ingest/sample/readings.ts';
import { readExamples } from '../../src/server/pages/graphiql.ts';
import { openServing, type Served } from '../fixture/serving.ts';
import { denial, meeting } from '../fixture/talks.ts';

/** The meeting the second before it was denied, and after: two scopes of one relation in one operation. */
const BEFORE = '2022-02-08T08:59:59Z';
const TWO_SCOPES = `{
  relations(types: [CONSULT], first: 1) {
    nodes { __typename id then: standing(at: { asOf: "${BEFORE}" }) { verdict } now: standing { verdict } }
  }
}`;
const examples = readExamples().map(({ name, query }) => [name, withIds(query)] as const);

let talks: Served;
let sample: Served;

beforeAll(async () => {
  talks = await openServing({}, [meeting, denial]);
  sample = await openServing({}, await readSample());
}, 120_000);
afterAll(async () => {
  await talks.close();
  await sample.close();
});

/** Asks the server, and keeps the answer as it came over the wire. */
function openWire() {
  const answers: unknown[] = [];
  return {
    answers,
    fetch: (async (...asked: Parameters<typeof fetch>) => {
      const response = await fetch(...asked);
      answers.push((await response.clone().json()).data);
      return response;
    }) as typeof fetch,
  };
}

describe('Apollo Client', () => {
  const possibleTypes = Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter((type) => isAbstractType(type))
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );

  it.each([...examples, ['two scopes', withIds(TWO_SCOPES)] as const])(
    'shows of %s what the server answered',
    async (_, text) => {
      const wire = openWire();
      const client = new ApolloClient({
        link: new HttpLink({ uri: `${sample.url}/graphql`, fetch: wire.fetch }),
        cache: new InMemoryCache({ possibleTypes }),
      });
      const query = gql(text);
      const { data } = await client.query({ query });
      expect(data).toEqual(wire.answers[0]);
      expect(client.readQuery({ query })).toEqual(wire.answers[0]);
      expect(wire.answers).toHaveLength(1);
      client.stop();
    },
  );
});

describe('urql with a normalized cache', () => {
  /** What has no id is kept with what it stands under. */
  const keys = Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .filter((type) => !('id' in type.getFields()))
      .map((type) => [type.name, () => null]),
  );

  it.each([...examples, ['two scopes', withIds(TWO_SCOPES)] as const])(
    'shows of %s what the server answered',
    async (_, text) => {
      const wire = openWire();
      const client = new Client({
        url: `${sample.url}/graphql`,
        preferGetMethod: false,
        fetch: wire.fetch,
        exchanges: [cacheExchange({ keys, schema: introspectionFromSchema(schema) as never }), fetchExchange],
      });
      const { data, error } = await client.query(text, {}).toPromise();
      expect(error).toBeUndefined();
      expect(data).toEqual(wire.answers[0]);
      expect(client.readQuery(text, {})?.data).toEqual(wire.answers[0]);
    },
  );
});

describe('Relay', () => {
  it('keeps two scopes apart by the arguments of standing', async () => {
    const environment = new Environment({
      network: Network.create(async ({ text }) => (await talks.query(text ?? '', null)).json),
      store: new Store(new RecordSource()),
    });
    const operation = createOperationDescriptor(REQUEST as never, {});
    await environment.execute({ operation }).toPromise();
    const { data } = environment.lookup(operation.fragment) as never as { data: RelayAnswer };
    const [relation] = data.relations.nodes;
    expect([relation?.then.verdict, relation?.now.verdict]).toEqual(['UNDISPUTED', 'DISPUTED']);
  });
});

/** As clients with a normalizing cache ask: `__typename` everywhere, `id` wherever there is one. */
function withIds(query: string): string {
  const types = new TypeInfo(schema);
  const adding: ASTVisitor = {
    SelectionSet: {
      leave(set) {
        const type = types.getParentType();
        if (!type || !isCompositeType(type) || type.name === 'Query') return undefined;
        const wanted = ['__typename', ...(!isUnionType(type) && 'id' in type.getFields() ? ['id'] : [])];
        const missing = wanted.filter(
          (name) => !set.selections.some((one) => one.kind === Kind.FIELD && one.name.value === name),
        );
        const added = missing.map((value) => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value } }) as const);
        return { ...set, selections: [...set.selections, ...added] };
      },
    },
  };
  return print(visit(parse(query), visitWithTypeInfo(types, adding)));
}

interface RelayAnswer {
  readonly relations: { readonly nodes: readonly { then: { verdict: string }; now: { verdict: string } }[] };
}

/** What Relay's compiler would make of TWO_SCOPES. */
const scalar = (name: string) => ({ kind: 'ScalarField', alias: null, args: null, name, storageKey: null });
const linked = (name: string, concreteType: string, selections: readonly unknown[], more: object = {}) => ({
  kind: 'LinkedField',
  alias: null,
  args: null,
  name,
  concreteType,
  plural: false,
  selections,
  storageKey: null,
  ...more,
});
const literal = (name: string, value: unknown) => ({ kind: 'Literal', name, value });
const ROOT = [
  linked(
    'relations',
    'RelationConnection',
    [
      linked(
        'nodes',
        'Relation',
        [
          scalar('__typename'),
          scalar('id'),
          linked('standing', 'Standing', [scalar('verdict')], {
            alias: 'then',
            args: [literal('at', { asOf: BEFORE })],
            storageKey: `standing(at:{"asOf":"${BEFORE}"})`,
          }),
          linked('standing', 'Standing', [scalar('verdict')], { alias: 'now' }),
        ],
        { plural: true },
      ),
    ],
    { args: [literal('first', 1), literal('types', ['CONSULT'])], storageKey: 'relations(first:1,types:["CONSULT"])' },
  ),
];
const REQUEST = {
  kind: 'Request',
  fragment: {
    kind: 'Fragment',
    name: 'TwoScopes',
    type: 'Query',
    argumentDefinitions: [],
    metadata: null,
    selections: ROOT,
  },
  operation: { kind: 'Operation', name: 'TwoScopes', argumentDefinitions: [], selections: ROOT },
  params: {
    cacheID: 'two-scopes',
    id: null,
    metadata: {},
    name: 'TwoScopes',
    operationKind: 'query',
    text: TWO_SCOPES,
  },
};
