/** Who speaks in a clause of saying. */
import type { Actor } from '../cast/actor.ts';
import { isNoun, type NounChunk } from '../clause/chunk.ts';
import { type Clause, obliquesWith } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import { actorsOf } from './participants.ts';

export interface Speaker {
  /** Null for somebody without a name: `a senior official`. */
  readonly actor: Actor | null;
  readonly surface: string;
  readonly verb: string | null;
}

export function speakerOf(reading: Reading, clause: Clause): Speaker {
  const nouns = clause.verb.passive ? obliquesWith(clause, 'by') : clause.subjects;
  return speakerIn(reading, nouns[0], reading.sentence.tokens[clause.verb.head]?.lower ?? null);
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

const SOURCES: ReadonlySet<string> = new Set(
  'statement report document estimate estimates media account intelligence letter transcript people person'.split(' '),
);

/** The source that a sentence gives with `according to`. */
export function accordingTo(reading: Reading): Speaker | null {
  for (const chunk of reading.chunks) {
    const next = reading.chunks[chunk.index + 1];
    if (chunk.word !== 'according to' || !isNoun(next)) continue;
    const source = speakerIn(reading, next, 'according to');
    if (source.actor || isNameless(reading, next) || SOURCES.has(next.word)) return source;
  }
  return null;
}

/** `US officials` speak for themselves, not as the United States. */
function isNameless(reading: Reading, noun: NounChunk): boolean {
  const head = reading.sentence.tokens[noun.head];
  const holds = noun.mentions.some((mention) => mention.from <= noun.head && noun.head < mention.to);
  return (
    !holds &&
    /^(official|source|diplomat|aide|officer|expert|analyst|witness|resident|adviser|advisor|insider|local|newspaper|agency|report|lawyer)s?$/.test(
      head?.lemma ?? '',
    )
  );
}
