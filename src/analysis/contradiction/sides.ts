/**
 * The statements of a group in a scope, sorted for comparison: who asserts and who denies, and of those who assert the
 * distinct windows, places and modalities. An event has few of these however often it was told, so comparing them costs
 * little, and pairs of statements are made only for what is shown.
 */
import { DENIED } from '../../domain/fold/columns.ts';
import { type Scope, scopeFilter } from '../../domain/scope.ts';
import { BEGINNING, END } from '../../domain/time.ts';
import type { Evidence, Graph, StatementPoint } from '../../traversal/graph.ts';

/** Statements that are alike, in order of (known, id). */
export type Alike = readonly StatementPoint[];

export interface Sides {
  readonly asserted: readonly StatementPoint[];
  /** Asserting ones by window; undated ones are left out. */
  readonly byWindow: readonly Alike[];
  readonly byPlace: readonly Alike[];
  readonly assertedByModality: readonly Alike[];
  readonly deniedByModality: readonly Alike[];
}

const CHUNK = 2_000;

export async function sidesOf(graph: Graph, group: Evidence, scope: Scope): Promise<Sides> {
  const { admits } = scopeFilter(scope);
  const asserted: StatementPoint[] = [];
  const denied: StatementPoint[] = [];
  for (let i = 0; i < group.statementCount; i++) {
    if (i % CHUNK === CHUNK - 1) await graph.pause(CHUNK);
    const point = group.statementAt(i);
    if (point.known > scope.asOf) break;
    if (admits !== null && !admits(point.publisher ?? '')) continue;
    (point.polarity === DENIED ? denied : asserted).push(point);
  }
  return {
    asserted,
    byWindow: alike(asserted.filter(isDated), ({ from, to }) => `${from} ${to}`),
    byPlace: alike(
      asserted.filter(({ place }) => place !== null),
      ({ place }) => place ?? '',
    ),
    assertedByModality: alike(asserted, ({ modality }) => String(modality)),
    deniedByModality: alike(denied, ({ modality }) => String(modality)),
  };
}

const isDated = ({ from, to }: StatementPoint): boolean => from !== BEGINNING || to !== END;

function alike(points: readonly StatementPoint[], keyOf: (point: StatementPoint) => string): readonly Alike[] {
  const groups = new Map<string, StatementPoint[]>();
  for (const point of points) {
    const group = groups.get(keyOf(point));
    if (group) group.push(point);
    else groups.set(keyOf(point), [point]);
  }
  return [...groups.values()];
}
