// What mutation tests try: rooms of the core, and the suites that must notice when one is changed.
export const rooms = {
  domain: { mutate: ['src/domain/**/*.ts'], suites: ['domain', 'projection', 'oracle'] },
  projection: { mutate: ['src/projection/**/*.ts'], suites: ['projection', 'oracle'] },
  traversal: { mutate: ['src/index/**/*.ts'], suites: ['index', 'analysis'] },
  server: { mutate: ['src/server/auth.ts', 'src/server/limits.ts'], suites: ['server'] },
};
