// How Stryker tries one room (MUTATION_ROOM); `run.js` tries them all.
import { readFileSync } from 'node:fs';
import { rooms } from './rooms.js';

const { jest } = JSON.parse(readFileSync('package.json', 'utf8'));
const room = process.env.MUTATION_ROOM ?? 'domain';
const { mutate, suites } = rooms[room];

/** In milliseconds. */
const DAY = 86_400_000;

/** Modules are those of the project, wherever its copy stands. */
const moduleNameMapper = Object.fromEntries(
  Object.entries(jest.moduleNameMapper).map(([name, path]) => [name, path.replace('<rootDir>', process.cwd())]),
);

export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner', './test/mutation/sample.js', './test/mutation/lines.js'],
  mutate,
  // Words of messages are nobody's behaviour; words that are stored or sent are tested where they are used.
  mutator: { excludedMutations: ['StringLiteral'] },
  checkers: ['sample'],
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: false,
    config: {
      ...jest,
      moduleNameMapper,
      globalSetup: undefined,
      globalTeardown: undefined,
      testSequencer: '<rootDir>/test/mutation/in-order.js',
      testEnvironment: `${process.cwd()}/test/mutation/environment.js`,
      // A busy machine is no failure; `watchdog.js` ends what has no end.
      testTimeout: DAY,
      // Stryker looks for this name in that of the file.
      testRunner: '<rootDir>/test/mutation/jest-circus-until-noticed.js',
      testMatch: suites.map((place) => `<rootDir>/test/${place.endsWith('.ts') ? place : `${place}/**/*.test.ts`}`),
    },
  },
  disableTypeChecks: false,
  // Stryker rewrites it with an interface of the compiler that TypeScript 7 no longer has; nothing here needs that.
  tsconfigFile: 'none',
  // Rooms may be tried side by side.
  tempDirName: `build/stryker/${room}`,
  ignorePatterns: ['dist', 'build', '.entente', '.git', 'src/explorer'],
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  timeoutMS: DAY,
  dryRunTimeoutMinutes: DAY / 60_000,
  // One that fills all memory is to end soon.
  testRunnerNodeArgs: ['--max-old-space-size=1536'],
  reporters: ['lines'],
  allowConsoleColors: false,
};
