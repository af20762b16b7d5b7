/** Where each watched feed stands, a line a question; the last line of a feed counts. */
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../ingest/read/unreadable.ts';
import type { FeedState } from '../../ingest/watch/schedule.ts';

export interface FeedStates {
  readonly states: readonly FeedState[];
  readonly keep: (state: FeedState) => Promise<void>;
}

/** Written anew at the start, so that the file does not grow for ever. */
export async function openFeedStates(data: string): Promise<FeedStates> {
  await mkdir(data, { recursive: true });
  const file = join(data, 'feeds.jsonl');
  const states = await statesIn(file);
  await writeFile(`${file}.new`, states.map((state) => `${JSON.stringify(state)}\n`).join(''));
  await rename(`${file}.new`, file);
  return { states, keep: (state) => appendFile(file, `${JSON.stringify(state)}\n`) };
}

async function statesIn(file: string): Promise<readonly FeedState[]> {
  const states = new Map<string, FeedState>();
  for (const line of (await textOf(file)).split('\n')) {
    const state = stateIn(line);
    if (state !== null) states.set(state.url, state);
  }
  return [...states.values()];
}

/** Null for a line that a crash has cut: that feed is asked once more. */
function stateIn(line: string): FeedState | null {
  try {
    return line === '' ? null : (JSON.parse(line) as FeedState);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}
