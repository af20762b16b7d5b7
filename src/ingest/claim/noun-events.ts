/** Events that nouns tell of: `the meeting between A and B`, `A held talks with B`, `A's visit to B`. */

import { type EventType, MUTUAL_TYPES } from '../../domain/relation-types.ts';
import { type Actor, isPlace } from '../cast/actor.ts';
import { isNoun, type NounChunk } from '../clause/chunk.ts';
import { type Clause, obliquesWith } from '../clause/clause.ts';
import { type DateSpan, isLimit } from '../clause/date-spans.ts';
import type { Reading } from '../clause/reading.ts';
import { ENDING_VERBS, FEARING_VERBS, LIGHT_VERBS } from '../lexicon/event-nouns.ts';
import type { Sense } from '../lexicon/sense.ts';
import { DENYING_VERBS } from '../lexicon/speech.ts';
import { stanceOfNoun } from '../stance/noun-stance.ts';
import { singular, type TokenRange } from '../text/token.ts';
import type { Candidate } from './candidate.ts';
import { dateOf } from './clause-date.ts';
import { type Frame, frameOf, isCarrier, type Phrases, phrasesOf, senseOfNoun, verbName } from './noun-frame.ts';
import { actorsInside, actorsOf, type Participant, standing, unique, weakerOf } from './participants.ts';
import { firstPlace, placeOf } from './place.ts';
import { stateOf } from './state-of.ts';
import { isContent, senseOf } from './verb-sense.ts';

export function nounEvents(reading: Reading): Candidate[] {
  return reading.chunks.filter(isNoun).flatMap((noun) => {
    const sense = senseOfNoun(reading, noun);
    return sense && noun.mentions.every((mention) => mention.to <= noun.head) ? eventsOf(reading, noun, sense) : [];
  });
}

function eventsOf(reading: Reading, noun: NounChunk, sense: Sense): Candidate[] {
  const frame = frameOf(reading, noun);
  if (isEnding(frame, sense) || isLifted(reading, noun, sense) || isProspect(reading, noun)) return [];
  if (frame.as === 'object' && frame.clause?.verb.negated && FEARING_VERBS.has(verbName(frame.clause))) return []; // `does not expect talks to …`
  const phrases = withThoseOf(frame, phrasesOf(reading, noun));
  if (isToldByVerb(reading, noun, sense, frame, phrases)) return [];
  if (sense.mode === 'phone' && phrases.by.has('for')) return []; // a call for something is a demand
  const { agents, recipients, together = false } = sidesOf(reading, noun, sense, frame, phrases);
  const isApart =
    isBesideAnother(frame) ||
    isAnnounced(frame, sense) ||
    isTopicOf(reading, noun, sense) ||
    isAside(reading, noun, frame, agents);
  const around = isApart ? { ...frame, clause: null } : frame;
  const carried = frame.as === 'object' && frame.clause !== null && isCarrier(verbName(frame.clause));
  const told = {
    reading,
    predicate: sense.type,
    mode: sense.mode,
    role: null,
    place: placeAround(reading, sense, around, phrases),
    date:
      phrases.date ??
      (around.clause && dateOf(reading, around.clause)) ??
      (isApart ? null : onlyDate(reading, frame, noun)),
    stance: stanceOfNoun(reading, noun, frame, sense.type),
    source: 'noun',
    joint: together || recipients.length < 2,
    clause: frame.clause,
    ...rangeOf(noun, frame, phrases),
  } as const;
  return pairsOf(carried, sense, agents, recipients)
    .filter(([subject, object]) => !isOwnState(reading, sense, subject, object))
    .map(([subject, object]) => ({
      ...told,
      ...widened(told, subject, object),
      subject: subject.actor,
      object: object?.actor ?? null,
      closeness: weakerOf(subject, object),
    }));
}

