/** Words of dates. */

export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

const months = 'january february march april may june july august september october november december'.split(' ');

export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...months.map((name, i): [string, number] => [name, i + 1]),
  ...months
    .filter((name) => name !== 'may')
    .flatMap((name, i): [string, number][] => {
      const number = months.indexOf(name) + 1;
      return i >= 0
        ? [
            [name.slice(0, 3), number],
            [`${name.slice(0, 3)}.`, number],
          ]
        : [];
    }),
  ['sept', 9],
  ['sept.', 9],
]);

/** A noun phrase never runs into one of these. */
export const DATE_HEADS: ReadonlySet<string> = new Set([...WEEKDAYS, 'today', 'tomorrow', 'yesterday', 'tonight']);
