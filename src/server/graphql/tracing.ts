/** A GraphQL operation as a span, around all that it asks of the store. */
import type { ExecutionResult } from 'graphql';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { inSpan } from '../../tracing/span.ts';
import type { RequestContext } from './request-context.ts';

export function tracingPlugin(): Plugin<RequestContext> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = getOperationAST(args.document, args.operationName);
      const [kind, name] = [operation?.operation ?? 'query', operation?.name?.value];
      const attributes = { 'graphql.operation.type': kind, ...(name && { 'graphql.operation.name': name }) };
      setExecuteFn((given) =>
        inSpan(`${kind} ${name ?? ''}`.trim(), attributes, async (span) => {
          const result = await executeFn(given);
          const { errors = [] } = result as ExecutionResult;
          if (errors.length > 0) span.setAttribute('graphql.errors', errors.length);
          return result;
        }),
      );
    },
  };
}
