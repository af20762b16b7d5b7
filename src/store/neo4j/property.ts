/** Kinds of properties: how a value is written and read. One description of a noun serves both, and its indexes. */
import neo4j from 'neo4j-driver';

export interface Property<Field> {
  readonly toValue: (field: Field) => unknown;
  /** What is absent comes as null. */
  readonly fromValue: (value: never) => Field;
}

/** Strings, booleans and fractions: as they are. */
export const plain = <Field>(): Property<Field> => ({ toValue: (field) => field, fromValue: (value) => value });

/** Strings. An empty list may be absent: what was imported from files holds none. */
export const list = <Item>(): Property<readonly Item[]> => ({
  toValue: (field) => field,
  fromValue: (value: readonly Item[] | null) => value ?? [],
});

/** Whole numbers, which the driver would write as fractions. */
export const int: Property<number> = { toValue: (field) => neo4j.int(field), fromValue: (value) => value };
export const intOrNull: Property<number | null> = {
  toValue: (field) => (field === null ? null : neo4j.int(field)),
  fromValue: (value) => value,
};
export const ints: Property<readonly number[]> = {
  toValue: (field) => field.map((number) => neo4j.int(number)),
  fromValue: (value: readonly number[] | null) => value ?? [],
};

/** Objects, and lists of them, as JSON. */
export const json = <Field>(): Property<Field> => ({
  toValue: (field) => (field === null ? null : JSON.stringify(field)),
  fromValue: (value: string | null) => (value === null ? (null as Field) : JSON.parse(value)),
});

export const bytes: Property<Uint8Array> = {
  toValue: (field) => new Int8Array(field.buffer, field.byteOffset, field.byteLength),
  fromValue: (value: Int8Array) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
};

export type Properties<Row> = { readonly [Field in keyof Row]: Property<Row[Field]> };
type Values = Readonly<Record<string, unknown>>;

/** What a node of one noun holds. */
export class NodeDescription<Row extends object> {
  readonly #properties: readonly (readonly [string, Property<unknown>])[];

  constructor(properties: Properties<Row>) {
    this.#properties = Object.entries(properties) as [string, Property<unknown>][];
  }

  valuesOf(row: Row): Values {
    const fields = row as Values;
    return Object.fromEntries(this.#properties.map(([field, { toValue }]) => [field, toValue(fields[field])]));
  }

  rowOf(values: Values): Row {
    return Object.fromEntries(
      this.#properties.map(([field, { fromValue }]) => [field, fromValue((values[field] ?? null) as never)]),
    ) as Row;
  }
}
