/** Names of months in the languages that news is written in, as the platform knows them. */

const LANGUAGES =
  'en de fr es it pt nl pl cs sk hu ro bg ru uk sr hr sl lt lv et fi sv da nb is el tr id ca ga cy sq mk'.split(' ');

let known: ReadonlyMap<string, number> | null = null;

/** 1 to 12; null for what names no month. Abbreviations of three letters and more are names too. */
export function monthNamed(name: string): number | null {
  known ??= names();
  return known.get(folded(name)) ?? null;
}

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();

function names(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  // What English calls so comes first: where two languages differ, a page in English is the likelier one.
  for (const language of LANGUAGES) {
    for (const width of ['long', 'short'] as const) {
      for (const day of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC', ...day });
        for (let month = 1; month <= 12; month++) {
          const part = format.formatToParts(Date.UTC(2022, month - 1, 8)).find(({ type }) => type === 'month');
          const name = folded(part?.value ?? '');
          if (/^\p{L}{3,}$/u.test(name) && !found.has(name)) found.set(name, month);
        }
      }
    }
  }
  found.set('sept', 9);
  return found;
}
