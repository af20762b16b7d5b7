/** Events that verbs tell of: the sense of each verb in its clause, with those who take part. */
import { type EventType, MUTUAL_TYPES } from '../../domain/vocabulary.ts';
import { isPlace } from '../cast/actor.ts';
import type { NounChunk } from '../clause/chunk.ts';
import { type Clause, obliquesWith } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import { NOUN_SENSES } from '../lexicon/event-nouns.ts';
import type { Sense } from '../lexicon/sense.ts';
import { VERB_SENSES } from '../lexicon/verbs.ts';
import type { Candidate } from './candidate.ts';
import { dateOf } from './clause-date.ts';
import { lemmaOf, meets, type Roles, rolesOf } from './conditions.ts';
import { gerundClauses } from './gerund-clauses.ts';
import { actorsInside, actorsOf, crowdAt, type Participant, placesIn } from './participants.ts';
import { placeInside, placeOf } from './place.ts';
import { stanceOf } from './stance.ts';
import { stateOf } from './state-of.ts';

export function verbEvents(reading: Reading): Candidate[] {
  return [...reading.clauses, ...gerundClauses(reading)].flatMap((clause) => eventsOf(reading, clause));
}

/** The sense in which the verb of a clause is used, if it tells of an event. */
export function senseOf(reading: Reading, clause: Clause): Sense | undefined {
  const { verb } = clause;
  const senses =
    (verb.particle && VERB_SENSES.get(`${verb.word} ${verb.particle}`)) ||
    (verb.particle ? undefined : VERB_SENSES.get(verb.word));
  const roles = rolesOf(clause);
  return senses?.find((sense) => sense.needs === null || meets(sense.needs, reading, clause, roles));
}

function eventsOf(reading: Reading, clause: Clause): Candidate[] {
  const sense = senseOf(reading, clause);
  if (!sense || isContent(reading, clause) || isReflexive(reading, clause)) return [];
  if (clause.link === 'purpose' && TELLING.has(sense.type) && sense.type !== 'REQUEST') return [];
  if (!clause.verb.negated || !ACCEPTING.has(clause.verb.word)) return eventsIn(reading, clause, sense);
  // `will not accept` is a refusal that takes place
  const refusals = eventsIn(reading, clause, { ...sense, type: 'REJECT', mode: null });
  return refusals.map((refusal) => ({
    ...refusal,
    stance: { ...refusal.stance, polarity: 'ASSERTED', modality: 'FACT' },
  }));
}

const ACCEPTING: ReadonlySet<string> = new Set(
  'accept agree allow permit tolerate consent approve let grant'.split(' '),
);

/** The event of a clause in a given sense: who does it to whom, where, when, and how real it is. */
export function eventsIn(reading: Reading, clause: Clause, sense: Sense): Candidate[] {
  const roles = rolesOf(clause);
  const agents = agentsOf(reading, clause, sense, roles);
  const recipients = recipientsOf(reading, clause, sense, roles, agents);
  const pairs = pairsOf(sense, agents, recipients);
  const stance = stanceOf(reading, clause);
  return pairs.map(([subject, object]) => ({
    reading,
    predicate: sense.type,
    mode: sense.mode,
    role: null,
    subject: subject.actor,
    object: object?.actor ?? null,
    place: (sense.mode === 'visit' && object ? placeInside(reading, object) : null) ?? placeOf(reading, clause, sense),
    date: dateOf(reading, clause),
    stance,
    closeness: weakerOf(subject, object),
    source: 'verb',
    clause,
    ...rangeOf(clause, subject, object),
  }));
}

function agentsOf(reading: Reading, clause: Clause, sense: Sense, roles: Roles): Participant[] {
  const named = unique(roles.agents.flatMap((noun) => agentsIn(reading, noun)));
  const [crowd] = roles.agents;
  if (named.length > 0 || !crowd) return named;
  if (sense.type === 'ASSAULT') return raiders(reading, crowd);
  if (sense.type !== 'PROTEST') return [];
  return crowdAt(reading, crowd, placeOf(reading, clause, sense));
}

/** `Israeli air strikes killed …`: whose strikes they are. */
function raiders(reading: Reading, noun: NounChunk): Participant[] {
  const isRaid = NOUN_SENSES.get(lemmaOf(reading, noun))?.type === 'ASSAULT';
  return isRaid
    ? actorsInside(reading, noun)
        .filter(({ actor }) => !isPlace(actor))
        .slice(0, 1)
    : [];
}

