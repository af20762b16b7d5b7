/**
 * A DataLoader that has what it brought at hand: thousands of fields ask for the same few rows, and a promise for each
 * of them costs more than the row.
 */
import DataLoader from 'dataloader';
import type { Loader } from '../../../schema/context.ts';

/** Rows that outlive a request; those of an earlier revision are gone. */
export interface KeptRows<Row> {
  readonly revision: number;
  get(key: string): Row | undefined;
  set(key: string, row: Row): void;
}

export class RowLoader<Row> extends DataLoader<string, Row> implements Loader<Row> {
  readonly #rows = new Map<string, Row>();
  readonly #kept: KeptRows<NonNullable<Row>> | null;

  constructor(
    read: (keys: readonly string[]) => Promise<readonly Row[]>,
    options: DataLoader.Options<string, Row> = {},
    kept: KeptRows<NonNullable<Row>> | null = null,
  ) {
    super(async (keys) => {
      const revision = kept?.revision;
      const rows = await read(keys);
      for (const [i, key] of keys.entries()) {
        const row = rows[i] as Row;
        this.#rows.set(key, row);
        // What was read before a commit may not be so after it.
        if (row && kept?.revision === revision) kept?.set(key, row);
      }
      return rows;
    }, options);
    this.#kept = kept;
  }

  /** The same for all of one request, whatever is committed meanwhile. */
  atHand(key: string): Row | undefined {
    const own = this.#rows.get(key);
    if (own !== undefined) return own;
    const kept = this.#kept?.get(key);
    if (kept !== undefined) this.#rows.set(key, kept);
    return kept;
  }

  override load(key: string): Promise<Row> {
    const row = this.#kept === null ? undefined : this.atHand(key);
    return row === undefined ? super.load(key) : Promise.resolve(row);
  }

  override clearAll(): this {
    this.#rows.clear();
    return super.clearAll();
  }
}
