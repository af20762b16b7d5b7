/** How much supports a relation or event in its scope, and the best words for it. */
import type { Id } from '../../src/domain/glossary.ts';
import { relationIdParts } from '../../src/domain/id.ts';
import type { StoredStatement } from '../../src/store/stored.ts';
import type { StatementPoint } from '../../src/traversal/graph.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { presentStatement } from '../evidence/present-evidence.ts';
import { Quote } from '../evidence/quote.ts';
import type { EvidencedNode } from './node-values.ts';

export const EvidenceSummary = builder.objectRef<EvidencedNode>('EvidenceSummary').implement({
  description: 'How much supports it in the scope. Statements, documents and publishers count both sides.',
  fields: (t) => ({
    statements: t.int({ description: 'Statements for and against.', resolve: ({ view }) => view?.statements ?? 0 }),
    documents: t.int({
      description: 'Documents that carry them.',
      resolve: (node) => distinct(node, ({ document }) => document),
    }),
    publishers: t.int({
      description: 'Outlets that carry them; documents without one count for none.',
      resolve: (node) => distinct(node, ({ publisher }) => publisher),
    }),
    independentSources: t.int({
      description:
        'Independent sources that assert it: reprints of one copy and documents of one outlet count as one source.',
      resolve: ({ view }) => view?.independentSources ?? 0,
    }),
    denials: t.int({ description: 'Statements that deny it.', resolve: ({ view }) => view?.denials ?? 0 }),
    firstKnown: t.field({
      type: 'DateTime',
      description: 'When the first of them was published.',
      resolve: async (node, _, ctx) => node.view?.firstKnown ?? (await bestStatement(ctx, node)).knownAt,
    }),
    lastKnown: t.field({
      type: 'DateTime',
      description: 'When the last of them was published.',
      resolve: async (node, _, ctx) => node.view?.lastKnown ?? (await bestStatement(ctx, node)).knownAt,
    }),
    best: t.field({
      type: Quote,
      description: 'The words to show: of the strongest side, dated ones first, then the surest and earliest.',
      resolve: (node, _, ctx) => bestStatement(ctx, node),
    }),
  }),
});

/** The best statement in scope; of what is retracted and kept for audit, the statement that founded it. */
export function bestStatement(ctx: Context, { found, view }: EvidencedNode): Promise<StoredStatement> {
  const id = view === null ? (relationIdParts(found.id)?.founder ?? found.id) : found.statementAt(view.best).id;
  return presentStatement(ctx, id);
}

function distinct({ found, scope }: EvidencedNode, of: (point: StatementPoint) => Id | null): number {
  const values = new Set(found.admitted(scope).map((position) => of(found.statementAt(position))));
  values.delete(null);
  return values.size;
}
