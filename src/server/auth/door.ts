/**
 * Who asks, decided once for all routes and before anything of a request is read: somebody with a key or token,
 * a visitor where the server is open, or nobody.
 */

import type { Viewer } from '../../../schema/context.ts';
import type { ErrorCode } from '../../../schema/errors.ts';
import type { Key } from '../config/values.ts';
import type { Config } from '../config.ts';
import { holderOf } from './keys.ts';
import type { TokenReader } from './oidc.ts';

export interface Door {
  /** Null for a visitor. */
  whoAsks(authorization: string | null | undefined): Promise<Viewer | null | Turned>;
}

/** Turned away, and why. */
export interface Turned {
  readonly code: Extract<ErrorCode, 'UNAUTHENTICATED' | 'FORBIDDEN'>;
  readonly message: string;
  /** Guessed, perhaps. */
  readonly isWrongKey: boolean;
}

export const isTurned = (who: Viewer | null | Turned): who is Turned => who !== null && 'isWrongKey' in who;

const WRONG_KEY: Turned = { code: 'UNAUTHENTICATED', message: 'nobody has this key', isWrongKey: true };
const NO_BEARER: Turned = {
  code: 'UNAUTHENTICATED',
  message: 'a key or token is sent as authorization: Bearer KEY',
  isWrongKey: true,
};
const NO_KEY: Turned = { code: 'UNAUTHENTICATED', message: 'this server needs a key', isWrongKey: false };
const NO_ROLE: Turned = { code: 'FORBIDDEN', message: 'this token gives no role here', isWrongKey: false };

/** `onRefused`: why the token of somebody who is turned away does not hold. */
export function openDoor(
  keys: readonly Key[],
  { anonymous, oidc }: Pick<Config, 'anonymous' | 'oidc'>,
  onRefused: (reason: string) => void,
): Door {
  let reader: Promise<TokenReader> | undefined;
  return {
    async whoAsks(authorization) {
      if (authorization == null) return anonymous === 'none' ? NO_KEY : null;
      const secret = /^Bearer\s+(\S+)\s*$/i.exec(authorization)?.[1];
      if (secret === undefined) return NO_BEARER;
      const holder = holderOf(secret, keys);
      if (holder) return holder;
      if (oidc === null || !isToken(secret)) return WRONG_KEY;
      reader ??= import('./oidc.ts').then(({ openTokenReader }) => openTokenReader(oidc, onRefused));
      return roleOf(await (await reader).read(secret));
    },
  };
}

const roleOf = (bearer: Viewer | 'no role' | null): Viewer | Turned =>
  bearer === 'no role' ? NO_ROLE : (bearer ?? WRONG_KEY);

/** Header, claims and signature. */
const isToken = (secret: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(secret);
