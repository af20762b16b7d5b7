/** Input that could not be used, kept with its place and reason, so that it can be mended and given again. */
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnreadableLine } from '../import/json-lines.ts';

const LONGEST_TEXT = 10_000;

/** Returns the file written to; null where there was nothing to write. */
export async function keepDeadLetters(
  data: string,
  letters: readonly UnreadableLine[],
  at: number,
): Promise<string | null> {
  if (letters.length === 0) return null;
  const file = join(data, 'dead-letter.jsonl');
  const lines = letters.map(({ text, ...place }) =>
    JSON.stringify({ at: new Date(at).toISOString(), ...place, text: text.slice(0, LONGEST_TEXT) }),
  );
  await mkdir(data, { recursive: true });
  await appendFile(file, `${lines.join('\n')}\n`);
  return file;
}
