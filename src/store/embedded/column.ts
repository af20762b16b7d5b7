/** Kinds of columns: how a value is declared, written and read. One description serves table, insert and read. */
import type { Value } from './connection.ts';

export interface Column<Field> {
  /** The declaration after the column's name. */
  readonly declared: string;
  /** The expression that stores parameter `@name`. */
  readonly write: (parameter: string) => string;
  /** The expression that reads the column. */
  readonly read: (column: string) => string;
  readonly toValue: (field: Field) => Value;
  readonly fromValue: (value: never) => Field;
}

const plain = <Field extends Value>(declared: string): Column<Field> => ({
  declared,
  write: (parameter) => parameter,
  read: (column) => column,
  toValue: (field) => field,
  fromValue: (value) => value,
});

/** 32 hexadecimal digits, kept as 16 bytes. */
export const id: Column<string> = {
  declared: 'BLOB NOT NULL',
  write: (parameter) => `unhex(${parameter})`,
  read: (column) => `lower(hex(${column}))`,
  toValue: (field) => field,
  fromValue: (value) => value,
};
export const idOrNull: Column<string | null> = {
  declared: 'BLOB',
  write: id.write,
  read: (column) => `iif(${column} IS NULL, NULL, lower(hex(${column})))`,
  toValue: (field) => field,
  fromValue: (value) => value,
};
export const text = <Word extends string = string>(): Column<Word> => plain('TEXT NOT NULL');
export const textOrNull = <Word extends string = string>(): Column<Word | null> => plain('TEXT');
export const int: Column<number> = plain('INTEGER NOT NULL');
export const intOrNull: Column<number | null> = plain('INTEGER');
export const real: Column<number> = plain('REAL NOT NULL');

export const flag: Column<boolean> = {
  declared: 'INTEGER NOT NULL',
  write: (parameter) => parameter,
  read: (column) => column,
  toValue: (field) => Number(field),
  fromValue: (value: number) => value === 1,
} as Column<boolean>;

/** The driver gives an ArrayBuffer, whatever it took. */
export const bytes: Column<Uint8Array> = {
  declared: 'BLOB NOT NULL',
  write: (parameter) => parameter,
  read: (column) => column,
  toValue: (field) => field,
  fromValue: (value: ArrayBuffer) => new Uint8Array(value),
} as Column<Uint8Array>;

/** Lists and objects, as JSON. */
export const json = <Field>(): Column<Field> => ({
  declared: 'TEXT NOT NULL',
  write: (parameter) => parameter,
  read: (column) => column,
  toValue: (field) => JSON.stringify(field),
  fromValue: (value: string) => JSON.parse(value),
});
export const jsonOrNull = <Field>(): Column<Field | null> => ({
  declared: 'TEXT',
  write: (parameter) => parameter,
  read: (column) => column,
  toValue: (field) => (field === null ? null : JSON.stringify(field)),
  fromValue: (value: string | null) => (value === null ? null : JSON.parse(value)),
});

/** Ids for `IN`, from a parameter that `jsonList` made. */
export const idsIn = (parameter: string): string => `(SELECT unhex(value) FROM json_each(@${parameter}))`;
export const textsIn = (parameter: string): string => `(SELECT value FROM json_each(@${parameter}))`;
