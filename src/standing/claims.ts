/** Questions that the ledger answers: whose verdict changed in a commit, and what was denied there for the first time. */
import type { Id } from '../domain/glossary.ts';
import { relationIdParts } from '../domain/id.ts';
import { participantsOf, type Relation, relationsOf } from '../domain/record/relation.ts';
import type { RelationType } from '../domain/relation-types.ts';
import type { GroupRow } from '../store/graph-row.ts';
import type { LedgerEntry } from '../store/ledger-entry.ts';
import type { GraphStore } from '../store/store.ts';
import type { Finding } from './alert.ts';
import type { ClaimsAsked } from './asked.ts';

/** `asked.about`: ids that stand in the graph now. One finding for each event or durable relation. */
export function findClaims(store: GraphStore, asked: ClaimsAsked, entry: LedgerEntry): Promise<readonly Finding[]> {
  return asked.kind === 'VERDICT' ? flips(store, asked, entry) : firstDenials(store, asked, entry);
}

async function flips(store: GraphStore, asked: ClaimsAsked, entry: LedgerEntry): Promise<readonly Finding[]> {
  const changes = entry.verdicts.filter(
    ({ id, before, after }) =>
      before !== null && after !== null && before !== after && isOfType(asked, relationIdParts(id)?.type),
  );
  const groups = await groupsOf(
    store,
    changes.map(({ id }) => relationIdParts(id)?.founder ?? ''),
  );
  return groups.flatMap((group) => {
    const near = relationsNear(asked, group);
    const own = changes.filter(({ id }) => near.some((relation) => relation.id === id));
    const [first] = own;
    if (!first) return [];
    return {
      key: [entry.revision, group.founder],
      entities: participantsOf(group),
      type: group.type,
      role: group.role,
      relations: own.map(({ id }) => id),
      before: first.before,
      after: first.after,
      causedBy: first.causedBy,
      shown: [],
      revision: entry.revision,
      at: entry.at,
    };
  });
}

async function firstDenials(store: GraphStore, asked: ClaimsAsked, entry: LedgerEntry): Promise<readonly Finding[]> {
  const brought = (await store.byIds('statement', entry.statements)).filter((statement) => statement !== null);
  const denials = brought.filter(({ polarity, predicate }) => polarity === 'DENIED' && isOfType(asked, predicate));
  const founders = denials.flatMap(({ group }) => group ?? []);
  const [groups, since] = [await groupsOf(store, founders), new Map<Id, GroupRow>()];
  for (const group of await groupsOf(store, founders, entry.revision - 1)) since.set(group.founder, group);
  return groups.flatMap((group) => {
    const later = new Set(since.get(group.founder)?.evidence.map(({ statement }) => statement));
    const isFirst = group.evidence.every(({ polarity, statement }) => polarity !== 'DENIED' || later.has(statement));
    const causedBy = denials.filter((denial) => denial.group === group.founder).map(({ id }) => id);
    const participants = participantsOf(group);
    if (!isFirst || !asked.about.every((id) => participants.includes(id))) return [];
    return {
      key: [entry.revision, group.founder],
      entities: participants,
      type: group.type,
      role: group.role,
      relations: relationsNear(asked, group).map(({ id }) => id),
      before: null,
      after: null,
      causedBy,
      shown: [],
      revision: entry.revision,
      at: entry.at,
    };
  });
}

const isOfType = ({ types }: ClaimsAsked, type: string | undefined): boolean =>
  types === null || types.includes(type as RelationType);

const relationsNear = ({ about }: ClaimsAsked, group: GroupRow): readonly Relation[] =>
  relationsOf(group).filter(({ source, target }) => about.every((id) => id === source || id === target));

async function groupsOf(store: GraphStore, founders: readonly Id[], since = 0): Promise<readonly GroupRow[]> {
  const found = await store.groups([...new Set(founders)], since);
  return found.filter((group) => group !== null);
}
