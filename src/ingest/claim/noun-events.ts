/** Events that nouns tell of: `the meeting between A and B`, `A held talks with B`, `A's visit to B`. */
import type { Modality } from '../../domain/vocabulary.ts';
import { MUTUAL_TYPES } from '../../domain/vocabulary.ts';
import { isPlace } from '../cast/actor.ts';
import { isNoun, type NounChunk } from '../clause/chunk.ts';
import type { Clause } from '../clause/clause.ts';
import { listFrom } from '../clause/coordination.ts';
import type { DateSpan } from '../clause/date-spans.ts';
import type { Reading } from '../clause/reading.ts';
import {
  CANCELLING_VERBS,
  LIGHT_VERBS,
  MEASURES,
  NOUN_SENSES,
  PLANNING_VERBS,
  REQUESTING_VERBS,
} from '../lexicon/event-nouns.ts';
import type { Sense } from '../lexicon/sense.ts';
import { DENYING_VERBS } from '../lexicon/speech.ts';
import { singular } from '../text/token.ts';
import { asserted, type Candidate } from './candidate.ts';
import { dateOf } from './clause-date.ts';
import { lemmaOf } from './conditions.ts';
import { actorsInside, actorsOf, type Participant, standing } from './participants.ts';
import { firstPlace, placeOf } from './place.ts';
import { speakerOf } from './speaker.ts';
import { type Stance, stanceOf } from './stance.ts';
import { isContent, senseOf, unique, weakerOf } from './verb-events.ts';

export function nounEvents(reading: Reading): Candidate[] {
  return reading.chunks.filter(isNoun).flatMap((noun) => {
    const sense = senseOfNoun(reading, noun);
    return sense && noun.mentions.every((mention) => mention.to <= noun.head) ? eventsOf(reading, noun, sense) : [];
  });
}

const BEARERS: ReadonlySet<string> = new Set(
  'effort mission bid attempt campaign process session round operation'.split(' '),
);

/** The sense of the head, or of the noun before it where the head only carries it: `a mediation effort`. */
function senseOfNoun(reading: Reading, noun: NounChunk): Sense | undefined {
  const head = lemmaOf(reading, noun);
  const own = NOUN_SENSES.get(head);
  if (own || !BEARERS.has(head) || noun.head === noun.from) return own;
  return NOUN_SENSES.get(singular(reading.sentence.tokens[noun.head - 1]?.lower ?? ''));
}

/** How the noun stands in its clause. */
interface Frame {
  readonly clause: Clause | null;
  readonly as: 'subject' | 'object' | 'oblique' | 'none';
}

interface Phrases {
  readonly by: ReadonlyMap<string, readonly NounChunk[]>;
  readonly end: number;
  readonly date: DateSpan | null;
}

function eventsOf(reading: Reading, noun: NounChunk, sense: Sense): Candidate[] {
  const frame = frameOf(reading, noun);
  // the verb tells it already: `launch an offensive`
  if (
    frame.as === 'object' &&
    frame.clause &&
    senseOf(reading, frame.clause)?.needs &&
    reading.chunks[noun.index + 1]?.word !== 'between'
  )
    return [];
  if (frame.clause && sense.type !== 'CONSULT' && isContent(reading, frame.clause)) return [];
  const phrases = phrasesOf(reading, noun);
  if (sense.mode === 'phone' && phrases.by.has('for')) return []; // a call for something is a demand
  const { agents, recipients } = sidesOf(reading, noun, sense, frame, phrases);
  const pairs = pairsOf(
    frame.as === 'object' && frame.clause !== null && isCarrier(verbName(frame.clause)),
    sense,
    agents,
    recipients,
  );
  const stance = stanceOfNoun(reading, noun, frame);
  return pairs.map(([subject, object]) => ({
    reading,
    predicate: sense.type,
    mode: sense.mode,
    role: null,
    subject: subject.actor,
    object: object?.actor ?? null,
    place:
      firstPlace([
        ...(phrases.by.get('in') ?? []),
        ...(phrases.by.get('at') ?? []),
        ...(sense.mode === 'visit' ? (phrases.by.get('to') ?? []) : []),
      ]) ?? (frame.clause ? placeOf(reading, frame.clause, null) : null),
    date: phrases.date ?? (frame.clause ? dateOf(reading, frame.clause) : null) ?? onlyDate(reading),
    stance,
    closeness: weakerOf(subject, object),
    source: 'noun',
    clause: frame.clause,
    from:
      frame.as === 'object' && frame.clause
        ? Math.min(frame.clause.subjects[0]?.from ?? noun.from, noun.from, frame.clause.verb.from)
        : noun.from,
    to: Math.max(phrases.end, noun.to, frame.as === 'subject' && frame.clause ? frame.clause.verb.to : 0),
  }));
}

