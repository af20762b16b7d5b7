/** The outlet that a line of its own names at the top of a text: `Sample Wire`, `Sample Daily with Sample Wire`. */
import { loadAuthority } from '../../authority/authority.ts';

const HEAD = 1_500; // characters: a credit stands above the prose
const MOST_LINES = 12;
const LONGEST_LINE = 60;
const SHARING = /\s+(?:with|and|avec|et)\s+|\s*[/|,&]\s*/;
const NAMELESS = /^(?:news )?(?:agencies|wires|staff)$/i;

/** Null where no line does, or several do that differ. */
export function outletAbove(text: string): string | null {
  const lines = text
    .slice(0, HEAD)
    .split('\n')
    .map((line) => line.trim());
  const outlets = new Set(
    lines
      .filter((line) => line !== '')
      .slice(0, MOST_LINES)
      .flatMap((line) => outletIn(line) ?? []),
  );
  const [only] = outlets;
  return outlets.size === 1 ? (only ?? null) : null;
}

/** The first of those that a line credits, where it holds nothing else. */
function outletIn(line: string): string | null {
  if (line.length > LONGEST_LINE || !/^\p{Lu}/u.test(line)) return null;
  const [first, ...others] = mediaCalled(line) === null ? line.split(SHARING).map(mediaCalled) : [mediaCalled(line)];
  return first && others.every((other) => other !== null) ? first : null;
}

/** Its label; an empty word for `agencies`. */
function mediaCalled(name: string): string | null {
  if (NAMELESS.test(name)) return '';
  return (
    loadAuthority()
      .byAlias(name)
      .find(({ kind }) => kind === 'MEDIA')?.label ?? null
  );
}
