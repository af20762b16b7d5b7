/** The graph as a scope shows it, row by row, for the formats that know nodes and edges alone. */
import type { Id } from '../domain/id.ts';
import type { Entity, Relation } from '../domain/projected.ts';
import { lensOf, type Scope } from '../domain/scope.ts';
import { passes, type View, view } from '../domain/view.ts';
import { familyOf } from '../domain/vocabulary.ts';
import { eventWindow, statedWindow } from '../domain/window.ts';
import type { GraphStore, StoredDocument, StoredStatement } from '../store/store.ts';

export interface DrawnEdge {
  readonly relation: Relation;
  readonly seen: View;
  /** EDTF; null where a durable relation is undated. */
  readonly when: string | null;
  /** The statement to quote for it, and where that stands. */
  readonly best: StoredStatement;
  readonly document: StoredDocument;
}

export type Drawn =
  | { readonly kind: 'node'; readonly entity: Entity }
  | { readonly kind: 'edge'; readonly edge: DrawnEdge };

const AT_ONCE = 500;

/** All entities, then the relations in scope, each in order of id. */
export async function* drawnGraph(store: GraphStore, scope: Scope): AsyncGenerator<Drawn> {
  let waiting: Relation[] = [];
  for await (const row of store.scan()) {
    if (row.kind === 'entity') yield { kind: 'node', entity: row.entity };
    if (row.kind === 'relation') waiting.push(row.relation);
    if (waiting.length < AT_ONCE) continue;
    yield* edgesOf(waiting, store, scope);
    waiting = [];
  }
  yield* edgesOf(waiting, store, scope);
}

async function* edgesOf(relations: readonly Relation[], store: GraphStore, scope: Scope): AsyncGenerator<Drawn> {
  const lens = lensOf(scope);
  const shown = relations.flatMap((relation) => {
    const { evidence, type } = relation;
    const seen = view(evidence, 0, evidence.statement.length, familyOf(type), lens);
    return seen && passes(seen, scope) ? [{ relation, seen }] : [];
  });
  const statements = await store.statementsByIds(shown.map(({ relation, seen }) => bestOf(relation, seen)));
  const documents = await store.documentsByIds(statements.map((statement) => statement?.document ?? ''));
  for (const [i, { relation, seen }] of shown.entries()) {
    const best = statements[i];
    const document = documents[i];
    // A row that another process took away in the meantime is no longer part of the graph.
    if (best && document)
      yield { kind: 'edge', edge: { relation, seen, when: windowOf(relation, seen), best, document } };
  }
}

const bestOf = ({ evidence }: Relation, seen: View): Id => evidence.statement[seen.best] ?? '';

function windowOf({ evidence, event }: Relation, seen: View): string | null {
  const window = event === null ? statedWindow(evidence, seen) : eventWindow(evidence, seen);
  return window?.edtf ?? null;
}
