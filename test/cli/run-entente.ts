/** Runs one command line in this process, in a data folder of its own, and keeps what it shows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';

interface Outcome {
  readonly code: number;
  /** Data. */
  readonly out: string;
  /** Messages. */
  readonly said: string;
}

export interface Workshop {
  readonly folder: string;
  run(...argv: string[]): Promise<Outcome>;
  /** The same with other variables beside the data folder. */
  runWith(environment: Readonly<Record<string, string>>, ...argv: string[]): Promise<Outcome>;
  remove(): void;
}

export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));
  const runWith = async (environment: Readonly<Record<string, string>>, ...argv: string[]): Promise<Outcome> => {
    const out: string[] = [];
    const said: string[] = [];
    const code = await main(
      argv,
      { ENTENTE_STORE: 'embedded', ENTENTE_DATA: join(folder, 'data'), ...environment },
      {
        out: async (line) => {
          out.push(line);
        },
        say: (message) => said.push(message),
        progress: () => {},
        isColored: false,
      },
    );
    return { code, out: out.join('\n'), said: said.join('\n') };
  };
  return {
    folder,
    run: (...argv) => runWith({}, ...argv),
    runWith,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
