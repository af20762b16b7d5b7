/** What changed between two instants: in what was published, or in what this graph held. */
import { knownDifference } from '../../src/analysis/known-difference.ts';
import type { Id } from '../../src/domain/glossary.ts';
import type { Decision } from '../../src/domain/record/decision.ts';
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import { type Scope, WITH_DENIED } from '../../src/domain/scope.ts';
import type { Verdict as VerdictCode } from '../../src/domain/vocabulary.ts';
import type { GraphRelation } from '../../src/traversal/graph.ts';
import { pageSize, someOf } from '../api/bounds.ts';
import { entityIds } from '../api/reference.ts';
import { enumOf, Verdict } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntities } from '../entity/present.ts';
import { refuse } from '../errors.ts';
import { statementsOf } from '../evidence/present-evidence.ts';
import { Statement } from '../evidence/statement.ts';
import { type RelationNode, relationNode, type StatementNode, statementNode } from '../graph/node-values.ts';
import { Relation } from '../graph/relation.ts';
import { MergeDecision } from '../identity/decision.ts';
import { recordedDifference } from './recorded-difference.ts';

export interface Difference {
  readonly added: readonly GraphRelation[];
  readonly retracted: readonly GraphRelation[];
  readonly changes: readonly {
    readonly relation: GraphRelation;
    readonly before: VerdictCode | null;
    readonly after: VerdictCode;
    readonly causedBy: readonly Id[];
  }[];
  readonly entitiesAdded: readonly Id[];
  readonly decisions: readonly Decision[];
  readonly truncated: boolean;
}

export interface DifferenceQuery {
  readonly from: number;
  readonly to: number;
  /** Canonical ids; null for the whole graph. */
  readonly about: readonly Id[] | null;
  readonly first: number;
}

const DiffAxis = enumOf<'KNOWN' | 'RECORDED'>('DiffAxis', 'Which time a difference runs along.', {
  KNOWN: 'What was published.',
  RECORDED: 'What this graph held.',
});

interface Change {
  readonly relation: RelationNode;
  readonly before: VerdictCode | null;
  readonly after: VerdictCode;
  readonly causedBy: readonly StatementNode[];
}

const VerdictChange = builder.objectRef<Change>('VerdictChange').implement({
  description: 'A verdict that is another now, and the statements that made it so.',
  fields: (t) => ({
    relation: t.expose('relation', { type: Relation, description: 'Whose evidence weighs otherwise by then.' }),
    before: t.expose('before', {
      type: Verdict,
      nullable: true,
      description: 'At the earlier instant; null where nothing was known.',
    }),
    after: t.expose('after', { type: Verdict, description: 'At the later instant.' }),
    causedBy: t.expose('causedBy', { type: [Statement], description: 'The statements that made the difference.' }),
  }),
});

interface Diff {
  readonly added: readonly RelationNode[];
  readonly retracted: readonly RelationNode[];
  readonly changes: readonly Change[];
  readonly entitiesAdded: readonly EntityRow[];
  readonly decisions: readonly Decision[];
  readonly truncated: boolean;
}

const GraphDiff = builder.objectRef<Diff>('GraphDiff').implement({
  description: 'What changed between two instants.',
  fields: (t) => ({
    relationsAdded: t.expose('added', { type: [Relation], description: 'Relations that were not there before.' }),
    relationsRetracted: t.expose('retracted', {
      type: [Relation],
      description: 'Relations that lost their last statement; only on RECORDED.',
    }),
    verdictChanges: t.expose('changes', { type: [VerdictChange], description: 'Verdicts that flipped.' }),
    entitiesAdded: t.expose('entitiesAdded', {
      type: [Entity],
      description: 'Entities that were in no relation before; on RECORDED, that were not in the graph.',
    }),
    mergeDecisions: t.expose('decisions', {
      type: [MergeDecision],
      description: 'Merges and separations decided or taken back meanwhile; only on RECORDED.',
    }),
    truncated: t.exposeBoolean('truncated', { description: 'True where a list was cut.' }),
  }),
});

builder.queryField('diff', (t) =>
  t.field({
    type: GraphDiff,
    nullable: true,
    description: 'What changed between two instants, with causes. Of a day its end counts.',
    args: {
      from: t.arg({ type: 'DateTime', required: true, description: 'After this instant.' }),
      to: t.arg({ type: 'DateTime', required: true, description: 'Up to this instant.' }),
      axis: t.arg({
        type: DiffAxis,
        defaultValue: 'KNOWN',
        description: 'By publication, or by what this graph held.',
      }),
      about: t.arg.idList({ description: 'Only relations of these entities.' }),
      first: t.arg.int({ defaultValue: 100, description: 'At most so many of each, 1 to 100.' }),
    },
    resolve: async (_, args, ctx) => {
      const [from, to] = [args.from.last, args.to.last];
      if (from > to) refuse('from lies after to');
      const about = someOf('about', args.about);
      const query = {
        from,
        to,
        about: about && (await entityIds(ctx, about)),
        first: pageSize(args.first, 100),
      };
      // On KNOWN relations are seen as of the later instant; on RECORDED as the graph has them now.
      if (args.axis === 'RECORDED') return shown(ctx, await recordedDifference(ctx, query), WITH_DENIED);
      return shown(ctx, await known(ctx, query), { ...WITH_DENIED, asOf: to });
    },
  }),
);

const known = async (ctx: Context, query: DifferenceQuery): Promise<Difference> => ({
  ...(await ctx.ask(knownDifference(query))),
  retracted: [],
  decisions: [],
});

async function shown(ctx: Context, difference: Difference, scope: Scope): Promise<Diff> {
  const node = (relation: GraphRelation) => relationNode(relation, scope);
  const changes = difference.changes.map(async ({ relation, before, after, causedBy }) => {
    const statements = await statementsOf(ctx, causedBy);
    return {
      relation: node(relation),
      before,
      after,
      causedBy: statements.map((statement) => statementNode(statement, scope)),
    };
  });
  return {
    added: difference.added.map(node),
    retracted: difference.retracted.map(node),
    changes: await Promise.all(changes),
    entitiesAdded: await presentEntities(ctx, difference.entitiesAdded),
    decisions: difference.decisions,
    truncated: difference.truncated,
  };
}
