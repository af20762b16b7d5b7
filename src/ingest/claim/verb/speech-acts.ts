/** What people do by saying: `said they must leave` asks, `said it would blockade` threatens, `is opposed to` refuses. */

import type { EventType } from '../../../domain/relation-types.ts';
import { isPlace } from '../../cast/actor.ts';
import { isNoun, isVerb, type NounChunk } from '../../clause/chunk.ts';
import { type Clause, obliquesWith } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { ADJECTIVE_SENSES } from '../../lexicon/adjectives.ts';
import { LIGHT_VERBS, NOUN_SENSES } from '../../lexicon/event-nouns.ts';
import { type Sense, sense as senseFrom } from '../../lexicon/sense.ts';
import { REPORTING_VERBS } from '../../lexicon/speech.ts';
import { stanceOf } from '../../stance/stance.ts';
import type { Candidate } from '../candidate.ts';
import { stateOf } from '../durable/state-of.ts';
import { actorsOf, type Participant } from '../participants.ts';
import { charges } from './charges.ts';
import { lemmaOf } from './conditions.ts';
import { feelings } from './feelings.ts';
import { act, agentsOf, speakersOf, spokenClause, TOLD } from './spoken.ts';
import { eventsIn } from './verb-events.ts';
import { senseOf } from './verb-sense.ts';

export function speechActs(reading: Reading): Candidate[] {
  return reading.clauses.flatMap((clause) => [
    ...demands(reading, clause),
    ...needs(reading, clause),
    ...charges(reading, clause),
    ...threats(reading, clause),
    ...attitudes(reading, clause),
    ...feelings(reading, clause),
    ...backing(reading, clause),
    ...together(reading, clause),
  ]);
}

const OBLIGING: ReadonlySet<string> = new Set(['must', 'should', 'ought']);

const HARMING: ReadonlySet<EventType> = new Set<EventType>(['COERCE', 'ASSAULT', 'PROTEST']);

/** `X said that Y must …`. */
function demands(reading: Reading, clause: Clause): Candidate[] {
  const inner = demandedClause(reading, clause) ?? spokenClause(reading, clause);
  if (!inner || inner.verb.passive) return [];
  const appointed = appointedIn(reading, inner);
  const isAsked = OBLIGING.has(inner.verb.modal) || isDemanded(clause, inner) || isNeeded(reading, inner);
  if (!isAsked && appointed.length === 0) return [];
  const addressed = appointed.length > 0 ? appointed : addressedIn(reading, clause, inner);
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

/** `needs to reform`, `has to leave`; in the past it was told, and not asked. */
function isNeeded(reading: Reading, { verb, complement }: Clause): boolean {
  const deed = complement === null ? undefined : reading.clauseOf.get(complement);
  const isTold = verb.word === 'have' && reading.sentence.tokens[verb.head]?.lower === 'had';
  return ['need', 'have'].includes(verb.word) && !isTold && !verb.negated && deed?.verb.form === 'infinitive';
}

/** `it is time for X to leave`, `it is up to X to stop`, `the onus is on X to leave`: X is asked to. */
function appointedIn(reading: Reading, { verb, subjects, obliques }: Clause): Participant[] {
  if (!['be', 'come', 'lie', 'rest'].includes(verb.word) || verb.negated) return [];
  const next = reading.chunks[verb.index + 1];
  const said = [...subjects, ...(isNoun(next) ? [next] : [])].map((noun) => lemmaOf(reading, noun));
  const isDue = next?.word === 'up' || said.some((word) => DUE.has(word));
  const asked = obliques
    .filter(({ preposition }) => isDue && ['for', 'on', 'to', 'up to', 'with'].includes(preposition))
    .flatMap(({ nouns }) => nouns)
    .find(({ index }) => {
      const behind = reading.chunks[index + 1];
      return isVerb(behind) && behind.form === 'infinitive';
    });
  return asked ? actorsOf(reading, asked).filter(({ actor }) => !isPlace(actor)) : [];
}

const DUE: ReadonlySet<string> = new Set(
  'time onus burden responsibility duty obligation essential vital necessary crucial imperative urgent important incumbent critical'.split(
    ' ',
  ),
);

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

/** `sent ships in support of X`, `marched in solidarity with X`: whatever else he does, he backs X. */
function backing(reading: Reading, clause: Clause): Candidate[] {
  const isFor = obliquesWith(clause, 'in').some((noun) => BACKING.has(lemmaOf(reading, noun)) && isBare(noun));
  return isFor && senseOf(reading, clause)?.type !== 'SUPPORT' ? eventsIn(reading, clause, BACKS) : [];
}

/** `A and B jointly opened a bridge`: whatever they do, they do it together. */
const together = (reading: Reading, clause: Clause): Candidate[] =>
  !senseOf(reading, clause) && clause.verb.adverbs.includes('jointly') && !clause.verb.passive
    ? eventsIn(reading, clause, JOINTLY)
    : [];

const JOINTLY: Sense = senseFrom('COOPERATE with');

const isBare = ({ from, to }: NounChunk): boolean => to - from === 1;

const BACKING: ReadonlySet<string> = new Set(['support', 'solidarity', 'defence', 'defense', 'favour', 'favor']);
const BACKS: Sense = senseFrom('SUPPORT >of >with !');

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
