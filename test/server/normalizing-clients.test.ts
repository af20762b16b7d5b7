import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { createOperationDescriptor, Environment, Network, RecordSource, Store } from 'relay-runtime';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { readConfig } from '../../src/server/config.ts';
import { type Serving, serve } from '../../src/server/main.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import { denial, meeting } from '../fixture/talks.ts';

/** The meeting the second before it was denied, and after: two scopes of one relation in one operation. */
const BEFORE = '2022-02-08T08:59:59Z';
const TWO_SCOPES = `{
  relations(types: [CONSULT], first: 1) {
    nodes { __typename id then: standing(at: { asOf: "${BEFORE}" }) { verdict } now: standing { verdict } }
  }
}`;

/** A standing has no id: it is kept with the relation it stands under, one for each scope. */
const embedded = () => null;

let folder: string;
let server: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-clients-'));
  const path = join(folder, 'entente.db');
  const store = openEmbedded({ path });
  await commitExtractions(store, [meeting, denial], { author: 'test', action: 'ingest', at: 0 });
  await store.close();
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const config = readConfig({ ENTENTE_STORE: 'embedded', ENTENTE_DATA: folder, PORT: '0' });
  server = await serve(config, silent as never);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('a normalizing client cache', () => {
  it('of urql shows two scopes of one relation side by side', async () => {
    const client = new Client({
      url: `${server.url}/graphql`,
      preferGetMethod: false,
      exchanges: [cacheExchange({ keys: { Standing: embedded } }), fetchExchange],
    });
    const { data, error } = await client.query(TWO_SCOPES, {}).toPromise();
    expect(error).toBeUndefined();
    const [relation] = data.relations.nodes;
    expect([relation.then.verdict, relation.now.verdict]).toEqual(['UNDISPUTED', 'DISPUTED']);
    const again = client.readQuery(TWO_SCOPES, {})?.data.relations.nodes[0];
    expect([again.then.verdict, again.now.verdict]).toEqual(['UNDISPUTED', 'DISPUTED']);
  });

  it('of Relay keeps them apart by the arguments of standing', async () => {
    const environment = new Environment({
      network: Network.create(async ({ text }) => {
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: text }),
        });
        return response.json();
      }),
      store: new Store(new RecordSource()),
    });
    const operation = createOperationDescriptor(REQUEST as never, {});
    await environment.execute({ operation }).toPromise();
    const { data } = environment.lookup(operation.fragment) as never as { data: RelayAnswer };
    const [relation] = data.relations.nodes;
    expect([relation?.then.verdict, relation?.now.verdict]).toEqual(['UNDISPUTED', 'DISPUTED']);
  });
});

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
