/** What the server does for standing questions, as the fields of this folder use it. */
import type { Id } from '../../src/domain/glossary.ts';
import type { StandingQuestion } from '../../src/domain/record/standing-question.ts';
import type { PlacedAlert } from '../../src/standing/alert.ts';

export interface Standing {
  /** Notes what holds already, so that only what comes later is told. */
  begin(question: Pick<StandingQuestion, 'id' | 'asked'>): Promise<void>;
  /** Every alert after a place, as it comes. */
  alerts(since: number, signal: AbortSignal): AsyncIterable<PlacedAlert>;
  /** The place of the last alert. */
  lastAlert(): Promise<number>;
  /** What deliveries of this question are signed with; null where this server sends none. */
  secretOf(question: Id): string | null;
  /** Throws InputError for an address that is sent nothing. */
  checkTarget(url: string): void;
}
