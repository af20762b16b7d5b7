/** Whether a spot lies inside a drawn outline, by the even-odd rule. */
import type { Spot } from './port.ts';

export const isInside = (outline: readonly Spot[], { x, y }: Spot): boolean =>
  outline.reduce((inside, corner, index) => {
    const before = outline.at(index - 1) ?? corner;
    const crosses =
      corner.y > y !== before.y > y && x < ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x;
    return crosses ? !inside : inside;
  }, false);
