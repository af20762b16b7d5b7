// Ends the process in which suites are run, where a mutant makes one run or wait for ever. What counts is the time that
// the processor gave it, so a busy machine is not taken for a mutant that was noticed; Stryker tries such a mutant once
// more in a new process before it believes it.
import { Worker } from 'node:worker_threads';

const SECOND = 1_000_000;
/** Of the processor, for one suite: ten times what the longest takes, which goes by how many random worlds it tries. */
const MOST = (60 + 1_200 * Number(process.env.TEST_RUNS ?? 1)) * SECOND;
/** Looks at the clock of the processor, of which a suite that still runs had something in this while, however busy it is. */
const EVERY_MS = 60_000;
const LEAST = SECOND / 10;
const PATIENCE = 3;

const watch = `
const { parentPort } = require('node:worker_threads');
const used = () => { const { user, system } = process.cpuUsage(); return user + system; };
let begun = null, last = 0, idle = 0;
parentPort.on('message', (isRunning) => { begun = isRunning ? used() : null; last = used(); idle = 0; });
setInterval(() => {
  if (begun === null) return;
  const now = used();
  idle = now - last < ${LEAST} ? idle + 1 : 0;
  last = now;
  if (now - begun > ${MOST} || idle >= ${PATIENCE}) process.kill(process.pid, 'SIGKILL');
}, ${EVERY_MS});
`;

let dog;

/** Runs a suite under watch. */
export async function watched(run) {
  dog ??= new Worker(watch, { eval: true });
  dog.unref();
  dog.postMessage(true);
  try {
    return await run();
  } finally {
    dog.postMessage(false);
  }
}
