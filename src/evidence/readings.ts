/** Which readings of a document are in force: of each extractor those of the version that read it last. */
import type { Instant } from '../domain/glossary.ts';
import type { Reading } from './log/entry.ts';

export interface DatedReading {
  readonly reading: Reading;
  /** When it was first recorded, wherever that was. */
  readonly at: Instant;
}

/**
 * In the order given. What an extractor of a replaced version found is left out of a reading that others share; a
 * reading of whose extractors none is in force is gone.
 */
export function inForce(readings: readonly DatedReading[]): readonly Reading[] {
  const latest = new Map<string, { readonly extractor: string; readonly at: Instant }>();
  for (const { reading, at } of readings) {
    for (const extractor of reading.extractors) {
      const known = latest.get(nameOf(extractor));
      if (!known || at > known.at || (at === known.at && extractor > known.extractor)) {
        latest.set(nameOf(extractor), { extractor, at });
      }
    }
  }
  const stands = (extractor: string) => latest.get(nameOf(extractor))?.extractor === extractor;
  return readings.flatMap(({ reading }) => {
    const extractors = reading.extractors.filter(stands);
    if (extractors.length === reading.extractors.length) return [reading];
    if (extractors.length === 0) return [];
    const statements = reading.statements
      .map((statement) => ({ ...statement, extractors: statement.extractors.filter(stands) }))
      .filter((statement) => statement.extractors.length > 0);
    return [{ ...reading, extractors, statements }];
  });
}

/** `rules@3` is version 3 of `rules`. */
const nameOf = (extractor: string): string => extractor.split('@')[0] ?? extractor;
