/** On what a statement rests: all that its confidence is worked out from. */
import type { Candidate } from '../claim/candidate.ts';
import type { Vote } from '../vote/vote.ts';

/** Whether the second reading, which only looks for the nearest actors around the word, finds the same. */
export type Agreement = 'both' | 'one';

export interface Grounds extends Pick<Candidate, 'predicate' | 'closeness' | 'source'> {
  readonly polarity: Candidate['stance']['polarity'];
  readonly agreement: Agreement;
  /** Null where the typer was not asked. */
  readonly vote: Vote | null;
  /** Nobody else takes part. */
  readonly isAlone: boolean;
  /** Ends of which no authority knows who they are. */
  readonly unknownEnds: number;
  /** Its own words date it. */
  readonly isDated: boolean;
  /** Words of the sentence. */
  readonly length: number;
  /** How far the copy is reworded, 0 to 1. */
  readonly spin: number;
}

export function groundsOf(
  { predicate, closeness, source, stance, subject, object, date, reading }: Candidate,
  more: Pick<Grounds, 'agreement' | 'vote' | 'spin'>,
): Grounds {
  return {
    ...{ predicate, closeness, source },
    polarity: stance.polarity,
    isAlone: object === null,
    unknownEnds: [subject, object].filter((end) => end !== null && end.entry === null).length,
    isDated: date !== null,
    length: reading.sentence.tokens.length,
    ...more,
  };
}
