/** `entente rebuild`: empties the projection and projects all evidence anew. */
import { project } from '../projection/project.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { CommandContext } from './program.ts';
import { withStore } from './with-store.ts';

export async function rebuildCommand(context: CommandContext): Promise<ExitCode> {
  await withStore(context, (store) => store.rebuild(project));
  context.terminal.say('the projection is rebuilt');
  return EXIT.done;
}
