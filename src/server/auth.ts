/** Who asks: a bearer key gives a name and a role; without one a visitor reads, where that is allowed. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import type { Viewer } from '../../schema/context.ts';
import { apiError } from '../../schema/errors.ts';
import type { Config, Key } from './config.ts';
import type { RequestContext } from './request-context.ts';

/** A key was given that nobody has. */
export const WRONG_KEY = 'wrong key';
export type Claimant = Viewer | typeof WRONG_KEY | null;

/** Compares digests in constant time, so that a wrong key tells nothing of the right one. */
export function claimantOf(authorization: string | null | undefined, keys: readonly Key[]): Claimant {
  if (!authorization) return null;
  const given = digest(/^Bearer\s+(\S+)\s*$/i.exec(authorization)?.[1] ?? '');
  const key = keys.filter(({ secret }) => timingSafeEqual(digest(secret), given))[0];
  return key ? { name: key.name, role: key.role } : WRONG_KEY;
}

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Where none are set, an editor's key for this run only. */
export function keyForThisRun(): Key {
  return { name: 'editor', role: 'editor', secret: randomBytes(18).toString('base64url') };
}

/** Refuses before anything runs. That a mutation needs an editor, the schema itself asks. */
export function keysPlugin({ anonymous }: Pick<Config, 'anonymous'>): Plugin<RequestContext> {
  const refusal = ({ claimant }: RequestContext) => {
    if (claimant === WRONG_KEY) return apiError('UNAUTHENTICATED', 'nobody has this key');
    if (claimant === null && anonymous === 'none') return apiError('UNAUTHENTICATED', 'this server needs a key');
    return null;
  };
  const guard = ({ args, setResultAndStopExecution }: Guarded) => {
    const error = refusal(args.contextValue);
    if (error) setResultAndStopExecution({ errors: [error] });
  };
  return { onExecute: guard, onSubscribe: guard };
}

interface Guarded {
  readonly args: { readonly contextValue: RequestContext };
  readonly setResultAndStopExecution: (result: { errors: ReturnType<typeof apiError>[] }) => void;
}
