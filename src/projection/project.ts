/**
 * The projection of one commit: from what was appended to everything it touches, to the rows as they are now. Pure: it
 * reads only through its asks. Touched are the keys of new statements, of documents whose cluster changed, of reviewed,
 * withdrawn and retracted ones, and of entities that another answers for now; each touched key is grouped afresh from
 * all its statements, so the order of commits never shows.
 */
import type { DocumentEvidence, EvidenceBatch } from '../domain/evidence.ts';
import type { Id } from '../domain/id.ts';
import type { Entity } from '../domain/projected.ts';
import type { DocumentState, Project, Projection, StatementState } from './ask.ts';
import { type Asking, asking } from './asking.ts';
import { compareRows } from './change.ts';
import { clusterDocuments, type Placement } from './cluster.ts';
import { entityOf } from './entity.ts';
import { type Group, groupReports } from './group.ts';
import { type Identity, identityOf } from './identity.ts';
import { founderOf, reportsByKey } from './report.ts';
import { type Rows, rowsOf } from './row.ts';

type GroupsByKey = ReadonlyMap<string, readonly Group[]>;

export const project: Project<EvidenceBatch> = function* (batch) {
  const decisions = yield* asking('decisions', {});
  const identity = identityOf(decisions);
  const decided = new Set([...(batch.decisions ?? []).map((decision) => decision.id), ...(batch.reverted ?? [])]);
  const named = decisions.filter((decision) => decided.has(decision.id) && decision.kind === 'SAME');
  const moved = yield* movedEntities(
    new Set(named.flatMap(({ survivor, absorbed }) => [survivor, ...absorbed])),
    identity,
  );
  const placements = yield* clusterDocuments(batch.documents ?? []);
  const touched = yield* touchedStatements(batch, placements, moved);
  const groups = yield* regroup(touched, identity);
  const rows = yield* rowsOfGroups(groups, identity, placements);
  const before = yield* asking('rows', { keys: [...groups.keys()] });
  const { goneRelations, goneEvents, ...changes } = compareRows(before, rows);
  const entities = yield* entitiesNamed([...moved, ...namedIn(batch.documents ?? [])], identity);
  return {
    documents: placements,
    statements: standingOf(groups, touched, before),
    ...changes,
    entities,
    gone: {
      relations: goneRelations,
      events: goneEvents,
      entities: [...moved].filter((id) => identity.canonical(id) !== id).sort(),
    },
  } satisfies Projection;
};

/** Everyone who another entity answers for now than before, or who answers for others than before. */
function* movedEntities(decided: ReadonlySet<Id>, identity: Identity): Asking<Set<Id>> {
  if (decided.size === 0) return new Set();
  const before = yield* asking('entities', { ids: [...decided] });
  const joined = before.flatMap((entity) => entity.members);
  return new Set([...decided, ...joined].flatMap((id) => [...identity.members(id)]));
}

function* touchedStatements(
  batch: EvidenceBatch,
  placements: readonly Placement[],
  moved: ReadonlySet<Id>,
): Asking<Map<Id, StatementState>> {
  const documents = new Set([
    ...(batch.documents ?? []).map(({ document }) => document.id),
    ...placements.map((placement) => placement.id),
    ...(batch.retractions ?? []).map((retraction) => retraction.document),
  ]);
  const ids = [...(batch.reviews ?? []).map((review) => review.statement), ...(batch.withdrawn ?? [])];
  const states = [
    ...(documents.size > 0 ? yield* asking('statementsOf', { documents: [...documents] }) : []),
    ...(moved.size > 0 ? yield* asking('statementsNaming', { entities: [...moved] }) : []),
    ...(ids.length > 0 ? yield* asking('statements', { ids }) : []),
  ];
  return new Map(states.map((state) => [state.statement.id, state]));
}

/**
 * The touched keys with the groups under each. The statements of a report lie in one document and move together,
 * so whole documents are read for those whose key may change; the others still stand under their key.
 */
