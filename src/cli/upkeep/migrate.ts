/** `entente migrate`: what a store needs before its first write; once, by one process. */
import { readConfig } from '../../server/config.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { withStore } from '../shell/with-store.ts';

export async function migrateCommand(context: CommandContext): Promise<ExitCode> {
  const applied = await migrate(context);
  const made = `${applied.length} constraints and indexes made`;
  context.terminal.say(applied.length === 0 ? 'nothing to migrate' : made);
  return EXIT.done;
}

/** Returns the names of what was made now. */
export async function migrate(context: CommandContext): Promise<readonly string[]> {
  const { store: configured } = readConfig(context.environment);
  if (configured.name === 'embedded') {
    // It makes its tables when it opens.
    await withStore(context, (store) => store.health());
    return [];
  }
  const { openNeo4j } = await import('../../store/neo4j/store.ts');
  const store = await openNeo4j(configured);
  try {
    return await store.migrate();
  } finally {
    await store.close();
  }
}
