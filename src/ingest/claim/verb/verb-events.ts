/** Events that verbs tell of: the sense of each verb in its clause, with those who take part. */

import { type EventType, MUTUAL_TYPES } from '../../../domain/relation-types.ts';
import { isPlace } from '../../cast/actor.ts';
import { isNoun, isVerb, type NounChunk } from '../../clause/chunk.ts';
import { type Clause, obliquesWith } from '../../clause/clause.ts';
import { listFrom } from '../../clause/coordination.ts';
import type { Reading } from '../../clause/reading.ts';
import { DECISION_NOUNS, PARTS } from '../../lexicon/modality.ts';
import { type Sense, sense as senseFrom } from '../../lexicon/sense.ts';
import { DENYING_VERBS, UTTERANCES } from '../../lexicon/speech.ts';
import { weakerOf as weakerModality } from '../../stance/draft.ts';
import { type Stance, stanceOf } from '../../stance/stance.ts';
import type { TokenRange } from '../../text/token.ts';
import type { Candidate } from '../candidate.ts';
import { dateOf } from '../day/clause-date.ts';
import { stateOf } from '../durable/state-of.ts';
import { isConditional, isOfOthers, tellsNothing } from '../noun/no-event.ts';
import { ownersIn, raidersOf } from '../noun/owners.ts';
import { actorsInside, actorsOf, crowdAt, type Participant, phrasesAfter, unique, weakerOf } from '../participants.ts';
import { placeInside, placeOf } from '../place.ts';
import { isClass, lemmaOf, type Roles, rolesOf } from './conditions.ts';
import { gerundClauses } from './gerund-clauses.ts';
import { isWelcome, recipientsOf } from './recipients.ts';
import { isMutual, senseOf } from './verb-sense.ts';

export function verbEvents(reading: Reading): Candidate[] {
  return [...reading.clauses, ...gerundClauses(reading)].flatMap((clause) => eventsOf(reading, clause));
}

function eventsOf(reading: Reading, clause: Clause): Candidate[] {
  const used =
    DENYING_VERBS.has(clause.verb.word) && isClass(reading, rolesOf(clause).objects, 'claim')
      ? REFUTING
      : senseOf(reading, clause);
  const sense = used && isOfOthers(reading, clause) ? { ...used, target: [] } : used;
  if (!sense || tellsNothing(reading, clause, sense)) return [];
  // whose claim it is may have been told before
  if (sense === REFUTING) return eventsIn(reading, clause, { ...sense, directed: false });
  if (sense.type === 'SUPPORT' && isAffirmed(reading, clause))
    return eventsIn(reading, clause, sense).map((event) => ({
      ...event,
      stance: { ...event.stance, modality: 'FACT' },
    }));
  // `visited X to demand Y`: what for, not that it was demanded
  if (sense.type === 'REQUEST' && isWhatFor(reading, clause))
    return eventsIn(reading, clause, sense).map((event) => ({ ...event, stance: intended(event.stance) }));
  return clause.verb.negated && ACCEPTING.has(clause.verb.word)
    ? refusalsIn(reading, clause, sense)
    : eventsIn(reading, clause, sense);
}

/** `will not accept` is a refusal that takes place, `has not yet agreed` is none. */
function refusalsIn(reading: Reading, clause: Clause, sense: Sense): Candidate[] {
  if (isConditional(clause)) return [];
  const words = reading.sentence.tokens.slice(clause.verb.from, clause.verb.to);
  if (clause.verb.perfect || words.some(({ lower }) => lower === 'never')) return eventsIn(reading, clause, sense);
  const refusals = eventsIn(reading, clause, { ...sense, type: 'REJECT', mode: null });
  const told = sense.type === 'CONCEDE' ? refusals.filter(({ object }) => object !== null) : refusals; // `will not yield`
  return told.map((refusal) => ({
    ...refusal,
    stance: { ...refusal.stance, polarity: 'ASSERTED', modality: 'FACT' },
  }));
}

/** `visited X to demand`, `met X to demand`: behind a noun, too, that does not itself say what is meant. */
function isWhatFor(reading: Reading, { link, verb, governor }: Clause): boolean {
  const outer = governor === null ? undefined : reading.clauseOf.get(governor);
  return (
    link === 'purpose' ||
    (link === 'content' &&
      verb.form === 'infinitive' &&
      outer !== undefined &&
      senseOf(reading, outer)?.type === 'CONSULT')
  );
}

