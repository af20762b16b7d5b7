/** Who takes part in an event that a noun tells of: named in its phrases, before it, or by the clause that carries it. */
import { MUTUAL_TYPES } from '../../../domain/relation-types.ts';
import { isPlace } from '../../cast/actor.ts';
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import { type Clause, obliquesWith } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { LIGHT_VERBS } from '../../lexicon/event-nouns.ts';
import type { Sense } from '../../lexicon/sense.ts';
import { DENYING_VERBS } from '../../lexicon/speech.ts';
import { actorsInside, actorsOf, type Participant, standing, unique } from '../participants.ts';
import { lemmaOf } from '../verb/conditions.ts';
import { type Frame, isCarrier, isJointlyHeld, type Phrases, verbName } from './noun-frame.ts';

interface Sides {
  readonly agents: readonly Participant[];
  readonly recipients: readonly Participant[];
  /** All of them take part in one event. */
  readonly together?: boolean;
}

export function sidesOf(reading: Reading, noun: NounChunk, sense: Sense, frame: Frame, phrases: Phrases): Sides {
  const others = (prepositions: readonly string[]): Participant[] =>
    unique(
      prepositions
        .flatMap((word) => (phrases.by.get(word) ?? []).flatMap((inner) => actorsOf(reading, inner)))
        .filter(({ actor }) => !isPlace(actor)),
    );
  const of = OF_SIDES.has(sense.type) && sense.mode === null ? others(['of']) : [];
  const between = of.length > 1 ? of : others(['between', 'among']);
  if (between.length > 1 && !isOfWords(sense, between))
    return { agents: between.slice(0, 1), recipients: between.slice(1), together: true };
  if (sense.target[0] === 'between') return { agents: [], recipients: [] }; // `clashes in X`
  const own = noun.mentions
    .filter((mention) => mention.to <= noun.head)
    .map((mention): Participant => ({ actor: standing(mention), closeness: 'inside', from: noun.from, to: noun.to }));
  const doers = [...own, ...others(doersAfter(sense))].filter(({ actor }) => !isPlace(actor));
  const carriers = isAwaited(frame, phrases) ? [] : carriersOf(reading, sense, frame, own, doers);
  const around = doers.length + carriers.length === 0 ? othersAround(reading, noun, sense, frame) : [];
  const agents = unique(doers.length > 0 ? [...carriers, ...doers] : [...carriers, ...around]).filter(
    ({ actor }) => !isPlace(actor),
  );
  const slots = sense.target.filter((slot) => slot !== 'between' && slot !== 'from');
  const near = sense.type === 'SUPPORT' ? nearestOf(slots, phrases) : sense.target;
  const recipients = others(near.filter((slot) => slots.includes(slot)));
  const visited = sense.mode === 'visit' && recipients.length === 0 ? landBefore(noun) : [];
  if (visited.length > 0)
    return { agents: agents.filter(({ actor }) => actor !== visited[0]?.actor), recipients: visited };
  if (recipients.length > 0) return { agents, recipients };
  const borne = sufferersIn(reading, noun, sense, frame);
  if (borne.length === 0) return { agents, recipients: implied(reading, noun, frame, phrases, sense, near) };
  return { agents: agents.filter(({ actor }) => borne.every((one) => one.actor !== actor)), recipients: borne };
}

/** `a summit of A and B`, `a joint patrol of A and B`. */
const OF_SIDES: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE']);

/** `A and B expect the talks to resume`: nobody says that these are theirs. */
const isAwaited = ({ clause }: Frame, { by }: Phrases): boolean => clause?.verb.word === 'expect' && !by.has('with');

/** `a clash between X and Y`: of people, it is one of words. */
const isOfWords = ({ type, target }: Sense, sides: readonly Participant[]): boolean =>
  type === 'ASSAULT' && target[0] === 'between' && sides.some(({ actor }) => actor.kind === 'PERSON');

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

/** `the talks were led by A and B`, `a deal was announced by A and B`. */
function hostsBehindBy(reading: Reading, { type }: Sense, clause: Clause): Participant[] {
  const hosts = obliquesWith(clause, 'by').flatMap((noun) => actorsOf(reading, noun));
  return ['CONSULT', 'AGREE'].includes(type) && hosts.length > 1 ? hosts : [];
}

/** `discussed X's talks with Y`, `discussed UK-France cooperation`: those who discuss it are not those who cooperate. */
const isOfTwo = ({ type }: Sense, own: readonly Participant[]): boolean => MUTUAL_TYPES.has(type) && own.length > 1;

/** `X faces EU sanctions`, `is under US pressure`, `has been the target of Israeli strikes`: they fall on X. */
function sufferersIn(reading: Reading, noun: NounChunk, { type }: Sense, { clause, as }: Frame): Participant[] {
  if (!FALLING.has(type)) return [];
  const before = reading.chunks[noun.index - 1];
  const over = reading.chunks[noun.index - 2];
  const isBorne = as === 'object' && clause !== null && !clause.verb.passive && BEARING.has(clause.verb.word);
  const isUnder = before?.word === 'under' && clause !== null && ['be', 'come', 'remain'].includes(clause.verb.word);
  const isTarget = before?.word === 'of' && isNoun(over) && TARGETS.has(lemmaOf(reading, over));
  const held = isTarget ? reading.clauses.find(({ verb }) => verb.index === over.index - 1) : undefined;
  const told = isTarget ? (held && ['be', 'become', 'remain'].includes(held.verb.word) ? held : undefined) : clause;
  return told && (isBorne || isUnder || isTarget)
    ? told.subjects.flatMap((subject) => actorsOf(reading, subject)).filter(({ actor }) => !isPlace(actor))
    : [];
}

