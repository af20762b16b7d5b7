/** Boxes that are taken, kept by the squares of a grid: to ask whether another hits one of them takes the same time for any number. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export class Taken {
  readonly #square: number;
  readonly #bySquare = new Map<string, Box[]>();

  /** The side of a square: about as large as a box. */
  constructor(square: number) {
    this.#square = square;
  }

  add(box: Box): void {
    for (const key of this.#squaresOf(box)) {
      const boxes = this.#bySquare.get(key);
      if (boxes === undefined) this.#bySquare.set(key, [box]);
      else boxes.push(box);
    }
  }

  hits(box: Box): boolean {
    return this.#squaresOf(box).some((key) => this.#bySquare.get(key)?.some((one) => overlaps(one, box)) ?? false);
  }

  #squaresOf({ left, top, right, bottom }: Box): readonly string[] {
    const at = (value: number): number => Math.floor(value / this.#square);
    const keys: string[] = [];
    for (let x = at(left); x <= at(right); x++) for (let y = at(top); y <= at(bottom); y++) keys.push(`${x} ${y}`);
    return keys;
  }
}

const overlaps = (x: Box, y: Box): boolean =>
  x.left < y.right && y.left < x.right && x.top < y.bottom && y.top < x.bottom;
