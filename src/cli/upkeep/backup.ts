/** `entente backup FILE`: the evidence log, whole or not at all. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { logLines } from '../../export/log.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { withStore } from '../shell/with-store.ts';

export async function backupCommand(context: CommandContext, [file = '']: readonly string[]): Promise<ExitCode> {
  const unfinished = `${file}.unfinished`;
  try {
    const entries = await withStore(context, async (store) => {
      let lines = 0;
      const counted = async function* () {
        for await (const line of logLines(store)) {
          lines++;
          yield `${line}\n`;
        }
      };
      const target = createWriteStream(unfinished);
      if (file.endsWith('.gz')) await pipeline(Readable.from(counted()), createGzip(), target);
      else await pipeline(Readable.from(counted()), target);
      return lines - 2;
    });
    await rename(unfinished, file);
    context.terminal.say(`${entries} entries written to ${file}`);
    return EXIT.done;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
