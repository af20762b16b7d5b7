/** Decisions, and everything that each is about: entities, documents and statements. */

import type { Id } from '../../../domain/glossary.ts';
import { type Decision, namedBy } from '../../../domain/record/decision.ts';
import type { DecisionFilter } from '../../filter.ts';
import { id, idsIn, int, intOrNull, json } from '../column.ts';
import { type Connection, jsonList } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Table } from '../table.ts';

interface DecisionRow {
  readonly id: Id;
  readonly decidedAt: number;
  readonly revertedAt: number | null;
  readonly body: Omit<Decision, 'revertedAt'>;
}

export const decisions = new Table<DecisionRow>({
  name: 'decision',
  columns: { id, decidedAt: int, revertedAt: intOrNull, body: json<Omit<Decision, 'revertedAt'>>() },
  declarations: ['PRIMARY KEY (id)'],
  options: 'WITHOUT ROWID',
  besides: [
    'CREATE INDEX decision_decided ON decision (decidedAt, id)',
    'CREATE TABLE decision_about (subject BLOB, decision BLOB, PRIMARY KEY (subject, decision)) STRICT, WITHOUT ROWID',
  ],
});

const ABOUT = `t.id IN (SELECT decision FROM decision_about WHERE subject IN ${idsIn('about')})`;
export const decisionOf = ({ body, revertedAt }: Pick<DecisionRow, 'body' | 'revertedAt'>): Decision =>
  ({ ...body, revertedAt }) as Decision;
const rowOf = (raw: object): Decision => decisionOf(decisions.rowOf(raw));

export const listedDecisions = new Listed<Decision, DecisionFilter, 'DECIDED DESC'>({
  list: 'decisions',
  select: decisions.select('t'),
  from: 'decision t',
  id: 't.id',
  orders: { 'DECIDED DESC': 't.decidedAt' },
  conditions: ({ about }, where) => where.list('about', about, ABOUT),
  rowOf,
});

/** Those that stand. */
export const decisionsAbout = (connection: Connection, subjects: readonly Id[]): readonly Decision[] =>
  connection
    .all<object>(`SELECT ${decisions.select('t')} FROM decision t WHERE t.revertedAt IS NULL AND ${ABOUT}`, {
      about: jsonList(subjects),
    })
    .map(rowOf);

export function addDecision(connection: Connection, decision: Decision): void {
  const { revertedAt, ...body } = decision;
  decisions.insert(connection, { id: decision.id, decidedAt: decision.decidedAt, revertedAt, body });
  const split = decision.kind === 'SPLIT' ? [...decision.documents, ...decision.statements] : [];
  const add = `INSERT OR IGNORE INTO decision_about SELECT unhex(value), unhex(@id) FROM json_each(@subjects)`;
  connection.run(add, { id: decision.id, subjects: jsonList([...namedBy(decision), ...split]) });
  if (decision.kind !== 'SPLIT') return;
  // A split of single statements is found by their documents too.
  connection.run(
    `INSERT OR IGNORE INTO decision_about SELECT document, unhex(@id) FROM statement WHERE id IN ${idsIn('statements')}`,
    { id: decision.id, statements: jsonList(decision.statements) },
  );
}
