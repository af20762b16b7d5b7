/** The libsql driver behind a few methods, with its traps taken out: each check below says what it prevents. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Driver from 'libsql';
import { Failure } from '../../domain/error.ts';
import { isStorable } from '../../domain/record/storable.ts';

export type Value = string | number | boolean | null | Uint8Array;
export type Parameters = Readonly<Record<string, Value>>;

interface Prepared {
  readonly statement: Driver.Statement<unknown[]>;
  /** Names of the parameters in order of first appearance, which is how SQLite numbers them. */
  readonly names: readonly string[];
}

/** How long the driver itself may hold up the event loop before a write tries again later. */
const BUSY_WAIT = 25;
const OPENING_WAIT = 5_000;
const PAUSE = 10;
const MOST_PREPARED = 500;

export class Connection {
  readonly #driver: Driver.Database;
  readonly #patience: number;
  readonly #prepared = new Map<string, Prepared>();
  #isOpen = true;

  /** `patience`: for how many milliseconds a write waits its turn behind other processes. */
  constructor(path: string, patience: number) {
    this.#patience = patience;
    this.#driver = opened(path);
    this.exec(`PRAGMA busy_timeout = ${OPENING_WAIT}`);
    this.exec('PRAGMA journal_mode = WAL');
    this.exec('PRAGMA synchronous = NORMAL');
    this.exec('PRAGMA cache_size = -65536');
    this.exec('PRAGMA temp_store = MEMORY');
  }

  /** To be called once the tables are there: from now on no call holds up the event loop for others to finish. */
  stopWaiting(): void {
    this.exec(`PRAGMA busy_timeout = ${BUSY_WAIT}`);
  }

  /** All rows. The caller names the shape of the row that its query selects. */
  all<Row>(query: string, parameters: Parameters = {}): readonly Row[] {
    return this.#guarded(() => {
      const { statement, values } = this.#bound(query, parameters);
      // Not `get`: its row carries an extra key of the driver's own. And one array, since a lone null would not do.
      return statement.all(values) as Row[];
    });
  }

  first<Row>(query: string, parameters: Parameters = {}): Row | null {
    return this.all<Row>(query, parameters)[0] ?? null;
  }

  /** How many rows changed. */
  run(query: string, parameters: Parameters = {}): number {
    return this.#guarded(() => {
      const { statement, values } = this.#bound(query, parameters);
      return statement.run(values).changes;
    });
  }

  /** The `seq` of the row that an insert brought. */
  insert(query: string, parameters: Parameters): number {
    return this.#guarded(() => {
      const { statement, values } = this.#bound(query, parameters);
      return Number(statement.run(values).lastInsertRowid);
    });
  }

  /** Statements without parameters. */
  exec(script: string): void {
    this.#guarded(() => this.#driver.exec(script));
  }

  /** Runs `work` in one write transaction. It must not await, or others would write into its transaction. */
  async write<Result>(work: () => Result): Promise<Result> {
    // The driver gives back what it held for rows between turns only: who writes on and on would fill the memory.
    await new Promise(setImmediate);
    for (const deadline = Date.now() + this.#patience; ; ) {
      try {
        return this.writeNow(work);
      } catch (error) {
        const mayTryAgain = error instanceof Failure && error.code === 'STORE_LOCKED' && Date.now() < deadline;
        if (!mayTryAgain) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** Like `write`, but fails at once where another process writes. */
  writeNow<Result>(work: () => Result): Result {
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#driver.inTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    if (this.#isOpen) this.#driver.close();
    this.#isOpen = false;
    this.#prepared.clear();
  }

  #bound(query: string, parameters: Parameters): { statement: Prepared['statement']; values: readonly Value[] } {
    const { statement, names } = this.#prepare(query);
    let given = 0;
    for (const _ in parameters) given++;
    // The driver takes a missing parameter for NULL and ignores one too many.
    if (given !== names.length) {
      throw new TypeError(`Connection: ${query} takes ${names.length} parameters, but got ${given}`);
    }
    return { statement, values: names.map((name) => bindable(name, parameters[name])) };
  }

  #prepare(query: string): Prepared {
    const known = this.#prepared.get(query);
    if (known) return known;
    const names = [...new Set([...query.matchAll(/@(\w+)/g)].map(([, name]) => name ?? ''))];
    const prepared = { statement: this.#driver.prepare(query), names };
    if (this.#prepared.size >= MOST_PREPARED) this.#prepared.clear();
    this.#prepared.set(query, prepared);
    return prepared;
  }

  #guarded<Result>(call: () => Result): Result {
    if (!this.#isOpen) throw new Failure('STORE_UNAVAILABLE', 'The store is closed.');
    try {
      return call();
    } catch (error) {
      throw translated(error);
    }
  }
}

/** Keys for `IN (SELECT value FROM json_each(@…))`. Half a surrogate pair read back from JSON aborts the process. */
export const jsonList = (values: readonly (string | number)[]): string =>
  JSON.stringify(
    values.map((value) => (typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value)),
  );

/** A boolean would abort the whole process, `undefined` and NaN would become NULL, a NUL would cut the text. */
function bindable(name: string, value: Value | undefined): string | number | null | Uint8Array {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || value instanceof Uint8Array) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && isStorable(value)) return value;
  throw new TypeError(
    `Connection: @${name} expects storable text, a finite number, a boolean or null, but got ${value}`,
  );
}

function opened(path: string): Driver.Database {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    return new Driver(path);
  } catch (cause) {
    throw new Failure('STORE_UNAVAILABLE', `The store ${path} cannot be opened.`, { cause });
  }
}

const UNAVAILABLE = /^SQLITE_(CANTOPEN|CORRUPT|FULL|IOERR|NOTADB|READONLY)/;

function translated(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new Failure('STORE_LOCKED', 'Another process is writing to the store or rebuilding it: try again later.', {
      cause,
    });
  }
  if (UNAVAILABLE.test(code)) return new Failure('STORE_UNAVAILABLE', `The store cannot be used (${code}).`, { cause });
  return cause;
}
