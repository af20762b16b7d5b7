/** What is refused before anything runs: texts too long, too many tokens, and answers that would be too large. */
import { parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { checkCost } from '../../schema/api/cost.ts';
import { tooComplex } from '../../schema/errors.ts';

/** Bytes of a request; an editor's may hold a document. */
export const MOST_BODY = 256 * 1024;
export const MOST_EDITOR_BODY = 11 * 1024 * 1024;
/** Parsed queries are remembered by their text, so the text is bounded too. */
const MOST_QUERY = 32 * 1024;
const MOST_TOKENS = 5_000;

export function limitsPlugin(): Plugin {
  return {
    onParams({ params }) {
      const length = params.query?.length ?? 0;
      if (length > MOST_QUERY) throw tooComplex('the length of the query', length, MOST_QUERY);
    },
    onParse({ setParseFn }) {
      setParseFn((source: string, options?: object) => parse(source, { ...options, maxTokens: MOST_TOKENS }));
    },
    onExecute({ args }) {
      checkCost(args.schema, args.document, args.operationName ?? undefined, args.variableValues ?? {});
    },
    onSubscribe({ args }) {
      checkCost(args.schema, args.document, args.operationName ?? undefined, args.variableValues ?? {});
    },
  };
}