/** A noun has no tense of its own: the one date of its sentence is its date. */
const onlyDate = ({ dates }: Reading): DateSpan | null => (dates.length === 1 ? (dates[0] ?? null) : null);

const verbName = ({ verb }: Clause): string => (verb.particle ? `${verb.word}_${verb.particle}` : verb.word);

function frameOf(reading: Reading, noun: NounChunk): Frame {
  const measured = measuredBy(reading, noun);
  if (measured) return frameOf(reading, measured);
  for (const clause of reading.clauses) {
    if (clause.subjects.includes(noun)) return { clause, as: clause.verb.passive ? 'object' : 'subject' };
    if (clause.objects.includes(noun)) return { clause, as: 'object' };
    if (clause.obliques.some(({ nouns }) => nouns.includes(noun))) return { clause, as: 'oblique' };
  }
  return { clause: null, as: 'none' };
}

/** `hours of talks`, `a series of attacks`: the measure stands in the clause for what it measures. */
function measuredBy(reading: Reading, noun: NounChunk): NounChunk | undefined {
  const before = reading.chunks[noun.index - 1];
  const measure = reading.chunks[noun.index - 2];
  if (before?.word !== 'of' || !isNoun(measure) || !MEASURES.has(lemmaOf(reading, measure))) return undefined;
  return measure;
}

/** The prepositional phrases right behind the noun. */
function phrasesOf(reading: Reading, noun: NounChunk): Phrases {
  const by = new Map<string, readonly NounChunk[]>();
  let at = noun.index + 1;
  let end = noun.to;
  let date: DateSpan | null = null;
  for (let steps = 0; steps < 8; steps += 1) {
    const chunk = reading.chunks[at];
    const next = reading.chunks[at + 1];
    if (chunk?.kind === 'DATE') {
      date ??= reading.dates.find(({ from }) => from === chunk.from) ?? null;
      end = chunk.to;
      at += 1;
    } else if (
      (chunk?.kind === 'AND' || chunk?.kind === 'COMMA') &&
      next?.kind === 'PREPOSITION' &&
      isNoun(reading.chunks[at + 2])
    )
      at += 1;
    else if (chunk?.kind === 'COMMA' && next?.kind === 'AND' && reading.chunks[at + 2]?.kind === 'PREPOSITION') at += 2;
    else if (chunk?.kind === 'PREPOSITION' && isNoun(next)) {
      const list = listFrom(reading.chunks, next);
      const last = list.at(-1) ?? next;
      by.set(chunk.word, [...(by.get(chunk.word) ?? []), ...list]);
      end = last.to;
      at = last.index + 1;
    } else break;
  }
  return { by, end, date };
}

interface Sides {
  readonly agents: readonly Participant[];
  readonly recipients: readonly Participant[];
}

function sidesOf(reading: Reading, noun: NounChunk, sense: Sense, frame: Frame, phrases: Phrases): Sides {
  const others = (prepositions: readonly string[]): Participant[] =>
    unique(
      prepositions
        .flatMap((word) => (phrases.by.get(word) ?? []).flatMap((inner) => actorsOf(reading, inner)))
        .filter(({ actor }) => !isPlace(actor)),
    );
  const between = others(['between', 'among']);
  if (between.length > 1) return { agents: between.slice(0, 1), recipients: between.slice(1) };
  const own = noun.mentions
    .filter((mention) => mention.to <= noun.head)
    .map((mention): Participant => ({ actor: standing(mention), closeness: 'inside', from: noun.from, to: noun.to }));
  const doers = [...own, ...others(doersAfter(sense))].filter(({ actor }) => !isPlace(actor));
  const carrying =
    frame.as === 'object' && frame.clause && !frame.clause.verb.passive && isCarrier(verbName(frame.clause));
  const carriers =
    carrying && frame.clause ? frame.clause.subjects.flatMap((subject) => actorsOf(reading, subject)) : [];
  const around = doers.length + carriers.length === 0 && sense.type === 'CONSULT' ? hosts(reading, noun) : [];
  const agents = unique(doers.length > 0 ? [...carriers, ...doers] : [...carriers, ...around]).filter(
    ({ actor }) => !isPlace(actor),
  );
  const slots = sense.mode === 'visit' || sense.target.includes('of') ? sense.target : [...sense.target];
  const recipients = others(slots.filter((slot) => slot !== 'between' && slot !== 'from'));
  return {
    agents,
    recipients: recipients.length > 0 || !sense.target.includes('of') ? recipients : landsOf(reading, phrases, sense),
  };
}

