/** Bearer keys: each gives a name and a role. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Viewer } from '../../../schema/context.ts';
import type { Key } from '../config/values.ts';

/** Compares digests in constant time, so that a wrong secret tells nothing of the right one. Null where nobody has it. */
export function holderOf(secret: string, keys: readonly Key[]): Viewer | null {
  const given = digest(secret);
  const key = keys.filter((one) => timingSafeEqual(digest(one.secret), given))[0];
  return key ? { name: key.name, role: key.role } : null;
}

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Where none are set, an editor's key for this run only. */
export function keyForThisRun(): Key {
  return { name: 'editor', role: 'editor', secret: randomBytes(18).toString('base64url') };
}
