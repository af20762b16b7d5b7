/** A remark of an editor beside entities. It is no evidence. */
import type { Id, Instant } from '../glossary.ts';

export interface Note {
  readonly id: Id;
  readonly about: readonly Id[];
  readonly body: string;
  readonly author: string;
  readonly createdAt: Instant;
}
