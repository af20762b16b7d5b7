// A Stryker reporter that writes each outcome to build/mutation as soon as it is there, one a line: a run that is stopped
// has told what it found.
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { outcomes } from './outcome.js';

/** What the sample holds back is no outcome. */
const UNTRIED = ['CompileError', 'Ignored', 'Pending'];

function createLines() {
  const file = outcomes(process.env.MUTATION_ROOM);
  return {
    onMutantTested({ status, statusReason, fileName, mutatorName, replacement, location: { start } }) {
      if (UNTRIED.includes(status)) return;
      const place = `${relative('.', fileName)}:${start.line}:${start.column}`;
      appendFileSync(file, `${JSON.stringify({ status, place, mutatorName, replacement, statusReason })}\n`);
    },
  };
}
createLines.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Reporter, 'lines', createLines)];