const TELLING: ReadonlySet<EventType> = new Set<EventType>(['AGREE', 'REJECT', 'THREATEN', 'REQUEST', 'CONCEDE']);

/** `refused to permit`, `agreed to send`: what the same actor refuses or promises is told by the verb that governs it. */
export function isContent(reading: Reading, clause: Clause): boolean {
  const governor =
    clause.governor === null || clause.link !== 'complement' ? undefined : reading.clauseOf.get(clause.governor);
  const outer = governor && senseOf(reading, governor);
  if (senseOf(reading, clause)?.type === 'CONSULT') return false;
  if (!outer?.target.includes('clause') || !TELLING.has(outer.type)) return false;
  if (clause.subjects[0] === governor?.subjects[0]) return true;
  const outside = new Set(
    (governor?.subjects ?? []).flatMap((noun) => actorsOf(reading, noun).map(({ actor }) => actor)),
  );
  return clause.subjects.flatMap((noun) => actorsOf(reading, noun)).some(({ actor }) => outside.has(actor));
}

/** `offered himself as a mediator` is no offer to anybody. */
const isReflexive = ({ sentence }: Reading, { objects }: Clause): boolean =>
  objects.some(({ head }) => /sel(f|ves)$/.test(sentence.tokens[head]?.lower ?? ''));

/** The army of a state acts for it; a place does not act. */
const agentsIn = (reading: Reading, noun: NounChunk): Participant[] =>
  actorsOf(reading, noun).filter(({ actor }) => !isPlace(actor) && actor.kind !== 'AGREEMENT');

export function unique(participants: readonly Participant[]): Participant[] {
  return participants.filter((one, i) => participants.findIndex(({ actor }) => actor === one.actor) === i);
}

/** Types that happen to a land as well as to its people. */
const ON_LAND: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'PROTEST',
  'RETREAT',
  'SANCTION',
  'CONCEDE',
  'THREATEN',
  'ACCUSE',
  'AGREE',
]);

function recipientsOf(
  reading: Reading,
  clause: Clause,
  sense: Sense,
  roles: Roles,
  agents: readonly Participant[],
): Participant[] {
  const isOther = ({ actor }: Participant): boolean =>
    !agents.some(
      (agent) => agent.actor === actor || (HOSTILE.has(sense.type) && stateOf(reading, agent.actor) === actor),
    ) && actor.kind !== 'AGREEMENT';
  if (
    MUTUAL_TYPES.has(sense.type) &&
    agents.length > 1 &&
    !clause.obliques.some(({ preposition }) => preposition === 'with')
  )
    return [];
  for (const slot of sense.target) {
    if (slot === 'each' && agents.length > 1 && clause.verb.form !== 'participle') return agents.slice(1);
    const found = inSlot(reading, clause, slot, roles, sense)
      .filter(isOther)
      .filter(({ actor }) => !isPlace(actor));
    if (found.length > 0) return unique(found);
  }
  const addressed =
    sense.type === 'REQUEST' && clause.link === 'purpose' ? addressees(reading, clause).filter(isOther) : [];
  if (addressed.length > 0) return addressed;
  if (!ON_LAND.has(sense.type)) return [];
  return unique(
    sense.target.flatMap((slot) =>
      nounsIn(clause, slot, roles).flatMap((noun) =>
        placesIn(noun).map((actor): Participant => ({ actor, closeness: 'inside', from: noun.from, to: noun.to })),
      ),
    ),
  ).slice(0, 1);
}

/** `visited X to demand`: what is asked there is asked of X. */
function addressees(reading: Reading, clause: Clause): Participant[] {
  const governor = clause.governor === null ? undefined : reading.clauseOf.get(clause.governor);
  return governor
    ? [...governor.objects, ...obliquesWith(governor, 'with')].flatMap((noun) => actorsOf(reading, noun))
    : [];
}

function nounsIn(clause: Clause, slot: string, roles: Roles): readonly NounChunk[] {
  if (slot === 'obj' || slot === 'of') return roles.objects;
  return slot === 'clause' ? [] : obliquesWith(clause, slot);
}

function inSlot(reading: Reading, clause: Clause, slot: string, roles: Roles, sense: Sense): Participant[] {
  if (slot === 'obj') return roles.objects.flatMap((noun) => actorsOf(reading, noun));
  if (slot === 'of') return roles.objects.flatMap((noun) => authorsOf(reading, noun, sense));
  if (slot === 'clause')
    return inDependentClause(
      reading,
      clause,
      (one) =>
        !isPlace(one.actor) &&
        !roles.agents.some((noun) => actorsOf(reading, noun).some(({ actor }) => actor === one.actor)),
    );
  const nouns = obliquesWith(clause, slot);
  const named = nouns.flatMap((noun) => actorsOf(reading, noun));
  return named.length > 0 || sense.mode === 'visit' ? named : nouns.flatMap((noun) => actorsInside(reading, noun));
}

