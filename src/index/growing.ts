/** Columns of numbers of a length not known beforehand, packed once it is. */

type Packed = Uint8Array | Int16Array | Uint32Array | Float64Array;

interface PackedConstructor<Column extends Packed> {
  new (length: number): Column;
}

/** Grows by half when full; `pack` gives an array of just the length needed. */
export class Growing<Column extends Packed> {
  length = 0;
  private column: Column;
  private readonly kind: PackedConstructor<Column>;

  constructor(kind: PackedConstructor<Column>) {
    this.kind = kind;
    this.column = new kind(64);
  }

  push(value: number): void {
    if (this.length === this.column.length) {
      const wider = new this.kind(Math.ceil(this.column.length * 1.5));
      wider.set(this.column);
      this.column = wider;
    }
    this.column[this.length++] = value;
  }

  at(position: number): number {
    return this.column[position] as number;
  }

  pack(): Column {
    return this.column.slice(0, this.length) as Column;
  }
}

/** Gives each distinct value a number, in order of first appearance. */
export class Numbering<Value> {
  readonly values: Value[] = [];
  readonly numbers: ReadonlyMap<Value, number>;
  private readonly byValue = new Map<Value, number>();

  constructor() {
    this.numbers = this.byValue;
  }

  numberOf(value: Value): number {
    let number = this.byValue.get(value);
    if (number === undefined) {
      number = this.values.length;
      this.byValue.set(value, number);
      this.values.push(value);
    }
    return number;
  }
}