/** `the visit follows the killing of X in Y on Monday`: when and where the other was. */
const isBesideAnother = ({ clause, as }: Frame): boolean =>
  as === 'subject' && clause !== null && ['follow', 'precede', 'overshadow', 'recall'].includes(clause.verb.word);

/** `met in X on Friday to discuss developments in the talks between …`: where and when of the meeting, not of its topic. */
const isTopicOf = (reading: Reading, noun: NounChunk, { type }: Sense): boolean =>
  type === 'CONSULT' &&
  ['in', 'on', 'about', 'of'].includes(reading.chunks[noun.index - 1]?.word ?? '') &&
  reading.chunks.some(
    (other) =>
      isNoun(other) &&
      other.index < noun.index - 2 &&
      senseOfNoun(reading, other)?.type === 'CONSULT' &&
      phrasesOf(reading, other).end >= noun.to,
  );

/** `announced on Friday a visit to X`: the day of the announcement. */
const isAnnounced = ({ clause, as }: Frame, { type }: Sense): boolean =>
  as === 'object' && clause !== null && ANNOUNCING.has(clause.verb.word) && LATER.has(type);

const ANNOUNCING: ReadonlySet<string> = new Set(
  'announce plan propose order approve authorise authorize unveil'.split(' '),
);
const LATER: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'MOBILIZE', 'RETREAT', 'COOPERATE', 'AID']);

/** `After X's call with Y, Z met on Monday`: the day of what others did. */
function isAside(reading: Reading, noun: NounChunk, { as }: Frame, agents: readonly Participant[]): boolean {
  const before = reading.chunks[noun.index - 1]?.word ?? '';
  if (as === 'object' || !['after', 'following', 'since', 'before', 'ahead of', 'despite', 'amid'].includes(before))
    return false;
  const doers = reading.clauses
    .filter(({ link }) => link === 'main' || link === 'coordinate')
    .flatMap(({ subjects }) => subjects.flatMap((subject) => actorsOf(reading, subject)));
  return doers.length > 0 && !doers.some(({ actor }) => agents.some((agent) => agent.actor === actor));
}

/** `Talks were held on Monday between A and B`: behind a passive stand the phrases of its subject. */
function withThoseOf({ clause, as }: Frame, phrases: Phrases): Phrases {
  if (!clause?.verb.passive || as !== 'object' || !LIGHT_VERBS.has(verbName(clause))) return phrases;
  const by = new Map(phrases.by);
  for (const { preposition, nouns } of clause.obliques)
    if (['between', 'among', 'with'].includes(preposition) && !by.has(preposition)) by.set(preposition, nouns);
  const end = Math.max(phrases.end, ...clause.obliques.flatMap(({ nouns }) => nouns.map(({ to }) => to)));
  return by.size === phrases.by.size ? phrases : { ...phrases, by, end };
}

/** `ending the war`, `investigated the attack`: what is ended is told elsewhere. */
function isEnding({ clause, as }: Frame, { type }: Sense): boolean {
  return (
    clause !== null &&
    as === 'object' &&
    (VIOLENT.has(type) || type === 'SANCTION') &&
    ENDING_VERBS.has(verbName(clause))
  );
}

/** `the lifting of sanctions by X` tells what X did last, no new sanction. */
const isLifted = ({ chunks, sentence }: Reading, noun: NounChunk, { type }: Sense): boolean =>
  type === 'SANCTION' &&
  chunks[noun.index - 1]?.word === 'of' &&
  LIFTING.has(sentence.tokens[(chunks[noun.index - 2]?.to ?? 0) - 1]?.lower ?? '');

/** `the prospect of a deal`: says neither that there is one nor that there will be. */
const isProspect = ({ chunks, sentence }: Reading, noun: NounChunk): boolean =>
  chunks[noun.index - 1]?.word === 'of' &&
  PROSPECTS.has(singular(sentence.tokens[(chunks[noun.index - 2]?.to ?? 0) - 1]?.lower ?? ''));

const PROSPECTS: ReadonlySet<string> = new Set(['prospect', 'likelihood', 'chance', 'odds']);

