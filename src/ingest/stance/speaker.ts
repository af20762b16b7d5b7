/** Who speaks in a clause of saying. */
import type { Actor } from '../cast/actor.ts';
import { actorsOf } from '../claim/participants.ts';
import type { NounChunk } from '../clause/chunk.ts';
import { type Clause, obliquesWith } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import type { TokenRange } from '../text/token.ts';

export interface Speaker {
  /** Null for somebody without a name: `a senior official`. */
  readonly actor: Actor | null;
  readonly surface: string;
  readonly verb: string | null;
}

const speakers = (clause: Clause): readonly NounChunk[] =>
  clause.verb.passive ? obliquesWith(clause, 'by') : clause.subjects;

export function speakerOf(reading: Reading, clause: Clause): Speaker {
  return speakerIn(reading, speakers(clause)[0], reading.sentence.tokens[clause.verb.head]?.lower ?? null);
}

/** The words that say who says it; from the sentence's begin where the verb's subject was not made out. */
export function speechRange(clause: Clause): TokenRange {
  const [noun] = speakers(clause);
  if (!noun && clause.verb.form === 'finite' && !clause.verb.passive) return { from: 0, to: clause.verb.to };
  return {
    from: Math.min(clause.verb.from, noun?.from ?? clause.verb.from),
    to: Math.max(clause.verb.to, noun?.to ?? 0),
  };
}

export function speakerIn(reading: Reading, noun: NounChunk | undefined, verb: string | null): Speaker {
  if (!noun) return { actor: null, surface: 'anonymous', verb };
  const anonymous = isNameless(reading, noun);
  const [named] = anonymous ? [] : actorsOf(reading, noun);
  const words = reading.sentence.tokens
    .slice(noun.from, noun.to)
    .map(({ text }) => text)
    .join(' ');
  return { actor: named?.actor ?? null, surface: named?.actor.label ?? words, verb };
}

/** `US officials` speak for themselves, not as the United States. */
export function isNameless(reading: Reading, noun: NounChunk): boolean {
  const head = reading.sentence.tokens[noun.head];
  const holds = noun.mentions.some((mention) => mention.from <= noun.head && noun.head < mention.to);
  return (
    !holds &&
    /^(official|source|diplomat|aide|officer|expert|analyst|witness|resident|adviser|advisor|insider|local|newspaper|agency|report|lawyer)s?$/.test(
      head?.lemma ?? '',
    )
  );
}
