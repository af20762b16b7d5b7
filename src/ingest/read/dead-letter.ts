/** What could not be read, one JSON object a line, for whoever mends it and tries again. */
import { appendFile } from 'node:fs/promises';

export interface ReadFailure {
  /** The file, folder or address. */
  readonly source: string;
  /** Counted from 1; null where the whole source is meant. */
  readonly line: number | null;
  readonly reason: string;
  /** Another try may do. */
  readonly mayPass?: true;
}

export const describeFailure = ({ source, line, reason }: ReadFailure): string =>
  line === null ? `${source}: ${reason}` : `${source}:${line}: ${reason}`;

export async function appendDeadLetters(file: string, failures: readonly ReadFailure[]): Promise<void> {
  if (failures.length === 0) return;
  await appendFile(file, failures.map((failure) => `${JSON.stringify(failure)}\n`).join(''));
}
