/** What the server knows of a request beside what resolvers see. */
import type { Context } from '../../../schema/context.ts';
import type { Visit } from '../http/visit.ts';
import type { Bounds } from './bounds.ts';

export interface RequestContext extends Context {
  readonly visit: Visit;
  readonly bounds: Bounds;
}
