/**
 * Tells each client what its request cost, in a header, and beside the answer where the request asks for it with
 * `"extensions": { "cost": true }`: the same question has the same answer, whatever it costs today. Notes what was asked
 * for log and limits.
 */
import { type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { MOST_WORK } from '../../../schema/api/weights.ts';
import type { RequestContext } from './request-context.ts';

const COST_HEADER = 'x-entente-cost';

export function toldCostPlugin(): Plugin<RequestContext> {
  return {
    onExecute({ args }) {
      const { budget, visit, params } = args.contextValue as RequestContext & Pick<YogaInitialContext, 'params'>;
      const isAsked = params.extensions?.cost === true;
      const operation = getOperationAST(args.document, args.operationName);
      const asked = { name: operation?.name?.value ?? null, kind: operation?.operation ?? 'query' };
      visit.operation = { ...asked, errors: null };
      return {
        onExecuteDone({ result, setResult }) {
          const { spent } = budget;
          const answer = result as ExecutionResult;
          // A request may bring several operations: messages of a conversation.
          visit.spent += spent;
          visit.operation = { ...asked, errors: answer.errors?.length ?? 0 };
          const http = { headers: { [COST_HEADER]: `${spent}/${MOST_WORK}` } };
          const cost = isAsked && { cost: { spent, limit: MOST_WORK } };
          setResult({ ...answer, extensions: { ...answer.extensions, ...cost, http } });
        },
      };
    },
    onSubscribe({ args }) {
      const { visit } = args.contextValue as RequestContext;
      const name = getOperationAST(args.document, args.operationName)?.name?.value ?? null;
      visit.operation = { name, kind: 'subscription', errors: null };
    },
  };
}
