/** What is read in the sample dispatches. A build reads them once and for all, so that the first start need not. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Extraction } from '../../domain/record/extraction.ts';
import { sampleFolder } from './folder.ts';

/** Beside this module, where it was built. */
const BUILT = fileURLToPath(new URL('./readings.json', import.meta.url));

export async function sampleReadings(): Promise<readonly Extraction[]> {
  return existsSync(BUILT) ? JSON.parse(readFileSync(BUILT, 'utf8')) : readSample();
}

export async function readSample(): Promise<readonly Extraction[]> {
  const { readInputs } = await import('../read/read-inputs.ts');
  const { extract } = await import('../extract.ts');
  const readings: Extraction[] = [];
  for await (const reading of readInputs([sampleFolder])) {
    if ('failure' in reading) throw new Error(`the sample ${reading.failure.source} cannot be read`);
    readings.push(extract(reading.document));
  }
  return readings;
}
