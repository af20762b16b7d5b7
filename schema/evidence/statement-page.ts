/** Lists of statements: of a relation or event in its scope, read from its columns, and of the store by a filter. */
import type { Id } from '../../src/domain/id.ts';
import type { StoredColumns } from '../../src/domain/projected.ts';
import { lensOf, type Scope } from '../../src/domain/scope.ts';
import { BEGINNING } from '../../src/domain/time.ts';
import { admitted } from '../../src/domain/view.ts';
import { POLARITIES, type Polarity } from '../../src/domain/vocabulary.ts';
import type { StatementFilter, StatementOrder } from '../../src/store/store.ts';
import { type Connection, connectionOf, type Edge, listPage, type PageWanted } from '../api/connection.ts';
import { type Tick, TimeAxis, TimeBucket, timeline, unitArg } from '../api/timeline.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type Evidenced, type StatementSeen, seeStatement } from '../graph/seen.ts';
import { Statement } from './statement.ts';

type Axis = 'KNOWN' | 'VALID';

/** Knows how to count the whole list over time. */
export interface StatementList extends Connection<Edge<StatementSeen>> {
  readonly ticks: (axis: Axis) => readonly Tick[] | Promise<readonly Tick[]>;
}

const HOUR = 3_600_000;

export const { connection: StatementConnection } = connectionOf<StatementSeen, Edge<StatementSeen>, StatementList>(
  'Statement',
  Statement,
  'statements',
);

builder.objectField(StatementConnection, 'timeline', (t) =>
  t.field({
    type: [TimeBucket],
    description: 'How many statements of the whole list fall in each hour, day, week, month or year.',
    args: {
      ...unitArg,
      axis: t.arg({
        type: TimeAxis,
        defaultValue: 'KNOWN',
        description: 'By when they became known, or by when what they say begins; undated ones are left out there.',
      }),
    },
    resolve: async (list, { unit, axis }) => timeline(await list.ticks(axis ?? 'KNOWN'), unit),
  }),
);

export async function storedStatements(
  ctx: Context,
  filter: StatementFilter,
  order: StatementOrder,
  page: PageWanted,
  scope: Scope,
): Promise<StatementList> {
  const { signal } = ctx;
  const found = await ctx.store.statements(filter, order, { ...page, signal });
  return {
    edges: found.items.map(({ cursor, node }) => ({ cursor, node: seeStatement(node, scope) })),
    hasNextPage: found.hasNextPage,
    hasPreviousPage: page.after !== null,
    count: () => ctx.store.countStatements(filter, { signal }),
    ticks: async (axis) => {
      const hours = await ctx.store.statementHours(filter, axis, { signal });
      return hours.map(({ hour, count }) => ({ at: hour * HOUR, count, intensity: null }));
    },
  };
}

/** Those in scope, in order of (known, id), of one side or both. */
export async function statementsBehind(
  ctx: Context,
  { row, scope }: Evidenced,
  polarity: Polarity | null,
  page: PageWanted,
): Promise<StatementList> {
  const columns = row.evidence;
  const wantedSide = polarity === null ? null : POLARITIES.indexOf(polarity);
  const positions = positionsIn(columns, scope).filter(
    (i) => wantedSide === null || columns.polarity[i] === wantedSide,
  );
  const slice = listPage('statements behind', positions, (i) => columns.statement[i] ?? '', page);
  const rows = await Promise.all(
    slice.edges.map(({ node }) => ctx.loaders.statements.load(columns.statement[node] as Id)),
  );
  return {
    ...slice,
    edges: slice.edges.flatMap(({ cursor }, i) => {
      const found = rows[i];
      return found ? [{ cursor, node: seeStatement(found, scope) }] : [];
    }),
    ticks: (axis) =>
      positions.map((i) => (axis === 'KNOWN' ? columns.known[i] : columns.from[i]) ?? BEGINNING).flatMap(tick),
  };
}

const positionsIn = (columns: StoredColumns, scope: Scope): number[] =>
  admitted(columns, 0, columns.statement.length, lensOf(scope));

const tick = (at: number): Tick[] => (at === BEGINNING ? [] : [{ at, count: 1, intensity: null }]);