/** `affirmed its commitment to support X`, `reiterated their resolve to continue supporting X`: whoever says so does. */
function isAffirmed(reading: Reading, clause: Clause, depth = 0): boolean {
  const outer = clause.governor === null ? undefined : reading.clauseOf.get(clause.governor);
  const resolve = clause.link === 'content' ? clause.noun : null;
  if (!resolve) return depth === 0 && outer?.verb.word === 'continue' && isAffirmed(reading, outer, 1);
  return (
    RESOLVES.has(lemmaOf(reading, resolve)) &&
    reading.clauses.some(({ objects, verb }) => objects.includes(resolve) && AFFIRMING.has(verb.word) && !verb.negated)
  );
}

const RESOLVES: ReadonlySet<string> = new Set(['resolve', 'commitment', 'determination', 'readiness', 'willingness']);
const AFFIRMING: ReadonlySet<string> = new Set(
  'affirm reaffirm reiterate express stress underline underscore voice confirm restate repeat emphasise emphasize'.split(
    ' ',
  ),
);

const intended = (stance: Stance): Stance => ({ ...stance, modality: weakerModality(stance.modality, 'PLAN') });

/** `denied the claim of Y`, `dismissed Y's allegations`. */
const REFUTING: Sense = senseFrom('REJECT of !');

const ACCEPTING: ReadonlySet<string> = new Set(
  'accept agree allow permit tolerate consent approve grant bow yield cave'.split(' '),
);

/** The event of a clause in a given sense: who does it to whom, where, when, and how real it is. */
export function eventsIn(reading: Reading, clause: Clause, sense: Sense): Candidate[] {
  const roles = rolesOf(clause);
  const agents = agentsOf(reading, clause, sense, roles);
  const recipients = isWelcome(reading, clause, sense) ? [] : recipientsOf(reading, clause, sense, roles, agents);
  const mutually = recipients.length === 0 && isReciprocal(reading, clause, sense, agents);
  const pairs = (mutually ? bothWays(agents) : pairsOf(sense, agents, recipients)).filter(
    ([subject, object]) => isPartner(clause, sense, object) && !isOwn(reading, sense, subject, object),
  );
  const stance = stanceOf(reading, clause);
  return pairs.map(([subject, object]) => ({
    reading,
    predicate: isMaterial(reading, clause, sense) ? 'AID' : sense.type,
    mode: modeOf(reading, clause, sense),
    role: null,
    subject: subject.actor,
    object: object?.actor ?? null,
    place: (sense.mode === 'visit' && object ? placeInside(reading, object) : null) ?? placeOf(reading, clause, sense),
    date: dateOf(reading, clause),
    stance,
    closeness: weakerOf(subject, object),
    source: 'verb',
    clause,
    joint: isJoint(sense, agents, recipients),
    ...rangeOf(reading, clause, subject, object),
  }));
}

function agentsOf(reading: Reading, clause: Clause, sense: Sense, roles: Roles): Participant[] {
  const named = unique(roles.agents.flatMap((noun) => agentsIn(reading, noun)));
  const [crowd] = roles.agents;
  if (named.length > 0) return named;
  if (!crowd)
    return sense.type === 'ASSAULT'
      ? obliquesWith(clause, 'in', 'during').flatMap((noun) => raidersOf(reading, noun))
      : [...receivingIn(reading, sense, roles), ...decreeing(reading, clause, sense)].slice(0, 1);
  if (sense.swap) return actorsInside(reading, crowd).filter(({ actor }) => !isPlace(actor));
  if (sense.type === 'ASSAULT') return raidersOf(reading, crowd);
  if (sense.needs === 'subject:sanction') return ownersIn(crowd).slice(0, 1); // `new EU sanctions target X`
  if (speaksFor(reading, clause, crowd, sense))
    return unique([...membersOf(reading, crowd), ...actorsInside(reading, crowd)]).filter(
      ({ actor }) => !isPlace(actor),
    );
  if (sense.type !== 'PROTEST') return [];
  return crowdAt(reading, crowd, placeOf(reading, clause, sense));
}

/** `X announced that aid to Y would be suspended`, `X's decision that it be suspended`: nobody else is named, and X has it in his hands. */
function decreeing(reading: Reading, { verb, link, governor, noun }: Clause, { type }: Sense): Participant[] {
  if (!verb.passive || !DECREED.has(type)) return [];
  const outer = governor === null ? undefined : reading.clauseOf.get(governor);
  if (link === 'complement' && outer && DECREEING.has(outer.verb.word) && !outer.verb.passive)
    return outer.subjects.flatMap((subject) => agentsIn(reading, subject));
  return link === 'content' && noun && DECREES.has(lemmaOf(reading, noun)) ? ownersIn(noun) : [];
}

