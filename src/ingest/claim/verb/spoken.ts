/** What somebody is told to have said, and the candidate that his saying it makes. */
import type { EventType } from '../../../domain/relation-types.ts';
import { isPlace } from '../../cast/actor.ts';
import { isNoun } from '../../clause/chunk.ts';
import type { Clause } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { REPORTING_VERBS } from '../../lexicon/speech.ts';
import { isInside, isTrailing } from '../../stance/source.ts';
import { stanceOf } from '../../stance/stance.ts';
import type { Candidate } from '../candidate.ts';
import { dateOf } from '../day/clause-date.ts';
import { actorsOf, type Participant, weakerOf } from '../participants.ts';

/** Verbs whose object is whom somebody tells it. */
export const TOLD: ReadonlySet<string> = new Set(['tell', 'inform', 'remind']);

/** The clause that a clause of saying reports. */
export function spokenClause(reading: Reading, clause: Clause): Clause | undefined {
  return (
    reportedClause(reading, clause) ??
    quotedClause(reading, clause) ??
    precedingClause(reading, clause) ??
    surroundingClause(reading, clause)
  );
}

/** `A will, X said, strike B`: what stands around. */
function surroundingClause(reading: Reading, clause: Clause): Clause | undefined {
  if (!isTrailing(reading, clause)) return undefined;
  return reading.clauses.find(
    (other) =>
      other.verb.form === 'finite' && other.governor === null && other.link === 'main' && isInside(clause, other),
  );
}

/** `A must leave, X announced`: what stands before the comma. */
function precedingClause(reading: Reading, clause: Clause): Clause | undefined {
  const [subject] = clause.subjects;
  const comma = reading.chunks[(subject?.index ?? 0) - 1];
  if (
    !comma ||
    !['COMMA', 'QUOTE'].includes(comma.kind) ||
    subject?.index !== clause.verb.index - 1 ||
    !isTrailing(reading, clause)
  )
    return undefined;
  return reading.clauses.find(
    ({ verb, governor, link }) =>
      verb.index < comma.index && verb.form === 'finite' && governor === null && link === 'main',
  );
}

/** What stands in the quotation right before `, X said` or right behind `X said:`; the first full clause of it. */
function quotedClause({ chunks, clauses }: Reading, clause: Clause): Clause | undefined {
  const { verb, subjects, complement } = clause;
  const says = (REPORTING_VERBS.has(verb.word) || verb.word === 'tell') && verb.form === 'finite' && !verb.passive;
  if (complement !== null || !says) return undefined;
  const isMark = (at: number): boolean => chunks[at]?.kind === 'QUOTE';
  const subject = saidAfter(chunks, clause) ? [] : subjects;
  const before = Math.min(verb.index, ...subject.map(({ index }) => index)) - 1;
  const close = [before, before - 1].find((at) => isMark(at) && (at === before || chunks[before]?.kind === 'COMMA'));
  const open = [1, 2, 3, 4].map((ahead) => verb.index + ahead).find(isMark);
  const found = (from: number, to: number): Clause | undefined =>
    clauses.find(
      ({ verb: inner, governor, link }) =>
        inner.index > from && inner.index < to && inner.form === 'finite' && governor === null && link === 'main',
    );
  const first =
    close === undefined
      ? undefined
      : found(
          chunks.slice(0, close).findLastIndex(({ kind }) => kind === 'QUOTE'),
          close,
        );
  return first ?? (open === undefined ? undefined : found(open, chunks.length));
}

/** `…," said X`: right behind a quotation. */
function saidAfter(chunks: Reading['chunks'], { verb: { index } }: Clause): boolean {
  const before = chunks[index - 1]?.kind === 'COMMA' ? chunks[index - 2] : chunks[index - 1];
  return before?.kind === 'QUOTE' && isNoun(chunks[index + 1]);
}

function reportedClause(reading: Reading, clause: Clause): Clause | undefined {
  const inner =
    clause.complement === null || !REPORTING_VERBS.has(clause.verb.word)
      ? undefined
      : reading.clauseOf.get(clause.complement);
  return inner?.verb.form === 'finite' && inner.governor === clause.verb.index ? inner : undefined;
}

/** Who acts, places aside. */
export const agentsOf = (reading: Reading, clause: Clause): Participant[] =>
  clause.subjects.flatMap((noun) => actorsOf(reading, noun)).filter(({ actor }) => !isPlace(actor));

export const speakersOf = (reading: Reading, clause: Clause): Participant[] =>
  agentsOf(reading, saidAfter(reading.chunks, clause) ? { ...clause, subjects: clause.objects } : clause);

/** What `speaker` does to `asked` by saying what the inner clause tells. */
export function act(
  reading: Reading,
  predicate: EventType,
  clause: Clause,
  inner: Clause,
  speaker: Participant,
  asked: Participant | null,
): Candidate {
  return {
    reading,
    predicate,
    mode: null,
    role: null,
    subject: speaker.actor,
    object: asked?.actor ?? null,
    place: null,
    date: dateOf(reading, clause),
    stance: stanceOf(reading, clause),
    closeness: weakerOf(speaker, asked),
    source: 'verb',
    clause,
    joint: true,
    from: Math.min(speaker.from, clause.verb.from, inner.verb.from, ...inner.subjects.map(({ from }) => from)),
    to: Math.max(speaker.to, clause.verb.to, inner.verb.to, asked?.to ?? 0, ...inner.objects.map(({ to }) => to)),
  };
}
