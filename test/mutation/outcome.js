/** Where the outcomes of a room are written, and what they mean. */
export const outcomes = (room) => `build/mutation/${room}.jsonl`;

/** Where a suite cannot even be run, or has no end, that is noticed, too. */
export const NOTICED = ['Killed', 'Timeout', 'RuntimeError'];
