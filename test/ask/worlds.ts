/** The worlds that questions are asked of: the sample dispatches as the rules read them, and two worlds of our own. */
import type { Extraction } from '../../src/domain/record/extraction.ts';
import { readStatements } from '../../src/import/statements.ts';
import { readSample } from '../../src/ingest/sample/readings.ts';
import { idsOf, linesOf, type World } from '../acceptance/world.ts';
import { envoys } from '../acceptance/worlds/envoys/envoys.ts';
import { strait } from '../acceptance/worlds/strait/strait.ts';

async function documentsOf(world: World): Promise<readonly Extraction[]> {
  const bytes = (async function* () {
    yield Buffer.from(linesOf(world, idsOf(world)));
  })();
  return (await readStatements(bytes, world.name)).extractions;
}

export const WORLDS: Readonly<Record<string, () => Promise<readonly Extraction[]>>> = {
  sample: readSample,
  strait: () => documentsOf(strait),
  envoys: () => documentsOf(envoys),
};
