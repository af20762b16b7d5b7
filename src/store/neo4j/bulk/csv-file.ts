/**
 * Rows of one kind for `neo4j-admin database import`: a file of values, and beside it one with the header, whose types
 * are those of the values that came.
 */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { InputError } from '../../../domain/error.ts';

/** Between the values of a list: no text holds it. As the importer is told, and as it is. */
export const BETWEEN = { told: 'U+001F', is: '\u001f' };

/** By column. A name with a colon is a whole header, as `:START_ID(Member)`; the others get their type. */
export type CsvRow = Readonly<Record<string, unknown>>;

/** Characters of each file that wait: with all types of relations there are some hundred files. */
const BUFFERED = 64_000;

export class CsvFile {
  readonly #path: string;
  readonly #file: number;
  readonly #types = new Map<string, string | null>();
  #waiting = '';
  count = 0;

  /** `path`: without its ending. */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(`${path}.csv`, 'w');
  }

  /** Every row has the columns of the first one. */
  add(row: CsvRow): void {
    if (this.count === 0) for (const column of Object.keys(row)) this.#types.set(column, null);
    const cells = [...this.#types.keys()].map((column) => {
      const value = row[column];
      const known = this.#types.get(column) ?? null;
      if (known === null || known === EMPTY_LIST) this.#types.set(column, typeOf(value) ?? known);
      return cellOf(value);
    });
    this.#waiting += `${cells.join(',')}\n`;
    this.count++;
    if (this.#waiting.length > BUFFERED) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
    const names = [...this.#types].map(([column, type]) =>
      column.includes(':') ? column : `${column}:${type ?? 'string'}`,
    );
    writeFileSync(`${this.#path}.header.csv`, `${names.join(',')}\n`);
  }

  #flush(): void {
    writeSync(this.#file, this.#waiting);
    this.#waiting = '';
  }
}

/** Of what, the list does not say. */
const EMPTY_LIST = 'string[]';

/** Null where the value does not say. */
function typeOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Int8Array) return 'byte[]';
  if (Array.isArray(value)) return value.length === 0 ? EMPTY_LIST : `${typeOf(value[0])}[]`;
  if (neo4j.isInt(value)) return 'long';
  if (typeof value === 'number') return 'double';
  return typeof value;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Int8Array) return value.join(BETWEEN.is);
  if (Array.isArray(value)) return quoted(value.map(listed).join(BETWEEN.is));
  return typeof value === 'string' ? quoted(value) : String(value);
}

function listed(value: unknown): string {
  const text = String(value);
  if (text.includes(BETWEEN.is)) throw new InputError('A name holds the character U+001F, which no list of names may.');
  return text;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