/** `after talks with X, Y said`: he who speaks there is he who talked. */
function hosts(reading: Reading, noun: NounChunk): Participant[] {
  const before = reading.chunks[noun.index - 1];
  if (
    before?.kind !== 'PREPOSITION' ||
    !['after', 'following', 'during', 'before', 'ahead of', 'in', 'at'].includes(before.word)
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

const isCarrier = (verb: string): boolean =>
  LIGHT_VERBS.has(verb) || CANCELLING_VERBS.has(verb) || PLANNING_VERBS.has(verb) || DENYING_VERBS.has(verb);

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
  if (MUTUAL_TYPES.has(sense.type)) return rest.map((other) => [first, other] as const);
  return carried && (sense.type === 'ASSAULT' || sense.type === 'MOBILIZE') ? [[first, null]] : [];
}

const adjectives: Readonly<Record<string, Modality>> = {
  planned: 'PLAN',
  proposed: 'PLAN',
  upcoming: 'PLAN',
  scheduled: 'PLAN',
  expected: 'PLAN',
  future: 'PLAN',
  forthcoming: 'PLAN',
  possible: 'HYPOTHESIS',
  alleged: 'HYPOTHESIS',
  potential: 'HYPOTHESIS',
  imminent: 'HYPOTHESIS',
  threatened: 'HYPOTHESIS',
  cancelled: 'CANCELLATION',
  canceled: 'CANCELLATION',
  hypothetical: 'HYPOTHESIS',
  suspected: 'HYPOTHESIS',
  feared: 'HYPOTHESIS',
};

function stanceOfNoun(reading: Reading, noun: NounChunk, { clause, as }: Frame): Stance {
  const words = reading.sentence.tokens.slice(noun.from, noun.head).map(({ lower }) => lower);
  const modality = words.map((word) => adjectives[word]).find(Boolean);
  const isOff = clause && as === 'object' && CANCELLING_VERBS.has(verbName(clause));
  if (isOff) return { ...stanceOf(reading, clause), modality: 'CANCELLATION', future: true };
  const before = reading.chunks[noun.index - 1];
  if (!clause) return asserted(modality ?? (before?.word === 'ahead of' ? 'PLAN' : 'FACT'));
  const stance = stanceOf(reading, clause);
  if (modality) return { ...stance, modality, future: modality === 'PLAN' };
  const verb = verbName(clause);
  if (as === 'object' && DENYING_VERBS.has(verb))
    return {
      ...stance,
      polarity: stance.polarity === 'DENIED' ? 'ASSERTED' : 'DENIED',
      reportedAs: 'INDIRECT_SPEECH',
      attribution: [speakerOf(reading, clause), ...stance.attribution],
    };
  if (as === 'object' && REQUESTING_VERBS.has(verb)) return { ...stance, modality: 'REQUEST', future: true };
  if (as === 'object' && PLANNING_VERBS.has(verb) && !LIGHT_VERBS.has(verb))
    return { ...stance, modality: 'PLAN', future: true };
  if (before && ['after', 'following'].includes(before.word))
    return { ...stance, modality: 'FACT', polarity: 'ASSERTED', future: false };
  if (as === 'oblique')
    return before?.kind === 'PREPOSITION' && ['ahead of', 'before', 'for'].includes(before.word)
      ? { ...stance, modality: 'PLAN', future: true }
      : { ...stance, modality: stance.modality === 'PLAN' ? 'PLAN' : 'FACT', polarity: 'ASSERTED' };
  return as === 'object' && !LIGHT_VERBS.has(verb) ? { ...stance, polarity: 'ASSERTED' } : stance;
}