/** Whose demand it is that is refused: named in the phrase, or the one who makes it earlier in the sentence. */
function authorsOf(reading: Reading, noun: NounChunk, sense: Sense): Participant[] {
  const inside = actorsInside(reading, noun);
  if (inside.length > 0 || sense.type !== 'REJECT') return inside;
  const demand = reading.clauses.find(
    (clause) =>
      clause.verb.index < noun.index &&
      (clause.objects.includes(noun) || clause.obliques.some(({ nouns }) => nouns.includes(noun))),
  );
  return demand && senseOf(reading, demand)?.type === 'REQUEST'
    ? rolesOf(demand).agents.flatMap((agent) => actorsOf(reading, agent))
    : [];
}

/** `demanded that X leave`, `agreed to provide aid for Y`: whoever the dependent clause names first. */
function inDependentClause(
  reading: Reading,
  clause: Clause,
  isOther: (one: Participant) => boolean,
  depth = 0,
): Participant[] {
  const inner = clause.complement === null ? undefined : reading.clauseOf.get(clause.complement);
  if (!inner || depth > 2) return [];
  const around = inner.obliques.flatMap(({ nouns }) => nouns);
  const readings: readonly (() => Participant[])[] = [
    () => (inner.verb.form === 'finite' ? inner.subjects.flatMap((noun) => actorsOf(reading, noun)) : []),
    () => inner.objects.flatMap((noun) => actorsOf(reading, noun)),
    () => around.flatMap((noun) => actorsInside(reading, noun)),
    () => inner.objects.flatMap((noun) => actorsInside(reading, noun)),
    () => inDependentClause(reading, inner, isOther, depth + 1),
  ];
  for (const read of readings) {
    const found = read().filter(isOther);
    if (found.length > 0) return found;
  }
  return [];
}

type Pair = readonly [Participant, Participant | null];
/** Nobody does these to the state he acts for. */
const HOSTILE: ReadonlySet<EventType> = new Set<EventType>([
  'MOBILIZE',
  'ASSAULT',
  'SANCTION',
  'THREATEN',
  'AGREE',
  'REQUEST',
  'AID',
  'RETREAT',
]);
const NEEDS_RECIPIENT: ReadonlySet<EventType> = new Set<EventType>([
  'CONSULT',
  'COOPERATE',
  'AID',
  'SANCTION',
  'SUPPORT',
]);

function pairsOf(sense: Sense, agents: readonly Participant[], recipients: readonly Participant[]): Pair[] {
  const [left, right] = sense.swap ? [recipients, agents] : [agents, recipients];
  const [first] = agents;
  if (first && right.length > 0 && right[0] === agents[1]) return right.map((object): Pair => [first, object]);
  if (right.length > 0)
    return left.flatMap((subject) =>
      right.filter(({ actor }) => actor !== subject.actor).map((object): Pair => [subject, object]),
    );
  if (MUTUAL_TYPES.has(sense.type) && agents.length > 1)
    return agents.slice(1).map((object): Pair => [agents[0] as Participant, object]);
  return NEEDS_RECIPIENT.has(sense.type) || sense.directed ? [] : left.map((subject): Pair => [subject, null]);
}

const looseness: Readonly<Record<Participant['closeness'], number>> = { named: 0, acting: 1, group: 2, inside: 3 };
export const weakerOf = (a: Participant, b: Participant | null): Participant['closeness'] =>
  b && looseness[b.closeness] > looseness[a.closeness] ? b.closeness : a.closeness;

/** From the first of subject and verb to the last of verb, object and date; a far subject is left out. */
function rangeOf(clause: Clause, subject: Participant, object: Participant | null): { from: number; to: number } {
  const near = Math.min(subject.from, clause.verb.from);
  const ends = [
    clause.verb.to,
    ...(clause.verb.passive ? [] : clause.objects.map(({ to }) => to)),
    object?.to ?? 0,
    subject.to,
    ...clause.dates.map(({ to }) => to),
    ...clause.obliques.flatMap(({ nouns }) => nouns.map(({ to }) => to)),
  ];
  return { from: clause.verb.from - near > 60 ? clause.verb.from : near, to: Math.max(...ends) };
}
