/** Standing questions. */
import type { StandingQuestion } from '../../../domain/record/standing-question.ts';
import { Listed } from '../listed.ts';
import { Nodes } from '../nodes.ts';
import { int, plain } from '../property.ts';
import { queries } from '../query/queries.ts';

export const questions = new Nodes<StandingQuestion>({
  label: 'StandingQuestion',
  properties: { id: plain(), title: plain(), asked: plain(), webhook: plain(), author: plain(), createdAt: int },
  indexes: [['createdAt', 'id']],
});

export const listedQuestions = new Listed<StandingQuestion, object, 'CREATED DESC'>({
  list: 'standing questions',
  queries: queries.questionList,
  orders: ['CREATED DESC'],
  asked: () => ({ from: 'all', filter: {} }),
  rowsOf: async (values) => values.map((one) => questions.rowOf(one)),
  byIds: (reader, ids) => questions.byIds(reader, ids),
});
