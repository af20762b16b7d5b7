/** Events that nouns tell of: `the meeting between A and B`, `A held talks with B`, `A's visit to B`. */

import { type EventType, MUTUAL_TYPES } from '../../../domain/relation-types.ts';
import type { Actor } from '../../cast/actor.ts';
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import type { Clause } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { ENDING_VERBS, FEARING_VERBS, LIGHT_VERBS } from '../../lexicon/event-nouns.ts';
import type { Sense } from '../../lexicon/sense.ts';
import { stanceOfNoun } from '../../stance/noun-stance.ts';
import { singular, type TokenRange } from '../../text/token.ts';
import type { Candidate } from '../candidate.ts';
import { stateOf } from '../durable/state-of.ts';
import { type Participant, weakerOf } from '../participants.ts';
import { firstPlace, placeOf } from '../place.ts';
import { isContent, senseOf } from '../verb/verb-sense.ts';
import { isForbidden } from './no-event.ts';
import { clauseDate, isApart, onlyDate, yearBefore } from './noun-day.ts';
import { type Frame, frameOf, isCarrier, type Phrases, phrasesOf, senseOfNoun, verbName } from './noun-frame.ts';
import { sidesOf } from './noun-sides.ts';

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
  if (frame.as === 'object' && frame.clause && isForbidden(reading, frame.clause)) return [];
  const phrases = withThoseOf(frame, phrasesOf(reading, noun));
  if (isToldByVerb(reading, noun, sense, frame, phrases)) return [];
  if (sense.mode === 'phone' && phrases.by.has('for')) return []; // a call for something is a demand
  const { agents, recipients, together = false } = sidesOf(reading, noun, sense, frame, phrases);
  const apart = isApart(reading, noun, sense, frame, agents);
  const around = apart ? { ...frame, clause: null } : frame;
  const carried = frame.as === 'object' && frame.clause !== null && isCarrier(verbName(frame.clause));
  const told = {
    reading,
    predicate: sense.type,
    mode: sense.mode,
    role: null,
    place: placeAround(reading, sense, around, phrases),
    date:
      phrases.date ??
      yearBefore(reading, noun) ??
      clauseDate(reading, around) ??
      (apart ? null : onlyDate(reading, frame, noun)),
    stance: stanceOfNoun(reading, noun, frame, sense.type),
    source: 'noun',
    joint: together || recipients.length < 2,
    clause: frame.clause,
    ...rangeOf(noun, frame, phrases),
  } as const;
  return pairsOf(carried, isInvasionOf(reading, noun), sense, agents, recipients)
    .filter(([subject, object]) => !isOwnState(reading, sense, subject, object))
    .map(([subject, object]) => ({
      ...told,
      ...widened(told, subject, object),
      subject: subject.actor,
      object: object?.actor ?? null,
      closeness: weakerOf(subject, object),
    }));
}

/** `Talks were held on Monday between A and B`: behind such a verb stand the phrases of its subject. */
function withThoseOf({ clause, as }: Frame, phrases: Phrases): Phrases {
  if (!clause) return phrases;
  const isHeld = clause.verb.passive && as === 'object' && LIGHT_VERBS.has(verbName(clause));
  const isRelative = clause.link === 'relative' && as === 'object' && !clause.verb.passive; // `the attack that X launched on Y`
  if (!isHeld && !isRelative && !(as === 'subject' && occurs(clause))) return phrases;
  const by = new Map(phrases.by);
  const own = isRelative ? ['on', 'against', 'with'] : ['between', 'among', 'with'];
  for (const { preposition, nouns } of clause.obliques)
    if (own.includes(preposition) && !by.has(preposition)) by.set(preposition, nouns);
  const end = Math.max(phrases.end, ...clause.obliques.flatMap(({ nouns }) => nouns.map(({ to }) => to)));
  return by.size === phrases.by.size ? phrases : { ...phrases, by, end };
}

/** `A meeting took place on Monday between A and B`. */
const occurs = ({ verb, objects }: Clause): boolean =>
  !verb.passive &&
  (OCCURRING.has(verb.word)
    ? objects.length === 0
    : verb.word === 'take' && objects.some(({ word }) => word === 'place'));

const OCCURRING: ReadonlySet<string> = new Set('happen occur begin start open resume continue end'.split(' '));

/** `ending the war`, `investigated the attack`: what is ended is told elsewhere. */
function isEnding({ clause, as }: Frame, { type }: Sense): boolean {
  const isRefused = type === 'AGREE' && clause !== null && ['reject', 'dismiss'].includes(clause.verb.word); // `rejected their pact`
  return (
    clause !== null &&
    as === 'object' &&
    (isRefused ||
      isBlocked(verbName(clause), type) ||
      ((VIOLENT.has(type) || type === 'SANCTION') && ENDING_VERBS.has(verbName(clause))))
  );
}

/** `vetoed aid for X`, `blocked a deal with X`: it has not come about. */
const isBlocked = (verb: string, type: EventType): boolean =>
  ['veto', 'block', 'oppose', 'thwart', 'hold_up', 'stall', 'obstruct', 'withhold'].includes(verb) &&
  ['AID', 'SANCTION', 'AGREE', 'COOPERATE', 'RETREAT'].includes(type);

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

/** `X's 2022 invasion`, `Israeli strikes`: whose it is, and elsewhere it is told against whom. */
const isInvasionOf = ({ sentence }: Reading, { mentions, head }: NounChunk): boolean =>
  ['invasion', 'offensive', 'incursion', 'annexation', 'strike', 'bombardment', 'attack', 'shelling'].includes(
    singular(sentence.tokens[head]?.lower ?? ''),
  ) &&
  mentions.some(
    ({ to, form }) => to <= head && (form === 'demonym' || /^['’]s?$/.test(sentence.tokens[to]?.lower ?? '')),
  );

function pairsOf(
  carried: boolean,
  isOwned: boolean,
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
  return (carried || isOwned) && (sense.type === 'ASSAULT' || sense.type === 'MOBILIZE') ? [[first, null]] : [];
}
