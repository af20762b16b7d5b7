/** Completes what a text leaves out because it said it before: whom an incursion is aimed at, when the meeting was. */
import type { EventType } from '../../../domain/relation-types.ts';
import { type Clause, obliquesWith } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { NOUN_SENSES } from '../../lexicon/event-nouns.ts';
import { GROUPS, REPRESENTING } from '../../lexicon/groups.ts';
import { singular } from '../../text/token.ts';
import type { Candidate } from '../candidate.ts';
import { stateOf } from '../durable/state-of.ts';
import { answersTo } from './answers.ts';

/** Types whose recipient a later mention leaves out, with the types that name it. */
const NAMED_BY: Readonly<Partial<Record<EventType, readonly EventType[]>>> = {
  ASSAULT: ['ASSAULT', 'MOBILIZE', 'THREATEN'],
  MOBILIZE: ['ASSAULT', 'MOBILIZE'],
  AID: ['AID'],
};
/** Without a recipient these say nothing unless they happened. */
const IDLE: ReadonlySet<string> = new Set(['AGREE', 'CONCEDE', 'REJECT', 'ACCUSE', 'REQUEST', 'THREATEN']);
const LOOK_BACK = 12; // candidates

/** Candidates in reading order; those that stay without a recipient though they need one are left out. */
export function completed(
  candidates: readonly Candidate[],
  dayOf: (candidate: Candidate) => string | null,
): Candidate[] {
  const done: Candidate[] = [];
  for (const candidate of candidates) {
    const answered = candidate.object === null ? answersTo(candidate, done) : [candidate];
    if (answered.length > 0) done.push(...answered);
    else {
      const withObject = withRecipient(candidate, done);
      if (withObject) done.push(withObject);
    }
  }
  return done.map((candidate, i) => {
    if (candidate.date !== null) return candidate;
    const visit = visitBefore(candidate, done.slice(0, i));
    return visit
      ? { ...candidate, dateFrom: visit, place: candidate.place ?? visit.place }
      : withDate(candidate, done, i, dayOf);
  });
}

/** `visited Rome on Monday. He met X there`: on that visit, and nothing else was dated since. */
function visitBefore(
  { reading, clause, predicate, stance, subject }: Candidate,
  earlier: readonly Candidate[],
): Candidate | undefined {
  if (predicate !== 'CONSULT' || clause === null || stance.modality !== 'FACT' || !isThere(reading, clause))
    return undefined;
  const last = earlier.findLast((other) => other.date !== null && other.subject === subject);
  const isVisit = last?.mode === 'visit' && last.stance.modality === 'FACT' && last.stance.polarity === 'ASSERTED';
  return isVisit && reading.sentence.index - last.reading.sentence.index <= 1 ? last : undefined;
}

/** `there` beside its verb or at the begin; `there was` is somewhere else. */
function isThere({ sentence }: Reading, { verb, subjects }: Clause): boolean {
  const { tokens } = sentence;
  const first = subjects[0]?.from ?? verb.from;
  const end = tokens.findIndex(
    ({ index, pos, text }) => index >= verb.to && (pos === 'AUX' || pos === 'VERB' || /^[,.;:–—]$/.test(text)),
  );
  return (
    [first - 1, first].some((at) => tokens[at]?.lower === 'there') ||
    tokens.slice(verb.to, end === -1 ? tokens.length : end).some(({ lower }) => lower === 'there')
  );
}

function withRecipient(candidate: Candidate, earlier: readonly Candidate[]): Candidate | null {
  // `the shelling was a crime` blames whoever did it, `the offer was a breach` nobody knows whom
  const blamed = candidate.answers && singular(candidate.answers.word);
  if (candidate.predicate === 'SUPPORT' || (blamed && NOUN_SENSES.get(blamed)?.type !== 'ASSAULT')) return null;
  const naming = NAMED_BY[candidate.predicate as EventType];
  if (!naming) return candidate.stance.modality === 'FACT' || !IDLE.has(candidate.predicate) ? candidate : null;
  const side = stateOf(candidate.reading, candidate.subject) ?? candidate.subject;
  const known = namesVictim(candidate)
    ? undefined
    : earlier
        .slice(-LOOK_BACK)
        .findLast(
          (other) =>
            other.object !== null &&
            naming.includes(other.predicate as EventType) &&
            isSameSide(other, candidate, side),
        );
  if (known) return { ...candidate, object: known.object, closeness: 'inferred' };
  const vague =
    candidate.predicate === 'AID' ||
    candidate.source === 'noun' ||
    ['HYPOTHESIS', 'QUESTION'].includes(candidate.stance.modality);
  return vague ? null : candidate;
}

/** `opened fire on two farmers`, `killed a miner`: others than those who were named before, whoever they are. */
const namesVictim = ({ predicate, source, clause }: Candidate): boolean =>
  predicate === 'ASSAULT' &&
  source === 'verb' &&
  clause !== null &&
  (obliquesWith(clause, 'in', 'near', 'into').some(({ word }) => ASIDE.has(word)) || namesPeople(clause));

/** `fired into the air`, `in the vicinity of a camp`: at nobody who was named. */
const ASIDE: ReadonlySet<string> = new Set(['air', 'vicinity', 'direction']);

const namesPeople = (clause: Clause): boolean =>
  [...obliquesWith(clause, 'on', 'at', 'against', 'of'), ...(HITTING.has(clause.verb.word) ? [] : clause.objects)].some(
    ({ determiner, word, pronoun }) =>
      !pronoun && !DEFINITE.has(determiner) && (GROUPS.has(word) || REPRESENTING.has(word)),
  );

/** What stands behind these is no victim: `fired shots`, `launched an attack`, `opened fire`. */
const HITTING: ReadonlySet<string> = new Set([
  'fire',
  'launch',
  'wage',
  'open',
  'trade',
  'exchange',
  'swap',
  'take',
  'drop',
]);
const DEFINITE: ReadonlySet<string> = new Set(['the', 'its', 'their', 'his', 'her', 'this', 'these', 'those']);

/** The same actor or one for the same state; for aid anybody who speaks of the same receiver in the sentence. */
function isSameSide(other: Candidate, candidate: Candidate, side: Candidate['subject']): boolean {
  if (candidate.predicate === 'AID') return other.reading === candidate.reading && other.object !== candidate.subject;
  return other.subject === candidate.subject || (stateOf(other.reading, other.subject) ?? other.subject) === side;
}

/** A meeting told again without its date is the one told with it, if only one such date was given. */
function withDate(
  candidate: Candidate,
  all: readonly Candidate[],
  at: number,
  dayOf: (candidate: Candidate) => string | null,
): Candidate {
  if (candidate.predicate !== 'CONSULT' || candidate.source !== 'noun') return candidate;
  const { subject, object } = candidate;
  const same = all.filter(
    (other, i) =>
      i !== at &&
      other.date !== null &&
      other.predicate === 'CONSULT' &&
      other.stance.modality === candidate.stance.modality &&
      ((other.subject === subject && other.object === object) ||
        (other.subject === object && other.object === subject)),
  );
  const only = same.find((other) => dayOf(other) !== null);
  const dates = new Set(same.map(dayOf).filter((day) => day !== null));
  return only && dates.size === 1 ? { ...candidate, dateFrom: only } : candidate;
}
