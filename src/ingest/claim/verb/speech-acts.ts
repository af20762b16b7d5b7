/** What people do by saying: `said they must leave` asks, `said it would blockade` threatens, `is opposed to` refuses. */

import type { EventType } from '../../../domain/relation-types.ts';
import { isPlace } from '../../cast/actor.ts';
import { isNoun, isVerb } from '../../clause/chunk.ts';
import type { Clause } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { ADJECTIVE_SENSES } from '../../lexicon/adjectives.ts';
import {
  ABETTING,
  BLAMED,
  COMMITTING,
  CONDEMNING,
  CRIMES,
  CRIMINALS,
  DUTIES,
  PLOTTING,
  TOPPLING,
  WRONGLY,
} from '../../lexicon/blame.ts';
import { LIGHT_VERBS, NOUN_SENSES } from '../../lexicon/event-nouns.ts';
import type { Sense } from '../../lexicon/sense.ts';
import { REPORTING_VERBS } from '../../lexicon/speech.ts';
import { isInside, isTrailing } from '../../stance/source.ts';
import { stanceOf } from '../../stance/stance.ts';
import type { Candidate } from '../candidate.ts';
import { dateOf } from '../day/clause-date.ts';
import { stateOf } from '../durable/state-of.ts';
import { answerableFor } from '../noun/owners.ts';
import { actorsOf, type Participant, weakerOf } from '../participants.ts';
import { lemmaOf } from './conditions.ts';
import { eventsIn } from './verb-events.ts';
import { senseOf } from './verb-sense.ts';

export function speechActs(reading: Reading): Candidate[] {
  return reading.clauses.flatMap((clause) => [
    ...demands(reading, clause),
    ...needs(reading, clause),
    ...charges(reading, clause),
    ...threats(reading, clause),
    ...attitudes(reading, clause),
  ]);
}

const OBLIGING: ReadonlySet<string> = new Set(['must', 'should', 'ought']);

const HARMING: ReadonlySet<EventType> = new Set<EventType>(['COERCE', 'ASSAULT', 'PROTEST']);

