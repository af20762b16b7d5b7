/** Tokens of an issuer: a real one, on a port of this machine, whose keys are made for the test. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { openServing, type Served } from '../../fixture/serving.ts';
import { talks } from '../../fixture/talks.ts';

const AUDIENCE = 'entente';
let issuer: string;
let provider: Server;
let own: CryptoKey;
let other: CryptoKey;
let server: Served;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  own = pair.privateKey;
  other = (await generateKeyPair('RS256')).privateKey;
  const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }];
  provider = createServer(({ url }, response) => {
    const found: Record<string, object> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
      '/keys': { keys },
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found[url ?? ''] ?? {}));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const environment = {
    ENTENTE_OIDC_ISSUER: issuer,
    ENTENTE_OIDC_AUDIENCE: AUDIENCE,
    ENTENTE_OIDC_CLAIM: 'realm_access.roles',
  };
  server = await openServing({ ...environment, ENTENTE_ANONYMOUS: 'none' }, talks);
});
afterAll(async () => {
  await server.close();
  await new Promise((resolve) => provider.close(resolve));
});

interface Making {
  readonly claims?: JWTPayload;
  readonly key?: CryptoKey;
  readonly expires?: string;
  readonly audience?: string;
  readonly from?: string;
}

const roles = (...names: string[]) => ({ realm_access: { roles: names } });
const token = ({
  claims = roles('editor'),
  key = own,
  expires = '5m',
  audience = AUDIENCE,
  from = issuer,
}: Making = {}) =>
  new SignJWT({ preferred_username: 'clara', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setSubject('user-1')
    .setIssuedAt()
    .setIssuer(from)
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(key);

const ask = (bearer: string, query = '{ revision }') =>
  server.ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query }),
  });
const NOTE = 'mutation { addNote(about: ["name:Ada Berg"], body: "Seen.") { author } }';

describe('a token of the issuer', () => {
  it('lets an editor sign with their name', async () => {
    const { status, json } = await ask(await token(), NOTE);
    expect([status, json.data]).toEqual([200, { addNote: { author: 'clara' } }]);
  });

  it('lets a reader read, and no more', async () => {
    const reader = await token({ claims: roles('offline', 'reader') });
    expect((await ask(reader)).status).toBe(200);
    expect((await ask(reader, NOTE)).status).toBe(403);
  });

  it('that gives no role lets nobody in', async () => {
    for (const claims of [roles(), roles('admin'), { realm_access: 'editor' }, {}]) {
      const { status, json } = await ask(await token({ claims }));
      expect([status, json.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    }
  });

  it.each<[string, () => Promise<string>]>([
    ['is over', () => token({ expires: '-5m' })],
    ['is meant for others', () => token({ audience: 'another' })],
    ['comes from others', () => token({ from: 'http://127.0.0.1:1' })],
    ['is signed by others', () => token({ key: other })],
    [
      'is not signed',
      async () =>
        new UnsecuredJWT({ ...roles('editor') })
          .setSubject('user-1')
          .setIssuer(issuer)
          .setAudience(AUDIENCE)
          .setExpirationTime('5m')
          .encode(),
    ],
    [
      'is signed by what all know',
      async () =>
        new SignJWT({ ...roles('editor') })
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .setSubject('user-1')
          .setIssuer(issuer)
          .setAudience(AUDIENCE)
          .setExpirationTime('5m')
          .sign(new TextEncoder().encode('a public key that everybody can read')),
    ],
    [
      'was changed',
      async () =>
        (await token({ claims: roles('reader') })).replace(
          /\.[^.]+\./,
          `.${Buffer.from(JSON.stringify({ ...roles('editor'), sub: 'user-1' })).toString('base64url')}.`,
        ),
    ],
    ['is none', async () => 'a.b.c'],
  ])('holds no more where it %s', async (_, made) => {
    const { status, json } = await ask(await made());
    expect([status, json.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('that does not hold is told in the log why, and nowhere else', async () => {
    const { text } = await ask(await token({ audience: 'another' }));
    expect(text).not.toContain('aud');
    expect(server.logged.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('"aud"'));
  });

  it('stands beside keys', async () => {
    expect((await server.query('{ revision }', 'editor')).status).toBe(200);
  });
});

describe('an issuer that is away', () => {
  it('is no reason to let anybody in, nor to fail for ever', async () => {
    const away = await openServing({ ENTENTE_OIDC_ISSUER: 'http://127.0.0.1:9', ENTENTE_OIDC_AUDIENCE: AUDIENCE });
    const bearer = await token();
    const { status, headers } = await away.ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: '{"query":"{ revision }"}',
    });
    expect([status, headers['retry-after']]).toEqual([503, '2']);
    expect((await away.query('{ revision }', 'reader')).status).toBe(200);
    await away.close();
  });
});
