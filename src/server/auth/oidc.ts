/** Tokens of an OpenID Connect issuer: signed by its keys, meant for us, still valid; the role stands in a claim. */
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Viewer } from '../../../schema/context.ts';
import { Failure } from '../../domain/error.ts';
import type { OidcConfig } from '../config.ts';

export interface TokenReader {
  /** Null for a token that does not hold, or gives no role. Fails with STORE_UNAVAILABLE where the issuer is not reached. */
  read(token: string): Promise<Viewer | 'no role' | null>;
}

/** Signatures with the issuer’s public keys only: with these, a token cannot choose to be checked by what all know. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Seconds that clocks may differ. */
const TOLERANCE = 30;
/** Milliseconds. */
const PATIENCE = 5_000;

/** `onRefused` is told why a token does not hold: whoever sent it is not. */
export function openTokenReader(config: OidcConfig, onRefused: (reason: string) => void): TokenReader {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const keysOfIssuer = async (): Promise<JWTVerifyGetKey> => {
    keys ??= discover(config.issuer);
    // An issuer that was away is asked again by the next token.
    return keys.catch((error: unknown) => {
      keys = null;
      throw error;
    });
  };
  return {
    async read(token) {
      const key = await keysOfIssuer();
      try {
        const { payload } = await jwtVerify(token, key, {
          issuer: config.issuer,
          audience: config.audience,
          algorithms: ALGORITHMS,
          clockTolerance: TOLERANCE,
          requiredClaims: ['exp', 'sub'],
        });
        return viewerOf(payload, config) ?? 'no role';
      } catch (error) {
        if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw unreachable(error);
        onRefused(error.message);
        return null;
      }
    },
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
    const found = (await response.json()) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
    if (found.issuer !== issuer) throw new Error(`it calls itself ${String(found.issuer)}`);
    return createRemoteJWKSet(new URL(String(found.jwks_uri)), { timeoutDuration: PATIENCE });
  } catch (error) {
    throw unreachable(error);
  }
}

const unreachable = (cause: unknown): Failure =>
  new Failure('STORE_UNAVAILABLE', 'the issuer of tokens does not answer', { cause });

function viewerOf(payload: JWTPayload, { claim, editor, reader }: OidcConfig): Viewer | null {
  const roles = rolesIn(payload, claim);
  const role = roles.includes(editor) ? 'editor' : roles.includes(reader) ? 'reader' : null;
  return role && { name: nameOf(payload), role };
}

/** A list of roles, or one text with spaces between them. */
function rolesIn(payload: JWTPayload, claim: string): readonly unknown[] {
  let found: unknown = payload;
  for (const step of claim.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[step];
  return typeof found === 'string' ? found.split(' ') : Array.isArray(found) ? found : [];
}

/** What an editor’s work is signed with. */
function nameOf({ preferred_username: name, email, sub = '' }: JWTPayload): string {
  return [name, email].find((text): text is string => typeof text === 'string' && text !== '') ?? sub;
}
