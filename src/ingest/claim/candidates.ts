/** All statements of a document: every extractor asked, what they agree on joined, repeats dropped. */
import type { ExtractedStatement } from '../../domain/extraction.ts';
import { isEventType } from '../../domain/relation-types.ts';
import type { Actor } from '../cast/actor.ts';
import type { Reading } from '../clause/reading.ts';
import type { Candidate } from './candidate.ts';
import { durableRelations } from './durable.ts';
import { completed } from './elision.ts';
import { nounEvents } from './noun-events.ts';
import { speechActs } from './speech-acts.ts';
import { stateOf } from './state-of.ts';
import { type Surroundings, statementOf, validOf } from './statement.ts';
import { verbEvents } from './verb-events.ts';
import { agrees, type Sighting, sightings } from './windows.ts';

export function candidatesOf(readings: readonly Reading[], around: Surroundings): ExtractedStatement[] {
  const statements =
    readings.length === 0
      ? []
      : completed(
          readings.flatMap(candidatesIn).flatMap(asPowers),
          (candidate) => validOf(candidate, around)?.edtf ?? null,
        ).map((candidate) => {
          const both = candidate.source === 'title' || agrees(sightingsIn(candidate.reading), candidate);
          return statementOf(candidate, both ? 'both' : 'one', around);
        });
  return withoutRepeats(statements.filter((statement) => statement !== null));
}

/** In events a seat of power acts for its state: what the Kremlin demands Russia demands. */
function asPowers(candidate: Candidate): Candidate[] {
  const { predicate, reading } = candidate;
  if (!isEventType(predicate)) return [candidate];
  const subject = powerOf(reading, candidate.subject);
  const object = candidate.object && powerOf(reading, candidate.object);
  return subject === object ? [] : [{ ...candidate, subject, object }];
}

function powerOf(reading: Reading, actor: Actor): Actor {
  const isSeat =
    actor.kind === 'PUBLIC_BODY' && ['president', 'prime minister', 'chancellor'].includes(actor.entry?.leader ?? '');
  return isSeat ? (stateOf(reading, actor) ?? actor) : actor;
}

const candidatesIn = (reading: Reading): Candidate[] =>
  [...verbEvents(reading), ...speechActs(reading), ...nounEvents(reading), ...durableRelations(reading)].sort(
    (a, b) => a.from - b.from,
  );

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
