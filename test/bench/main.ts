/** Runs the benchmarks, all or the one named: `npm run bench index`. Results with machine and date are in README.md. */
import { benchAsk } from './ask.ts';
import { benchEngines } from './engines.ts';
import { evaluate } from './eval.ts';
import { benchGraphIndex } from './graph-index.ts';
import { benchBuild } from './ingestion/build.ts';
import { benchHearts } from './ingestion/hearts.ts';
import { benchImport } from './ingestion/import.ts';
import { benchNeo4j } from './ingestion/neo4j.ts';
import { readPages } from './pages.ts';
import { benchSideBySide } from './side-by-side/side-by-side.ts';
import { benchTables } from './tables.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  index: benchGraphIndex,
  engines: benchEngines,
  ask: benchAsk,
  hearts: benchHearts,
  import: benchImport,
  neo4j: benchNeo4j,
  build: benchBuild,
  sides: benchSideBySide,
  tables: benchTables,
};

const [first, ...rest] = process.argv.slice(2);
if (first === 'eval') {
  const [gold, output, split] = rest;
  if (!gold || !output) throw new Error('npm run bench -- eval GOLD OUT [dev|heldout|all]');
  evaluate(gold, output, split);
  process.exit(0);
}

if (first === 'pages') {
  const [folder] = rest;
  if (!folder) throw new Error('npm run bench -- pages FOLDER');
  readPages(folder);
  process.exit(0);
}

const asked = process.argv.slice(2);
for (const name of asked) {
  if (!benches[name]) throw new Error(`no bench ${name}: there are ${Object.keys(benches).join(', ')}`);
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  await bench();
}