const DECREED: ReadonlySet<EventType> = new Set<EventType>([
  'SANCTION',
  'CONCEDE',
  'AID',
  'RETREAT',
  'MOBILIZE',
  'COOPERATE',
  'COERCE',
]);
const DECREEING: ReadonlySet<string> = new Set('announce declare order decree decide vow promise pledge'.split(' '));
const DECREES: ReadonlySet<string> = new Set(
  'announcement decision order pledge promise decree declaration'.split(' '),
);

/** `the ambassador of X to Y was summoned`: by Y, nobody else can; recalled he is by X. */
const receivingIn = (reading: Reading, { needs, mode }: Sense, { objects }: Roles): Participant[] =>
  mode !== 'withdraw' && /^diplomat|leaving$/.test(needs ?? '')
    ? objects
        .flatMap((noun) => phrasesAfter(reading, noun, ['to', 'in']))
        .flatMap((noun) => actorsOf(reading, noun))
        .filter(({ actor }) => actor.kind === 'STATE')
        .slice(0, 1)
    : [];

/** `a statement by X condemned Y`: X does; `X's decision to expel Y`: X expels. */
function speaksFor(reading: Reading, clause: Clause, noun: NounChunk, { type }: Sense): boolean {
  const lemma = lemmaOf(reading, noun);
  const outer = clause.governor === null ? undefined : reading.clauseOf.get(clause.governor);
  const decided = outer?.verb.word === 'continue' ? outer : clause; // `their resolve to continue supporting Y`
  return (
    ((UTTERANCES.has(lemma) || MEETINGS.has(lemma)) && UTTERED.has(type)) ||
    (decided.noun === noun && isDecision(decided, lemma))
  );
}

/** `a summit of A and B urged`: those who meet there do. */
const MEETINGS: ReadonlySet<string> = new Set(['summit', 'meeting', 'session', 'conference', 'gathering']);

const membersOf = (reading: Reading, noun: NounChunk): Participant[] =>
  unique(
    phrasesAfter(reading, noun, ['of'])
      .flatMap((inner) => listFrom(reading.chunks, inner))
      .flatMap((inner) => actorsOf(reading, inner)),
  );

const isDecision = ({ verb, link }: Clause, lemma: string): boolean =>
  link === 'content' && (verb.form === 'infinitive' ? DECISION_NOUNS : PARTS).has(lemma);

const UTTERED: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN']);

/** `spoke by phone`. */
function modeOf(reading: Reading, clause: Clause, { type, mode }: Sense): string | null {
  const means = type === 'CONSULT' && mode === null ? obliquesWith(clause, 'by', 'on', 'over', 'via') : [];
  return means.some((noun) => ['phone', 'telephone', 'videoconference', 'call'].includes(lemmaOf(reading, noun)))
    ? 'phone'
    : mode;
}

/** The army of a state acts for it; a place does not act. */
const agentsIn = (reading: Reading, noun: NounChunk): Participant[] =>
  actorsOf(reading, noun).filter(({ actor }) => !isPlace(actor) && actor.kind !== 'AGREEMENT');

/** `backed militarily`: help in kind. */
const isMaterial = (reading: Reading, { verb }: Clause, { type }: Sense): boolean =>
  type === 'SUPPORT' &&
  [verb.from - 1, verb.to, verb.to - 1].some((at) =>
    /^(militarily|financially|materially|logistically)$/.test(reading.sentence.tokens[at]?.lower ?? ''),
  );

/** `accused each other`, `both countries expelled diplomats`: each did it to the other. */
function isReciprocal(reading: Reading, clause: Clause, sense: Sense, agents: readonly Participant[]): boolean {
  if (agents.length !== 2 || isMutual(sense)) return false;
  const { tokens } = reading.sentence;
  const wordsOf = (noun: NounChunk): string =>
    tokens
      .slice(noun.from, noun.to)
      .map(({ lower }) => lower)
      .join(' ');
  const around = [...clause.objects, ...clause.obliques.flatMap(({ nouns }) => nouns)].map(wordsOf);
  return (
    around.some((words) => words === 'each other' || words === 'one another') ||
    (['ACCUSE', 'ASSAULT'].includes(sense.type) && ['trade', 'swap', 'exchange'].includes(clause.verb.word)) ||
    (sense.type === 'SANCTION' && clause.subjects.some(({ determiner }) => determiner === 'both'))
  );
}