const LIFTING: ReadonlySet<string> = new Set(
  'lifting easing removal suspension end relief relaxation removing ending waiving waiver'.split(' '),
);

const VIOLENT: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST']);

/** `Iran's Khamenei … talks`: nobody talks with the state he acts for. */
function isOwnState(reading: Reading, { type }: Sense, a: Participant, b: Participant | null): boolean {
  if (type !== 'CONSULT' || b === null) return false;
  return (
    stateOf(reading, a.actor) === stateOf(reading, b.actor) &&
    stateOf(reading, a.actor) !== null &&
    a.actor.kind !== b.actor.kind
  );
}

/** The words of a claim hold both its ends, unless one is far off. */
function widened(range: TokenRange, subject: Participant, object: Participant | null): TokenRange {
  const ends = [subject, ...(object ? [object] : [])].filter(({ from }) => Math.abs(from - range.from) <= 40);
  return {
    from: Math.min(range.from, ...ends.map(({ from }) => from)),
    to: Math.max(range.to, ...ends.map(({ to }) => to)),
  };
}

/** `launch an offensive`: a verb whose sense asks for this noun tells the event already. */
function isToldByVerb(
  reading: Reading,
  noun: NounChunk,
  sense: Sense,
  { clause, as }: Frame,
  { by }: Phrases,
): boolean {
  if (!clause) return false;
  const between = by.has('between');
  const raid = sense.type === 'ASSAULT' && as === 'oblique' && !by.has('on') && !by.has('against');
  if (raid && senseOf(reading, clause)?.type === 'ASSAULT') return true; // `was killed in a raid in X`
  const verbSense = senseOf(reading, clause);
  const other = verbSense?.type === 'CONSULT' && !MUTUAL_TYPES.has(sense.type); // `discussed Y's threats`
  const asked = as === 'object' && Boolean(verbSense?.needs) && !between && !other;
  return (asked && noun.determiner !== 'no') || (sense.type !== 'CONSULT' && isContent(reading, clause));
}

function placeAround(reading: Reading, { mode }: Sense, { clause }: Frame, { by }: Phrases): Actor | null {
  const nouns = ['in', 'at', ...(mode === 'visit' ? ['to'] : [])].flatMap((preposition) => by.get(preposition) ?? []);
  return firstPlace(nouns) ?? (clause && placeOf(reading, clause, null));
}

function rangeOf(noun: NounChunk, { clause, as }: Frame, { end }: Phrases): TokenRange {
  const carrier = as === 'object' && clause && LIGHT_VERBS.has(verbName(clause)) ? clause : null;
  const from = carrier ? Math.min(carrier.subjects[0]?.from ?? noun.from, noun.from, carrier.verb.from) : noun.from;
  return { from, to: Math.max(end, noun.to, as === 'subject' && clause ? clause.verb.to : 0) };
}

/** A noun has no tense of its own: the one date of its sentence is its date, unless it tells when something else was. */
function onlyDate({ dates, sentence, clauses }: Reading, { clause }: Frame, noun: NounChunk): DateSpan | null {
  const [only] = dates;
  if (!only || dates.length > 1 || isLimit(sentence.tokens, only)) return null;
  if (sentence.tokens[only.from - 1]?.lower === 'to') return null; // `put the deadline back to 9 July`
  const aside = clauses.some(
    (other) =>
      other !== clause &&
      (other.link === 'adverbial' || other.link === 'relative') &&
      other.dates.some(({ from }) => from === only.from),
  );
  // `After a call on Sunday, X welcomed talks between …`: the day of the call
  const isLoose = only.from < noun.from && !clauses.some((one) => one.dates.some(({ from }) => from === only.from));
  // `said on Monday …, alleging a part in the attack`: the day of another verb
  const isElsewhere =
    (clause?.link === 'adverbial' || (clause?.link === 'relative' && clause.joint !== 'where')) &&
    clauses.some((one) => one !== clause && one.dates.some(({ from }) => from === only.from));
  return (aside || isLoose || isElsewhere) && clause ? null : only;
}

