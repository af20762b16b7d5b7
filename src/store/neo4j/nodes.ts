/** The nodes of one noun: what they hold, how they are found, and their indexes. */
import type { Id } from '../../domain/glossary.ts';
import { inBatches } from './batches.ts';
import type { Reader, Transaction } from './connection.ts';
import { NodeDescription, type Properties } from './property.ts';
import type { Projected } from './query/projected.ts';
import { queries } from './query/queries.ts';

export interface NodesDefinition<Row extends { readonly id: Id }> {
  readonly label: Projected;
  readonly properties: Properties<Row>;
  /** Besides the id: properties that are sought or ordered by, the generation before each. */
  readonly indexes?: readonly (readonly string[])[];
  /** Properties of which no two nodes of a generation have the same. */
  readonly unique?: readonly string[];
  /** Full-text indexes by name, each of one property of words that are folded already. */
  readonly fullText?: Readonly<Record<string, string>>;
}

export class Nodes<Row extends { readonly id: Id }> {
  readonly definition: NodesDefinition<Row>;
  readonly label: Projected;
  readonly #description: NodeDescription<Row>;

  constructor(definition: NodesDefinition<Row>) {
    this.definition = definition;
    this.label = definition.label;
    this.#description = new NodeDescription(definition.properties);
  }

  rowOf(values: object): Row {
    return this.#description.rowOf(values as Readonly<Record<string, unknown>>);
  }

  valuesOf(row: Row): Readonly<Record<string, unknown>> {
    return this.#description.valuesOf(row);
  }

  /** In no special order; each found once however often it is asked for. */
  async byIds(reader: Reader, ids: readonly Id[]): Promise<readonly Row[]> {
    const batches = inBatches([...new Set(ids)]);
    const found = await Promise.all(batches.map((ids) => reader.run(queries.nodesByIds[this.label], { ids })));
    return found.flat().map(({ row }) => this.rowOf(row));
  }

  async write(transaction: Transaction, rows: readonly Row[]): Promise<void> {
    const query = queries.writeNodes[this.label];
    const values = rows.map((row) => this.valuesOf(row));
    await Promise.all(inBatches(values).map((rows) => transaction.run(query, { rows })));
  }

  /** Of nodes that are there; values as they are stored. */
  async update(
    transaction: Transaction,
    rows: readonly ({ readonly id: Id } & Readonly<Record<string, unknown>>)[],
  ): Promise<void> {
    const query = queries.updateNodes[this.label];
    await Promise.all(inBatches(rows).map((rows) => transaction.run(query, { rows })));
  }

  async remove(transaction: Transaction, ids: readonly Id[]): Promise<void> {
    const query = queries.removeNodes[this.label];
    await Promise.all(inBatches(ids).map((ids) => transaction.run(query, { ids })));
  }
}
