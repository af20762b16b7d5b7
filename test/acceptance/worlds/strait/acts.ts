/** What people do to the strait, each taken back again. */
import { expect } from '@jest/globals';
import { type Act, retract, review, statementId, type Undo, undone } from '../../act.ts';
import { EVENTS, eventLines } from '../../lines.ts';
import type { Data, Project } from '../../project.ts';

const settlement = { participants: ['name:Mara Ilves', 'name:Joost Verhaal'], types: ['AGREE'] };
const dinner = { participants: ['name:Mara Ilves', 'name:Joost Verhaal'], modes: ['visit'] };

async function told(project: Project, filter: object): Promise<string[]> {
  return eventLines(await project.ask(EVENTS, { filter }));
}

const both =
  (...acts: readonly ((project: Project) => Promise<Undo>)[]) =>
  async (project: Project): Promise<Undo> => {
    const undos: Undo[] = [];
    for (const act of acts) undos.push(await act(project));
    return async () => {
      for (const undo of undos.reverse()) await undo();
    };
  };

export const acts: readonly Act[] = [
  undone(
    'without the paper that asserts it a settlement is only denied, and no longer drawn',
    (project) => retract(project, 's10'),
    async (project) => expect(await told(project, settlement)).toEqual([]),
  ),
  undone(
    'a denial that was misread disputes nothing',
    async (project) => review(project, await statementId(project, 'No settlement exists'), 'REJECTED'),
    async (project) =>
      expect(await told(project, settlement)).toEqual([
        '2019-03-05 OCCURRED AGREE: Joost Verhaal, Mara Ilves; 1 statement, 1 source',
      ]),
  ),
  undone(
    'the wire that founded the dinner can go: nothing is regrouped, and it joins the agency to its reprints no more',
    (project) => retract(project, 's04'),
    async (project) =>
      expect(await told(project, dinner)).toEqual([
        '2019-03-05 OCCURRED CONSULT visit in Port Averin: Joost Verhaal, Mara Ilves; 6 statements, 2 sources, 1 denial',
      ]),
  ),
  undone(
    'without the outlet that joined them two reports are two sources again',
    both(
      (project) => retract(project, 's08'),
      (project) => retract(project, 's09'),
    ),
    async (project) =>
      expect(await told(project, dinner)).toEqual([
        '2019-03-05 OCCURRED CONSULT visit in Port Averin: Joost Verhaal, Mara Ilves; 5 statements, 2 sources, 1 denial',
      ]),
  ),
  { name: 'what nothing supports any more is kept for audit alone', perform: loseAllSupport },
];

async function loseAllSupport(project: Project): Promise<void> {
  const query = '{ relations(types: [ACCUSE]) { nodes { id } } }';
  const { relations } = await project.ask(query);
  expect(relations.nodes).toHaveLength(2);
  const restore = await retract(project, 's24');
  const ids = relations.nodes.map(({ id }: Data) => id);
  const { nodes } = await project.ask('query($ids: [ID!]!) { nodes(ids: $ids) { ... on Relation { verdict } } }', {
    ids,
  });
  expect(nodes).toEqual([{ verdict: 'RETRACTED' }, { verdict: 'RETRACTED' }]);
  expect((await project.ask(query)).relations.nodes).toEqual([]);
  await restore();
  expect((await project.ask(query)).relations.nodes).toEqual(relations.nodes);
}
