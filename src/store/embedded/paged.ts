/** Rows a page at a time, each begun after the last row of the one before; ends at a page without rows. */
export function* paged<Row>(next: (last: Row | null) => readonly Row[]): Generator<readonly Row[]> {
  let some = next(null);
  for (let last = some.at(-1); last !== undefined; last = some.at(-1)) {
    yield some;
    some = next(last);
  }
}
