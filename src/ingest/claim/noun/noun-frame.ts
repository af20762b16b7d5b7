/** How a noun that tells of an event stands in its sentence: the clause that carries it and the phrases behind it. */

import { type Chunk, isNoun, isVerb, type NounChunk, type VerbChunk } from '../../clause/chunk.ts';
import { type Clause, obliquesWith } from '../../clause/clause.ts';
import { listFrom } from '../../clause/coordination.ts';
import { type DateSpan, isLimit } from '../../clause/date-spans.ts';
import type { Reading } from '../../clause/reading.ts';
import { CANCELLING_VERBS, LIGHT_VERBS, MEASURES, NOUN_SENSES, PLANNING_VERBS } from '../../lexicon/event-nouns.ts';
import type { Sense } from '../../lexicon/sense.ts';
import { DENYING_VERBS } from '../../lexicon/speech.ts';
import { singular } from '../../text/token.ts';
import { lemmaOf } from '../verb/conditions.ts';

/** How the noun stands in its clause. */
export interface Frame {
  readonly clause: Clause | null;
  readonly as: 'subject' | 'object' | 'oblique' | 'none';
}

export interface Phrases {
  readonly by: ReadonlyMap<string, readonly NounChunk[]>;
  readonly end: number;
  readonly date: DateSpan | null;
}

/** `call_off`; `put_on_hold` where the object stands between. */
export function verbName(clause: Clause): string {
  const { word, particle } = clause.verb;
  if (word === 'put' && obliquesWith(clause, 'on').some((noun) => noun.word === 'hold')) return 'put_on_hold';
  return particle ? `${word}_${particle}` : word;
}

const BEARERS: ReadonlySet<string> = new Set(
  'effort mission bid attempt campaign process session round operation'.split(' '),
);

/** `a joint press conference`: those who hold it are together. */
export const isJointlyHeld = ({ sentence }: Reading, { from, head }: NounChunk): boolean =>
  sentence.tokens.slice(from, head).some(({ lower }) => lower === 'joint');

/** `a joint patrol`: those who make it work together, whatever it is for. */
const JOINT_DEEDS: ReadonlySet<string> = new Set(
  'patrol operation project investigation inquiry probe venture mission force production programme program plan effort initiative task survey'.split(
    ' ',
  ),
);

/** `a military intervention`; alone it may be one of words. */
const isArmed = ({ sentence }: Reading, { from, head }: NounChunk): boolean =>
  sentence.tokens.slice(from, head).some(({ lower }) => lower === 'military' || lower === 'armed');

/** The sense of the head, or of the noun before it where the head only carries it: `a mediation effort`. */
export function senseOfNoun(reading: Reading, noun: NounChunk): Sense | undefined {
  const head = lemmaOf(reading, noun);
  if (isJointlyHeld(reading, noun)) {
    if (head === 'conference') return NOUN_SENSES.get('meeting');
    if (JOINT_DEEDS.has(head)) return NOUN_SENSES.get('cooperation');
  }
  if (head === 'intervention') return isArmed(reading, noun) ? NOUN_SENSES.get('deployment') : undefined;
  const own = NOUN_SENSES.get(head);
  if (own || !BEARERS.has(head) || noun.head === noun.from) return own;
  return NOUN_SENSES.get(singular(reading.sentence.tokens[noun.head - 1]?.lower ?? ''));
}

export function frameOf(reading: Reading, noun: NounChunk): Frame {
  const measured = measuredBy(reading, noun);
  if (measured) return frameOf(reading, measured);
  const own = reading.clauses.find((clause) => isCarriedOut(clause, noun));
  if (own) return { clause: own, as: 'object' };
  for (const clause of reading.clauses) {
    if (clause.subjects.includes(noun)) return { clause, as: clause.verb.passive ? 'object' : 'subject' };
    if (clause.objects.includes(noun)) return { clause, as: 'object' };
    if (clause.obliques.some(({ nouns }) => nouns.includes(noun))) return { clause, as: 'oblique' };
  }
  return { clause: null, as: 'none' };
}

/** `the attack that X carried out`, `the sanctions X has imposed`: whose it is stands in its relative clause. */
const isCarriedOut = ({ link, noun: about, subjects, objects, verb }: Clause, noun: NounChunk): boolean =>
  link === 'relative' &&
  about === noun &&
  !subjects.includes(noun) &&
  objects.includes(noun) &&
  DOING.has(verb.particle ? `${verb.word}_${verb.particle}` : verb.word);

