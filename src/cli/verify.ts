/** `entente verify BUNDLE`: no store is opened. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { verifyBundle } from '../export/bundle/verify.ts';
import type { CommandContext } from './program.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';

export async function verifyCommand(
  { terminal }: CommandContext,
  [file = '']: readonly string[],
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const input = createReadStream(file, 'utf8');
  const opened = new Promise((resolve, reject) => input.once('open', resolve).once('error', reject));
  await opened;
  const found = await verifyBundle(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }));
  for (const { line, reason } of found.faults) terminal.say(`${file}:${line}: ${reason}`);
  const sound = `${found.lines} lines, ${found.relations} relations: ${found.faults.length === 0 ? 'sound' : 'not sound'}`;
  await terminal.out(json ? JSON.stringify(found) : sound);
  return found.faults.length === 0 ? EXIT.done : EXIT.failed;
}
