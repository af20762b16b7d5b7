/** The evidence log as lines: all that the graph was made from, people's decisions included. */
import { openLogWriter } from '../evidence/log/line.ts';
import type { GraphStore } from '../store/store.ts';

export async function* logLines(store: GraphStore): AsyncGenerator<string> {
  const writer = openLogWriter();
  yield writer.header();
  for await (const entry of store.log()) yield writer.entry(entry);
  yield writer.end();
}
