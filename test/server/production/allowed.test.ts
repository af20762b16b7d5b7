/** What production turns off, and that each is turned on by its own word alone; and whose documents are taken. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openServing, SECRETS, type Served } from '../../fixture/serving.ts';
import { talks } from '../../fixture/talks.ts';

const PRODUCTION = { ENTENTE_MODE: 'production', ENTENTE_GRACE: '0', ENTENTE_RATE: '0' };

const post = (server: Served, body: object, authorization?: string) =>
  server.ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify(body),
  });

/** Whether a server has each. */
const FEATURES: Readonly<Record<string, (server: Served) => Promise<boolean>>> = {
  introspection: async (server) => {
    const asked = await post(server, { query: '{ __schema { queryType { name } } }' });
    const isTold = asked.json.data !== undefined;
    expect((await server.ask('/schema.graphql')).status).toBe(isTold ? 200 : 404);
    return isTold;
  },
  playground: async (server) =>
    /graphiql/i.test((await server.ask('/graphql', { headers: { accept: 'text/html' } })).text),
  get: async (server) => (await server.ask('/graphql?query=%7Brevision%7D')).status === 200,
  suggestions: async (server) => (await post(server, { query: '{ entitties { id } }' })).text.includes('Did you mean'),
};
const NAMES = Object.keys(FEATURES);

async function featuresOf(environment: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const server = await openServing(environment, talks);
  try {
    const found = [];
    for (const name of NAMES) if (await FEATURES[name]?.(server)) found.push(name);
    return found;
  } finally {
    await server.close();
  }
}

describe('what helps people who look around', () => {
  it('is all there in development, and none of it in production', async () => {
    expect(await featuresOf({})).toEqual(NAMES);
    expect(await featuresOf(PRODUCTION)).toEqual([]);
  });

  it.each(NAMES)('is there in either mode where it alone is allowed: %s', async (name) => {
    for (const mode of [PRODUCTION, {}]) expect(await featuresOf({ ...mode, ENTENTE_ALLOW: name })).toEqual([name]);
  });
});

describe('documents of one’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-trusted-'));
  const TRUSTED = 'query Trusted { revision }';
  beforeAll(() => writeFileSync(join(folder, 'trusted.graphql'), TRUSTED));
  afterAll(() => rmSync(folder, { recursive: true }));

  const WHO = { visitor: undefined, reader: `Bearer ${SECRETS.reader}`, editor: `Bearer ${SECRETS.editor}` };
  it.each([
    ['all', {}, ['visitor', 'reader', 'editor']],
    ['keys', {}, ['reader', 'editor']],
    ['none', {}, []],
    ['all', PRODUCTION, ['visitor', 'reader', 'editor']],
    ['keys', PRODUCTION, ['reader', 'editor']],
    ['none', PRODUCTION, []],
  ] as const)(
    'are taken of %s (%j) and of nobody else; those that are trusted, of everybody',
    async (texts, mode, taken) => {
      const server = await openServing({ ...mode, ENTENTE_TEXTS: texts, ENTENTE_DOCUMENTS: folder }, talks);
      const found = [];
      for (const [name, authorization] of Object.entries(WHO)) {
        const own = await post(server, { query: '{ revision }' }, authorization);
        if (own.json.data?.revision === 1) found.push(name);
        else expect([own.status, own.json.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
        const documentId = createHash('sha256').update(TRUSTED).digest('hex');
        expect((await post(server, { documentId }, authorization)).json.data).toEqual({ revision: 1 });
      }
      expect(found).toEqual(taken);
      await server.close();
    },
  );
});
