/** What standing questions found, each with its cause and the words behind it. */

import { rawId } from '../../src/domain/global-id.ts';
import { WITH_DENIED } from '../../src/domain/scope.ts';
import type { Verdict as VerdictCode } from '../../src/domain/vocabulary.ts';
import { alertOf, type PlacedAlert } from '../../src/standing/alert.ts';
import { isGiven, someOf } from '../api/bounds.ts';
import { connectionOf, pageArgs, storePage, wanted } from '../api/connection.ts';
import { Node } from '../api/node.ts';
import { Verdict } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntities } from '../entity/present.ts';
import { refuse } from '../errors.ts';
import { Document } from '../evidence/document.ts';
import { documentsOf, statementsOf } from '../evidence/present-evidence.ts';
import { Quote } from '../evidence/quote.ts';
import { Statement } from '../evidence/statement.ts';
import { statementNode } from '../graph/node-values.ts';
import { Relation, relationsIn } from '../graph/relation.ts';
import { inWords } from '../graph/words.ts';
import { StandingKind, StandingQuestion } from './standing-question.ts';

const Alert = builder.objectRef<PlacedAlert>('Alert').implement({
  description: 'What a standing question found: told once for each cause.',
  interfaces: [Node],
  fields: (t) => ({
    place: t.int({
      description: 'Its place among all alerts; give it as `since` to go on after it.',
      resolve: ({ seq }) => seq,
    }),
    headline: t.string({ description: 'It in one line.', resolve: (alert, _, ctx) => headlineOf(ctx, alert) }),
    questionKind: t.field({ type: StandingKind, description: 'What was waited for.', resolve: ({ kind }) => kind }),
    question: t.field({
      type: StandingQuestion,
      nullable: true,
      description: 'The question that found it; null where it stands no longer.',
      resolve: ({ question }, _, ctx) => ctx.loaders.standingQuestions.load(question),
    }),
    revision: t.exposeInt('revision', { description: 'The commit that caused it; `ledger` tells of it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When that was recorded.' }),
    entities: t.field({
      type: [Entity],
      description: 'Who mediates; who stands on the path, from end to end; whom it concerns.',
      resolve: async ({ entities }, _, ctx) => presentEntities(ctx, entities),
    }),
    relations: t.field({
      type: [Relation],
      description: 'What was denied or has another verdict, or the hops; as they are now.',
      resolve: ({ relations }, _, ctx) => relationsIn(ctx, relations, WITH_DENIED),
    }),
    verdictBefore: t.field({
      type: Verdict,
      nullable: true,
      description: 'Before the commit; null where nothing was known.',
      resolve: ({ before }) => before,
    }),
    verdictAfter: t.field({
      type: Verdict,
      nullable: true,
      description: 'After the commit, which may not be the last one.',
      resolve: ({ after }) => after,
    }),
    causedBy: t.field({
      type: [Statement],
      description: 'The statements of that commit that made the difference; none where a decision of an editor did.',
      resolve: async ({ causedBy }, _, ctx) =>
        (await statementsOf(ctx, causedBy)).map((statement) => statementNode(statement, WITH_DENIED)),
    }),
    documents: t.field({
      type: [Document],
      description: 'Where these stand.',
      resolve: async ({ causedBy }, _, ctx) => {
        const statements = await statementsOf(ctx, causedBy);
        return documentsOf(ctx, [...new Set(statements.map(({ document }) => document))]);
      },
    }),
    quotes: t.field({
      type: [Quote],
      description: 'The words of what caused it, then those of what else stands behind it.',
      resolve: async ({ causedBy, shown }, _, ctx) => statementsOf(ctx, [...causedBy, ...shown]),
    }),
  }),
});

const VERDICTS: Readonly<Record<VerdictCode, string>> = {
  UNDISPUTED: 'undisputed',
  DISPUTED: 'disputed',
  DENIED_ONLY: 'only denied',
  RETRACTED: 'retracted',
};

async function headlineOf(ctx: Context, alert: PlacedAlert): Promise<string> {
  const labels = async (ids: readonly string[]) => (await presentEntities(ctx, ids)).map(({ label }) => label);
  const [concerned, named] = await Promise.all([labels(alert.entities), labels(alert.named)]);
  const { type, role, before, after } = alert;
  const [first = 'somebody', ...others] = concerned;
  const claim = type === null ? '' : inWords({ type, mode: null, role }, { a: [first], b: others });
  switch (alert.kind) {
    case 'MEDIATOR':
      return `${first} is in contact with both ${named.join(' and ')}`;
    case 'PATH':
      return `A new path: ${concerned.join(' – ')}`;
    case 'VERDICT':
      return `${claim}: was ${VERDICTS[before ?? 'RETRACTED']}, is ${VERDICTS[after ?? 'RETRACTED']}`;
    case 'DENIAL':
      return `Denied for the first time: ${claim}`;
    case 'VIEW':
      return `“${alert.title}” has another answer`;
  }
}

const { connection: AlertConnection } = connectionOf<PlacedAlert>('Alert', Alert, 'alerts');

builder.queryField('alerts', (t) =>
  t.field({
    type: AlertConnection,
    nullable: true,
    description: 'What standing questions found, the last first.',
    args: { question: t.arg.id({ description: 'Only of this question.' }), ...pageArgs() },
    resolve: async (_, { question, ...page }, ctx) => {
      const about = isGiven(question) ? [rawId('StandingQuestion', question)] : undefined;
      const filter = { shelf: 'alert', ...(about && { about }) } as const;
      const { edges, ...rest } = await storePage(ctx, 'kept', filter, wanted(page));
      return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: alertOf(node) })) };
    },
  }),
);

builder.subscriptionField('alerted', (t) =>
  t.field({
    type: Alert,
    description:
      'Every alert as it is found. Over server-sent events, as `graphChanged`; the id of an event is `place`.',
    args: {
      questions: t.arg.idList({ description: 'Only of these questions.' }),
      since: t.arg.int({ description: 'First what came after this place, then what comes; now, where left out.' }),
    },
    subscribe: async (_, { questions, since }, ctx) => {
      if (typeof since === 'number' && since < 0) refuse('since is negative; places count from 0');
      const asked = someOf('questions', questions)?.map((id) => rawId('StandingQuestion', id)) ?? null;
      return near(ctx, asked, ctx.resumeAfter ?? since ?? (await ctx.standing.lastAlert()));
    },
    resolve: (alert: PlacedAlert) => alert,
  }),
);

async function* near(ctx: Context, questions: readonly string[] | null, since: number): AsyncGenerator<PlacedAlert> {
  for await (const alert of ctx.alerts(since)) {
    if (questions === null || questions.includes(alert.question)) yield alert;
  }
}
