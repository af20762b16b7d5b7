/** Makes the candidate of a durable relation. */

import type { DurableType } from '../../../domain/relation-types.ts';
import type { Actor } from '../../cast/actor.ts';
import type { Reading } from '../../clause/reading.ts';
import type { TokenRange } from '../../text/token.ts';
import { asserted, type Candidate } from '../candidate.ts';

export function durable(
  reading: Reading,
  predicate: DurableType,
  subject: Actor,
  object: Actor,
  range: TokenRange,
  more: Partial<Candidate> = {},
): Candidate {
  return {
    reading,
    predicate,
    mode: null,
    role: null,
    subject,
    object,
    place: null,
    date: null,
    stance: asserted(),
    closeness: 'named',
    source: 'pattern',
    clause: null,
    joint: true,
    from: range.from,
    to: range.to,
    ...more,
  };
}
