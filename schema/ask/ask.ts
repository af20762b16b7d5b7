/** `ask`: a question in words, answered in sentences that quotes carry, or refused. */
import type { GraphQLSchema } from 'graphql';
import { compose, isAnswered } from '../../src/ask/answer/compose.ts';
import type { Composed, PlanData, Sentence } from '../../src/ask/answer/data.ts';
import { notYet } from '../../src/ask/answer/not-yet.ts';
import { inWords } from '../../src/ask/plan/in-words.ts';
import { planOf, type Scoping } from '../../src/ask/plan/plan.ts';
import { type Intent, type Named, NOTHING_ASKED } from '../../src/ask/question/intent.ts';
import { rawId } from '../../src/domain/global-id.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { lastDayOf, parseMoment } from '../../src/domain/time.ts';
import type { Verdict as VerdictCode } from '../../src/domain/vocabulary.ts';
import { isGiven } from '../api/bounds.ts';
import { type ScopeArgs, scopeArgs, scopeOf, takesNothingAway } from '../api/scope.ts';
import { Verdict } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';
import { presentStatement } from '../evidence/present-evidence.ts';
import { Quote } from '../evidence/quote.ts';
import { Statement } from '../evidence/statement.ts';
import { statementNode } from '../graph/node-values.ts';
import { answerId, intentOfAnswer } from './answer-id.ts';
import { nameBook } from './name-book.ts';
import { plainScope } from './plain-scope.ts';
import { changedIntent, Plan, PlanChange, type PlanNode } from './plan.ts';
import { quotesOf } from './quotes-of.ts';
import { run } from './run.ts';
import { suggestionsFor } from './suggestions.ts';
import { todayOf } from './today.ts';

interface SentenceValue extends Sentence {
  readonly scope: Scope;
}

const AnswerSentence = builder.objectRef<SentenceValue>('AnswerSentence').implement({
  description: 'A sentence of an answer, with the words that carry it.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'In English, as the quotes beneath it bear it out.' }),
    verdict: t.field({
      type: Verdict,
      nullable: true,
      description: 'What the evidence comes to; null where the sentence is no single claim.',
      resolve: ({ verdict }): VerdictCode | null => verdict,
    }),
    quotes: t.field({ type: [Quote], description: 'The words that carry it: at least one.', resolve: quotesOf }),
    statements: t.field({
      type: [Statement],
      description: 'The statements behind it; none where words of a text are quoted.',
      resolve: ({ statements, scope }, _, ctx) =>
        Promise.all(
          statements.map(async (id) => statementNode(await presentStatement(ctx, rawId('Statement', id)), scope)),
        ),
    }),
    entities: t.field({
      type: [Entity],
      description: 'Whom it names.',
      resolve: ({ entities }, _, ctx) =>
        Promise.all([...new Set(entities)].map((id) => presentEntity(ctx, rawId('Entity', id)))),
    }),
  }),
});

interface AnswerValue {
  readonly id: string;
  readonly question: string;
  readonly plan: PlanNode | null;
  readonly sentences: readonly SentenceValue[];
  readonly missing: readonly string[];
  readonly suggestions: readonly string[];
}

const Answer = builder.objectRef<AnswerValue>('Answer').implement({
  description: 'An answer in sentences, each carried by verified quotes; or a refusal, with the reason.',
  fields: (t) => ({
    id: t.id({ description: 'To ask on from here: `context`.', resolve: ({ id }) => id }),
    question: t.exposeString('question', { description: 'What was asked.' }),
    plan: t.field({
      type: Plan,
      nullable: true,
      description: 'Null where the question was not understood.',
      resolve: ({ plan }) => plan,
    }),
    refused: t.boolean({
      description: 'True where nothing in the evidence answers it.',
      resolve: ({ sentences }) => sentences.length === 0,
    }),
    sentences: t.expose('sentences', { type: [AnswerSentence], description: 'The answer; none where it is refused.' }),
    missing: t.exposeStringList('missing', {
      description: 'What would have to be in the evidence for an answer, or for a better one.',
    }),
    suggestions: t.exposeStringList('suggestions', { description: 'Questions near this one that can be answered.' }),
  }),
});

builder.queryField('ask', (t) =>
  t.field({
    type: Answer,
    nullable: true,
    description: 'A question in words, answered in sentences that quotes carry, or refused.',
    args: {
      question: t.arg.string({ required: true, description: 'One question, in English.' }),
      ...scopeArgs,
      context: t.arg.id({
        description: 'The id of the answer that this question follows: “And in March?”, “Who denies it?”',
      }),
    },
    resolve: (_, args, ctx, { schema }) => answerOf(ctx, schema, args),
  }),
);

builder.queryField('askAgain', (t) =>
  t.field({
    type: Answer,
    nullable: true,
    description: 'A plan with something in it changed: other actors, types, places or dates, answered as any question.',
    args: {
      plan: t.arg.id({ required: true, description: 'The `id` beside the plan of an earlier answer.' }),
      change: t.arg({ type: PlanChange, required: true, description: 'What is otherwise.' }),
      ...scopeArgs,
    },
    resolve: async (_, { plan, change, ...args }, ctx, { schema }) => {
      const [asking, intent] = await Promise.all([askingIn(ctx, schema, args), changedIntent(ctx, plan, change)]);
      return answerTo(asking, inWords(intent), intent);
    },
  }),
);

/** What every question of one request is answered with. */
interface Asking {
  readonly ctx: Context;
  readonly schema: GraphQLSchema;
  readonly scope: Scope;
  readonly scoping: Scoping;
}

