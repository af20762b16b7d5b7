/** Answers of services kept in a folder by what was asked, so that a run that broke off goes on where it was. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../read/unreadable.ts';

export interface AnswerCache {
  /** Undefined where this was never asked. */
  get(question: string): Promise<string | undefined>;
  put(question: string, answer: string): Promise<void>;
}

/** One file an answer, named by the SHA-256 of the question; it appears whole or not at all. */
export function answerCache(folder: string): AnswerCache {
  const fileOf = (question: string): string =>
    join(folder, `${createHash('sha256').update(question).digest('hex')}.json`);
  return {
    async get(question) {
      try {
        return await readFile(fileOf(question), 'utf8');
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    async put(question, answer) {
      await mkdir(folder, { recursive: true });
      const file = fileOf(question);
      await writeFile(`${file}.${process.pid}.new`, answer);
      await rename(`${file}.${process.pid}.new`, file);
    },
  };
}
