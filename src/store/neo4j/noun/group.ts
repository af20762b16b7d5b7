/** Groups: events and durable relations, with what the next report of their key must be compared with. */
import type { Id } from '../../../domain/glossary.ts';
import { participantsOf, type Relation, relationsOf } from '../../../domain/record/relation.ts';
import { isEventType, type RelationType } from '../../../domain/relation-types.ts';
import type { Verdict } from '../../../domain/vocabulary.ts';
import type { NearbyGroups } from '../../../projection/ask.ts';
import type { Changes } from '../../../projection/changes.ts';
import { type Group, verdictOf } from '../../../projection/group.ts';
import { inBatches } from '../batches.ts';
import type { Reader, Transaction } from '../connection.ts';
import { Nodes } from '../nodes.ts';
import { int, json, list, plain } from '../property.ts';
import { queries } from '../query/queries.ts';

interface GroupNode extends Omit<Group, 'founder'> {
  /** The founding statement. */
  readonly id: Id;
  /** What all its live statements come to now: for people who look at the graph. */
  readonly verdict: Verdict;
}

export const groups = new Nodes<GroupNode>({
  label: 'StatementGroup',
  properties: {
    id: plain(),
    type: plain(),
    role: plain(),
    subjects: list(),
    objects: list(),
    key: plain(),
    founded: int,
    lastKnown: int,
    lastReport: plain(),
    from: int,
    to: int,
    dates: json(),
    modes: list(),
    places: list(),
    factual: plain(),
    happened: plain(),
    tally: json(),
    verdict: plain(),
  },
  indexes: [
    ['key', 'to'],
    ['key', 'founded', 'id'],
    ['key', 'lastKnown', 'lastReport'],
    ['type', 'id'],
  ],
});

export function groupOf(values: object): Group {
  const { id, verdict, ...group } = groups.rowOf(values);
  return { founder: id, ...group };
}

const found = (rows: readonly { readonly row: object }[]): readonly Group[] => rows.map(({ row }) => groupOf(row));

/** In no special order. */
export async function groupsByFounders(reader: Reader, founders: readonly Id[]): Promise<readonly Group[]> {
  const batches = inBatches([...new Set(founders)]);
  return (await Promise.all(batches.map((ids) => reader.run(queries.nodesByIds.StatementGroup, { ids })))).flatMap(
    found,
  );
}

export const groupsAfter = async (reader: Reader, after: Id, limit: number): Promise<readonly Group[]> =>
  found(await reader.run(queries.nodesAfter.StatementGroup, { after, limit }));

export const groupsUnder = async (reader: Reader, keys: readonly string[]): Promise<readonly Group[]> =>
  found(await reader.run(queries.groupsUnderKeys, { keys }));

export const groupsNear = async (reader: Reader, asked: readonly NearbyGroups[]): Promise<readonly Group[]> =>
  found(await reader.run(queries.groupsNear, { asked: asked.map(({ key, from, to }) => ({ key, from, to })) }));

/** Of each key the group founded last, and the one that the latest report joined. */
export const lastGroups = async (reader: Reader, keys: readonly string[]): Promise<readonly Group[]> =>
  found(await reader.run(queries.lastGroups, { keys }));

/** Of a group that only grew, its relations stay as they are, but for a verdict that is another now. */
export async function writeGroups(transaction: Transaction, changes: Changes): Promise<void> {
  const { groups: changed, verdicts } = changes;
  const appended = new Set(changed.touched.flatMap((group) => (group.appended ? [group.founder] : [])));
  const judged = new Set(verdicts.map(({ id }) => id));
  const fresh = new Set(verdicts.flatMap(({ id, before }) => (before === null ? [id] : [])));
  const relations = changed.written.flatMap((group) => {
    const verdict = verdictOf(group.tally);
    return relationsOf(group)
      .filter(({ id }) => !appended.has(group.founder) || judged.has(id))
      .map((relation) => ({ relation, founder: group.founder, verdict }));
  });
  const standing = relations.flatMap(({ relation: { id } }) => (fresh.has(id) ? [] : [id]));
  const old = [...changed.goneRelations, ...standing];
  const events = changed.written.filter(({ type }) => isEventType(type));
  const parts = events.map((event) => ({ id: event.founder, participants: participantsOf(event) }));
  await Promise.all([
    ...removals(transaction, old),
    groups.remove(transaction, changed.gone),
    groups.write(transaction, changed.written.map(groupRow)),
    ...inBatches(parts).map((rows) => transaction.run(queries.takePart, { rows })),
    ...inBatches(relations.map(relationRow)).map((rows) => transaction.run(queries.writeRelations, { rows })),
  ]);
}

export const groupRow = ({ founder, ...group }: Group): GroupNode => ({
  ...group,
  id: founder,
  verdict: verdictOf(group.tally),
});

interface WrittenRelation {
  readonly relation: Relation;
  readonly founder: Id;
  readonly verdict: Verdict;
}

export const relationRow = ({ relation: { id, type, source, target, role }, founder, verdict }: WrittenRelation) => ({
  type,
  source,
  target,
  properties: { id, founder, role, verdict },
});

/** By type, since a type is no parameter; few commits remove any, since what is new has nothing to remove. */
function removals(transaction: Transaction, ids: readonly string[]): readonly Promise<unknown>[] {
  const byType = new Map<RelationType, string[]>();
  for (const id of ids) {
    const type = id.slice(0, id.indexOf(':')) as RelationType;
    byType.set(type, [...(byType.get(type) ?? []), id]);
  }
  return [...byType].flatMap(([type, ids]) =>
    inBatches(ids).map((ids) => transaction.run(queries.removeRelations[type], { ids })),
  );
}