async function askingIn(ctx: Context, schema: GraphQLSchema, args: ScopeArgs): Promise<Asking> {
  const scope = await scopeOf(ctx, args);
  return { ctx, schema, scope, scoping: { ...plainScope(args), today: await todayOf(ctx, args) } };
}

interface AskArgs extends ScopeArgs {
  readonly question: string;
  readonly context?: string | number | null | undefined;
}

async function answerOf(ctx: Context, schema: GraphQLSchema, args: AskArgs): Promise<AnswerValue> {
  const { question } = args;
  const asking = await askingIn(ctx, schema, args);
  const { scoping } = asking;
  const previous = isGiven(args.context) ? await intentOfAnswer(ctx, String(args.context)) : null;
  // With the tagger of words, which most servers are never asked for.
  const { understand } = await import('../../src/ask/question/understand.ts');
  const understood = await understand({ question, today: scoping.today, previous }, nameBook(ctx, schema, scoping.at));
  const looser = async () => {
    for (const intent of await understood.looser()) {
      if (intent.inTexts && !mayReadTexts(scoping)) continue;
      const loose = await tried(asking, intent.inTexts ? knownIn(intent, scoping) : intent);
      if (isAnswered(loose.composed)) return answerOn(asking, question, loose);
    }
    return null;
  };
  if ('refusal' in understood) {
    const { missing, named } = understood.refusal;
    return (await looser()) ?? refusalOf(asking, question, missing, named, null);
  }
  const strict = await tried(asking, understood.intent);
  if (isAnswered(strict.composed)) return answerOn(asking, question, strict);
  return (
    (await looser()) ?? (await later(asking, question, understood.intent)) ?? nothingFound(asking, question, strict)
  );
}

/** What was not known by the day that the question asks of may be known by now, and that answers it. */
async function later(asking: Asking, question: string, intent: Intent): Promise<AnswerValue | null> {
  const by = intent.asOf ?? (intent.from === null && intent.to !== null ? lastDayOf(intent.to) : null);
  // Of what one name is in, whatever came later is none of what was asked for.
  const isOfOne = intent.acting.length + intent.affected.length + intent.places.length < 2;
  if (by === null || isOfOne || !/^(?:Whether|Who|EventsAt|Between)$/.test(intent.kind)) return null;
  const { ctx, schema, scoping } = asking;
  const now = { ...intent, asOf: null, to: null };
  const plan = planOf(now, scoping);
  if (plan.shape !== 'events' && plan.shape !== 'ties') return null;
  const composed = notYet(now, by, await run<PlanData>(ctx, schema, plan.operation, plan.variables));
  return isAnswered(composed) ? answerOn(asking, question, { plan: { ...plan, intent }, composed }) : null;
}

/** Statements alone can be weighed, and told of a time in the world. */
const mayReadTexts = ({ at, evidence }: Scoping): boolean =>
  takesNothingAway(evidence) && (at.validFrom ?? at.validTo ?? null) === null;

function knownIn(intent: Intent, { at }: Scoping): Intent {
  if (typeof at.asOf !== 'string') return intent;
  const isEarlier = intent.asOf !== null && parseMoment(intent.asOf).last < parseMoment(at.asOf).last;
  return isEarlier ? intent : { ...intent, asOf: at.asOf };
}

async function answerTo(asking: Asking, question: string, intent: Intent): Promise<AnswerValue> {
  const found = await tried(asking, intent);
  return isAnswered(found.composed) ? answerOn(asking, question, found) : nothingFound(asking, question, found);
}

/** A plan that was run, and what its answer says. */
interface Tried {
  readonly plan: PlanNode;
  readonly composed: Composed;
}

async function tried({ ctx, schema, scoping }: Asking, intent: Intent): Promise<Tried> {
  const plan = { ...planOf(intent, scoping), intent };
  return {
    plan,
    composed: compose(intent, plan.shape, await run<PlanData>(ctx, schema, plan.operation, plan.variables)),
  };
}

const answerOn = ({ scope }: Asking, question: string, { plan, composed }: Tried): AnswerValue => ({
  id: answerId(question, plan.intent),
  question,
  plan,
  sentences: composed.sentences.map((sentence) => ({ ...sentence, scope })),
  missing: composed.missing,
  suggestions: [],
});

async function nothingFound(asking: Asking, question: string, { plan, composed }: Tried): Promise<AnswerValue> {
  const { acting, affected, places } = plan.intent;
  const reason = [`Nothing in the evidence answers it. Asked for: ${plan.inWords}`, ...composed.missing];
  const refusal = await refusalOf(asking, question, reason, [...acting, ...affected, ...places], plan);
  return { ...refusal, suggestions: [...(await wider(asking, plan.intent)), ...refusal.suggestions] };
}

/** Whoever asks for words on something that nobody has may want those on anything. */
async function wider(asking: Asking, { kind, acting }: Intent): Promise<readonly string[]> {
  const [speaker] = acting;
  if (kind !== 'Said' || !speaker) return [];
  const { composed } = await tried(asking, { ...NOTHING_ASKED, kind, acting: [speaker] });
  return isAnswered(composed) ? [`What did ${speaker.label} say?`] : [];
}

const refusalOf = async (
  { ctx, schema, scoping }: Asking,
  question: string,
  missing: readonly string[],
  named: readonly Named[],
  plan: PlanNode | null,
): Promise<AnswerValue> => ({
  id: answerId(question.slice(0, 400), null),
  question,
  plan,
  sentences: [],
  missing,
  suggestions: await suggestionsFor(ctx, schema, named, scoping),
});
