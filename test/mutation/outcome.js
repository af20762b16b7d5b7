/** Where the outcomes of a room are written, and what they mean. */
export const outcomes = (room) => `build/mutation/${room}.jsonl`;

/** A suite could not even be run, or had no end: see `watchdog.js`. */
export const ENDLESS = ['Timeout', 'RuntimeError'];
export const NOTICED = ['Killed', ...ENDLESS];
