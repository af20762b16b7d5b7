/** Places for a question about two: one on either side, those between them in a column, as the question reads. */
import type { Position } from '../../state/state.ts';

const SPAN = 235;
const ROW = 135;
/** Off the middle, so that the line between the two and the lines within the column cross beside their words. */
const OFF = { x: 55, y: 48 };

export const bridge = (ids: readonly string[]): Readonly<Record<string, Position>> => {
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
