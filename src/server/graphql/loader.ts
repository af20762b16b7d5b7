/**
 * A DataLoader that has what it brought at hand: thousands of fields ask for the same few rows, and a promise for each
 * of them costs more than the row.
 */
import DataLoader from 'dataloader';
import type { Loader } from '../../../schema/context.ts';

export class RowLoader<Row> extends DataLoader<string, Row> implements Loader<Row> {
  readonly #rows = new Map<string, Row>();

  constructor(
    read: (keys: readonly string[]) => Promise<readonly Row[]>,
    options: DataLoader.Options<string, Row> = {},
  ) {
    super(async (keys) => {
      const rows = await read(keys);
      for (const [i, key] of keys.entries()) this.#rows.set(key, rows[i] as Row);
      return rows;
    }, options);
  }

  atHand(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  override clearAll(): this {
    this.#rows.clear();
    return super.clearAll();
  }
}
