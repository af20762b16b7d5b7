/** What people do by saying: `said they must leave` asks, `said it would blockade` threatens, `is opposed to` refuses. */

import type { EventType } from '../../domain/relation-types.ts';
import { isPlace } from '../cast/actor.ts';
import { isNoun } from '../clause/chunk.ts';
import type { Clause } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import { ADJECTIVE_SENSES } from '../lexicon/adjectives.ts';
import { NOUN_SENSES } from '../lexicon/event-nouns.ts';
import type { Sense } from '../lexicon/sense.ts';
import { REPORTING_VERBS } from '../lexicon/speech.ts';
import { stanceOf } from '../stance/stance.ts';
import type { Candidate } from './candidate.ts';
import { dateOf } from './clause-date.ts';
import { lemmaOf } from './conditions.ts';
import { actorsOf, type Participant, weakerOf } from './participants.ts';
import { eventsIn } from './verb-events.ts';
import { senseOf } from './verb-sense.ts';

export function speechActs(reading: Reading): Candidate[] {
  return reading.clauses.flatMap((clause) => [
    ...demands(reading, clause),
    ...threats(reading, clause),
    ...attitudes(reading, clause),
  ]);
}

const OBLIGING: ReadonlySet<string> = new Set(['must', 'should', 'ought']);

const HARMING: ReadonlySet<EventType> = new Set<EventType>(['COERCE', 'ASSAULT', 'PROTEST']);

function spokenClause(reading: Reading, clause: Clause): Clause | undefined {
  const inner =
    clause.complement === null || !REPORTING_VERBS.has(clause.verb.word)
      ? undefined
      : reading.clauseOf.get(clause.complement);
  return inner?.verb.form === 'finite' && inner.governor === clause.verb.index ? inner : undefined;
}

const agentsOf = (reading: Reading, clause: Clause): Participant[] =>
  clause.subjects.flatMap((noun) => actorsOf(reading, noun)).filter(({ actor }) => !isPlace(actor));

/** `X said that Y must …`. */
function demands(reading: Reading, clause: Clause): Candidate[] {
  const inner = spokenClause(reading, clause);
  if (!inner || !OBLIGING.has(inner.verb.modal) || inner.verb.passive) return [];
  const addressed = agentsOf(reading, inner);
  return agentsOf(reading, clause).flatMap((speaker) =>
    addressed
      .filter(({ actor }) => actor !== speaker.actor)
      .map((asked) => act(reading, 'REQUEST', clause, inner, speaker, asked)),
  );
}

/** `X said it would attack Y`. */
function threats(reading: Reading, clause: Clause): Candidate[] {
  const inner = spokenClause(reading, clause);
  if (!inner || !['will', 'would'].includes(inner.verb.modal) || inner.verb.negated) return [];
  const sense = senseOf(reading, inner);
  const [speaker] = agentsOf(reading, clause);
  if (!sense || !speaker || !HARMING.has(sense.type) || senseOf(reading, clause)) return [];
  const own = agentsOf(reading, inner).some(({ actor }) => actor === speaker.actor);
  return own
    ? eventsIn(reading, inner, sense).map((event) => ({
        ...event,
        predicate: 'THREATEN' as const,
        mode: null,
        stance: { ...stanceOf(reading, clause) },
      }))
    : [];
}

/** `X is willing to …`, `X is opposed to …`. */
function attitudes(reading: Reading, clause: Clause): Candidate[] {
  const sense = attitudeOf(reading, clause);
  const inner = clause.complement === null ? undefined : reading.clauseOf.get(clause.complement);
  if (!sense || (inner && meetsIn(reading, inner))) return [];
  return eventsIn(reading, { ...clause, verb: { ...clause.verb, passive: false }, objects: [] }, sense);
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
    from: Math.min(speaker.from, clause.verb.from),
    to: Math.max(inner.verb.to, asked.to, ...inner.objects.map(({ to }) => to)),
  };
}
