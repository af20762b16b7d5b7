/** The sample dispatches, for a first look: taken into a store that holds nothing yet. */
import { sampleReadings } from '../../ingest/sample/readings.ts';
import type { GraphStore } from '../../store/store.ts';
import { emptySummary, type IntakeSummary, storeSink } from './intake.ts';

/** Null where the store holds something already: then neither the readers nor the language model are loaded. */
export async function ingestSample(store: GraphStore): Promise<IntakeSummary | null> {
  if ((await store.revision()) > 0) return null;
  const summary = emptySummary();
  await storeSink(store, 'ingest', Date.now)(await sampleReadings(), summary);
  return summary;
}
