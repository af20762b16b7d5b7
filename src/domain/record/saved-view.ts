/** A question somebody kept, with the answer as it was. */
import type { Id, Instant } from '../glossary.ts';

export interface SavedView {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly operation: string;
  /** JSON texts: variables, the client's own state, and the answer as it was. */
  readonly variables: string;
  readonly state: string | null;
  readonly snapshot: string;
  readonly sha256: string;
  readonly author: string;
  readonly createdAt: Instant;
}
