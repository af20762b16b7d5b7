/** Runs one operation in this process, for commands: the schema that HTTP serves, without a server. */
import { graphql } from 'graphql';
import { schema } from '../../schema/index.ts';
import { InputError } from '../domain/error.ts';
import { openContext } from './context.ts';
import type { Opened } from './store.ts';

/** Throws the failure of the first field that failed; what the schema itself refuses is an InputError. */
export async function askInProcess(
  graph: Opened,
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const asking = { viewer: null, signal: new AbortController().signal, origin: '', now: Date.now };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: openContext(graph, asking) });
  const [error] = errors ?? [];
  if (error) throw error.originalError ?? new InputError(error.message);
  return data;
}
