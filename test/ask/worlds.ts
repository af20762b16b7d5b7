/** The worlds that questions are asked of: the sample dispatches as the rules read them, and two worlds of our own. */
import type { Extraction } from '../../src/domain/record/extraction.ts';
import { readStatements } from '../../src/import/statements.ts';
import { extract } from '../../src/ingest/extract.ts';
import { readInputs } from '../../src/ingest/read/read-inputs.ts';
import { sampleFolder } from '../../src/ingest/sample/folder.ts';
import { idsOf, linesOf, type World } from '../acceptance/world.ts';
import { envoys } from '../acceptance/worlds/envoys/envoys.ts';
import { strait } from '../acceptance/worlds/strait/strait.ts';

export async function sampleDocuments(): Promise<Extraction[]> {
  const documents: Extraction[] = [];
  for await (const reading of readInputs([sampleFolder])) {
    if ('document' in reading) documents.push(extract(reading.document));
  }
  return documents;
}

async function documentsOf(world: World): Promise<readonly Extraction[]> {
  const bytes = (async function* () {
    yield Buffer.from(linesOf(world, idsOf(world)));
  })();
  return (await readStatements(bytes, world.name)).extractions;
}

export const WORLDS: Readonly<Record<string, () => Promise<readonly Extraction[]>>> = {
  sample: sampleDocuments,
  strait: () => documentsOf(strait),
  envoys: () => documentsOf(envoys),
};
