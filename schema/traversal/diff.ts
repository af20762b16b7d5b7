/** What changed between two instants: in what was published, or in what this graph held. */
import { knownDifference } from '../../src/analysis/known-difference.ts';
import type { Decision } from '../../src/domain/evidence.ts';
import type { Id, RelationId } from '../../src/domain/id.ts';
import type { Entity as EntityRow } from '../../src/domain/projected.ts';
import { WITH_DENIED } from '../../src/domain/scope.ts';
import type { Verdict as VerdictCode } from '../../src/domain/vocabulary.ts';
import { pageSize, someOf } from '../api/bounds.ts';
import { entityIds } from '../api/reference.ts';
import { enumOf, Verdict } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { MergeDecision } from '../curation/merge-decision.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntities } from '../entity/present.ts';
import { refuse } from '../errors.ts';
import { Statement } from '../evidence/statement.ts';
import { Relation, relationsIn } from '../graph/relation.ts';
import { type RelationSeen, type StatementSeen, seeStatement } from '../graph/seen.ts';
import { recordedDifference } from './recorded-difference.ts';

export interface Difference {
  readonly added: readonly RelationId[];
  readonly retracted: readonly RelationId[];
  readonly changes: readonly {
    readonly relation: RelationId;
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
  readonly relation: RelationSeen;
  readonly before: VerdictCode | null;
  readonly after: VerdictCode;
  readonly causedBy: readonly StatementSeen[];
}

const VerdictChange = builder.objectRef<Change>('VerdictChange').implement({
  description: 'A verdict that is another now, and the statements that made it so.',
  fields: (t) => ({
    relation: t.expose('relation', { type: Relation, description: 'Of which relation.' }),
    before: t.expose('before', { type: Verdict, nullable: true, description: 'What it was.' }),
    after: t.expose('after', { type: Verdict, description: 'What it is.' }),
    causedBy: t.expose('causedBy', { type: [Statement], description: 'The statements that made the difference.' }),
  }),
});

interface Diff {
  readonly added: readonly RelationSeen[];
  readonly retracted: readonly RelationSeen[];
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
    description: 'What changed between two instants, with causes.',
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
      if (args.from > args.to) refuse('from lies after to');
      const about = someOf('about', args.about);
      const query = {
        from: args.from,
        to: args.to,
        about: about && (await entityIds(ctx, about)),
        first: pageSize(args.first, 100),
      };
      return shown(
        ctx,
        args.axis === 'RECORDED' ? await recordedDifference(ctx, query) : await known(ctx, query),
        args,
      );
    },
  }),
);

const known = async (ctx: Context, query: DifferenceQuery): Promise<Difference> => ({
  ...(await ctx.ask(knownDifference(query))),
  retracted: [],
  decisions: [],
});

/** On KNOWN relations are seen as of the later instant; on RECORDED as the graph has them now. */
async function shown(
  ctx: Context,
  found: Difference,
  { to, axis }: { to: number; axis?: string | null | undefined },
): Promise<Diff> {
  const scope = axis === 'RECORDED' ? WITH_DENIED : { ...WITH_DENIED, asOf: to };
  const changes = found.changes.map(async ({ relation: id, before, after, causedBy }) => {
    const [relation] = await relationsIn(ctx, [id], scope);
    const rows = await Promise.all(causedBy.map((statement) => ctx.loaders.statements.load(statement)));
    const statements = rows.flatMap((row) => (row ? [seeStatement(row, scope)] : []));
    return relation ? [{ relation, before, after, causedBy: statements }] : [];
  });
  return {
    added: await relationsIn(ctx, found.added, scope),
    retracted: await relationsIn(ctx, found.retracted, scope),
    changes: (await Promise.all(changes)).flat(),
    entitiesAdded: await presentEntities(ctx, found.entitiesAdded),
    decisions: found.decisions,
    truncated: found.truncated,
  };
}
