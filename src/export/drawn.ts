/** The graph as a scope shows it, row by row, for the formats that know nodes and edges alone. */
import type { EvidenceColumns } from '../domain/fold/columns.ts';
import { admitted, passes, type View, view } from '../domain/fold/view.ts';
import type { Id } from '../domain/glossary.ts';
import { type Relation, relationsOf } from '../domain/record/relation.ts';
import { familyOf, isEventType } from '../domain/relation-types.ts';
import { scopeFilter } from '../domain/scope.ts';
import { MODALITIES, POLARITIES } from '../domain/vocabulary.ts';
import { type Dating, eventWindow, statedWindow } from '../domain/window.ts';
import { datingOf, type GraphRow, type GroupRow } from '../store/graph-row.ts';
import type { GraphStore } from '../store/store.ts';
import type { StoredDocument, StoredStatement } from '../store/stored.ts';
import { type Cut, isCutTo, isOfWhom } from './cut.ts';

export interface DrawnEdge {
  /** What it is drawn from: all the statements of its event, or of its own. */
  readonly group: GroupRow;
  readonly relation: Relation;
  readonly view: View;
  /** EDTF; null where a durable relation is undated. */
  readonly when: string | null;
  /** The statement to quote for it, and where that stands. */
  readonly best: StoredStatement;
  readonly document: StoredDocument;
}

export type DrawnNode = Extract<GraphRow, { readonly kind: 'entity' }>['entity'];

export type Drawn =
  | { readonly kind: 'node'; readonly entity: DrawnNode }
  | { readonly kind: 'edge'; readonly edge: DrawnEdge };

const AT_ONCE = 500;

/** All entities by id, then the relations in scope, those of one group together. */
export async function* drawnGraph(store: GraphStore, cut: Cut): AsyncGenerator<Drawn> {
  const named = await namedIn(store, cut);
  let waiting: ShownGroup[] = [];
  for await (const row of store.scan()) {
    if (row.kind === 'group') waiting.push(...shownIn(row.group, cut));
    else if (named === null || named.has(row.entity.id)) yield { kind: 'node', entity: row.entity };
    if (waiting.length < AT_ONCE) continue;
    yield* edgesOf(waiting, store);
    waiting = [];
  }
  yield* edgesOf(waiting, store);
}

/** Entities come before relations, so those that the relations of a cut name are sought first; null for all. */
async function namedIn(store: GraphStore, cut: Cut): Promise<ReadonlySet<Id> | null> {
  if (!isOfWhom(cut)) return null;
  const named = new Set([...(cut.about ?? []), ...(cut.among ?? [])]);
  for await (const row of store.scan()) {
    if (row.kind === 'entity') continue;
    const relations = shownIn(row.group, cut).flatMap((shown) => shown.relations);
    for (const { source, target } of relations) named.add(source).add(target);
  }
  return named;
}

interface ShownGroup {
  readonly group: GroupRow;
  readonly view: View;
  readonly relations: readonly Relation[];
}

function shownIn(group: GroupRow, cut: Cut): readonly ShownGroup[] {
  const filter = scopeFilter(cut);
  const { evidence, type } = group;
  const columns = columnsOf(group);
  const found = view(columns, 0, evidence.length, familyOf(type), filter);
  if (!found || !passes(found, filter.scope)) return [];
  const rows = admitted(columns, 0, evidence.length, filter);
  const named = new Set(rows.flatMap((i) => [evidence[i]?.subject, evidence[i]?.object]));
  // Whom no statement in scope names takes no part in an event.
  const relations = relationsOf(group).filter(
    (relation) =>
      (relation.event === null || (named.has(relation.source) && named.has(relation.target))) && isCutTo(cut, relation),
  );
  return relations.length === 0 ? [] : [{ group, view: found, relations }];
}

export function columnsOf({ evidence }: Pick<GroupRow, 'evidence'>): EvidenceColumns<Id> {
  return {
    known: evidence.map(({ known }) => known),
    polarity: evidence.map(({ polarity }) => POLARITIES.indexOf(polarity)),
    modality: evidence.map(({ modality }) => MODALITIES.indexOf(modality)),
    from: evidence.map(({ from }) => from),
    to: evidence.map(({ to }) => to),
    publisher: evidence.map(({ publisher }) => publisher ?? ''),
    cluster: evidence.map(({ cluster }) => cluster),
    confidence: evidence.map(({ confidence }) => confidence),
  };
}

async function* edgesOf(shown: readonly ShownGroup[], store: GraphStore): AsyncGenerator<Drawn> {
  const at = ({ group }: ShownGroup, position: number) => group.evidence[position]?.statement;
  const statements = await byId(
    (ids) => store.byIds('statement', ids),
    shown.map((one) => at(one, one.view.best)),
  );
  const documents = await byId(
    (ids) => store.byIds('document', ids),
    [...statements.values()].map(({ document }) => document),
  );
  for (const one of shown) {
    const best = statements.get(at(one, one.view.best) ?? '');
    const document = documents.get(best?.document ?? '');
    // What another process took away in the meantime is no longer part of the graph.
    if (!best || !document) continue;
    const [opens = null, closes = null] = [one.view.opens, one.view.closes].map((i) => datingIn(one.group, i));
    const ends = { opens, closes };
    const window = isEventType(one.group.type) ? eventWindow(one.view, ends) : statedWindow(one.view, ends);
    for (const relation of one.relations) {
      yield {
        kind: 'edge',
        edge: { group: one.group, relation, view: one.view, when: window?.edtf ?? null, best, document },
      };
    }
  }
}

function datingIn({ evidence }: GroupRow, position: number): Dating | null {
  const row = evidence[position];
  return row ? datingOf(row) : null;
}

async function byId<Row extends { readonly id: Id }>(
  read: (ids: readonly Id[]) => Promise<readonly (Row | null)[]>,
  ids: readonly (Id | undefined)[],
): Promise<ReadonlyMap<Id, Row>> {
  const distinct = [...new Set(ids)].filter((id) => id !== undefined);
  const rows = distinct.length === 0 ? [] : await read(distinct);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}
