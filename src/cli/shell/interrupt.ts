/** Ctrl-C during long work: the first asks it to stop after what it is committing, the second stops at once. */
import type { Terminal } from './terminal.ts';

export interface Interrupt {
  readonly isAsked: () => boolean;
  readonly release: () => void;
}

const STOPPED_BY_SIGINT = 130;

export function watchInterrupt(terminal: Terminal): Interrupt {
  let isAsked = false;
  const listen = () => {
    if (isAsked) process.exit(STOPPED_BY_SIGINT);
    isAsked = true;
    terminal.say('stopping after the current batch; once more to stop at once');
  };
  process.on('SIGINT', listen);
  return { isAsked: () => isAsked, release: () => process.off('SIGINT', listen) };
}
