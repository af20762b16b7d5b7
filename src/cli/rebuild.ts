/** `entente rebuild`: empties the projection and projects all evidence anew. */
import { project } from '../projection/project.ts';
import type { CommandContext } from './program.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';
import { withStore } from './shell/with-store.ts';

export async function rebuildCommand(context: CommandContext): Promise<ExitCode> {
  await withStore(context, (store) => store.rebuild(project));
  context.terminal.say('the projection is rebuilt');
  return EXIT.done;
}
