/** What a command shows: data on standard output, progress and messages on standard error. */
import { EXIT } from './exit-code.ts';

export interface Terminal {
  /** A line of data. Resolves when the reader is ready for more. */
  readonly out: (line: string) => Promise<void>;
  /** A message; logs and warnings go here, so that data can be piped. */
  readonly say: (message: string) => void;
  /** One line that is drawn over itself on a terminal, and not at all elsewhere. */
  readonly progress: (text: string) => void;
  readonly isColored: boolean;
}

const CLEAR_LINE = '\r\u001b[2K';

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  // Whoever reads the data may stop before its end, as `head` does.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.done);
  });
  let isDrawn = false;
  const clear = () => {
    if (isDrawn) stderr.write(CLEAR_LINE);
    isDrawn = false;
  };
  return {
    isColored: stdout.isTTY === true && !process.env.NO_COLOR,
    async out(line) {
      clear();
      if (!stdout.write(`${line}\n`)) await new Promise((resume) => stdout.once('drain', resume));
    },
    say(message) {
      clear();
      stderr.write(`${message}\n`);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      stderr.write(`${CLEAR_LINE}${text.slice(0, stderr.columns - 1)}`);
      isDrawn = true;
    },
  };
}
