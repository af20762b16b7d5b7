/** Who may change the graph: every mutation asks here for the name to sign with. */

import type { GraphQLError } from 'graphql';
import { InputError } from '../../src/domain/error.ts';
import { wordsOf } from '../api/bounds.ts';
import type { Context, Viewer } from '../context.ts';
import { apiError } from '../errors.ts';

/** The editor’s name; fails where no key or a reader’s key was given. */
export function editorOf({ viewer }: Context): string {
  if (viewer?.role === 'editor') return viewer.name;
  throw mayNotEdit(viewer);
}

/** Why somebody may not change anything; null for an editor. */
export function mayNotEdit(viewer: Viewer | null): GraphQLError | null {
  if (viewer === null) return apiError('UNAUTHENTICATED', 'this needs an editor’s key: Authorization: Bearer …');
  return viewer.role === 'editor' ? null : apiError('FORBIDDEN', `the key of ${viewer.name} may read, not change`);
}

/** Fails where somebody else wrote it. */
export function authorOf(ctx: Context, { author }: { readonly author: string }): void {
  if (editorOf(ctx) !== author) throw apiError('FORBIDDEN', `only ${author}, who wrote it, may change or delete it`);
}

const MOST_WORDS = 10_000;

/** Why, in the editor’s words: kept in the ledger and shown to others. */
export const reasonOf = (text: string, name = 'reason'): string => wordsOf(name, text, MOST_WORDS);

/** The message of what an editor can mend; anything else goes on as it is. */
export function mendable(error: unknown): string {
  if (error instanceof InputError) return error.message;
  throw error;
}
