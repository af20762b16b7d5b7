/** What the server knows of a request beside what resolvers see. */
import type { Context } from '../../schema/context.ts';
import type { Claimant } from './auth.ts';

export interface RequestContext extends Context {
  readonly claimant: Claimant;
  /** Aborting it ends the request's work. */
  readonly deadline: AbortController;
}
