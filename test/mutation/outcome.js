// Where the outcomes of a room are written, and what they mean.
import { readFileSync } from 'node:fs';

export const outcomes = (room) => `build/mutation/${room}.jsonl`;

export const readOutcomes = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** A suite could not even be run, or had no end: see `watchdog.js`. */
export const ENDLESS = ['Timeout', 'RuntimeError'];
export const NOTICED = ['Killed', ...ENDLESS];

/** What a mutant is known by from run to run, as long as its file is not changed. */
export const nameOf = ({ place, mutatorName, replacement }) => `${place} ${mutatorName} ${replacement}`;
