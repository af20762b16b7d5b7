/** The sample dispatches, for a first look: read into a store that holds nothing yet. */
import { sampleFolder } from '../../ingest/sample/folder.ts';
import type { GraphStore } from '../../store/store.ts';
import { emptySummary, type IntakeSummary, storeSink } from './intake.ts';

/** Null where the store holds something already: then neither the readers nor the language model are loaded. */
export async function ingestSample(store: GraphStore): Promise<IntakeSummary | null> {
  if ((await store.revision()) > 0) return null;
  const { readInputs } = await import('../../ingest/read/read-inputs.ts');
  const { extract } = await import('../../ingest/extract.ts');
  const extractions = [];
  for await (const reading of readInputs([sampleFolder])) {
    if ('failure' in reading) throw new Error(`the sample ${reading.failure.source} cannot be read`);
    extractions.push(extract(reading.document));
  }
  const summary = emptySummary();
  await storeSink(store, 'ingest', Date.now)(extractions, summary);
  return summary;
}
