/** Every query and mutation answers in time, or says that it did not; a subscription lasts as long as its client. */
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Failure } from '../domain/error.ts';
import type { RequestContext } from './request-context.ts';

/** Milliseconds. */
const DEADLINE = 10_000;

export function deadlinePlugin(milliseconds = DEADLINE): Plugin<RequestContext> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) =>
        inTime(async () => executeFn(args), args.contextValue as RequestContext, milliseconds),
      );
    },
  };
}

async function inTime(
  execute: () => Promise<ExecutionResult>,
  { deadline }: RequestContext,
  milliseconds: number,
): Promise<ExecutionResult> {
  const late = new Failure('DEADLINE_EXCEEDED', `no answer within ${milliseconds / 1000} s; ask for less`);
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<ExecutionResult>((resolve) => {
    timer = setTimeout(() => {
      deadline.abort(late);
      resolve({ errors: [new GraphQLError(late.message, { originalError: late })] });
    }, milliseconds);
  });
  try {
    return await Promise.race([execute(), expired]);
  } finally {
    clearTimeout(timer);
  }
}
