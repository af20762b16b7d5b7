/** Asks the graph that the configuration names one question of the API. */
import { Failure } from '../../domain/error.ts';
import { askInProcess } from '../../server/ask.ts';
import { readConfig } from '../../server/config.ts';
import { openGraph } from '../../server/store.ts';
import type { CommandContext } from '../program.ts';
import { UsageError } from '../shell/exit-code.ts';

/** `Answer` is the shape that the query asks for. An argument that the API refuses is wrong usage of the command. */
export async function ask<Answer>(
  { environment }: CommandContext,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const graph = await openGraph(readConfig(environment));
  try {
    return (await askInProcess(graph, query, variables)) as Answer;
  } catch (error) {
    if (error instanceof Failure && error.code === 'BAD_USER_INPUT') throw new UsageError(error.message);
    throw error;
  } finally {
    await graph.traversal.close();
    await graph.store.close();
  }
}