interface Sides {
  readonly agents: readonly Participant[];
  readonly recipients: readonly Participant[];
  /** All of them take part in one event. */
  readonly together?: boolean;
}

function sidesOf(reading: Reading, noun: NounChunk, sense: Sense, frame: Frame, phrases: Phrases): Sides {
  const others = (prepositions: readonly string[]): Participant[] =>
    unique(
      prepositions
        .flatMap((word) => (phrases.by.get(word) ?? []).flatMap((inner) => actorsOf(reading, inner)))
        .filter(({ actor }) => !isPlace(actor)),
    );
  const of = sense.type === 'CONSULT' && sense.mode === null ? others(['of']) : [];
  const between = of.length > 1 ? of : others(['between', 'among']);
  if (sense.target[0] === 'between' && between.some(({ actor }) => actor.kind === 'PERSON') && sense.type === 'ASSAULT')
    return { agents: [], recipients: [] }; // a clash of words
  if (between.length > 1) return { agents: between.slice(0, 1), recipients: between.slice(1), together: true };
  if (sense.target[0] === 'between') return { agents: [], recipients: [] }; // `clashes in X`
  const own = noun.mentions
    .filter((mention) => mention.to <= noun.head)
    .map((mention): Participant => ({ actor: standing(mention), closeness: 'inside', from: noun.from, to: noun.to }));
  const doers = [...own, ...others(doersAfter(sense))].filter(({ actor }) => !isPlace(actor));
  const carriers = carriersOf(reading, sense, frame, own, doers);
  const around = doers.length + carriers.length === 0 && sense.type === 'CONSULT' ? hosts(reading, noun) : [];
  const agents = unique(doers.length > 0 ? [...carriers, ...doers] : [...carriers, ...around]).filter(
    ({ actor }) => !isPlace(actor),
  );
  const slots = sense.mode === 'visit' || sense.target.includes('of') ? sense.target : [...sense.target];
  const recipients = others(slots.filter((slot) => slot !== 'between' && slot !== 'from'));
  const visited = sense.mode === 'visit' && recipients.length === 0 ? landBefore(noun) : [];
  if (visited.length > 0)
    return { agents: agents.filter(({ actor }) => actor !== visited[0]?.actor), recipients: visited };
  const told = recipients.length > 0 ? recipients : chargedIn(reading, noun, sense);
  return { agents, recipients: told.length > 0 ? told : impliedRecipients(reading, frame, phrases, sense) };
}

/** Whoever holds, announces or plans what the noun tells takes part in it. */
function carriersOf(
  reading: Reading,
  sense: Sense,
  { clause, as }: Frame,
  own: readonly Participant[],
  doers: readonly Participant[],
): Participant[] {
  if (as !== 'object' || !clause || !isCarrier(verbName(clause))) return [];
  if (clause.verb.passive) return hostsBehindBy(reading, sense, clause);
  const reported = DENYING_VERBS.has(clause.verb.word) || !LIGHT_VERBS.has(verbName(clause));
  const isTold = doers.length > 0 && (reported || isOfTwo(sense, own));
  return isTold ? [] : clause.subjects.flatMap((subject) => actorsOf(reading, subject));
}

/** `X's Vietnam visit`. */
const landBefore = (noun: NounChunk): Participant[] =>
  noun.mentions
    .filter(({ actor, to, form }) => to === noun.head && actor.kind === 'STATE' && form === 'name')
    .map((mention) => ({ actor: mention.actor, closeness: 'inside', from: noun.from, to: noun.to }));

/** `the talks were led by A and B`. */
function hostsBehindBy(reading: Reading, { type }: Sense, clause: Clause): Participant[] {
  const hosts = obliquesWith(clause, 'by').flatMap((noun) => actorsOf(reading, noun));
  return type === 'CONSULT' && hosts.length > 1 ? hosts : [];
}

