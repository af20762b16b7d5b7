import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTrusted } from '../../../src/server/graphql/trusted.ts';
import { openServing, SECRETS, type Served } from '../../fixture/serving.ts';
import { talks } from '../../fixture/talks.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-documents-'));
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const WHO = 'query Who($name: String!) { entity(name: $name) { label } }';
const ADA = { variables: { name: 'Ada Berg' } };

const server: { trusting?: Served; open?: Served } = {};
beforeAll(async () => {
  writeFileSync(join(folder, 'who.graphql'), WHO);
  writeFileSync(join(folder, 'relay.json'), JSON.stringify({ md5ofRevision: 'query Revision { revision }' }));
  writeFileSync(
    join(folder, 'apollo.json'),
    JSON.stringify({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'count', name: 'Count', type: 'query', body: 'query Count { entities { totalCount } }' }],
    }),
  );
  const production = { ENTENTE_MODE: 'production', ENTENTE_GRACE: '0', ENTENTE_DOCUMENTS: folder };
  server.trusting = await openServing(production, talks);
  server.open = await openServing({}, talks);
});
afterAll(async () => {
  await server.trusting?.close();
  await server.open?.close();
  rmSync(folder, { recursive: true });
});

async function send(where: keyof typeof server, body: object, headers: Record<string, string> = {}) {
  const answer = await server[where]?.ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer) throw new Error('the server did not start');
  const error = answer.json.errors?.[0];
  return { status: answer.status, data: answer.json.data, message: error?.message, code: error?.extensions.code };
}
const persisted = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('a trusted document', () => {
  it.each([
    [
      'by the draft of the standard',
      { documentId: `sha256:${hashOf(WHO)}`, ...ADA },
      { entity: { label: 'Ada Berg' } },
    ],
    ['by its hash alone', { documentId: hashOf(WHO), ...ADA }, { entity: { label: 'Ada Berg' } }],
    ['as Relay asks', { doc_id: 'md5ofRevision' }, { revision: 1 }],
    ['as Apollo names it', { documentId: 'count' }, { entities: { totalCount: expect.any(Number) } }],
    ['as Apollo and urql ask', { ...persisted(hashOf(WHO)), ...ADA }, { entity: { label: 'Ada Berg' } }],
    ['by its text', { query: WHO, ...ADA }, { entity: { label: 'Ada Berg' } }],
  ])('is answered %s', async (_, body, data) => {
    expect(await send('trusting', body)).toMatchObject({ status: 200, data });
  });

  it('is the only kind that a stranger may ask for', async () => {
    expect(await send('trusting', { query: '{ revision }' })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await send('trusting', { documentId: 'nobody-wrote-this' })).toMatchObject({ code: 'NOT_FOUND' });
    const authorization = `Bearer ${SECRETS.reader}`;
    expect(await send('trusting', { query: '{ revision }' }, { authorization })).toMatchObject({
      data: { revision: 1 },
    });
  });

  it('cannot be added by a stranger', async () => {
    const query = '{ revision }';
    expect(await send('trusting', { query, ...persisted(hashOf(query)) })).toMatchObject({
      message: 'PersistedQueryNotSupported',
      code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    });
  });

  it('that cannot be read is named at the start', () => {
    const broken = join(folder, '..', 'no-such-folder');
    expect(() => readTrusted(broken)).toThrow(/ENTENTE_DOCUMENTS: .*no-such-folder cannot be read/);
    const file = join(mkdtempSync(join(tmpdir(), 'entente-broken-')), 'a.json');
    writeFileSync(file, '{"a": 1}');
    expect(() => readTrusted(file)).toThrow('a.json');
  });
});

describe('an automatic persisted query', () => {
  const query = '{ entities { totalCount } }';

  it('is asked for once, then known', async () => {
    expect(await send('open', persisted(hashOf(query)))).toMatchObject({
      status: 200,
      message: 'PersistedQueryNotFound',
      code: 'PERSISTED_QUERY_NOT_FOUND',
    });
    expect((await send('open', { query, ...persisted(hashOf(query)) })).data).toBeDefined();
    expect((await send('open', persisted(hashOf(query)))).data).toBeDefined();
  });

  it('is not taken under a hash that is not its own', async () => {
    const hash = hashOf('{ revision }');
    expect(await send('open', { query, ...persisted(hash) })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await send('open', persisted(hash))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    // Nor is another text answered in its place, where the hash is known.
    await send('open', { query: '{ revision }', ...persisted(hash) });
    expect(await send('open', { query, ...persisted(hash) })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
