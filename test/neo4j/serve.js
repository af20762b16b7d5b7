#!/usr/bin/env node
// `npm run neo4j`: a Neo4j server for users without Docker. Its data goes when it stops.
import { register } from 'tsx/esm/api';

register();
const { startNeo4j } = await import('./start.ts');
const server = await startNeo4j();
if (server === null) process.exit(1);
process.stdout.write(`Neo4j listens on ${server.uri} without a password. Use it from another terminal:
  export NEO4J_URI=${server.uri}
  npx entente migrate && npm start
Ctrl-C stops it.
`);

// Keeps the process alive until somebody ends it.
const waiting = setInterval(() => {}, 60_000);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    clearInterval(waiting);
    await server.stop();
  });
}
