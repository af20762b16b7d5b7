/** Two statements that cannot both be so, side by side. */
import type { ContradictionKind as Kind } from '../../src/analysis/contradiction/conflicts.ts';
import {
  type ContradictionQuery,
  contradictions,
  contradictionsOf,
  countContradictions,
} from '../../src/analysis/contradictions.ts';
import type { Id } from '../../src/domain/glossary.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { isGiven, someOf } from '../api/bounds.ts';
import { type Connection, connectionOf, type Edge, pageArgs, wanted } from '../api/connection.ts';
import { entityOf } from '../api/reference.ts';
import { scopeArgs, scopeOf } from '../api/scope.ts';
import { enumOf } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type StatementNode, statementNode } from '../graph/node-values.ts';
import { Statement } from './statement.ts';

const ContradictionKind = enumOf<Kind>('ContradictionKind', 'In what two statements contradict each other.', {
  DENIAL: 'Asserted and denied.',
  DATE: 'One event, two dates that do not overlap.',
  PLACE: 'One event, two places, neither of which contains the other.',
  ROLE: 'The same ends and time, different roles.',
});

interface ContradictionValue {
  readonly kind: Kind;
  readonly a: StatementNode;
  readonly b: StatementNode;
  readonly reason: string;
}

const Contradiction = builder.objectRef<ContradictionValue>('Contradiction').implement({
  description: 'Two statements that cannot both be so. Which is right is not decided here.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ContradictionKind, description: 'In what they differ.' }),
    a: t.expose('a', { type: Statement, description: 'The one known earlier.' }),
    b: t.expose('b', { type: Statement, description: 'The one known later.' }),
    reason: t.exposeString('reason', { description: 'In words.' }),
  }),
});

interface Found {
  readonly kind: Kind;
  readonly a: Id;
  readonly b: Id;
  readonly reason: string;
}

/** With its statements; null where one went while it was asked for. */
async function withStatements(ctx: Context, { kind, a, b, reason }: Found, scope: Scope) {
  const [one, other] = await Promise.all([ctx.loaders.statements.load(a), ctx.loaders.statements.load(b)]);
  return one && other ? { kind, reason, a: statementNode(one, scope), b: statementNode(other, scope) } : null;
}

const { connection: ContradictionConnection } = connectionOf<ContradictionValue>(
  'Contradiction',
  Contradiction,
  'contradictions',
);

async function listed(ctx: Context, query: ContradictionQuery): Promise<Connection<Edge<ContradictionValue>>> {
  const page = await ctx.ask(contradictions(query));
  const edges = await Promise.all(
    page.items.map(async ({ cursor, ...found }) => ({ cursor, node: await withStatements(ctx, found, query.scope) })),
  );
  return {
    edges: edges.flatMap(({ cursor, node }) => (node === null ? [] : [{ cursor, node }])),
    hasNextPage: page.hasNextPage,
    hasPreviousPage: query.after !== null,
    count: () => ctx.ask(countContradictions(query)),
  };
}

builder.queryField('contradictions', (t) =>
  t.field({
    type: ContradictionConnection,
    nullable: true,
    description: 'Statements that cannot both be so, both sides with their words.',
    args: {
      about: t.arg.id({ description: 'Of relations and events of this entity.' }),
      kinds: t.arg({ type: [ContradictionKind], description: 'Any kind where it is left out.' }),
      ...scopeArgs,
      ...pageArgs(),
    },
    resolve: async (_, { about, kinds, first, after, ...args }, ctx) =>
      listed(ctx, {
        about: isGiven(about) ? (await entityOf(ctx, about)).id : null,
        group: null,
        kinds: someOf('kinds', kinds),
        scope: await scopeOf(ctx, args),
        ...wanted({ first, after }),
      }),
  }),
);

/** Enough to see what the matter is; `Query.contradictions` pages through all. */
const MOST_CONTRADICTIONS = 50;

builder.objectField(Statement, 'contradictedBy', (t) =>
  t.field({
    type: [Contradiction],
    description:
      'Where another statement says what cannot be so as well: in the scope given, or else in the scope it was reached by; at most 50, the latest known first.',
    args: scopeArgs,
    resolve: async ({ found, scope }, args, ctx) => {
      const asked = args.at || args.evidence ? await scopeOf(ctx, args) : scope;
      const answers = await ctx.ask(contradictionsOf(found, asked, MOST_CONTRADICTIONS));
      const shown = await Promise.all(answers.map((answer) => withStatements(ctx, answer, asked)));
      return shown.filter((one) => one !== null);
    },
  }),
);
