/** How many streams one client may have open, and all together. */
import type { Plugin } from 'graphql-yoga';
import { apiError } from '../../../schema/errors.ts';
import { clientOf } from '../http/visit.ts';
import type { RequestContext } from './request-context.ts';

const MOST_OF_ONE = 200;
const MOST = 5_000;

export function subscriptionsPlugin(): Plugin<RequestContext> {
  const open = new Map<string, number>();
  let all = 0;
  return {
    onSubscribe({ args, setResultAndStopExecution }) {
      const client = clientOf((args.contextValue as RequestContext).visit);
      const own = open.get(client) ?? 0;
      if (own >= MOST_OF_ONE || all >= MOST) {
        setResultAndStopExecution({ errors: [apiError('RATE_LIMITED', 'many streams are open already; close some')] });
        return;
      }
      open.set(client, own + 1);
      all++;
      let isOpen = true;
      const close = () => {
        if (!isOpen) return;
        isOpen = false;
        all--;
        const left = (open.get(client) ?? 1) - 1;
        if (left > 0) open.set(client, left);
        else open.delete(client);
      };
      return {
        onSubscribeError: close,
        onSubscribeResult({ result }) {
          if (!(Symbol.asyncIterator in (result as object))) close();
          return { onEnd: close };
        },
      };
    },
  };
}
