/** The feeds that a command names: by address, or in a file of OPML. */
import { readFile } from 'node:fs/promises';
import { isAddress } from '../../ingest/read/read-inputs.ts';
import { feedsInOpml } from '../../ingest/watch/opml.ts';
import { UsageError } from '../shell/exit-code.ts';

/** Throws UsageError where there is none, InputError for a file that is no OPML. */
export async function feedsGiven(given: readonly string[]): Promise<readonly string[]> {
  const urls = (await Promise.all(given.map(feedsIn))).flat();
  if (urls.length === 0) throw new UsageError('there is no feed to watch');
  return urls;
}

async function feedsIn(given: string): Promise<readonly string[]> {
  return isAddress(given) ? [given] : feedsInOpml(await readFile(given, 'utf8'));
}
