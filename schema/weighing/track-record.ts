/** What became of what a publisher or a speaker said. */
import { type OwnClaim, recordOfClaims } from '../../src/analysis/track-records.ts';
import type { Id, Instant } from '../../src/domain/glossary.ts';
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import { WITH_DENIED } from '../../src/domain/scope.ts';
import { isEvidence } from '../../src/domain/vocabulary.ts';
import type { StoredStatement } from '../../src/store/stored.ts';
import { atArg, timeOf } from '../api/scope.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { statementsOf } from '../evidence/present-evidence.ts';
import { Statement } from '../evidence/statement.ts';
import { statementNode } from '../graph/node-values.ts';
import { MergeDecision } from '../identity/decision.ts';
import { ALWAYS, type Graded, gradedBy, gradedPublishers, ratingsOf, SILENT } from './grades.ts';

interface TrackRecordValue extends Graded {
  readonly source: EntityRow;
  readonly asOf: Instant;
}

const TrackRecord = builder.objectRef<TrackRecordValue>('TrackRecord').implement({
  description:
    'What became of what a source asserted: of a publisher what its documents say, of anybody else what is said in its name. A claim that it repeats counts once. Denied is not disproved: the grade is a proposal.',
  fields: (t) => ({
    source: t.expose('source', { type: Entity, description: 'Who said it.' }),
    asserted: t.int({ description: 'Claims that it made.', resolve: ({ record }) => record.asserted }),
    judged: t.exposeInt('judged', { description: 'Those that others confirmed, denied or that were taken back.' }),
    corroborated: t.int({
      description: 'Claims that an independent source makes as well.',
      resolve: ({ record }) => record.corroborated,
    }),
    laterDenied: t.int({
      description: 'Claims that another document denied, at the same time or later.',
      resolve: ({ record }) => record.laterDenied,
    }),
    retracted: t.int({
      description: 'Statements in documents that were taken back, counted at every instant.',
      resolve: ({ record }) => record.retracted,
    }),
    firstToReport: t.int({
      description: 'Corroborated claims that were known from it before any other source.',
      resolve: ({ record }) => record.firstToReport,
    }),
    grade: t.exposeString('grade', {
      description:
        'By the Admiralty scale: A to E by the middle of the interval (from .9, .75, .5, .25), F where fewer than 5 claims can be judged; or as an editor rated it.',
    }),
    low: t.exposeFloat('low', { description: 'The share of what was judged that held is at least this, 95 % sure.' }),
    high: t.exposeFloat('high', { description: 'And at most this.' }),
    overriddenBy: t.field({
      type: MergeDecision,
      nullable: true,
      description: 'The rating by an editor that gave the grade, at every instant.',
      resolve: ({ rating }) => rating,
    }),
    denials: t.field({
      type: [Statement],
      description: 'What denied its claims, the latest known first; at most 20.',
      resolve: async ({ record, asOf }, _, ctx) => {
        const scope = { ...WITH_DENIED, asOf };
        return (await statementsOf(ctx, record.denials)).map((statement) => statementNode(statement, scope));
      },
    }),
  }),
});

builder.interfaceField(Entity, 'trackRecord', (t) =>
  t.field({
    type: TrackRecord,
    nullable: true,
    description:
      'What became of what it said, as far as it was known then; null for one that nothing is known from. Only `asOf` of the scope counts. Of a speaker the latest 5,000 statements are looked at.',
    args: atArg,
    resolve: async (source, { at }, ctx) => {
      const { asOf } = timeOf(at);
      const graded = (await publisherRecord(ctx, source, asOf)) ?? (await speakerRecord(ctx, source, asOf));
      return graded && { ...graded, source, asOf };
    },
  }),
);

async function publisherRecord(ctx: Context, { id, members }: EntityRow, asOf: Instant): Promise<Graded | null> {
  if ((await ctx.store.count('document', { publisher: members }, { signal: ctx.signal })) === 0) return null;
  return (await gradedPublishers(ctx, asOf)).get(id) ?? null;
}

const MOST_STATEMENTS = 5_000;

async function speakerRecord(ctx: Context, { id, members }: EntityRow, asOf: Instant): Promise<Graded | null> {
  const saidBy = members.map((entity) => ({ entity, ...ALWAYS }));
  const filter = { saidBy, polarity: 'ASSERTED', ...ALWAYS, asOf } as const;
  const page = await ctx.store.page('statement', filter, { first: MOST_STATEMENTS, after: null, signal: ctx.signal });
  const said = page.items
    .map(({ node }) => node)
    .filter(({ modality, review }) => isEvidence(modality) && review !== 'REJECTED');
  ctx.budget.spend(said.length);
  if (said.length === 0) return null;
  const retracted = said.filter(({ retractedAt }) => retractedAt !== null).length;
  const claims = claimsOf(said);
  const record = claims.length === 0 ? SILENT : await ctx.ask(recordOfClaims(claims, asOf));
  return gradedBy(record, retracted, (await ratingsOf(ctx, [id])).get(id) ?? null);
}

function claimsOf(said: readonly StoredStatement[]): readonly OwnClaim[] {
  const byGroup = new Map<Id, OwnClaim & { readonly statements: Set<Id> }>();
  for (const { id, group, predicate, retractedAt } of said) {
    if (group === null || retractedAt !== null) continue;
    const claim = byGroup.get(group) ?? { group, predicate, statements: new Set<Id>() };
    claim.statements.add(id);
    byGroup.set(group, claim);
  }
  return [...byGroup.values()];
}
