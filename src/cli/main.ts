/** The `entente` command: what it understands, and which module does it. A command's module is loaded when it runs. */
import { type Command, CommanderError } from 'commander';
import { buildProgram } from './program.ts';
import { describeFailure } from './shell/describe-failure.ts';
import { EXIT, type ExitCode, UsageError } from './shell/exit-code.ts';
import { processTerminal, type Terminal } from './shell/terminal.ts';

/** Runs one command line (without `node` and the script) to its end. */
export async function main(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  // Otherwise GraphQL asks itself for each field of an answer whether it was installed twice.
  process.env.NODE_ENV ??= 'production';
  let code: ExitCode = EXIT.done;
  const program = buildProgram({
    environment,
    terminal,
    finish: (result) => {
      code = result;
    },
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(error, program, terminal);
  }
}

function exitCodeOf(error: unknown, program: Command, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const isUsage = error instanceof UsageError;
  terminal.say(`${program.name()}: ${isUsage ? error.message : describeFailure(error)}`);
  return isUsage ? EXIT.usage : EXIT.failed;
}
