/** What a verdict hangs on, in a form that people can check: each set of words without which it would be another. */
import { type CutSearch, MOST_TOGETHER, MOST_TRIED, type UnitKind } from '../../src/analysis/counterfactual.ts';
import { type Outcome, type WouldChange, whatWouldChange } from '../../src/analysis/what-would-change.ts';
import { rawId, readGlobalId } from '../../src/domain/global-id.ts';
import type { Id } from '../../src/domain/glossary.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { pageSize } from '../api/bounds.ts';
import { Node, type NodeValue } from '../api/node.ts';
import { scopeArgs, scopeOf } from '../api/scope.ts';
import { EventStatus, Verdict } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { presentEntities } from '../entity/present.ts';
import { notFound } from '../errors.ts';
import { documentsOf, statementsOf } from '../evidence/present-evidence.ts';
import { eventIn } from '../graph/event.ts';
import { type EvidencedNode, statementNode } from '../graph/node-values.ts';
import { relationById } from '../graph/relation.ts';

interface CounterfactualValue {
  readonly without: readonly NodeValue[];
  readonly outcome: Outcome | null;
  readonly inWords: string;
}

const Counterfactual = builder.objectRef<CounterfactualValue>('Counterfactual').implement({
  description:
    'What it would come to without some of its evidence. One with nothing in `without` says that the search was cut.',
  fields: (t) => ({
    without: t.field({
      type: [Node],
      description: 'Statements, documents or publishers: the fewest that make this difference.',
      resolve: ({ without }) => [...without],
    }),
    verdict: t.field({
      type: Verdict,
      nullable: true,
      description: 'The verdict without them; null where nothing of it would be left.',
      resolve: ({ outcome }) => outcome?.verdict ?? null,
    }),
    status: t.field({
      type: EventStatus,
      nullable: true,
      description: 'The status without them; null for a durable relation, and where nothing of it would be left.',
      resolve: ({ outcome }) => outcome?.status ?? null,
    }),
    inWords: t.exposeString('inWords', { description: 'The same as a sentence.' }),
  }),
});

builder.queryField('whatWouldChange', (t) =>
  t.field({
    type: [Counterfactual],
    nullable: true,
    description: `The smallest sets of statements, documents or publishers without which the verdict or status of a relation or event would differ, the smallest first. Every set of up to ${MOST_TOGETHER} is tried, of more than ${MOST_TRIED} of a kind the first known with one another and the rest alone: then the last item says so. Documents that carry the same copy count as one.`,
    args: {
      relation: t.arg.id({ required: true, description: 'A relation, or an event.' }),
      ...scopeArgs,
      first: t.arg.int({ defaultValue: 10, description: 'How many, 1 to 100.' }),
    },
    resolve: async (_, { relation, first, ...args }, ctx) => {
      const scope = await scopeOf(ctx, args);
      const node = await evidencedNode(ctx, relation, scope);
      if (node === null) throw notFound('relation', relation);
      const change = await ctx.ask(whatWouldChange(node.found, scope));
      if (change.now === null) return [];
      const found = change.found.slice(0, pageSize(first, 10));
      const told = await Promise.all(found.map((one) => counterfactual(ctx, one, change, scope)));
      return [...told, ...cutShort(change.cut, change.now)];
    },
  }),
);

const evidencedNode = async (ctx: Context, id: string, scope: Scope): Promise<EvidencedNode | null> =>
  readGlobalId(id)?.noun === 'Event'
    ? eventIn(ctx, rawId('Event', id), scope)
    : relationById(ctx, rawId('Relation', id), scope);

type Found = WouldChange['found'][number];

async function counterfactual(
  ctx: Context,
  { kind, without, outcome }: Found,
  change: WouldChange,
  scope: Scope,
): Promise<CounterfactualValue> {
  const sources = await sourcesOf(ctx, kind, without, change);
  const isAll = kind === 'COPY' && [...change.asserting].every((document) => without.includes(document));
  const rests = isAll ? 'It rests on one wire copy. ' : '';
  const then = difference(change.now as Outcome, outcome);
  return {
    without: await nodesOf(ctx, kind, without, scope),
    outcome,
    inWords: `${rests}Without ${WORDS[kind](without.length)} (${sources.join(', ')}) ${then}.`,
  };
}

const counted = (count: number, one: string): string => (count === 1 ? `the ${one}` : `${count} ${one}s`);

const WORDS: Readonly<Record<UnitKind, (count: number) => string>> = {
  COPY: (count) => `the copy that ${count} documents carry`,
  STATEMENT: (count) => counted(count, 'statement'),
  DOCUMENT: (count) => counted(count, 'document'),
  PUBLISHER: (count) => counted(count, 'publisher'),
};

function difference(now: Outcome, then: Outcome | null): string {
  if (then === null) return 'nothing of it would be left';
  const verdict = then.verdict === now.verdict ? [] : [`${spelt(then.verdict)} instead of ${spelt(now.verdict)}`];
  const status =
    then.status === now.status || then.status === null || now.status === null
      ? []
      : [`${spelt(then.status)} instead of ${spelt(now.status)}`];
  return `it would be ${[...verdict, ...status].join(', and ')}`;
}

const spelt = (code: string): string => code.toLowerCase().replace('_', ' ');

/** Who would have to be wrong: publishers by name, a document without one by its title. */
async function sourcesOf(
  ctx: Context,
  kind: UnitKind,
  without: readonly Id[],
  { documentOf, publisherOf }: WouldChange,
): Promise<readonly string[]> {
  if (kind === 'PUBLISHER') return (await presentEntities(ctx, without)).map(({ label }) => label);
  const documents = kind === 'STATEMENT' ? without.map((id) => documentOf.get(id) ?? id) : without;
  const labels = await Promise.all(
    documents.map(async (id) => {
      const publisher = publisherOf.get(id) ?? null;
      const entity = publisher === null ? null : await ctx.loaders.entities.load(publisher);
      return entity?.label ?? (await ctx.loaders.documents.load(id))?.title ?? 'a document';
    }),
  );
  return [...new Set(labels)].sort();
}

async function nodesOf(ctx: Context, kind: UnitKind, ids: readonly Id[], scope: Scope): Promise<readonly NodeValue[]> {
  if (kind === 'PUBLISHER') return presentEntities(ctx, ids);
  if (kind !== 'STATEMENT') return documentsOf(ctx, ids);
  return (await statementsOf(ctx, ids)).map((statement) => statementNode(statement, scope));
}

function cutShort(cut: readonly CutSearch[], now: Outcome): readonly CounterfactualValue[] {
  if (cut.length === 0) return [];
  const named = cut.map(({ kind, of }) => `${of} ${kind === 'COPY' ? 'copies' : `${spelt(kind)}s`}`).join(', ');
  const inWords = `The search was cut: of ${named} the ${MOST_TRIED} known first were tried with one another, the others alone.`;
  return [{ without: [], outcome: now, inWords }];
}
