/** Who may change the graph: every mutation asks here for the name to sign with. */
import { InputError } from '../../src/domain/error.ts';
import { wordsOf } from '../api/bounds.ts';
import type { Context } from '../context.ts';
import { apiError } from '../errors.ts';

/** The editor’s name; fails where no key or a reader’s key was given. */
export function editorOf({ viewer }: Context): string {
  if (viewer === null) throw apiError('UNAUTHENTICATED', 'this needs an editor’s key: Authorization: Bearer …');
  if (viewer.role !== 'editor') throw apiError('FORBIDDEN', `the key of ${viewer.name} may read, not change`);
  return viewer.name;
}

const MOST_WORDS = 10_000;

/** Why, in the editor’s words: kept in the ledger and shown to others. */
export const reasonOf = (text: string, name = 'reason'): string => wordsOf(name, text, MOST_WORDS);

/** The message of what an editor can mend; anything else goes on as it is. */
export function mendable(error: unknown): string {
  if (error instanceof InputError) return error.message;
  throw error;
}
