/** All statements of a document: every extractor asked, what they agree on joined, repeats dropped. */
import type { ExtractedStatement } from '../../domain/record/extraction.ts';
import { isEventType, MUTUAL_TYPES } from '../../domain/relation-types.ts';
import type { Actor } from '../cast/actor.ts';
import { obliquesWith } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import { GROUPS, PEOPLE } from '../lexicon/groups.ts';
import { DENYING_VERBS } from '../lexicon/speech.ts';
import type { Candidate } from './candidate.ts';
import { agrees, type Sighting, sightings } from './day/windows.ts';
import { durableRelations } from './durable/durable.ts';
import { stateOf } from './durable/state-of.ts';
import { nounEvents } from './noun/noun-events.ts';
import { type Surroundings, statementOf, validOf } from './statement.ts';
import { calledOff } from './verb/called-off.ts';
import { isClass, lemmaOf, rolesOf } from './verb/conditions.ts';
import { completed } from './verb/elision.ts';
import { speechActs } from './verb/speech-acts.ts';
import { verbEvents } from './verb/verb-events.ts';

/** A sentence with all that was found in it. */
export interface ReadSentence {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
}

export function statementsOf(read: readonly ReadSentence[], around: Surroundings): ExtractedStatement[] {
  const candidates = completed(
    read.flatMap((sentence) => sentence.candidates),
    (candidate) => validOf(candidate, around)?.edtf ?? null,
  );
  const statements = candidates
    .filter((candidate) => tellsEnough(candidate) && !isLost(candidate))
    .map((candidate) => {
      const both = candidate.source === 'title' || agrees(sightingsIn(candidate.reading), candidate);
      return statementOf(candidate, both ? 'both' : 'one', around);
    });
  return withoutRepeats(statements.filter((statement) => statement !== null));
}

/** Force and concessions without anybody they are aimed at, and bare consent, are mostly misread. */
const tellsEnough = ({ predicate, object, clause, source, reading }: Candidate): boolean =>
  object !== null ||
  source === 'noun' ||
  !(
    isCharge(reading, clause) ||
    (AIMED.has(predicate) && !isOnPeople(reading, predicate, clause)) ||
    (predicate === 'AGREE' && (clause === null || (clause.complement === null && !isTruce(reading, clause))))
  );

/** `fired on a group of diplomats`, `locked up activists`: people, if not which. */
function isOnPeople(reading: Reading, predicate: Candidate['predicate'], clause: Candidate['clause']): boolean {
  if (clause === null || predicate === 'CONCEDE') return false;
  const nouns = [...rolesOf(clause).objects, ...obliquesWith(clause, 'on', 'at')];
  return nouns.some((noun) => {
    const head = lemmaOf(reading, noun);
    return !noun.pronoun && (GROUPS.has(head) || PEOPLE.has(head));
  });
}

/** `offered a ceasefire`: it is known what, though not to whom. */
const isTruce = (reading: Reading, clause: NonNullable<Candidate['clause']>): boolean =>
  clause.verb.word === 'offer' && isClass(reading, rolesOf(clause).objects, 'truce');

/** `accused X of surrendering`: what somebody is said to have done, and not to whom. */
function isCharge({ clauseOf }: Reading, clause: Candidate['clause']): boolean {
  const governor = clause === null || clause.governor === null ? undefined : clauseOf.get(clause.governor);
  return (
    governor !== undefined && clause?.joint === 'of' && ['accuse', 'suspect', 'convict'].includes(governor.verb.word)
  );
}

/** `he accused it`, `he denied the claims`: of something that we do not know it was, made by whom we do not know. */
const isLost = ({ object, clause, predicate, mode, reading, stance }: Candidate): boolean =>
  object === null &&
  (mode === 'allege' ||
    (predicate === 'REJECT' && stance.polarity === 'DENIED') || // `has not ruled it out`
    (['ACCUSE', 'REJECT'].includes(predicate) && clause?.objects[0]?.pronoun === true) ||
    (predicate === 'REJECT' &&
      DENYING_VERBS.has(clause?.verb.word ?? '') &&
      clause !== null &&
      isClass(reading, rolesOf(clause).objects, 'claim')));

const AIMED: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'CONCEDE']);

/** Between whom the last event of a sentence is: of all who take part together, of a list in turn nobody; several who do one thing are it alone. */
export function partiesOf(candidates: readonly Candidate[]): readonly Actor[] {
  const last = candidates.findLast(
    ({ predicate, object, joint }) => isEventType(predicate) && object !== null && object.kind !== 'GROUP' && joint,
  );
  if (!last) return [];
  const same = candidates.filter(
    ({ predicate, from, to, clause }) =>
      predicate === last.predicate &&
      ((from === last.from && to === last.to) || (clause !== null && clause === last.clause)),
  );
  const acting = new Set(same.map(({ subject }) => subject));
  if (acting.size > 1 && !MUTUAL_TYPES.has(last.predicate)) return [...acting];
  return [...new Set(same.flatMap(({ subject, object }) => (object ? [subject, object] : [subject])))];
}

/** In events a seat of power acts for its state: what the Kremlin demands Russia demands. */
function asPowers(candidate: Candidate): Candidate[] {
  const { predicate, reading } = candidate;
  if (!isEventType(predicate)) return [candidate];
  const subject = powerOf(reading, candidate.subject, predicate);
  const object = candidate.object && powerOf(reading, candidate.object, predicate);
  return subject === object ? [] : [{ ...candidate, subject, object }];
}

const isArmed = (predicate: Candidate['predicate']): boolean => predicate === 'ASSAULT' || predicate === 'MOBILIZE';

/** A ministry speaks for itself, but it is the state whose arms strike. */
function powerOf(reading: Reading, actor: Actor, predicate: Candidate['predicate']): Actor {
  const seats = ['president', 'prime minister', 'chancellor'];
  const isSeat =
    actor.kind === 'PUBLIC_BODY' &&
    ((isArmed(predicate) && /^(Ministry|Department) of /.test(actor.label)) ||
      seats.includes(actor.entry?.leader ?? ''));
  return isSeat ? (stateOf(reading, actor) ?? actor) : actor;
}

export function candidatesIn(reading: Reading): Candidate[] {
  const told = [...verbEvents(reading), ...speechActs(reading), ...nounEvents(reading)];
  return [...calledOff(reading, told), ...durableRelations(reading)].sort((a, b) => a.from - b.from).flatMap(asPowers);
}

const sighted = new WeakMap<Reading, Sighting[]>();
function sightingsIn(reading: Reading): Sighting[] {
  const known = sighted.get(reading) ?? sightings(reading);
  sighted.set(reading, known);
  return known;
}

function withoutRepeats(statements: readonly ExtractedStatement[]): ExtractedStatement[] {
  const best = new Map<string, ExtractedStatement>();
  for (const statement of statements) {
    const { subject, predicate, object, mode, polarity, modality, core, role } = statement;
    const key = JSON.stringify([subject, predicate, object, mode, role, polarity, modality, core]);
    const known = best.get(key);
    if (!known || known.confidence < statement.confidence) best.set(key, statement);
  }
  return [...best.values()].sort((a, b) => a.core.start - b.core.start || a.core.end - b.core.end);
}
