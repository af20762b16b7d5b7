#!/usr/bin/env node
// `npm run mutation [ROOM…]`: changes the core in one place at a time, as a slip of the hand would, and counts how many of
// the changes the suites notice. MUTATION_SHARE and MUTATION_SEED choose a sample, MUTATION_AGAIN those that survived the
// last run (to be tried on more random worlds); outcomes go to build/mutation.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ENDLESS, NOTICED, outcomes, readOutcomes } from './outcome.js';
import { rooms } from './rooms.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}build/mutation`;
/** Of a normal distribution: 95 %. */
const Z = 1.96;
const isAgain = Boolean(process.env.MUTATION_AGAIN);

const stryker = createRequire(import.meta.url)
  .resolve('@stryker-mutator/core/package.json')
  .replace('package.json', 'bin/stryker.js');

const tryRoom = (room, chosen) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.js'], {
      cwd: root,
      // Fewer random worlds for each of a thousand changes; and all the time that a busy machine takes.
      env: {
        TEST_RUNS: '0.04',
        TEST_SHRINKS: 'never',
        TEST_DEADLINE: '3600000',
        ...process.env,
        ...chosen,
        MUTATION_ROOM: room,
      },
      stdio: 'inherit',
    });
    child
      .on('error', reject)
      .on('close', (code) => (code === 0 ? resolve() : reject(new Error(`stryker ended with ${code}`))));
  });

/** Every mutant that was tried. */
const triedIn = (room) =>
  readOutcomes(`${root}${outcomes(room)}`).map(({ status, place, mutatorName, replacement }) => {
    const put = String(replacement).replaceAll(/\s+/g, ' ').slice(0, 80);
    return { status, isNoticed: NOTICED.includes(status), line: `${place} ${status} ${mutatorName} → ${put}` };
  });

/** Takes away the outcomes of those that are to be tried, and gives what Stryker needs to know them by. */
function begin(room) {
  const file = `${root}${outcomes(room)}`;
  const again = `${folder}/${room}.again.jsonl`;
  const told = isAgain ? readOutcomes(file) : [];
  const [noticed, left] = [true, false].map((is) => told.filter(({ status }) => NOTICED.includes(status) === is));
  for (const [path, list] of [
    [file, noticed],
    [again, left],
  ])
    writeFileSync(path, list.map((outcome) => `${JSON.stringify(outcome)}\n`).join(''));
  return isAgain ? { MUTATION_SURVIVORS: again } : {};
}

/** Wilson's interval of a share, in percent. */
function interval(noticed, tried) {
  const share = noticed / tried;
  const middle = (share + Z ** 2 / (2 * tried)) / (1 + Z ** 2 / tried);
  const half = (Z / (1 + Z ** 2 / tried)) * Math.sqrt((share * (1 - share)) / tried + Z ** 2 / (4 * tried ** 2));
  return [middle - half, middle + half].map((end) => (100 * end).toFixed(1)).join(' to ');
}

function told(name, mutants) {
  const noticed = mutants.filter(({ isNoticed }) => isNoticed).length;
  const share =
    mutants.length === 0
      ? '–'
      : `${((100 * noticed) / mutants.length).toFixed(1)} % [${interval(noticed, mutants.length)}]`;
  const endless = mutants.filter(({ status }) => ENDLESS.includes(status)).length;
  const how = endless === 0 ? '' : `, ${endless} of them since no suite could be run to its end`;
  return `${name}: ${noticed} of ${mutants.length} noticed, ${share}${how}`;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !(room in rooms));
if (unknown.length > 0) {
  process.stderr.write(`There is no room ${unknown.join(', ')}; there are ${Object.keys(rooms).join(', ')}.\n`);
  process.exit(64);
}
// Hours of work, which may wait for whoever sits at the machine.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
mkdirSync(folder, { recursive: true });
const lines = [];
const all = [];
for (const room of asked.length > 0 ? asked : Object.keys(rooms)) {
  await tryRoom(room, begin(room));
  const mutants = triedIn(room);
  all.push(...mutants);
  lines.push(told(room, mutants));
}
const survivors = all.filter(({ isNoticed }) => !isNoticed).map(({ line }) => `${line}\n`);
writeFileSync(`${folder}/survivors.txt`, survivors.join(''));
process.stdout.write(`\n${lines.join('\n')}\n${told('all', all)}\nsurvivors: build/mutation/survivors.txt\n`);
