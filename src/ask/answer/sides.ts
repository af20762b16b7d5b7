/** Whether somebody stands in a sentence on the side of its verb that a question leaves open. */
import type { EntityKind } from '../../domain/vocabulary.ts';
import type { Intent } from '../question/intent.ts';
import { hasWordIn } from './same-words.ts';

interface Place {
  readonly id: string;
  readonly kind: EntityKind;
  /** Counted in the sentence. */
  readonly start: number;
}

/** `places`: whom the sentence names, and where. True of a question that leaves no side open. */
export function standsOnSide(intent: Intent, text: string, places: readonly Place[]): boolean {
  const { gap, acting, affected, kinds, ahead } = intent;
  if (gap === null) return true;
  const verb = verbIn(text, gap.verb);
  if (!verb || (verb.isUnreal && !ahead)) return false;
  const ids = (side: Intent['acting']) => new Set(side.map(({ id }) => id));
  const isBefore = ({ start }: Place) => start < verb.start !== verb.isPassive;
  const of = (known: ReadonlySet<string>) => places.filter(({ id }) => known.has(id));
  if (gap.side === 'NONE') return of(ids(acting)).every(isBefore) && !of(ids(affected)).some(isBefore);
  const stands = (one: Place) => isBefore(one) === (gap.side === 'BEFORE');
  if ([...acting, ...affected].some((one) => isAdjective(one, text, places))) return false;
  const known = ids([...acting, ...affected]);
  const others = places.filter(({ id, kind }) => !known.has(id) && (kinds?.includes(kind) ?? kind !== 'PLACE'));
  return others.some(stands) && !of(known).some(stands);
}

/** The first word that tells of the same as the verb. */
function verbIn(
  text: string,
  verb: string,
): { readonly start: number; readonly isPassive: boolean; readonly isUnreal: boolean } | null {
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    if (!hasWordIn(word)(verb)) continue;
    const before = text.slice(0, index);
    const isPassive =
      /\b(?:was|were|been|being|is|are|be)\s+(?:\p{L}+ly\s+)?$/u.test(before) && /(?:ed|en)$/.test(word);
    return { start: index, isPassive, isUnreal: UNREAL.test(before) };
  }
  return null;
}

/** `will meet`, `has not met`, `plans to meet`: nothing that happened. */
const UNREAL =
  /(?:\b(?:will|would|could|may|might|shall|should|can|not|never|to)|n['’]t)\s+(?:be\s+|have\s+)?(?:\p{L}+ly\s+)?$/u;

/** `the Ukrainian border`: a state that is named by its adjective alone does nothing there, and has nothing done to it. */
function isAdjective({ id, kind, label }: Intent['acting'][number], text: string, places: readonly Place[]): boolean {
  const words = places.flatMap((one) => (one.id === id ? (/^\p{L}+/u.exec(text.slice(one.start))?.[0] ?? []) : []));
  return kind === 'STATE' && words.length > 0 && words.every((word) => word.length > 3 && !label.includes(word));
}
