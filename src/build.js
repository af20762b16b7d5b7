/**
 * Builds what `npm start` runs. `dist` is a tree like this one: TypeScript has become JavaScript, and the page and all
 * that modules read at run time stand where they do here, so that a path relative to a module holds in both. Two
 * modules have a twin `.js` that runs the TypeScript of a checkout; the emitted `.js` takes its place. The sample is read
 * here, so that the first start need not.
 * With `--if-stale` nothing is done where nothing is newer than the last build.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...path) => join(root, ...path);
const STAMP = at('dist/built');
/** What serves others than the server: the page's sources, training, the client in Python. */
const NOT_RUN = [join('src', 'explorer'), join('src', 'ingest', 'vote', 'training'), join('src', 'client')];
const SOURCES = ['src', 'schema', 'cypher', 'package.json', 'tsconfig.json'];

if (canBuild() && !(process.argv.includes('--if-stale') && isFresh())) await build();

/** `npx entente` links the project into npm's own cache and runs install scripts once more: all is built there already. */
function canBuild() {
  return process.env.npm_command !== 'exec' && existsSync(at('node_modules/vite/package.json'));
}

/** The stamp bears the time at which its build began: what is saved while it runs is newer. */
function isFresh() {
  if (!existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.every((source) => newest(at(source)) < built);
}

function newest(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

async function build() {
  const began = new Date();
  rmSync(at('dist'), { recursive: true, force: true });
  emitServer();
  await import('./explorer/build.js');
  for (const source of ['src', 'schema', 'cypher', 'build/explorer', 'package.json'])
    cpSync(at(source), at('dist', source), { recursive: true, filter: isReadAtRunTime });
  const { readSample } = await import(pathToFileURL(at('dist/src/ingest/sample/readings.js')).href);
  writeFileSync(at('dist/src/ingest/sample/readings.json'), JSON.stringify(await readSample()));
  // npm makes it so when it installs; a build in between must not undo that.
  chmodSync(at('dist/src/cli/entente.js'), 0o755);
  writeFileSync(STAMP, '');
  utimesSync(STAMP, began, began);
}

function emitServer() {
  const { status } = spawnSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('src')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the TypeScript compiler found errors; see above');
}

/** Neither code, which the compiler and Vite have turned into other files, nor what serves those who work on it. */
function isReadAtRunTime(path) {
  const place = relative(root, path);
  if (place.startsWith('build')) return true;
  if (NOT_RUN.includes(place)) return false;
  return !/\.(tsx?|js|md)$|tsconfig\.json$|Dockerfile/.test(place);
}
