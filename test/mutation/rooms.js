/**
 * What mutation tests try: rooms of the core, and the suites that must notice when one is changed. The suites run in this
 * order, and none after one that has noticed; so those that cost little come first.
 */
const STORE = 'store/embedded.test.ts';

export const rooms = {
  domain: {
    // Limits and records are measured where they are used.
    mutate: ['src/domain/**/*.ts', '!src/domain/budget.ts', '!src/domain/fold/track-record.ts'],
    suites: ['domain', 'evidence', 'schema/sdl.test.ts', STORE, 'oracle', 'projection', 'index', 'traversal'],
  },
  evidence: { mutate: ['src/evidence/*.ts'], suites: ['evidence', STORE, 'oracle', 'projection'] },
  projection: { mutate: ['src/projection/**/*.ts'], suites: [STORE, 'oracle', 'projection'] },
  traversal: {
    mutate: ['src/traversal/**/*.ts', 'src/index/**/*.ts'],
    suites: ['index', 'traversal', 'analysis', 'schema/scope.test.ts', 'schema/relay.test.ts', 'schema/judged.test.ts'],
  },
  analysis: { mutate: ['src/analysis/**/*.ts', 'src/domain/fold/track-record.ts'], suites: ['analysis'] },
  server: {
    mutate: [
      'src/server/auth/**/*.ts',
      'src/server/work/**/*.ts',
      'src/server/graphql/bounds.ts',
      'src/domain/budget.ts',
    ],
    suites: [
      'domain/budget.test.ts',
      'server/work',
      'server/limits.test.ts',
      'server/production/rates.test.ts',
      'server/auth',
    ],
  },
};

/** The place of a suite in its room; its path may begin anywhere. */
export const placeOf = (room, path) => rooms[room].suites.findIndex((suite) => path.includes(`/test/${suite}`));
