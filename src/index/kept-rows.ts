/**
 * Rows of a layer that questions have met, kept from one question to the next: with its id, and with what it comes to
 * when all that is known counts, since windows and bars of evidence look at that view and do not change it. A layer
 * never changes, so neither do these.
 */

/** Some 30 MB. A hub fits; a walk through everything begins again where it is full. */
const MOST = 100_000;

export class KeptRows<Row> {
  readonly #length: number;
  readonly #make: (number: number) => Row;
  #rows: (Row | undefined)[] = [];
  /** More than there can be, so that the first row makes room for all. */
  #count = MOST;

  constructor(length: number, make: (number: number) => Row) {
    this.#length = length;
    this.#make = make;
  }

  at(number: number): Row {
    const known = this.#rows[number];
    if (known !== undefined) return known;
    if (this.#count >= MOST) {
      this.#rows = new Array(this.#length);
      this.#count = 0;
    }
    this.#count++;
    const row = this.#make(number);
    this.#rows[number] = row;
    return row;
  }
}
