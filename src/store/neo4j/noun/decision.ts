/** Decisions, and everything that each is about: entities, documents and statements. */

import type { Id } from '../../../domain/glossary.ts';
import { type Decision, namedBy } from '../../../domain/record/decision.ts';
import type { DecisionFilter } from '../../filter.ts';
import { inBatches } from '../batches.ts';
import type { Reader, Transaction } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Nodes } from '../nodes.ts';
import { int, intOrNull, json, plain } from '../property.ts';
import { queries } from '../query/queries.ts';

interface DecisionRow {
  readonly id: Id;
  readonly kind: Decision['kind'];
  readonly decidedAt: number;
  readonly revertedAt: number | null;
  readonly body: Omit<Decision, 'revertedAt'>;
}

export const decisions = new Nodes<DecisionRow>({
  label: 'Decision',
  properties: { id: plain(), kind: plain(), decidedAt: int, revertedAt: intOrNull, body: json() },
  indexes: [['decidedAt', 'id']],
});

function decisionOf(values: object): Decision {
  const { body, revertedAt } = decisions.rowOf(values);
  return { ...body, revertedAt } as Decision;
}

const found = (rows: readonly { readonly row: object }[]): readonly Decision[] =>
  rows.map(({ row }) => decisionOf(row));

export const listedDecisions = new Listed<Decision, DecisionFilter, 'DECIDED DESC'>({
  list: 'decisions',
  queries: queries.decisionList,
  orders: ['DECIDED DESC'],
  asked: ({ about }) => ({ from: about ? 'about' : 'all', filter: { about: about ?? null } }),
  rowsOf: async (values) => values.map(decisionOf),
  byIds: async (reader, ids) => found(await reader.run(queries.nodesByIds.Decision, { ids })),
});

/** Those that stand. */
export const decisionsAbout = async (reader: Reader, ids: readonly Id[]): Promise<readonly Decision[]> =>
  found(await reader.run(queries.decisionsAbout, { ids }));

export async function addDecisions(transaction: Transaction, added: readonly Decision[]): Promise<void> {
  const ties = added.map((decision) => {
    const isSplit = decision.kind === 'SPLIT';
    const split = isSplit ? [...decision.documents, ...decision.statements] : [];
    return { id: decision.id, about: [...namedBy(decision), ...split], statements: isSplit ? decision.statements : [] };
  });
  await Promise.all([
    decisions.write(transaction, added.map(decisionRow)),
    ...inBatches(ties).map((rows) => transaction.run(queries.tieDecisions, { rows })),
  ]);
}

export function decisionRow({ revertedAt, ...body }: Decision): DecisionRow {
  const { id, kind, decidedAt } = body;
  return { id, kind, decidedAt, revertedAt, body };
}