const FALLING: ReadonlySet<string> = new Set(['SANCTION', 'ASSAULT', 'ACCUSE', 'COERCE', 'THREATEN', 'PROTEST']);
const BEARING: ReadonlySet<string> = new Set('face suffer endure incur undergo weather withstand survive'.split(' '));
const TARGETS: ReadonlySet<string> = new Set(['target', 'subject', 'object', 'victim', 'recipient']);

/** `X's accusation that Y trains rebels`. */
function chargedIn(reading: Reading, noun: NounChunk, { type }: Sense): Participant[] {
  const content =
    type === 'ACCUSE' ? reading.clauses.find((clause) => clause.link === 'content' && clause.noun === noun) : undefined;
  return (content?.subjects ?? [])
    .flatMap((subject) => actorsOf(reading, subject))
    .filter(({ actor }) => !isPlace(actor));
}

function implied(
  reading: Reading,
  noun: NounChunk,
  frame: Frame,
  phrases: Phrases,
  sense: Sense,
  slots: readonly string[],
): readonly Participant[] {
  const charged = chargedIn(reading, noun, sense);
  if (charged.length > 0) return charged;
  const refused = refusing(reading, frame, sense);
  return refused.length > 0 || !sense.target.includes('of') ? refused : landsOf(reading, phrases, slots);
}

/** `X rejects the accusation of Y`: it is X who is accused. */
function refusing(reading: Reading, { clause, as }: Frame, { type }: Sense): Participant[] {
  const told = ['ACCUSE', 'REQUEST', 'THREATEN'].includes(type);
  if (!told || as !== 'object' || clause === null || clause.verb.passive || !DENYING_VERBS.has(clause.verb.word))
    return [];
  return clause.subjects.flatMap((subject) => actorsOf(reading, subject)).filter(({ actor }) => !isPlace(actor));
}

/** `gratitude to X for its support of Y`: to X. */
const nearestOf = (slots: readonly string[], { by }: Phrases): string[] =>
  slots
    .filter((slot) => by.has(slot))
    .sort((a, b) => (by.get(a)?.[0]?.index ?? 0) - (by.get(b)?.[0]?.index ?? 0))
    .slice(0, 1);

/** Where the phrase itself names nobody who takes part. */
function othersAround(reading: Reading, noun: NounChunk, { type }: Sense, frame: Frame): Participant[] {
  if (type === 'COOPERATE') {
    const agents = committed(reading, noun, frame);
    return agents.length > 0 || !isJointlyHeld(reading, noun) ? agents : hosts(reading, noun, frame);
  }
  return type === 'CONSULT' ? hosts(reading, noun, frame) : [];
}

/** `A and B committed to cooperation`: with one another. */
function committed(reading: Reading, noun: NounChunk, { clause, as }: Frame): Participant[] {
  if (as !== 'oblique' || !clause || !['to', 'on'].includes(reading.chunks[noun.index - 1]?.word ?? '')) return [];
  const agents = clause.subjects.flatMap((subject) => actorsOf(reading, subject));
  return agents.length > 1 && ['commit', 'agree'].includes(clause.verb.word) ? agents : [];
}

/** `after talks with X, Y said`: he who speaks there is he who talked. */
function hosts(reading: Reading, noun: NounChunk, frame: Frame): Participant[] {
  const before = reading.chunks[noun.index - 1];
  if (
    before?.kind !== 'PREPOSITION' ||
    !['after', 'following', 'during', 'before', 'ahead of', 'in', 'at', 'on', 'for'].includes(before.word)
  )
    return [];
  // `after A and B agreed to stop at talks in Rome`: those two
  const own = frame.as === 'oblique' && (frame.clause?.subjects.length ?? 0) > 1 ? frame.clause : null;
  const main =
    own ??
    reading.clauses.find(({ link, subjects }) => (link === 'main' || link === 'coordinate') && subjects.length > 0);
  const opening = reading.chunks.slice(0, 1).filter(isNoun); // `X in Rome for talks with Y`
  return (main?.subjects ?? (reading.clauses.length === 0 ? opening : []))
    .flatMap((subject) => actorsOf(reading, subject))
    .filter(({ actor }) => !isPlace(actor));
}

/** Prepositions behind which the one who acts stands: `a call from X`, `the visit of X`. */
function doersAfter({ type, mode }: Sense): readonly string[] {
  if (mode === 'visit') return ['by', 'from', 'of'];
  return type === 'CONSULT' ? ['by', 'from'] : ['by'];
}

function landsOf(reading: Reading, phrases: Phrases, slots: readonly string[]): Participant[] {
  return slots
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
