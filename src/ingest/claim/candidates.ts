/** All statements of a document: every extractor asked, what they agree on joined, repeats dropped. */
import type { ExtractedStatement } from '../../domain/extraction.ts';
import type { Reading } from '../clause/reading.ts';
import type { Candidate } from './candidate.ts';
import { durableRelations } from './durable.ts';
import { nounEvents } from './noun-events.ts';
import { type Surroundings, statementOf } from './statement.ts';
import { verbEvents } from './verb-events.ts';
import { agrees, sightings } from './windows.ts';

export function candidatesOf(readings: readonly Reading[], around: Surroundings): ExtractedStatement[] {
  const statements = readings.flatMap((reading) => {
    const seen = sightings(reading);
    const candidates: Candidate[] = [...verbEvents(reading), ...nounEvents(reading), ...durableRelations(reading)];
    return candidates.map((candidate) =>
      statementOf(candidate, candidate.source === 'title' || agrees(seen, candidate) ? 'both' : 'one', around),
    );
  });
  return withoutRepeats(statements);
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
