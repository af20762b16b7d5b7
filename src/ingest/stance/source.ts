/** Whoever a sentence gives as its source: `according to X`, or `…, X said` at its end. */
import { isNoun, type NounChunk } from '../clause/chunk.ts';
import type { Clause } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import { REPORTING_VERBS } from '../lexicon/speech.ts';
import type { TokenRange } from '../text/token.ts';
import { isNameless, type Speaker, speakerIn, speakerOf, speechRange } from './speaker.ts';

export interface Source {
  readonly speaker: Speaker;
  readonly range: TokenRange;
}

/** Carry what somebody says, who is often named behind them. */
const WORDS_OF_SOMEBODY: ReadonlySet<string> = new Set(
  'statement announcement communique communiqué readout release summary post tweet report document account letter transcript estimate estimates'.split(
    ' ',
  ),
);
const ISSUED: ReadonlySet<string> = new Set(['statement', 'announcement', 'communique', 'communiqué']);
const SOURCES: ReadonlySet<string> = new Set([...WORDS_OF_SOMEBODY, ...'media intelligence people person'.split(' ')]);

export function sourceOf(reading: Reading): Source | null {
  for (const chunk of reading.chunks) {
    const next = reading.chunks[chunk.index + 1];
    if (chunk.word !== 'according to' || !isNoun(next)) continue;
    const author = authorOf(reading, next);
    const own = author && speakerIn(reading, author, 'according to');
    if (author && own?.actor) return { speaker: own, range: { from: chunk.from, to: author.to } };
    const speaker = speakerIn(reading, next, 'according to');
    if (speaker.actor || isNameless(reading, next) || SOURCES.has(next.word))
      return { speaker, range: { from: chunk.from, to: next.to } };
  }
  return null;
}

/** `a statement from the ministry`, `an announcement by X`: null where nobody is named, as in `a report on X`. */
function authorOf({ chunks }: Reading, noun: NounChunk): NounChunk | null {
  const [from, whom] = [chunks[noun.index + 1], chunks[noun.index + 2]];
  if (!WORDS_OF_SOMEBODY.has(noun.word) || !from) return null;
  // A transcript of a call and an account of a raid are nobody's.
  const isHis = /^(?:from|by)$/.test(from.word) || (from.word === 'of' && ISSUED.has(noun.word));
  if (!isHis) return null;
  return whom && isNoun(whom) ? whom : null;
}

/** `…, the ministry said`: who tells the whole sentence is named at its end. */
export function trailingSpeaker(reading: Reading, clause: Clause): Source | null {
  if (clause.link === 'relative' || REPORTING_VERBS.has(clause.verb.word)) return null;
  const teller = reading.clauses.find(
    (other) => (other.verb.index > clause.verb.index || isInside(other, clause)) && isTrailing(reading, other),
  );
  if (!teller) return null;
  const telling = teller.subjects.length > 0 ? teller : { ...teller, subjects: teller.objects };
  return { speaker: speakerOf(reading, telling), range: speechRange(telling) };
}

/** `A will, X said, leave`, `A, X said, left`. */
export const isInside = (teller: Clause, { verb, subjects }: Clause): boolean =>
  teller.verb.index < verb.index &&
  (subjects[0]?.index ?? verb.index) < (teller.subjects[0]?.index ?? 0) &&
  teller.subjects[0] !== subjects[0];

export function isTrailing({ chunks }: Reading, { verb, subjects, objects, complement }: Clause): boolean {
  if (!REPORTING_VERBS.has(verb.word) || verb.form !== 'finite' || complement !== null) return false;
  const first = Math.min(verb.index, subjects[0]?.index ?? verb.index);
  const joint = chunks[first - 1]?.kind;
  const inverted = subjects.length === 0 || (subjects[0]?.index ?? 0) < first;
  return (joint === 'COMMA' || joint === 'QUOTE') && (objects.length === 0 || inverted);
}