const DOING: ReadonlySet<string> = new Set(
  'carry_out launch conduct stage mount wage commit perpetrate impose make hold undertake unleash'.split(' '),
);

/** `hours of talks`, `a series of attacks`: the measure stands in the clause for what it measures. */
function measuredBy(reading: Reading, noun: NounChunk): NounChunk | undefined {
  const before = reading.chunks[noun.index - 1];
  const measure = reading.chunks[noun.index - 2];
  if (before?.word !== 'of' || !isNoun(measure) || !MEASURES.has(lemmaOf(reading, measure))) return undefined;
  return measure;
}

/** The prepositional phrases right behind the noun. */
export function phrasesOf(reading: Reading, noun: NounChunk): Phrases {
  const by = new Map<string, readonly NounChunk[]>();
  let end = noun.to;
  let date: DateSpan | null = null;
  let at: number | null = noun.index + 1;
  for (let steps = 0; at !== null && steps < 8; steps += 1) {
    const chunk: Chunk | undefined = reading.chunks[at];
    const next: Chunk | undefined = pastAdverb(reading, at + 1);
    if (chunk?.kind === 'DATE') {
      date ??=
        reading.dates.find((span) => span.from === chunk.from && !isLimit(reading.sentence.tokens, span)) ?? null;
      end = chunk.to;
      at += 1;
    } else if (isVerb(chunk) && isBearing(chunk)) at += 1;
    else if (chunk?.kind === 'PREPOSITION' && isNoun(next)) {
      const last = added(reading, by, at, next);
      end = last.to;
      at = last.index + 1;
    } else at = pastJoint(reading, at, reading.chunks[noun.index - 1]?.word ?? '');
  }
  return { by, end, date };
}

/** Adds a phrase to those of its preposition, and gives the last noun in it. */
function added(reading: Reading, by: Map<string, readonly NounChunk[]>, at: number, noun: NounChunk): NounChunk {
  const word = reading.chunks[at]?.word ?? '';
  const list = listFrom(reading.chunks, noun);
  const known = by.get(word);
  const isSecond = known !== undefined && isNoun(reading.chunks[at - 1]); // `thanks to X for its access to Y`
  if (!isSecond && !(known && isOfInner(reading, at))) by.set(word, [...(known ?? []), ...list]);
  return list.at(-1) ?? noun;
}

/** `sanctions on X for its attack on Y`: the second `on` belongs to the attack. */
function isOfInner(reading: Reading, at: number): boolean {
  const before = reading.chunks[at - 1];
  return isNoun(before) && NOUN_SENSES.has(lemmaOf(reading, before));
}

/** `on most goods`. */
const pastAdverb = ({ chunks }: Reading, at: number): Chunk | undefined =>
  chunks[at]?.kind === 'ADVERB' ? chunks[at + 1] : chunks[at];

/** `the accord reached last week between`: a participle of the verb that carries the noun. */
const isBearing = (verb: VerbChunk): boolean =>
  verb.form === 'participle' &&
  verb.passive &&
  LIGHT_VERBS.has(verb.particle ? `${verb.word}_${verb.particle}` : verb.word);

/** Past `,`, `and`, `, as well as` where another phrase of the noun follows. */
function pastJoint({ chunks }: Reading, at: number, outer: string): number | null {
  const kinds = [0, 1, 2].map((ahead) => chunks[at + ahead]?.kind);
  const joint = kinds[0] === 'AND' || kinds[0] === 'COMMA';
  // `in the face of X's raids and of Y`: the second phrase hangs where the noun does
  if (joint && chunks[at + 1]?.kind === 'PREPOSITION' && chunks[at + 1]?.word === outer) return null;
  if (joint && kinds[1] === 'PREPOSITION' && isNoun(chunks[at + 2])) return at + 1;
  return kinds[0] === 'COMMA' && kinds[1] === 'AND' && kinds[2] === 'PREPOSITION' ? at + 2 : null;
}

export const isCarrier = (verb: string): boolean =>
  LIGHT_VERBS.has(verb) || CANCELLING_VERBS.has(verb) || PLANNING_VERBS.has(verb) || DENYING_VERBS.has(verb);
