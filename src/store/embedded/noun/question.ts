/** Standing questions. */
import type { StandingQuestion } from '../../../domain/record/standing-question.ts';
import { id, int, text, textOrNull } from '../column.ts';
import { Listed } from '../listed.ts';
import { Table } from '../table.ts';

export const questions = new Table<StandingQuestion>({
  name: 'question',
  columns: { id, title: text(), asked: text(), webhook: textOrNull(), author: text(), createdAt: int },
  declarations: ['PRIMARY KEY (id)'],
  options: 'WITHOUT ROWID',
  besides: ['CREATE INDEX question_created ON question (createdAt, id)'],
});

export const listedQuestions = new Listed<StandingQuestion, object, 'CREATED DESC'>({
  list: 'standing questions',
  select: questions.select('t'),
  from: 'question t',
  id: 't.id',
  orders: { 'CREATED DESC': 't.createdAt' },
  conditions: () => {},
  rowOf: (raw) => questions.rowOf(raw),
});
