/** How much supports a relation or event in its scope, and the best words for it. */
import { relationIdParts } from '../../src/domain/id.ts';
import { lensOf } from '../../src/domain/scope.ts';
import { admitted } from '../../src/domain/view.ts';
import type { StoredStatement } from '../../src/store/store.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Quote } from '../evidence/quote.ts';
import type { Evidenced } from './seen.ts';

export const EvidenceSummary = builder.objectRef<Evidenced>('EvidenceSummary').implement({
  description: 'How much supports it in the scope. Statements, documents and publishers count both sides.',
  fields: (t) => ({
    statements: t.int({ description: 'Statements for and against.', resolve: ({ view }) => view?.statements ?? 0 }),
    documents: t.int({
      description: 'Documents that carry them.',
      resolve: (seen) => distinct(seen, seen.row.evidence.document),
    }),
    publishers: t.int({
      description: 'Outlets that carry them; documents without one count for none.',
      resolve: (seen) => distinct(seen, seen.row.evidence.publisher),
    }),
    independentSources: t.int({
      description: 'Independent sources that assert it: reprints of one copy count once.',
      resolve: ({ view }) => view?.independentSources ?? 0,
    }),
    denials: t.int({ description: 'Statements that deny it.', resolve: ({ view }) => view?.denials ?? 0 }),
    firstKnown: t.field({
      type: 'DateTime',
      description: 'When the first of them was published.',
      resolve: async (seen, _, ctx) => seen.view?.firstKnown ?? (await bestStatement(ctx, seen)).knownAt,
    }),
    lastKnown: t.field({
      type: 'DateTime',
      description: 'When the last of them was published.',
      resolve: async (seen, _, ctx) => seen.view?.lastKnown ?? (await bestStatement(ctx, seen)).knownAt,
    }),
    best: t.field({
      type: Quote,
      description: 'The words to show: of the strongest side, the surest and earliest.',
      resolve: bestQuote,
    }),
  }),
});

export const bestQuote = (seen: Evidenced, _: object, ctx: Context): Promise<StoredStatement> =>
  bestStatement(ctx, seen);

/** The best statement in scope; of a retracted relation, kept for audit, the statement that founded it. */
export async function bestStatement(ctx: Context, { row, view }: Evidenced): Promise<StoredStatement> {
  const best = view === null ? undefined : row.evidence.statement[view.best];
  const id = best ?? relationIdParts(row.id)?.founder ?? row.id;
  const statement = await ctx.loaders.statements.load(id);
  if (statement === null) throw new Error(`statement ${id} of ${row.id} is gone`);
  return statement;
}

function distinct({ row, scope }: Evidenced, values: readonly string[]): number {
  const rows = admitted(row.evidence, 0, row.evidence.statement.length, lensOf(scope));
  return new Set(rows.map((i) => values[i]).filter(Boolean)).size;
}
