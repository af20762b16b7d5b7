/** Entities: what the documents call someone, summed over every id that this someone answers for. */
import type { NameCount } from '../domain/evidence.ts';
import type { Id } from '../domain/id.ts';
import type { Entity, NameForm } from '../domain/projected.ts';
import type { Identity } from './identity.ts';

/** Name forms kept per entity, the most frequent: enough for every spelling that anybody searches. */
const MOST_NAMES = 200;

/** `names` are those of every member. Null where no document names any of them. */
export function entityOf(id: Id, names: readonly NameCount[], identity: Identity): Entity | null {
  const canonical = identity.canonical(id);
  const own = names.filter((name) => name.entity === canonical);
  // Kind and label are the survivor's own: merging a short form into a name must not rename it.
  const leading = (own.length > 0 ? own : names).filter((name) => name.form === 'label');
  const label = mostCounted(leading.map(({ text, count }) => [text, count]));
  const ownKind = mostCounted(leading.map(({ kind, count }) => [kind, count]));
  // Of unknown kind itself, it is what it was merged with.
  const knownKinds = names.filter((name) => name.form === 'label' && name.kind !== 'UNKNOWN');
  const learnt = ownKind === 'UNKNOWN' ? mostCounted(knownKinds.map(({ kind, count }) => [kind, count])) : null;
  const kind = learnt ?? ownKind;
  if (label === null || kind === null) return null;
  const members = identity.members(canonical);
  return {
    id: canonical,
    kind,
    label,
    names: formsOf(names),
    qids: [...new Set(names.flatMap((name) => (name.qid === null ? [] : [name.qid])))].sort(),
    members: [canonical, ...members.filter((member) => member !== canonical)],
  };
}

/** Label forms first, then the most frequent, then code-point order. */
function formsOf(names: readonly NameCount[]): NameForm[] {
  const forms = new Map<string, { text: string; form: 'label' | 'mention'; count: number }>();
  for (const { text, form, count } of names) {
    const known = forms.get(text) ?? { text, form, count: 0 };
    forms.set(text, { text, form: form === 'label' ? 'label' : known.form, count: known.count + count });
  }
  return [...forms.values()]
    .sort((a, b) => a.form.localeCompare(b.form, 'en') || b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_NAMES);
}

/** The value with the greatest sum; among equals the first in code-point order. */
function mostCounted<Value extends string>(counted: readonly (readonly [Value, number])[]): Value | null {
  const sums = new Map<Value, number>();
  for (const [value, count] of counted) sums.set(value, (sums.get(value) ?? 0) + count);
  const [most] = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}
