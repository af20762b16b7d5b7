/** A table from the columns of its rows: its declaration, its insert and its reads. No query text comes from input. */
import type { Column } from './column.ts';
import { idsIn } from './column.ts';
import { type Connection, jsonList, type Parameters, type Value } from './connection.ts';

type Columns<Row> = { readonly [Field in keyof Row]: Column<Row[Field]> };

export interface TableDefinition<Row> {
  readonly name: string;
  readonly columns: Columns<Row>;
  /** Further declarations: keys, or what only the database reads. */
  readonly declarations?: readonly string[];
  /** `WITHOUT ROWID` and the like. */
  readonly options?: string;
  /** Indexes, triggers and tables of words that belong to it. */
  readonly besides?: readonly string[];
}

type RawRow = Readonly<Record<string, unknown>>;

export class Table<Row extends object> {
  readonly name: string;
  readonly declaration: string;
  readonly #columns: readonly (readonly [string, Column<unknown>])[];
  readonly #insert: string;
  readonly #selected: string;

  constructor({ name, columns, declarations = [], options = '', besides = [] }: TableDefinition<Row>) {
    this.name = name;
    this.#columns = Object.entries(columns) as [string, Column<unknown>][];
    const declared = this.#columns.map(([field, { declared }]) => `"${field}" ${declared}`);
    const strict = options === '' ? 'STRICT' : `STRICT, ${options}`;
    this.declaration = [
      `CREATE TABLE ${name} (${[...declared, ...declarations].join(', ')}) ${strict};`,
      ...besides.map((statement) => `${statement};`),
    ].join('\n');
    const names = this.#columns.map(([field]) => `"${field}"`);
    const values = this.#columns.map(([field, { write }]) => write(`@${field}`));
    this.#selected = this.select('t');
    this.#insert = `INSERT INTO ${name} (${names}) VALUES (${values})`;
  }

  /** What to select for `rowOf`, from the table under this name. */
  select(alias: string): string {
    return this.#columns.map(([field, { read }]) => `${read(`${alias}."${field}"`)} AS "${field}"`).join(', ');
  }

  rowOf(raw: object): Row {
    const values = raw as RawRow;
    const row: Record<string, unknown> = {};
    for (const [field, { fromValue }] of this.#columns) row[field] = fromValue(values[field] as never);
    return row as Row;
  }

  /** The key must not be there yet, unless `conflict` says what then. Gives the new row's `seq`, where it has one. */
  insert(connection: Connection, row: Row, conflict: '' | 'REPLACE' | 'IGNORE' = ''): number {
    const query = conflict === '' ? this.#insert : this.#insert.replace('INSERT', `INSERT OR ${conflict}`);
    return connection.insert(query, this.#values(row));
  }

  /** Of an id that this brings anew the row is written, of one that is there it is written over. */
  upsert(connection: Connection, row: Row, key: string): void {
    const others = this.#columns
      .filter(([field]) => field !== key)
      .map(([field]) => `"${field}" = excluded."${field}"`);
    connection.run(`${this.#insert} ON CONFLICT ("${key}") DO UPDATE SET ${others}`, this.#values(row));
  }

  /** In no special order; `where` names the ids as `@list`. */
  byIds(connection: Connection, ids: readonly string[], column = 'id'): readonly Row[] {
    if (ids.length === 0) return [];
    return this.where(connection, `t."${column}" IN ${idsIn('list')}`, { list: jsonList(ids) });
  }

  where(connection: Connection, condition: string, parameters: Parameters = {}, order = ''): readonly Row[] {
    return this.among(connection, `${this.name} t WHERE ${condition} ${order}`, parameters);
  }

  /** From a join in which the table is called `t`. */
  among(connection: Connection, tables: string, parameters: Parameters): readonly Row[] {
    return connection.all<object>(`SELECT ${this.#selected} FROM ${tables}`, parameters).map((raw) => this.rowOf(raw));
  }

  #values(row: Row): Parameters {
    const fields = row as Readonly<Record<string, unknown>>;
    const values: Record<string, Value> = {};
    for (const [field, { toValue }] of this.#columns) values[field] = toValue(fields[field]);
    return values;
  }
}
