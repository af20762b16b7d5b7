/** Lists of statements: of a relation or event in its scope, and of the store by a filter. */
import { DENIED } from '../../src/domain/fold/columns.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { BEGINNING } from '../../src/domain/time.ts';
import type { Polarity } from '../../src/domain/vocabulary.ts';
import type { StatementFilter } from '../../src/store/filter.ts';
import type { Nouns } from '../../src/store/store.ts';
import { type Connection, connectionOf, type Edge, listPage, type PageWanted, storePage } from '../api/connection.ts';
import { type Tick, TimeAxis, TimeBucket, timeline, unitArg } from '../api/timeline.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type EvidencedNode, type StatementNode, statementNode } from '../graph/node-values.ts';
import { Statement } from './statement.ts';

type Axis = 'KNOWN' | 'VALID';
export type StatementOrder = Nouns['statement']['order'];

/** Knows how to count the whole list over time. */
export interface StatementList extends Connection<Edge<StatementNode>> {
  readonly ticks: (axis: Axis) => readonly Tick[] | Promise<readonly Tick[]>;
}

const HOUR = 3_600_000;

export const { connection: StatementConnection } = connectionOf<StatementNode, Edge<StatementNode>, StatementList>(
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
  const { store, signal } = ctx;
  const list = await storePage(ctx, 'statement', filter, page, order);
  return {
    ...list,
    edges: list.edges.map(({ cursor, node }) => ({ cursor, node: statementNode(node, scope) })),
    ticks: async (axis) => {
      const hours = await store.statementHours(filter, axis, { signal });
      return hours.map(({ hour, count }) => ({ at: hour * HOUR, count, intensity: null }));
    },
  };
}

/** Those in scope, in order of (known, id), of one side or both. */
export async function statementsBehind(
  ctx: Context,
  { found, scope }: EvidencedNode,
  side: Polarity | null,
  page: PageWanted,
): Promise<StatementList> {
  const points = found
    .admitted(scope)
    .map((position) => found.statementAt(position))
    .filter(({ polarity }) => side === null || (side === 'DENIED') === (polarity === DENIED));
  const slice = listPage('statements behind', points, ({ id }) => id, page);
  const rows = await Promise.all(slice.edges.map(({ node }) => ctx.loaders.statements.load(node.id)));
  return {
    ...slice,
    edges: slice.edges.flatMap(({ cursor }, i) => {
      const row = rows[i];
      return row ? [{ cursor, node: statementNode(row, scope) }] : [];
    }),
    ticks: (axis) => points.map(({ known, from }) => (axis === 'KNOWN' ? known : from)).flatMap(tick),
  };
}

const tick = (at: number): Tick[] => (at === BEGINNING ? [] : [{ at, count: 1, intensity: null }]);
