/** Milliseconds of processor time that this process has spent: a busy machine stretches it less than time on the clock. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

export const rounded = (number: number): number =>
  Math.abs(number) >= 100 ? Math.round(number) : Number(number.toPrecision(3));
