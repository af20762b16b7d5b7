/** What an editor wants to be told of: answered anew after each commit that touches it. */
import type { Id, Instant } from '../glossary.ts';

export interface StandingQuestion {
  readonly id: Id;
  readonly title: string;
  /** JSON of an `Asked` (`src/standing/asked.ts`). */
  readonly asked: string;
  /** Whom alerts are sent to; null for nobody. */
  readonly webhook: string | null;
  readonly author: string;
  readonly createdAt: Instant;
}
