/** Statements reviewed, one or many: whether they were read rightly. Nothing is deleted. */

import { rawId } from '../../src/domain/global-id.ts';
import type { Id } from '../../src/domain/glossary.ts';
import { WITH_DENIED } from '../../src/domain/scope.ts';
import type { ReviewState as State } from '../../src/domain/vocabulary.ts';
import { oneOrMore } from '../api/bounds.ts';
import { ReviewState } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { presentStatement } from '../evidence/present-evidence.ts';
import { Statement } from '../evidence/statement.ts';
import { type StatementNode, statementNode } from '../graph/node-values.ts';
import { editorOf, reasonOf } from './editor.ts';

const reviewArgs = builder.args((t) => ({
  state: t.field({ type: ReviewState, required: true, description: 'Read rightly, or not.' }),
  note: t.string({ description: 'Why.' }),
}));

interface Review {
  readonly state: State;
  readonly note?: string | null | undefined;
}

async function review(ctx: Context, references: readonly string[], { state, note }: Review): Promise<StatementNode[]> {
  editorOf(ctx);
  const ids: Id[] = [];
  for (const reference of new Set(references)) {
    const id = rawId('Statement', reference);
    if ((await ctx.loaders.statements.load(id)) === null) throw notFound('statement', reference);
    ids.push(id);
  }
  const reason = typeof note === 'string' ? reasonOf(note, 'note') : null;
  await ctx.commit(
    'review',
    ids.map((statement) => ({ entry: 'review', statement, state, note: reason })),
  );
  const reviewed = await Promise.all(ids.map((id) => presentStatement(ctx, id)));
  return reviewed.map((statement) => statementNode(statement, WITH_DENIED));
}

builder.mutationField('reviewStatement', (t) =>
  t.field({
    type: Statement,
    nullable: true,
    description:
      'Says whether a statement was read rightly. A rejected one gives no evidence until it is accepted again.',
    args: { id: t.arg.id({ required: true, description: 'As any list of statements gives it.' }), ...reviewArgs },
    resolve: async (_, { id, ...args }, ctx) => (await review(ctx, [id], args))[0] ?? null,
  }),
);

builder.mutationField('reviewStatements', (t) =>
  t.field({
    type: [Statement],
    nullable: true,
    description: 'Reviews many at once, in one commit: all of them or, where one is not there, none.',
    args: { ids: t.arg.idList({ required: true, description: 'Which, at most 200.' }), ...reviewArgs },
    resolve: (_, { ids, ...args }, ctx) => review(ctx, oneOrMore('ids', ids), args),
  }),
);
