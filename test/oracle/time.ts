/** Dates of the design's section 2.4 as windows of milliseconds; an open end is infinite. */
export const DAY = 86_400_000;

export interface Window {
  readonly from: number;
  readonly to: number;
}

export function windowOf(edtf: string): Window {
  const [start = '', end = start] = edtf.split('/');
  return {
    from: start === '..' ? Number.NEGATIVE_INFINITY : pointOf(start).from,
    to: end === '..' ? Number.POSITIVE_INFINITY : pointOf(end).to,
  };
}

/** A year, a month or a day, whole. */
function pointOf(text: string): Window {
  const [year = 0, month, day] = text
    .replace(/[~?%]$/, '')
    .split('-')
    .map(Number);
  const after =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return { from: Date.UTC(year, (month ?? 1) - 1, day ?? 1), to: after - 1 };
}

/** A document dated to the day is known from the end of that day. */
export const knownAt = (published: string): number =>
  published.includes('T') ? Date.parse(published) : windowOf(published).to;

/** The whole day on which an instant lies. */
export const dayAround = (instant: number): Window => windowOf(dayOf(instant));
export const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

export const overlap = (a: Window, b: Window): boolean => a.from <= b.to && b.from <= a.to;

export const hull = (windows: readonly Window[]): Window => ({
  from: Math.min(...windows.map(({ from }) => from)),
  to: Math.max(...windows.map(({ to }) => to)),
});

/** How precise a date is: 0 a day, 1 up to three days, 2 a month, 3 a year, 4 more. */
export function classOf({ from, to }: Window): number {
  const days = (to - from + 1) / DAY;
  return [1, 3, 31, 366].filter((most) => days > most).length;
}
