/** Classes of words that are used alike, so that the typer knows `rebuke` by what it learnt of `scold`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../domain/error.ts';

/** One class a line: lemmas, the commonest first. */
export const WORD_CLASSES_FILE = new URL('./word-classes.txt', import.meta.url);

/** The name of a word's class, which is its commonest word, by lemma. Throws DAMAGED_FILE where the file is missing. */
export function readWordClasses(file: URL = WORD_CLASSES_FILE): ReadonlyMap<string, string> {
  return new Map(
    textOf(file)
      .split('\n')
      .flatMap((line) => {
        const words = line.split(' ');
        return words.map((word) => [word, words[0] ?? ''] as const);
      }),
  );
}

function textOf(file: URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Failure('DAMAGED_FILE', `${fileURLToPath(file)} cannot be read; install the package again`, { cause });
  }
}
