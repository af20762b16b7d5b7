/** Entities: what the documents call someone, summed over every id that this someone answers for. */

import type { Id } from '../domain/glossary.ts';
import { byTime, type Decision, splitId } from '../domain/record/decision.ts';
import type { NameCount } from '../domain/record/document.ts';
import { type Entity, nameForms } from '../domain/record/entity.ts';
import type { EntityKind } from '../domain/vocabulary.ts';

/**
 * Kind and label are the survivor's own, by most mentions, then in code-point order: merging a short form into a name
 * must not rename it. What an editor decided to call it comes before what documents do. Null where nobody names it.
 */
export function entityOf(
  id: Id,
  members: readonly Id[],
  names: readonly NameCount[],
  described: readonly Decision[],
): Entity | null {
  const own = names.filter((name) => name.entity === id);
  const leading = (own.length > 0 ? own : names).filter((name) => name.form === 'label');
  const ownKind = mostCounted(leading.map(({ kind, count }) => [kind, count]));
  // Of unknown kind itself, it is what it was merged with.
  const knownKinds = names.filter((name) => name.form === 'label' && name.kind !== 'UNKNOWN');
  const learnt = ownKind === 'UNKNOWN' ? mostCounted(knownKinds.map(({ kind, count }) => [kind, count])) : null;
  const descriptions = [...described].sort(byTime).flatMap((decision) => descriptionOf(decision, id));
  const label =
    descriptions.findLast((one) => one.label !== null)?.label ??
    mostCounted(leading.map(({ text, count }) => [text, count]));
  const kind = descriptions.findLast((one) => one.entityKind !== null)?.entityKind ?? learnt ?? ownKind;
  if (label === null || kind === null) return null;
  const given = [...new Set(descriptions.flatMap((one) => [...(one.label ? [one.label] : []), ...one.aliases]))].sort();
  return {
    id,
    kind,
    label,
    names: nameForms(names, given),
    given,
    qids: [...new Set(names.flatMap((name) => (name.qid === null ? [] : [name.qid])))].sort(),
    members: [id, ...members.filter((member) => member !== id)],
  };
}

interface Description {
  readonly label: string | null;
  readonly entityKind: EntityKind | null;
  readonly aliases: readonly string[];
}

/** A split names the entity that it makes. */
function descriptionOf(decision: Decision, id: Id): readonly Description[] {
  if (decision.kind === 'DESCRIBE') return [decision];
  const isMaking = decision.kind === 'SPLIT' && splitId(decision.id) === id && decision.label !== null;
  return isMaking ? [{ label: decision.label, entityKind: null, aliases: [] }] : [];
}

/** The value with the greatest sum; among equals the first in code-point order. */
function mostCounted<Value extends string>(counted: readonly (readonly [Value, number])[]): Value | null {
  const sums = new Map<Value, number>();
  for (const [value, count] of counted) sums.set(value, (sums.get(value) ?? 0) + count);
  const [most] = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}
