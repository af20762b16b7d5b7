/**
 * Places for a question about two: one on either side, those between them in a column, as the question reads. On a high
 * and narrow screen one above and one below, those between them in rows.
 */
import type { Position } from '../../state/state.ts';

const SPAN = 235;
const ROW = 135;
/** Off the middle, so that the line between the two and the lines within the column cross beside their words. */
const OFF = { x: 55, y: 48 };

export const bridge = (ids: readonly string[], isNarrow: boolean): Readonly<Record<string, Position>> =>
  isNarrow ? upright(ids) : level(ids);

const level = (ids: readonly string[]): Readonly<Record<string, Position>> => {
  const between = ids.length - 2;
  // An even number leaves the middle free by itself.
  const down = between % 2 === 0 ? 0 : OFF.y;
  return Object.fromEntries(
    ids.map((id, index): [string, Position] => {
      if (index < 2) return [id, [index === 0 ? -SPAN : SPAN, 0]];
      const row = index - 2;
      return [id, [row % 2 === 0 ? -OFF.x : OFF.x, Math.round((row - (between - 1) / 2) * ROW) - down]];
    }),
  );
};

/** As many beside each other as a phone shows with their names. */
const IN_ROW = 3;
const COLUMN = 130;
const RISE = 150;

const upright = (ids: readonly string[]): Readonly<Record<string, Position>> => {
  const between = ids.slice(2);
  const rows = Math.ceil(between.length / IN_ROW);
  const end = Math.round(((rows + 1) / 2) * RISE);
  return Object.fromEntries([
    ...ids.slice(0, 2).map((id, index): [string, Position] => [id, [0, index === 0 ? -end : end]]),
    ...between.map((id, index): [string, Position] => {
      const row = Math.floor(index / IN_ROW);
      const [place, inRow] = [index % IN_ROW, Math.min(IN_ROW, between.length - row * IN_ROW)];
      // Nobody stands in the middle, where the line between the two runs, nor two on one height.
      const aside = inRow % 2 === 0 ? 0 : OFF.y;
      const y = (row - (rows - 1) / 2) * RISE + (place % 2 === 0 ? -OFF.y : OFF.y) / 2;
      return [id, [Math.round((place - (inRow - 1) / 2) * COLUMN) + aside, Math.round(y)]];
    }),
  ]);
};
