/** Rows as aligned columns under their headings. */
const GAP = '  ';

export function tableLines(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  isColored: boolean,
): string[] {
  const clean = rows.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')));
  const widths = headings.map((heading, i) => Math.max(heading.length, ...clean.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join(GAP)
      .trimEnd();
  const head = line(headings);
  return [isColored ? `\u001b[1m${head}\u001b[22m` : head, ...clean.map(line)];
}

export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
