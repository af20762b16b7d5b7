/** The thread that unpacks files. Errors lose their kind between threads, so a failure goes over as its words. */
import { UnreadableError } from '../unreadable.ts';
import type { Opened } from './attached.ts';
import { type Packed, unpack } from './unpack.ts';

export type Unpacked = Opened | { readonly reason: string };

export default async function run(packed: Packed): Promise<Unpacked> {
  try {
    return await unpack(packed);
  } catch (error) {
    return { reason: UnreadableError.from(error).message };
  }
}
