/** `entente rebuild`: projects all evidence anew; readers see the graph as it was until it is done. */
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { withStore } from '../shell/with-store.ts';

export async function rebuildCommand(context: CommandContext): Promise<ExitCode> {
  await withStore(context, (store) => store.rebuild());
  context.terminal.say('the projection is rebuilt');
  return EXIT.done;
}
