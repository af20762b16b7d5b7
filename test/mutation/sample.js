// A Stryker checker that lets a seeded sample of the mutants through, or those that survived the last run. What it holds
// back counts as no mutant at all.
import { createHash } from 'node:crypto';
import { CheckStatus } from '@stryker-mutator/api/check';
import { commonTokens, declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { nameOf, readOutcomes } from './outcome.js';

/** The share of all mutants that are tried, from 0 to 1, and the seed by which they are chosen. */
const share = Number(process.env.MUTATION_SHARE ?? 1);
const seed = process.env.MUTATION_SEED ?? '1';

const RANGE = 2 ** 32;

/** A file of outcomes: those and no others. */
const { MUTATION_SURVIVORS: file } = process.env;
const again = file ? new Set(readOutcomes(file).map(nameOf)) : null;

function isChosen({ fileName, mutatorName, location: { start, end }, replacement }) {
  // Wherever the project stands: the same seed is the same sample on every machine.
  const place = fileName.replaceAll('\\', '/').replace(/^.*\/(?=src\/)/, '');
  // Lines and columns count from 0 here, and from 1 in what is reported.
  if (again)
    return again.has(nameOf({ place: `${place}:${start.line + 1}:${start.column + 1}`, mutatorName, replacement }));
  const name = JSON.stringify([seed, place, mutatorName, start, end, replacement]);
  return createHash('sha256').update(name).digest().readUInt32BE(0) < share * RANGE;
}

const createSample = () => ({
  init: async () => {},
  group: async (mutants) => [mutants.map(({ id }) => id)],
  check: async (mutants) =>
    Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isChosen(mutant)
          ? { status: CheckStatus.Passed }
          : { status: CheckStatus.CompileError, reason: 'not in the sample' },
      ]),
    ),
});
createSample.inject = [commonTokens.logger];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sample', createSample)];
