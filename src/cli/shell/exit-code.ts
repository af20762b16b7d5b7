/** What a command's exit code says, for scripts; `--help` lists them. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT = {
  done: 0,
  failed: 1,
  /** Some of the input could not be used; the rest is done. */
  partial: 2,
  /** The command line itself is wrong; nothing was done. */
  usage: 64,
} as const;

export const EXIT_CODE_HELP = `Exit codes:
  0   done
  1   failed: nothing was done, or not all, as the message says
  2   partial: some input could not be used, the rest is done (see the dead letter)
  64  usage: unknown command, option or argument`;

/** The command line asks for something that cannot be meant. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
