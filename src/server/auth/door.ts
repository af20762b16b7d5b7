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
const NO_KEY: Turned = { code: 'UNAUTHENTICATED', message: 'this server needs a key', isWrongKey: false };
const NO_ROLE: Turned = { code: 'FORBIDDEN', message: 'this token gives no role here', isWrongKey: false };

export function openDoor(keys: readonly Key[], { anonymous, oidc }: Pick<Config, 'anonymous' | 'oidc'>): Door {
  let reader: Promise<TokenReader> | undefined;
  return {
    async whoAsks(authorization) {
      if (authorization === null || authorization === undefined) return anonymous === 'none' ? NO_KEY : null;
      const secret = /^Bearer\s+(\S+)\s*$/i.exec(authorization)?.[1] ?? '';
      const holder = holderOf(secret, keys);
      if (holder) return holder;
      if (oidc === null || !isToken(secret)) return WRONG_KEY;
      reader ??= import('./oidc.ts').then(({ openTokenReader }) => openTokenReader(oidc));
      const bearer = await (await reader).read(secret);
      return bearer === 'no role' ? NO_ROLE : (bearer ?? WRONG_KEY);
    },
  };
}

/** Header, claims and signature. */
const isToken = (secret: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(secret);
