/** What a collector of OpenTelemetry is sent: requests, operations and what they ask of the store, as one trace. */

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openNeo4j } from '../../src/store/neo4j/store.ts';
import { openServing } from '../fixture/serving.ts';
import { hasNeo4j, TURN, takeDatabase } from '../neo4j/database.ts';
import { type ServerProcess, startProcess } from './process.ts';

jest.setTimeout(TURN);

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly status: { readonly code?: number; readonly message?: string };
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';

let collector: Server;
let endpoint: string;
let spans: Span[];
let asked: string[];
beforeEach(async () => {
  [spans, asked] = [[], []];
  collector = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces).toString();
    asked.push(`${request.method} ${request.url} ${body}`);
    for (const { scopeSpans } of JSON.parse(body).resourceSpans) for (const one of scopeSpans) spans.push(...one.spans);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterEach(() => {
  collector.close();
});

/** Asks, and stops the server, which sends what it has not sent. */
async function traced(
  work: (server: ServerProcess) => Promise<unknown>,
  environment: Readonly<Record<string, string>> = {},
) {
  const data = mkdtempSync(join(tmpdir(), 'entente-traced-'));
  const server = await startProcess({ data, environment: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ...environment } });
  await work(server);
  expect(await server.end()).toBe(0);
  rmSync(data, { recursive: true });
}

const post = async (server: ServerProcess, query: string) => {
  const answer = await server.post({ query }, { traceparent: `00-${TRACE}-${PARENT}-01` });
  return answer.json();
};

const named = (name: string) => spans.filter((span) => span.name === name && span.traceId === TRACE);
const attribute = (span: Span | undefined, key: string) => span?.attributes.find((one) => one.key === key)?.value;

describe('a collector', () => {
  it('sees the request in the trace of its client, the operation in it, and in that what is asked of the store', async () => {
    await traced((server) =>
      post(server, 'query Latest { documents(first: 2, after: null) { nodes { title } } entity(name: "Ada") { id } }'),
    );
    const [request] = named('POST /graphql');
    const [operation] = named('query Latest');
    expect(request?.parentSpanId).toBe(PARENT);
    expect(attribute(request, 'http.response.status_code')).toEqual({ intValue: 200 });
    expect(operation?.parentSpanId).toBe(request?.spanId);
    const inOperation = spans.filter(({ parentSpanId }) => parentSpanId === operation?.spanId);
    expect(inOperation.map(({ name }) => name)).toContain('store page');
    // Nothing of what was asked about.
    expect(asked.join()).not.toContain('Ada');
    expect(asked[0]).toMatch(/^POST \/v1\/traces /);
    expect(asked[0]).toContain('"service.name"');
  });

  it('is told how many errors there were, and of each other trace apart', async () => {
    await traced(async (server) => {
      await post(server, '{ statement: node(id: "nonsense") { id } }');
      await server.post({ query: '{ revision }' });
    });
    const [operation] = named('query');
    expect(attribute(operation, 'graphql.errors')).toEqual({ intValue: 1 });
    const others = spans.filter(({ name, traceId }) => name === 'POST /graphql' && traceId !== TRACE);
    expect(others).toHaveLength(1);
    expect(others[0]?.parentSpanId ?? '').toBe('');
  });

  it('that cannot be reached delays nobody, and does not keep the server from stopping', async () => {
    await new Promise((resolve) => collector.close(resolve));
    const answered = async (server: ServerProcess) => expect(await post(server, '{ revision }')).toHaveProperty('data');
    await traced(answered);
    expect(asked).toEqual([]);
  });

  it('has an address, or the server does not start', async () => {
    await expect(openServing({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' })).rejects.toThrow(
      'OTEL_EXPORTER_OTLP_ENDPOINT: an address such as http://localhost:4318',
    );
  });

  (hasNeo4j ? it : it.skip)(
    'sees the queries of Neo4j by name and text',
    async () => {
      const { uri, user, password, release } = await takeDatabase();
      const store = await openNeo4j({ uri, user, password });
      await store.migrate();
      await store.close();
      const neo4j = { ENTENTE_STORE: 'neo4j', NEO4J_URI: uri, NEO4J_USER: user ?? '', NEO4J_PASSWORD: password ?? '' };
      await traced((server) => post(server, '{ documents { nodes { title } } }'), neo4j);
      await release();
      const [list] = spans.filter(({ name, traceId }) => name.startsWith('cypher document/list') && traceId === TRACE);
      expect(attribute(list, 'db.system.name')).toEqual({ stringValue: 'neo4j' });
      expect(JSON.stringify(attribute(list, 'db.query.text'))).toContain('MATCH');
      expect(spans.some(({ name, spanId }) => name === 'store page' && spanId === list?.parentSpanId)).toBe(true);
    },
    TURN,
  );
});