function spokenClause(reading: Reading, clause: Clause): Clause | undefined {
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
  if (comma?.kind !== 'COMMA' || subject?.index !== clause.verb.index - 1 || !isTrailing(reading, clause))
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

const agentsOf = (reading: Reading, clause: Clause): Participant[] =>
  clause.subjects.flatMap((noun) => actorsOf(reading, noun)).filter(({ actor }) => !isPlace(actor));

const speakersOf = (reading: Reading, clause: Clause): Participant[] =>
  agentsOf(reading, saidAfter(reading.chunks, clause) ? { ...clause, subjects: clause.objects } : clause);

/** `X said that Y must …`. */
function demands(reading: Reading, clause: Clause): Candidate[] {
  const inner = demandedClause(reading, clause) ?? spokenClause(reading, clause);
  if (!inner || inner.verb.passive) return [];
  if (!OBLIGING.has(inner.verb.modal) && !isDemanded(clause, inner)) return [];
  const addressed = addressedIn(reading, clause, inner);
  return speakersOf(reading, clause).flatMap((speaker) =>
    addressed.some(({ actor }) => actor === speaker.actor || actor === stateOf(reading, speaker.actor))
      ? [] // `said that we must`, `said that A and B should` where he speaks for A
      : addressed.map((asked) => act(reading, 'REQUEST', clause, inner, speaker, asked)),
  );
}

/** What is clamoured for. */
function demandedClause(reading: Reading, { verb, complement }: Clause): Clause | undefined {
  const inner = complement === null || !CLAMOURING.has(verb.word) ? undefined : reading.clauseOf.get(complement);
  return inner?.verb.form === 'finite' && inner.governor === verb.index ? inner : undefined;
}

/** `insisted that X hand them over`: a base form behind one alone. */
const isDemanded = ({ verb: { word } }: Clause, { verb, subjects }: Clause): boolean =>
  INSISTING.has(word) && verb.base && verb.modal === '' && subjects.length === 1;

const INSISTING: ReadonlySet<string> = new Set(['insist', 'recommend', 'suggest']);
const CLAMOURING: ReadonlySet<string> = new Set([
  'scream',
  'clamour',
  'clamor',
  'shout',
  'cry',
  'plead',
  'yell',
  'argue',
]);

/** `told Y that it should …`: the pronoun means Y. */
function addressedIn(reading: Reading, clause: Clause, inner: Clause): Participant[] {
  const told = TOLD.has(clause.verb.word) || clause.verb.word === 'warn';
  const isPronoun = inner.subjects[0]?.pronoun === true;
  return told && isPronoun && clause.objects.length > 0
    ? clause.objects.flatMap((noun) => actorsOf(reading, noun))
    : agentsOf(reading, inner);
}

/** `stressed the need for Y to leave`. */
function needs(reading: Reading, clause: Clause): Candidate[] {
  if (!REPORTING_VERBS.has(clause.verb.word) && !LIGHT_VERBS.has(clause.verb.word)) return [];
  const need = clause.objects.find((noun) => lemmaOf(reading, noun) === 'need');
  const joint = need && reading.chunks[need.index + 1];
  const asked = need && reading.chunks[need.index + 2];
  const deed = need && reading.chunks[need.index + 3];
  if (joint?.word !== 'for' || !isNoun(asked) || !isVerb(deed) || deed.form !== 'infinitive') return [];
  const inner = reading.clauseOf.get(deed.index);
  return agentsOf(reading, clause).flatMap((speaker) =>
    actorsOf(reading, asked)
      .filter(({ actor }) => actor !== speaker.actor && !isPlace(actor))
      .map((one) => act(reading, 'REQUEST', clause, inner ?? clause, speaker, one)),
  );
}

/** `X said that Y had ignored its offer`, `X called the demands of Y outrageous` in the words `said … were outrageous`. */
function charges(reading: Reading, clause: Clause): Candidate[] {
  const regretted = regrettedIn(reading, clause);
  const inner = regretted ?? spokenClause(reading, clause);
  if (!inner || (inner.verb.negated && !regretted) || inner.verb.modal !== '') return [];
  const isBlamed =
    (regretted && isAtFault(regretted)) ||
    BLAMED.has(inner.verb.word) ||
    isCrime(reading, inner) ||
    plotsIn(reading, inner) ||
    isWrongly(inner.verb) ||
    isRemiss(reading, inner);
  if (!isBlamed && senseOf(reading, inner)) return [];
  const accused = isBlamed
    ? agentsOf(reading, inner)
    : isCondemned(reading, inner)
      ? condemnedBy(reading, clause, inner)
      : [];
  return speakersOf(reading, clause).flatMap((speaker) =>
    accused
      .filter(({ actor }) => actor !== speaker.actor && stateOf(reading, speaker.actor) !== actor)
      .map((one) => act(reading, 'ACCUSE', clause, inner, speaker, one)),
  );
}

/** `regretted that X had not come`, `noted with disappointment that X had refused`. */
function regrettedIn(reading: Reading, { verb, complement, obliques }: Clause): Clause | undefined {
  const inner = complement === null ? undefined : reading.clauseOf.get(complement);
  if (inner && REGRETTING.has(verb.word) && inner.verb.form === 'finite') return inner;
  const regret = obliques.find(({ preposition }) => preposition === 'with')?.nouns[0];
  return regret && REGRETS.has(lemmaOf(reading, regret))
    ? reading.clauses.find(({ noun, joint }) => noun === regret && joint === 'that')
    : undefined;
}

/** What one did not do, though it was his to do. */
const isAtFault = ({ verb }: Clause): boolean => !verb.passive && (verb.negated || FAILING.has(verb.word));

const REGRETTING: ReadonlySet<string> = new Set(['regret', 'deplore', 'lament', 'bemoan']);
const REGRETS: ReadonlySet<string> = new Set(
  'disappointment regret dismay concern alarm displeasure sorrow anger indignation'.split(' '),
);
const FAILING: ReadonlySet<string> = new Set(
  'refuse reject fail decline withdraw abandon boycott block leave ignore'.split(' '),
);

/** `had illegally entered its waters`, `has deliberately bombed`. */
const isWrongly = ({ adverbs }: Clause['verb']): boolean => adverbs.some((adverb) => WRONGLY.has(adverb));

/** `is failing to honour its obligations`. */
function isRemiss({ clauseOf }: Reading, { verb, complement }: Clause): boolean {
  const duty = complement === null || verb.word !== 'fail' ? undefined : clauseOf.get(complement);
  return duty?.verb.form === 'infinitive' && DUTIES.has(duty.verb.word);
}

/** `is trying to topple its government`. */
function plotsIn(reading: Reading, { verb, complement }: Clause): boolean {
  const deed = complement === null || !PLOTTING.has(verb.word) ? undefined : reading.clauseOf.get(complement);
  return deed !== undefined && (BLAMED.has(deed.verb.word) || TOPPLING.has(deed.verb.word));
}

/** `has committed war crimes`, `is sheltering terrorists`. */
function isCrime(reading: Reading, { verb, objects }: Clause): boolean {
  const of = COMMITTING.has(verb.word) ? CRIMES : ABETTING.has(verb.word) ? CRIMINALS : null;
  return of !== null && objects.some((noun) => of.has(lemmaOf(reading, noun)));
}

/** `said X's demands were outrageous`; `told X that the killing was unacceptable`: he who is told so. */
function condemnedBy(reading: Reading, clause: Clause, inner: Clause): Participant[] {
  const named = inner.subjects.flatMap((noun) => answerableFor(reading, noun));
  const told = TOLD.has(clause.verb.word) ? clause.objects.flatMap((noun) => actorsOf(reading, noun)) : [];
  return (named.length > 0 ? named : told).filter(({ actor }) => !isPlace(actor));
}

const TOLD: ReadonlySet<string> = new Set(['tell', 'inform', 'remind']);

function isCondemned(reading: Reading, { verb }: Clause): boolean {
  const next = reading.chunks[verb.index + 1];
  const word = isNoun(next) ? reading.sentence.tokens[next.head]?.lower : undefined;
  return verb.word === 'be' && word !== undefined && CONDEMNING.has(word);
}

/** `X said it would attack Y`. */
function threats(reading: Reading, clause: Clause): Candidate[] {
  const inner = spokenClause(reading, clause);
  if (!inner || !['will', 'would'].includes(inner.verb.modal) || inner.verb.negated) return [];
  const sense = senseOf(reading, inner);
  const [speaker] = agentsOf(reading, clause);
  if (!sense || !speaker || !HARMING.has(sense.type) || senseOf(reading, clause)) return [];
  const own = agentsOf(reading, inner).some(
    ({ actor }) => actor === speaker.actor || actor === stateOf(reading, speaker.actor),
  );
  return own
    ? eventsIn(reading, inner, { ...sense, type: 'THREATEN', mode: null }).map((event) => ({
        ...event,
        stance: { ...stanceOf(reading, clause) },
      }))
    : [];
}

/** `X is willing to …`, `X is opposed to …`. */
function attitudes(reading: Reading, clause: Clause): Candidate[] {
  const sense = attitudeOf(reading, clause);
  const inner = clause.complement === null ? undefined : reading.clauseOf.get(clause.complement);
  if (!sense || (inner && meetsIn(reading, inner))) return [];
  return eventsIn(reading, { ...clause, verb: { ...clause.verb, passive: false }, objects: [] }, sense).filter(
    ({ object }) => object !== null,
  );
}

/** The sense of `is ready`, or of `is opposed`, which reads like a passive. */
function attitudeOf(reading: Reading, { verb }: Clause): Sense | undefined {
  if (verb.passive && verb.word === 'oppose') return ADJECTIVE_SENSES.get('opposed');
  const next = reading.chunks[verb.index + 1];
  const word = isNoun(next) ? reading.sentence.tokens[next.head]?.lower : undefined;
  return ['be', 'remain', 'feel'].includes(verb.word) && word ? ADJECTIVE_SENSES.get(word) : undefined;
}

/** `ready to meet`, `ready to continue talks`: a planned meeting is told as such. */
function meetsIn(reading: Reading, inner: Clause): boolean {
  const talks = inner.objects.some((noun) => NOUN_SENSES.get(lemmaOf(reading, noun))?.type === 'CONSULT');
  return talks || senseOf(reading, inner)?.type === 'CONSULT';
}

function act(
  reading: Reading,
  predicate: EventType,
  clause: Clause,
  inner: Clause,
  speaker: Participant,
  asked: Participant,
): Candidate {
  return {
    reading,
    predicate,
    mode: null,
    role: null,
    subject: speaker.actor,
    object: asked.actor,
    place: null,
    date: dateOf(reading, clause),
    stance: stanceOf(reading, clause),
    closeness: weakerOf(speaker, asked),
    source: 'verb',
    clause,
    joint: true,
    from: Math.min(speaker.from, clause.verb.from, inner.verb.from, ...inner.subjects.map(({ from }) => from)),
    to: Math.max(speaker.to, clause.verb.to, inner.verb.to, asked.to, ...inner.objects.map(({ to }) => to)),
  };
}
