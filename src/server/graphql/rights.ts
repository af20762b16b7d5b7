/** A mutation of somebody who may not change anything is refused as a whole, by HTTP too; the schema itself asks again. */
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { mayNotEdit } from '../../../schema/curation/editor.ts';
import type { RequestContext } from './request-context.ts';

export function rightsPlugin(): Plugin<RequestContext> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      if (getOperationAST(args.document, args.operationName)?.operation !== 'mutation') return;
      const refused = mayNotEdit((args.contextValue as RequestContext).viewer);
      if (refused) setResultAndStopExecution({ errors: [refused] });
    },
  };
}