/** `discussed X's talks with Y`, `discussed UK-France cooperation`: those who discuss it are not those who cooperate. */
const isOfTwo = ({ type }: Sense, own: readonly Participant[]): boolean => MUTUAL_TYPES.has(type) && own.length > 1;

/** `X's accusation that Y trains rebels`. */
function chargedIn(reading: Reading, noun: NounChunk, { type }: Sense): Participant[] {
  const content =
    type === 'ACCUSE' ? reading.clauses.find((clause) => clause.link === 'content' && clause.noun === noun) : undefined;
  return (content?.subjects ?? [])
    .flatMap((subject) => actorsOf(reading, subject))
    .filter(({ actor }) => !isPlace(actor));
}

function impliedRecipients(reading: Reading, frame: Frame, phrases: Phrases, sense: Sense): readonly Participant[] {
  const refused = refusing(reading, frame, sense);
  return refused.length > 0 || !sense.target.includes('of') ? refused : landsOf(reading, phrases, sense);
}

/** `X rejects the accusation of Y`: it is X who is accused. */
function refusing(reading: Reading, { clause, as }: Frame, { type }: Sense): Participant[] {
  const told = ['ACCUSE', 'REQUEST', 'THREATEN'].includes(type);
  if (!told || as !== 'object' || clause === null || clause.verb.passive || !DENYING_VERBS.has(clause.verb.word))
    return [];
  return clause.subjects.flatMap((subject) => actorsOf(reading, subject)).filter(({ actor }) => !isPlace(actor));
}

/** `after talks with X, Y said`: he who speaks there is he who talked. */
function hosts(reading: Reading, noun: NounChunk): Participant[] {
  const before = reading.chunks[noun.index - 1];
  if (
    before?.kind !== 'PREPOSITION' ||
    !['after', 'following', 'during', 'before', 'ahead of', 'in', 'at', 'on', 'for'].includes(before.word)
  )
    return [];
  const main = reading.clauses.find(
    ({ link, subjects }) => (link === 'main' || link === 'coordinate') && subjects.length > 0,
  );
  return (main?.subjects ?? []).flatMap((subject) => actorsOf(reading, subject)).filter(({ actor }) => !isPlace(actor));
}

/** Prepositions behind which the one who acts stands: `a call from X`, `the visit of X`. */
function doersAfter({ type, mode }: Sense): readonly string[] {
  if (mode === 'visit') return ['by', 'from', 'of'];
  return type === 'CONSULT' ? ['by', 'from'] : ['by'];
}

function landsOf(reading: Reading, phrases: Phrases, sense: Sense): Participant[] {
  return sense.target
    .flatMap((slot) =>
      (phrases.by.get(slot) ?? []).flatMap((inner) =>
        actorsInside(reading, inner).concat(
          inner.mentions
            .filter(({ actor }) => isPlace(actor))
            .map(
              (mention): Participant => ({ actor: mention.actor, closeness: 'inside', from: inner.from, to: inner.to }),
            ),
        ),
      ),
    )
    .slice(0, 1);
}

function pairsOf(
  carried: boolean,
  sense: Sense,
  agents: readonly Participant[],
  recipients: readonly Participant[],
): (readonly [Participant, Participant | null])[] {
  const targets = recipients.filter(({ actor }) => !agents.some((agent) => agent.actor === actor));
  const [first, ...rest] = agents;
  if (!first) return [];
  if (targets.length > 0)
    return agents.slice(0, 3).flatMap((agent) => targets.map((target) => [agent, target] as const));
  // `the visit by A and B` was to a third
  if (MUTUAL_TYPES.has(sense.type) && sense.mode !== 'visit') return rest.map((other) => [first, other] as const);
  return carried && (sense.type === 'ASSAULT' || sense.type === 'MOBILIZE') ? [[first, null]] : [];
}