const bothWays = ([a, b]: readonly Participant[]): Pair[] =>
  a && b
    ? [
        [a, b],
        [b, a],
      ]
    : [];

/** Whoever speaks to a broadcaster gives an interview, whoever speaks to a committee a speech. */
function isPartner({ verb, objects, obliques }: Clause, { type }: Sense, object: Participant | null): boolean {
  if (type !== 'CONSULT' || object === null) return true;
  const kind = object.actor.kind;
  if (MOVING.has(verb.word) && (objects.length > 0 || isExile(obliques))) return false; // `flew cargo to X`
  return kind !== 'MEDIA' && (!SPEAKING.has(verb.word) || kind === 'PERSON' || kind === 'STATE' || kind === 'IGO');
}

const MOVING: ReadonlySet<string> = new Set(['go', 'fly', 'travel', 'head', 'come', 'arrive', 'return', 'land']);

const isExile = (obliques: Clause['obliques']): boolean =>
  obliques.some(({ preposition, nouns }) => preposition === 'into' && nouns.some(({ word }) => word === 'exile'));

/** Nobody holds talks with the state he acts for; and crowds do not visit states. */
function isOwn(reading: Reading, { type, mode }: Sense, subject: Participant, object: Participant | null): boolean {
  if (type !== 'CONSULT' || object === null) return false;
  if (mode === 'visit' && (subject.actor.kind === 'GROUP' || subject.closeness === 'group')) return true;
  return [
    [subject.actor, object.actor],
    [object.actor, subject.actor],
  ].some(
    ([person, state]) => person?.kind === 'PERSON' && state?.kind === 'STATE' && stateOf(reading, person) === state,
  );
}

const SPEAKING: ReadonlySet<string> = new Set(['speak', 'talk']);

/** Several who met one another, or met one together; whoever calls on several, or several call on, does so in turn. */
function isJoint({ type, mode }: Sense, agents: readonly Participant[], recipients: readonly Participant[]): boolean {
  if (!MUTUAL_TYPES.has(type)) return true;
  const others = recipients.filter(({ actor }) => !agents.some((agent) => agent.actor === actor));
  if (type === 'SUPPORT' || others.length > 1) return false;
  return others.length === 0 || agents.length === 1 || (mode !== 'visit' && mode !== 'phone');
}

type Pair = readonly [Participant, Participant | null];

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
  // `A and B vowed to …`: to one another
  if ((isMutual(sense) || sense.type === 'AGREE') && agents.length > 1)
    return agents.slice(1).map((object): Pair => [agents[0] as Participant, object]);
  // of support without anybody supported only an answer to what was told is kept
  const isAlone = sense.type !== 'SUPPORT' && NEEDS_RECIPIENT.has(sense.type);
  return isAlone || sense.directed ? [] : left.map((subject): Pair => [subject, null]);
}

/** From the first of subject and verb to the last of verb, object and date; a far subject is left out. */
function rangeOf(reading: Reading, clause: Clause, subject: Participant, object: Participant | null): TokenRange {
  const before = [subject, ...(object ? [object] : [])].map(({ from }) => from);
  const near = before.filter((from) => clause.verb.from - from <= 60);
  const phrases = [
    ...clause.dates,
    ...clause.obliques.flatMap(({ nouns }) => nouns),
    ...(clause.verb.passive ? [] : clause.objects),
  ];
  const to = Math.max(clause.verb.to, subject.to, object?.to ?? 0, ...phrases.map(({ to }) => to));
  return { from: Math.min(clause.verb.from, ...near), to: pastClauseAt(reading, clause, to) };
}

/** `wanted guarantees, including X is not let in`: words are not cut off between a subject and its verb, nor before `there`. */
function pastClauseAt({ chunks, sentence }: Reading, { verb, subjects }: Clause, to: number): number {
  if (sentence.tokens[to]?.lower === 'there') return to + 1;
  const last = chunks.find((chunk) => chunk.to === to && isNoun(chunk));
  const isOther = isNoun(last) && last.index > verb.index && verb.form === 'finite' && !subjects.includes(last);
  const next = isOther ? chunks[last.index + 1] : undefined;
  if (!isVerb(next) || next.form !== 'finite') return to;
  const end = chunks.find(({ index, kind, word }) => index > next.index && (CLOSING.has(kind) || word === '.'));
  return end?.from ?? chunks.at(-1)?.to ?? to;
}

const CLOSING: ReadonlySet<string> = new Set(['COMMA', 'DASH', 'QUOTE', 'RELATIVE', 'SUBORDINATE']);
