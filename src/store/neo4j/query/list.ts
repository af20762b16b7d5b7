/**
 * The queries of a list, all from one file, so that a page and a count never differ in what they admit. The file names
 * the list's label, its orders (each of which an index has), what a filter may hold, where its rows may be looked for
 * (`// from …`) and what a row must be (`// where`, a condition a line). Looked for everywhere, rows come in the order
 * of the index, and no more of them are read than a page takes.
 */
import { type File, type Query, queryOf, read, wordsAfter, wrong } from './cypher.ts';

export interface PagePlace {
  /** What the last row before is sorted by; beyond every value where there is none. */
  readonly sort: string | number;
  readonly id: string;
  readonly limit: number;
}

type Filter = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

export interface ListQueries {
  readonly name: string;
  /** `KNOWN ASC` … */
  readonly orders: readonly string[];
  /** Where rows may be looked for: `all`, and what the file names. */
  readonly places: readonly string[];
  /** The property that an order sorts by. */
  sortOf(order: string): string;
  page(
    place: string,
    order: string,
  ): Query<{ readonly filter: Filter; readonly page: PagePlace }, { readonly row: Row }>;
  count(place: string): Query<{ readonly filter: Filter }, { readonly count: number }>;
  /** By hour since 1970 of a property of epoch milliseconds. */
  hours(
    place: string,
    order: string,
  ): Query<{ readonly filter: Filter }, { readonly hour: number; readonly count: number }>;
}

interface Parts {
  readonly name: string;
  readonly label: string;
  /** By name, the columns of the index: `row.generation, row.knownAt, row.id`. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
  readonly from: ReadonlyMap<string, string>;
  readonly where: readonly string[];
}

export function cypherList(name: string): ListQueries {
  const parts = partsOf(name, read(name));
  const { label, orders } = parts;
  const columns = (order: string) => orders.get(order.split(' ')[0] ?? '') ?? [];
  const sortColumn = (order: string) => columns(order).at(-2) ?? columns(order)[0] ?? '';
  const made = new Map<string, Query<never, never>>();
  const once = (key: string, make: () => Query<never, never>) => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known as Query<unknown, never>;
  };
  const first = [...orders.keys()][0] ?? '';
  return {
    name,
    orders: [...orders.keys()].flatMap((order) => [`${order} DESC`, `${order} ASC`]),
    places: ['all', ...parts.from.keys()],
    sortOf: (order) => sortColumn(order).replace('row.', ''),
    page: (place, order) => once(`page ${place} ${order}`, () => pageOf(parts, place, order, columns(order))) as never,
    count: (place) =>
      once(`count ${place}`, () =>
        queryOf(
          name,
          ['mode READ', 'param $filter', 'return count'],
          framed(label, found(parts, place, columns(first), []), ['RETURN count(row) AS count'], 'RETURN count'),
        ),
      ) as never,
    hours: (place, order) =>
      once(`hours ${place} ${order}`, () => {
        const counted = `RETURN toInteger(floor(${sortColumn(order)} / 3600000.0)) AS hour, count(row) AS count`;
        const text = framed(
          label,
          found(parts, place, columns(order), []),
          [counted],
          'RETURN hour, count ORDER BY hour',
        );
        return queryOf(name, ['mode READ', 'param $filter', 'return hour', 'return count'], text);
      }) as never,
  };
}

function pageOf(parts: Parts, place: string, order: string, columns: readonly string[]): Query<never, never> {
  const direction = order.endsWith('ASC') ? 'ASC' : 'DESC';
  const beyond = direction === 'ASC' ? '>' : '<';
  const sort = columns.at(-2) ?? columns[0] ?? '';
  const bounds =
    columns.length === 1
      ? [`${sort} ${beyond} $page.sort`]
      : [`${sort} ${beyond}= $page.sort`, `(${sort} ${beyond} $page.sort OR row.id ${beyond} $page.id)`];
  const sorted = (by: readonly string[]) => by.map((column) => `${column} ${direction}`).join(', ');
  const text = framed(
    parts.label,
    found(parts, place, columns, bounds),
    [`RETURN row ORDER BY ${sorted(columns)} LIMIT toInteger($page.limit)`],
    `RETURN row {.*} AS row ORDER BY ${sorted(columns)}`,
  );
  return queryOf(parts.name, ['mode READ', 'param $filter', 'param $page', 'return row'], text);
}

/** Rows that are looked for everywhere are bounded in the one clause in which the index is sought. */
function found(
  { label, from, where }: Parts,
  place: string,
  columns: readonly string[],
  bounds: readonly string[],
): readonly string[] {
  const isProjected = columns[0] === 'row.generation';
  const own = isProjected ? ['row.generation = ledger.generation'] : [];
  const conditions = [...own, ...bounds, ...where];
  if (place !== 'all') {
    return [from.get(place) ?? '', `WITH row WHERE row:${label}`, ...conditions.map((one) => `  AND ${one}`)];
  }
  const index = columns.map((column) => column.replace('row.', '')).join(', ');
  const present = columns.filter((column) => column !== 'row.generation').map((column) => `${column} IS NOT NULL`);
  const [first = 'true', ...others] = [...conditions, ...present];
  return [
    `MATCH (row:${label})`,
    `USING INDEX row:${label}(${index})`,
    `WHERE ${first}`,
    ...others.map((one) => `  AND ${one}`),
  ];
}

const framed = (_label: string, inner: readonly string[], tail: readonly string[], outer: string): string =>
  [
    'MATCH (ledger:Ledger {id: $ledger})',
    'CALL (ledger) {',
    ...[...inner, ...tail].flatMap((part) => part.split('\n')).map((line) => `  ${line}`),
    '}',
    outer,
  ].join('\n');

function partsOf(name: string, { header, body }: File): Parts {
  const [label] = wordsAfter(header, 'list');
  if (label === undefined) throw wrong(name, 'the line `// list LABEL`');
  const orders = new Map<string, readonly string[]>();
  for (const line of header) {
    const [, order, columns] = /^order (\w+) (.+)$/.exec(line) ?? [];
    if (order !== undefined && columns !== undefined) orders.set(order, columns.split(', '));
  }
  if (orders.size === 0) throw wrong(name, 'the line `// order NAME columns`');
  const from = new Map<string, string>();
  let where: readonly string[] = [];
  const all = [...header.flatMap((line) => (/^(from |where$)/.test(line) ? [`// ${line}`] : [])), ...body.split('\n')];
  for (const section of all
    .join('\n')
    .split(/^\/\/ /m)
    .slice(1)) {
    const [title = '', ...lines] = section.trimEnd().split('\n');
    if (title === 'where') where = lines;
    else from.set(title.replace('from ', ''), lines.join('\n'));
  }
  return { name, label, orders, from, where };
}
