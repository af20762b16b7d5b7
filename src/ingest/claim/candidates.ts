/** All statements of a document: every extractor asked, what they agree on joined, repeats dropped. */
import type { ExtractedStatement } from '../../domain/extraction.ts';
import type { Reading } from '../clause/reading.ts';
import type { Candidate } from './candidate.ts';
import { durableRelations } from './durable.ts';
import { completed } from './elision.ts';
import { nounEvents } from './noun-events.ts';
import { type Surroundings, statementOf, validOf } from './statement.ts';
import { verbEvents } from './verb-events.ts';
import { agrees, type Sighting, sightings } from './windows.ts';

export function candidatesOf(readings: readonly Reading[], around: Surroundings): ExtractedStatement[] {
  const statements =
    readings.length === 0
      ? []
      : completed(readings.flatMap(candidatesIn), (candidate) => validOf(candidate, around)?.edtf ?? null).map(
          (candidate) => {
            const both = candidate.source === 'title' || agrees(sightingsIn(candidate.reading), candidate);
            return statementOf(candidate, both ? 'both' : 'one', around);
          },
        );
  return withoutRepeats(statements);
}

const candidatesIn = (reading: Reading): Candidate[] =>
  [...verbEvents(reading), ...nounEvents(reading), ...durableRelations(reading)].sort((a, b) => a.from - b.from);

const sighted = new WeakMap<Reading, Sighting[]>();
function sightingsIn(reading: Reading): Sighting[] {
  const known = sighted.get(reading) ?? sightings(reading);
  sighted.set(reading, known);
  return known;
}

function withoutRepeats(statements: readonly ExtractedStatement[]): ExtractedStatement[] {
  const best = new Map<string, ExtractedStatement>();
  for (const statement of statements) {
    const { subject, predicate, object, mode, polarity, modality, start, end, role } = statement;
    const key = JSON.stringify([subject, predicate, object, mode, role, polarity, modality, start, end]);
    const known = best.get(key);
    if (!known || known.confidence < statement.confidence) best.set(key, statement);
  }
  return [...best.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
