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
  for (const [name, month] of LANGUAGES.flatMap(namesIn)) if (!found.has(name)) found.set(name, month);
  return found.set('sept', 9);
}

/** As they stand alone and beside a day, in full and short. */
function namesIn(language: string): readonly (readonly [string, number])[] {
  const formats = (['long', 'short'] as const).flatMap((month) =>
    [{}, { day: 'numeric' } as const].map(
      (day) => new Intl.DateTimeFormat(language, { month, timeZone: 'UTC', ...day }),
    ),
  );
  return formats.flatMap((format) =>
    Array.from({ length: 12 }, (_, month) => {
      const part = format.formatToParts(Date.UTC(2022, month, 8)).find(({ type }) => type === 'month');
      return [folded(part?.value ?? ''), month + 1] as const;
    }).filter(([name]) => /^\p{L}{3,}$/u.test(name)),
  );
}
