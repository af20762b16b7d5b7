/** Input that could not be used, kept with its place and reason, so that it can be mended and given again. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { appendDeadLetters, type ReadFailure } from '../../ingest/read/dead-letter.ts';

/** Returns the file written to; null where there was nothing to write. */
export async function keepDeadLetters(data: string, failures: readonly ReadFailure[]): Promise<string | null> {
  if (failures.length === 0) return null;
  await mkdir(data, { recursive: true });
  const file = join(data, 'dead-letter.jsonl');
  await appendDeadLetters(file, failures);
  return file;
}
