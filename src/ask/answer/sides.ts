/** Whether somebody stands in a sentence on the side of its verb that a question leaves open. */
import type { Intent } from '../question/intent.ts';
import { hasWordIn } from './same-words.ts';

interface Place {
  readonly id: string;
  readonly kind: string;
  /** Counted in the sentence. */
  readonly start: number;
}

/** `places`: whom the sentence names, and where. True of a question that leaves no side open. */
export function standsOnSide(
  { gap, acting, affected, kinds }: Intent,
  text: string,
  places: readonly Place[],
): boolean {
  if (gap === null) return true;
  const verb = verbIn(text, gap.verb);
  if (!verb) return false;
  const isBefore = (gap.side === 'BEFORE') !== verb.isPassive;
  const known = new Set([...acting, ...affected].map(({ id }) => id));
  const stands = ({ start }: Place) => start < verb.start === isBefore;
  const others = places.filter(
    ({ id, kind }) => !known.has(id) && (kinds?.includes(kind as never) ?? kind !== 'PLACE'),
  );
  const named = places.filter(({ id }) => known.has(id));
  return others.some(stands) && named.every((one) => !stands(one));
}

/** The first word that tells of the same as the verb. */
function verbIn(text: string, verb: string): { readonly start: number; readonly isPassive: boolean } | null {
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    if (!hasWordIn(word)(verb)) continue;
    const before = text.slice(0, index);
    const isPassive =
      /\b(?:was|were|been|being|is|are|be)\s+(?:\p{L}+ly\s+)?$/u.test(before) && /(?:ed|en)$/.test(word);
    return { start: index, isPassive };
  }
  return null;
}