function* regroup(touched: ReadonlyMap<Id, StatementState>, identity: Identity): Asking<GroupsByKey> {
  if (touched.size === 0) return new Map();
  const documents = new Set([...touched.values()].map((state) => state.statement.document));
  const read = yield* asking('statementsOf', { documents: [...documents] });
  const keys = new Set([...touched.values()].flatMap((state) => (state.key === null ? [] : [state.key])));
  for (const [key, reports] of reportsByKey(read, identity)) {
    const isTouched = ({ statement, key: was }: StatementState) => touched.has(statement.id) || was !== key;
    if (reports.some((report) => report.statements.some(isTouched))) keys.add(key);
    for (const { key: was } of reports.flatMap((report) => report.statements)) {
      if (was !== null && was !== key) keys.add(was);
    }
  }
  const under = yield* asking('statementsUnder', { keys: [...keys] });
  const others = under.filter((state) => !documents.has(state.statement.document));
  const reports = reportsByKey([...read, ...others], identity);
  return new Map([...keys].sort().map((key) => [key, groupReports(reports.get(key) ?? [])]));
}

function* rowsOfGroups(groups: GroupsByKey, identity: Identity, placements: readonly Placement[]): Asking<Rows> {
  const reports = [...groups.values()].flat(2);
  const ids = [...new Set(reports.flatMap((report) => report.statements.map((state) => state.statement.document)))];
  const states = ids.length > 0 ? yield* asking('documents', { ids }) : [];
  const placed = new Map(placements.map((placement) => [placement.id, placement]));
  const documents = new Map(
    states.map((state): [Id, DocumentState] => [state.id, { ...state, ...placed.get(state.id) }]),
  );
  const rows = [...groups].flatMap(([key, list]) => list.map((group) => rowsOf(key, group, { identity, documents })));
  return { relations: rows.flatMap((row) => row.relations), events: rows.flatMap((row) => row.events) };
}

/** Where each statement under the touched keys stands now, as far as that is another place than before. */
function standingOf(
  groups: GroupsByKey,
  touched: ReadonlyMap<Id, StatementState>,
  before: Rows,
): Projection['statements'] {
  const founders = new Map([
    ...before.events.flatMap(({ id, evidence }) => evidence.statement.map((statement): [Id, Id] => [statement, id])),
    ...before.relations
      .filter((relation) => relation.event === null)
      .flatMap(({ id, evidence }) => evidence.statement.map((one): [Id, Id] => [one, id.split(':')[1] ?? ''])),
  ]);
  const standing = [...groups].flatMap(([key, list]) =>
    list.flatMap((group) => {
      const founder = group[0] ? founderOf(group[0]) : '';
      return group.flatMap((report) => report.statements).map((state) => ({ state, key, founder }));
    }),
  );
  const placed = new Set(standing.map(({ state }) => state.statement.id));
  const left = [...touched.values()].filter((state) => state.key !== null && !placed.has(state.statement.id));
  return [
    ...standing
      .filter(({ state, key, founder }) => state.key !== key || founders.get(state.statement.id) !== founder)
      .map(({ state, key, founder }) => ({ id: state.statement.id, key, founder })),
    ...left.map((state) => ({ id: state.statement.id, key: null, founder: null })),
  ];
}

const namedIn = (documents: readonly DocumentEvidence[]): Id[] =>
  documents.flatMap(({ names }) => names.map((name) => name.entity));

function* entitiesNamed(ids: readonly Id[], identity: Identity): Asking<readonly Entity[]> {
  const canonicals = [...new Set(ids.map((id) => identity.canonical(id)))].sort();
  if (canonicals.length === 0) return [];
  const members = canonicals.flatMap((id) => identity.members(id));
  const names = yield* asking('names', { entities: members });
  const byEntity = new Map(canonicals.map((id): [Id, (typeof names)[number][]] => [id, []]));
  for (const name of names) byEntity.get(identity.canonical(name.entity))?.push(name);
  return canonicals.flatMap((id) => entityOf(id, byEntity.get(id) ?? [], identity) ?? []);
}
