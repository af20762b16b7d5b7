import { readFileSync } from 'node:fs';

/** Milliseconds of processor time that this process has spent: a busy machine stretches it less than time on the clock. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Of the kernel's clock of processor time, a second. */
const TICKS = 100;

/** The same of another process. */
export function processorTimeOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return ((user + system) * 1_000) / TICKS;
}

export const rounded = (number: number): number =>
  Math.abs(number) >= 100 ? Math.round(number) : Number(number.toPrecision(3));
