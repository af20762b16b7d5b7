/** Every error leaves with a code of the closed list: also those of parsing and validation, which run before masking. */
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { toldToClient } from '../../schema/errors.ts';

export function codesPlugin(logFault: (error: unknown) => string): Plugin {
  return {
    onExecutionResult({ result, setResult }) {
      if (!isPlain(result) || !result.errors) return;
      setResult({ ...result, errors: result.errors.map((error) => toldToClient(error, logFault)) });
    },
  };
}

const isPlain = (result: unknown): result is ExecutionResult =>
  typeof result === 'object' && result !== null && !Array.isArray(result) && !(Symbol.asyncIterator in result);
