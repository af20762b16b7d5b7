/** `context`: statements worth reading for a question, for programs that put evidence before a model. */
import type { GraphQLSchema } from 'graphql';
import { type Ranked, type Readable, ranked, stemOf } from '../../src/ask/context/rank.ts';
import { namesIn } from '../../src/ask/question/named/names.ts';
import { timesIn } from '../../src/ask/question/time/times.ts';
import { askingOf, FUNCTION, HAPPENINGS, LIGHT } from '../../src/ask/question/wording/lexicon.ts';
import { rawId } from '../../src/domain/global-id.ts';
import { normalizeName } from '../../src/domain/name.ts';
import type { RelationType } from '../../src/domain/relation-types.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { within, wordsOf } from '../api/bounds.ts';
import { scopeArgs, scopeOf } from '../api/scope.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { presentStatement } from '../evidence/present-evidence.ts';
import { Statement } from '../evidence/statement.ts';
import { statementNode } from '../graph/node-values.ts';
import { nameBook } from './name-book.ts';
import { type PlainScope, plainScope } from './plain-scope.ts';
import { run } from './run.ts';

interface ReadingValue extends Ranked {
  readonly scope: Scope;
}

const ReadingContext = builder.objectRef<ReadingValue>('Context').implement({
  description: 'Statements worth reading for a question, the best first, each copy of a text once.',
  fields: (t) => ({
    statements: t.field({
      type: [Statement],
      description: 'The most telling first, as many as `tokens` have room for.',
      resolve: ({ chosen, scope }, _, ctx) =>
        Promise.all(
          chosen.map(async ({ id }) => statementNode(await presentStatement(ctx, rawId('Statement', id)), scope)),
        ),
    }),
    text: t.exposeString('text', { description: 'Their quotes with source, date and speaker, a line each.' }),
    tokens: t.exposeInt('tokens', { description: 'About how many tokens the text has: one for four characters.' }),
    truncated: t.exposeBoolean('truncated', { description: 'True where more was found than the budget holds.' }),
  }),
});

const MOST_TOKENS = 20_000;

builder.queryField('context', (t) =>
  t.field({
    type: ReadingContext,
    nullable: true,
    description:
      'Statements worth reading for a question, ranked, deduplicated by syndication, within a budget of tokens.',
    args: {
      question: t.arg.string({ required: true, description: 'The question, or a few words.' }),
      tokens: t.arg.int({ defaultValue: 2_000, description: `At most so many tokens, 50 to ${MOST_TOKENS}.` }),
      ...scopeArgs,
    },
    resolve: async (_, { question, tokens, ...args }, ctx, { schema }) => {
      const scope = await scopeOf(ctx, args);
      const budget = within('tokens', tokens ?? 2_000, 50, MOST_TOKENS);
      const found = await claimsFor(ctx, schema, wordsOf('question', question), plainScope(args), scope);
      return { ...ranked(found.candidates, found.wanted, budget), scope };
    },
  }),
);

const CLAIMS = `query Claims($filter: StatementFilter!, $at: TimeScope, $evidence: EvidenceFilter) {
  statements(filter: $filter, first: 100) {
    nodes {
      id predicate polarity modality knownAt retractedAt review
      subject { id } object { id }
      attribution { surface entity { id label } }
      quote { text verified document { id title published { edtf } publisher { label } } }
      document { syndicationCluster }
      relation { standing(at: $at, evidence: $evidence) { verdict } }
      event { standing(at: $at, evidence: $evidence) { verdict } }
    }
  }
}`;

interface Standing {
  readonly standing: { readonly verdict: string | null };
}
interface Claims {
  readonly statements: {
    readonly nodes: readonly (Omit<Readable, 'verdict'> & {
      readonly relation: Standing | null;
      readonly event: Standing | null;
    })[];
  } | null;
}

const MOST_NAMES = 5;
const MOST_WORDS = 8;

async function claimsFor(
  ctx: Context,
  schema: GraphQLSchema,
  question: string,
  { at, evidence }: PlainScope,
  scope: Scope,
) {
  const { tokensOf } = await import('../../src/ask/question/wording/tokens.ts');
  const tokens = tokensOf(question);
  const { units } = await namesIn(question, tokens, timesIn(tokens, null).read, nameBook(ctx, schema, at));
  const named = [...new Set(units.flatMap((unit) => (unit.kind === 'name' ? [unit.named.id] : [])))];
  const told = units.flatMap((unit) => (unit.kind === 'word' ? [unit.token] : []));
  const types = new Set<RelationType>(told.flatMap(({ lemma, pos }) => askingOf(lemma, pos === 'VERB')?.types ?? []));
  const content = told.filter(
    ({ lower, lemma }) =>
      /\p{L}{3}/u.test(lower) && ![FUNCTION, HAPPENINGS, LIGHT].some((set) => set.has(lower) || set.has(lemma)),
  );
  const words = [...new Set(content.map(({ lower }) => normalizeName(lower)))].filter((word) => word !== '');
  const near = named.slice(0, MOST_NAMES).flatMap((id) => [{ about: id }, { saidBy: id }]);
  const filters = [...near, ...words.slice(0, MOST_WORDS).map((text) => ({ text }))];
  const byId = new Map<string, Readable>();
  for (const filter of filters) {
    const { statements } = await run<Claims>(ctx, schema, CLAIMS, { filter: { ...filter, at }, at, evidence });
    for (const { relation, event, ...claim } of statements?.nodes ?? []) {
      const group = event ?? relation;
      if (group && group.standing.verdict === null) continue;
      if (group === null && scope.minSources > 1) continue;
      byId.set(claim.id, { ...claim, verdict: group?.standing.verdict ?? null });
    }
  }
  const candidates = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { candidates, wanted: { named: new Set(named), words: new Set(words.map(stemOf)), types } };
}
