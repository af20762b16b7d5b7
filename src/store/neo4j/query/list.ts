/**
 * The queries of a list, all from one file, so that a page and a count never differ in what they admit. The file names
 * the list's label, its orders (each of which an index has), what a filter may hold, where its rows may be looked for
 * (`// from …`) and what a row must be (`// where`, a condition a line). Looked for everywhere, rows come in the order
 * of the index, and no more of them are read than a page takes.
 */
import { type File, type Query, queryOf, read, wordsAfter, wrong } from './cypher.ts';

interface PagePlace {
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
  /** The same for many filters in one query; `place` is that of the filter in their order. */
  pages(
    place: string,
    order: string,
  ): Query<
    { readonly filters: readonly Filter[]; readonly page: PagePlace },
    { readonly place: number; readonly row: Row }
  >;
  counts(
    place: string,
  ): Query<{ readonly filters: readonly Filter[] }, { readonly place: number; readonly count: number }>;
  /** By a property that is a word: how many have each, the most first, then by the word. */
  by(
    place: string,
    property: string,
  ): Query<{ readonly filter: Filter }, { readonly value: string; readonly count: number }>;
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

/** Each text is made when it is first asked for. */
export function cypherList(name: string): ListQueries {
  const parts = partsOf(name, read(name));
  const orders = [...parts.orders.keys()];
  const columnsOf = (order: string) => parts.orders.get(order.split(' ')[0] ?? '') ?? [];
  const once = memory();
  const counted = (place: string) => [
    ...foundIn(parts, place, columnsOf(orders[0] ?? ''), []),
    'RETURN count(row) AS count',
  ];
  return {
    name,
    orders: orders.flatMap((order) => [`${order} DESC`, `${order} ASC`]),
    places: ['all', ...parts.from.keys()],
    sortOf: (order) => sortOf(columnsOf(order)).replace('row.', ''),
    page: (place, order) =>
      once(`page ${place} ${order}`, () => {
        const { inner, row, sorted } = pageOf(parts, place, order, columnsOf(order));
        return listQuery(name, inner, `RETURN ${row} ORDER BY ${sorted}`, ['row']);
      }),
    pages: (place, order) =>
      once(`pages ${place} ${order}`, () => {
        const { inner, row, sorted } = pageOf(parts, place, order, columnsOf(order));
        return listsQuery(name, inner, `RETURN place, ${row} ORDER BY place, ${sorted}`, ['place', 'row']);
      }),
    count: (place) => once(`count ${place}`, () => listQuery(name, counted(place), 'RETURN count', ['count'])),
    counts: (place) =>
      once(`counts ${place}`, () => listsQuery(name, counted(place), 'RETURN place, count', ['place', 'count'])),
    by: (place, property) =>
      once(`by ${place} ${property}`, () => {
        const found = foundIn(parts, place, columnsOf(orders[0] ?? ''), []);
        const inner = [...found, `RETURN row.${property} AS value, count(row) AS count`];
        return listQuery(name, inner, 'RETURN value, count ORDER BY count DESC, value', ['value', 'count']);
      }),
    hours: (place, order) =>
      once(`hours ${place} ${order}`, () => {
        const columns = columnsOf(order);
        const hour = `toInteger(floor(${sortOf(columns)} / 3600000.0))`;
        const inner = [...foundIn(parts, place, columns, []), `RETURN ${hour} AS hour, count(row) AS count`];
        return listQuery(name, inner, 'RETURN hour, count ORDER BY hour', ['hour', 'count']);
      }),
  };
}

/** What an index is sorted by, between the generation and the id. */
const sortOf = (columns: readonly string[]): string => columns.at(-2) ?? columns[0] ?? '';

function memory(): <Made>(key: string, make: () => Made) => Made {
  const made = new Map<string, unknown>();
  return <Made>(key: string, make: () => Made) => {
    const known = (made.get(key) as Made | undefined) ?? make();
    made.set(key, known);
    return known;
  };
}

function pageOf(parts: Parts, place: string, order: string, columns: readonly string[]) {
  const direction = order.endsWith('ASC') ? 'ASC' : 'DESC';
  const beyond = direction === 'ASC' ? '>' : '<';
  const sort = sortOf(columns);
  // Not in words of OR, which would be sought as a union, without order.
  const isBeyond = `CASE WHEN ${sort} = $page.sort THEN row.id ${beyond} $page.id ELSE true END`;
  const bounds = columns.length === 1 ? [`${sort} ${beyond} $page.sort`] : [`${sort} ${beyond}= $page.sort`, isBeyond];
  const sorted = columns.map((column) => `${column} ${direction}`).join(', ');
  const page = `RETURN row ORDER BY ${sorted} LIMIT toInteger($page.limit)`;
  const inner = [...foundIn(parts, place, columns, bounds), page];
  return { inner, sorted, row: 'row {.*, words: null, sketch: null} AS row' };
}

/** Of rows that are looked for everywhere, what they are sorted by is bounded where the index is sought. */
function foundIn(
  { label, from, where }: Parts,
  place: string,
  columns: readonly string[],
  bounds: readonly string[],
): readonly string[] {
  const generation = 'row.generation';
  const own = columns[0] === generation ? [`${generation} = ledger.generation`] : [];
  if (place !== 'all')
    return [from.get(place) ?? '', `WITH row WHERE row:${label}`, ...all([...own, ...bounds, ...where])];
  const index = columns.map((column) => column.replace('row.', '')).join(', ');
  const isBound = (condition: string) => condition.startsWith(`${sortOf(columns)} `);
  // What is bounded is present, and said twice: the planner may seek the presence and read on past the bound.
  const isBounded = [...bounds, ...where].some(isBound);
  const present = columns
    .filter((column) => column !== generation && !(isBounded && column === sortOf(columns)))
    .map((column) => `${column} IS NOT NULL`);
  return [
    `MATCH (row:${label})`,
    `USING INDEX row:${label}(${index})`,
    'WHERE true',
    ...all([...own, ...[...bounds, ...where].filter(isBound), ...present]),
    'WITH row WHERE true',
    ...all([...bounds, ...where].filter((condition) => !isBound(condition))),
  ];
}

const all = (conditions: readonly string[]): readonly string[] => conditions.map((condition) => `  AND ${condition}`);

function listQuery<Params, Row>(
  name: string,
  inner: readonly string[],
  outer: string,
  columns: readonly string[],
): Query<Params, Row> {
  const text = ['MATCH (ledger:Ledger {id: $ledger})', 'CALL (ledger) {', ...indented(inner), '}', outer].join('\n');
  return readQuery(name, text, columns);
}

/** One after the other in one query, so that a list below each row of a list costs one round trip. */
function listsQuery<Params, Row>(
  name: string,
  inner: readonly string[],
  outer: string,
  columns: readonly string[],
): Query<Params, Row> {
  const lines = [
    'MATCH (ledger:Ledger {id: $ledger})',
    'UNWIND range(0, size($filters) - 1) AS place',
    'WITH ledger, place, $filters[place] AS filter',
    'CALL (ledger, filter) {',
    ...indented(inner).map((line) => line.replaceAll('$filter.', 'filter.')),
    '}',
    outer,
  ];
  return readQuery(name, lines.join('\n'), columns);
}

const indented = (lines: readonly string[]): readonly string[] =>
  lines
    .join('\n')
    .split('\n')
    .map((line) => `  ${line}`);

function readQuery<Params, Row>(name: string, text: string, columns: readonly string[]): Query<Params, Row> {
  const params = ['$filter.', '$filters', '$page.'].filter((param) => text.includes(param));
  const header = params.map((param) => `param ${param.replace('.', '')}`);
  return queryOf(name, ['mode READ', ...header, ...columns.map((column) => `return ${column}`)], text);
}

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
