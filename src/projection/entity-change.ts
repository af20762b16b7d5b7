/** Which entities are otherwise after a commit: named otherwise, joined, parted or described. */

import type { Id } from '../domain/glossary.ts';
import { type Decision, namedBy } from '../domain/record/decision.ts';
import type { NameCount } from '../domain/record/document.ts';
import type { Entity } from '../domain/record/entity.ts';
import { nameKey } from '../evidence/names.ts';
import { type Asking, ask } from './ask.ts';
import { entityOf } from './entity.ts';
import type { FindingsChange } from './findings-change.ts';
import type { IdentityChange } from './identity-change.ts';
import { type Intake, listIn } from './intake.ts';

export interface EntityChange {
  readonly written: readonly Entity[];
  readonly gone: readonly Id[];
  /** All whom the new evidence names, canonical. */
  readonly about: readonly Id[];
}

export function* changeEntities(
  intake: Intake,
  { names }: FindingsChange,
  { canonical, members, moved }: IdentityChange,
): Asking<EntityChange> {
  const deciding = [...intake.decisions, ...intake.reverted.map(({ decision }) => decision)];
  const described = new Set(deciding.filter(({ kind }) => kind !== 'DIFFERENT').flatMap(namedBy));
  const named = [...names.added, ...names.removed].map((name) => name.entity);
  const about = [...new Set([...named, ...moved, ...described].map(canonical))].sort();
  const membersOf = new Map(about.map((id) => [id, members(id)]));
  const ids = [...membersOf.values()].flat();
  const stored = yield* ask({ names: ids, decisionsAbout: ids });
  const before = byEntity(stored.names);
  const after = sumsAfter(before, names);
  const [standing, standingAfter] = decisionsBefore(stored.decisionsAbout, intake);
  const written: Entity[] = [];
  const gone = new Set([...moved].filter((id) => canonical(id) !== id));
  for (const [id, list] of membersOf) {
    const was = entityOf(id, list, sumsOf(list, before), standing(list));
    const is = entityOf(id, list, sumsOf(list, after), standingAfter(list));
    if (is === null) {
      if (was !== null) gone.add(id);
    } else if (moved.has(id) || was === null || !isAlike(was, is)) written.push(is);
  }
  return { written, gone: [...gone].sort(), about };
}

/** Counts alone are read from the names themselves, and change nothing of the entity. */
const isAlike = (a: Entity, b: Entity): boolean =>
  a.kind === b.kind &&
  a.label === b.label &&
  a.qids.join() === b.qids.join() &&
  a.members.join() === b.members.join() &&
  textsOf(a) === textsOf(b);

const textsOf = ({ names }: Entity): string => JSON.stringify(names.map(({ text, form }) => [form, text]).sort());

type Sums = ReadonlyMap<Id, readonly NameCount[]>;

function byEntity(names: readonly NameCount[]): Sums {
  const lists = new Map<Id, NameCount[]>();
  for (const name of names) listIn(lists, name.entity).push(name);
  return lists;
}

function sumsAfter(before: Sums, { added, removed }: FindingsChange['names']): Sums {
  const sums = new Map<string, NameCount>([...before.values()].flat().map((name) => [nameKey(name), name]));
  const add = ({ entity, kind, qid, form, text, count }: NameCount, sign: 1 | -1): void => {
    const name = { entity, kind, qid, form, text, count: sign * count };
    const key = nameKey(name);
    sums.set(key, { ...name, count: name.count + (sums.get(key)?.count ?? 0) });
  };
  for (const name of removed) add(name, -1);
  for (const name of added) add(name, 1);
  return byEntity([...sums.values()].filter(({ count }) => count > 0));
}

const sumsOf = (members: readonly Id[], sums: Sums): readonly NameCount[] =>
  members.flatMap((member) => sums.get(member) ?? []);

type About = (members: readonly Id[]) => readonly Decision[];

/** What was decided about an entity, before this commit and after it. */
function decisionsBefore(stored: readonly Decision[], { decisions, reverted }: Intake): readonly [About, About] {
  const gone = new Set(reverted.map(({ decision }) => decision.id));
  const after = [...stored, ...decisions].filter(({ id }) => !gone.has(id));
  const about =
    (standing: readonly Decision[]): About =>
    (members) => [
      ...new Map(
        standing.filter((one) => namedBy(one).some((id) => members.includes(id))).map((one) => [one.id, one]),
      ).values(),
    ];
  return [about(stored), about(after)];
}
