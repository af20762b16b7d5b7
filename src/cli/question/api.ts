/** Asks the graph that the configuration names one question of the API. */
import type { TadaDocumentNode } from 'gql.tada';
import { textOf } from '../../../schema/question.ts';
import { Failure } from '../../domain/error.ts';
import { askInProcess } from '../../server/ask.ts';
import { readConfig } from '../../server/config.ts';
import { openGraph } from '../../server/store.ts';
import type { CommandContext } from '../program.ts';
import { UsageError } from '../shell/exit-code.ts';

/** Variables as options of a command give them: undefined where nothing was said. */
type Given<Value> = Value extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Given<Value[Key]> | (object extends Pick<Value, Key> ? undefined : never) }
    : Value;

/** An argument that the API refuses is wrong usage of the command. */
export async function ask<Answer, Variables extends object>(
  { environment }: CommandContext,
  question: TadaDocumentNode<Answer, Variables>,
  variables: Given<Variables>,
): Promise<Answer> {
  const graph = await openGraph(readConfig(environment));
  try {
    return (await askInProcess(graph, textOf(question), { ...(variables as object) })) as Answer;
  } catch (error) {
    if (error instanceof Failure && error.code === 'BAD_USER_INPUT') throw new UsageError(error.message);
    throw error;
  } finally {
    await graph.traversal.close();
    await graph.store.close();
  }
}

/** A root field that fails is null beside its error, and `ask` throws errors: so what was asked for is there. */
export function given<Value>(value: Value | null): Value {
  if (value === null) throw new TypeError('given: expected an answer, but got null without an error');
  return value;
}
