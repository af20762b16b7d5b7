/** Who is the same person, who is not, and what undoing leaves. */
import { expect } from '@jest/globals';
import { type Act, decide, decided, documentId, retract, undone } from '../../act.ts';
import { EVENTS, eventLines } from '../../lines.ts';
import { portraitOf } from '../../portrait.ts';
import { EMBEDDED, openProject, type Project } from '../../project.ts';
import { idsOf, linesOf } from '../../world.ts';
import { late } from './dispatches.ts';
import { envoys } from './envoys.ts';

const both = 'mergeEntities(survivor: "name:Livia Aster", absorbed: ["name:L. Aster"], reason: "one woman")';
const apart = 'declareDistinct(a: "name:Livia Aster", b: "name:L. Aster", reason: "two women")';

const told = async (project: Project, filter: object): Promise<string[]> =>
  eventLines(await project.ask(EVENTS, { filter })).sort();
const meetings = { places: ['name:Halden'], at: { validTo: '2019-05-31', includeUndated: false } };

export const acts: readonly Act[] = [
  undone(
    'merged, two women are one, and their meetings are',
    (project) => decide(project, both),
    async (project) => {
      expect(await told(project, meetings)).toEqual([
        '2019-05-01 OCCURRED CONSULT visit in Halden: Dorian Wex, Livia Aster; 3 statements, 2 sources',
      ]);
      const { a, b } = await project.ask(
        '{ a: entity(name: "L. Aster") { id } b: entity(name: "Livia Aster") { id } }',
      );
      expect(a).toEqual(b);
    },
  ),
  undone(
    'declared distinct they cannot be merged, not even through a third',
    (project) => decide(project, apart),
    async (project) => {
      expect(await decided(project, both)).toMatchObject({ __typename: 'ConflictError' });
      const third = 'mergeEntities(survivor: "name:Salme Orav", absorbed: ["name:L. Aster"], reason: "so it seems")';
      const undo = await decide(project, third);
      const through = 'mergeEntities(survivor: "name:Salme Orav", absorbed: ["name:Livia Aster"], reason: "all one")';
      const refusal = await decided(project, through);
      expect(refusal).toMatchObject({ __typename: 'ConflictError', conflicting: [expect.any(String)] });
      await undo();
    },
  ),
  undone(
    'merged they cannot be declared distinct',
    (project) => decide(project, both),
    async (project) => expect(await decided(project, apart)).not.toMatchObject({ __typename: 'MergeSuccess' }),
  ),
  {
    name: 'a person is no newspaper',
    perform: async (project) => {
      const field = 'mergeEntities(survivor: "name:Livia Aster", absorbed: ["name:Pier News"], reason: "why not")';
      expect(await decided(project, field)).toMatchObject({ __typename: 'ConflictError' });
    },
  },
  undone(
    'a founder that is retracted keeps its place: what came later is not regrouped',
    (project) => retract(project, 'e05'),
    async (project) =>
      expect(
        await told(project, {
          participants: ['name:Livia Aster', 'name:Dorian Wex'],
          at: { validFrom: '2019-06' },
          types: ['CONSULT'],
        }),
      ).toEqual([
        '../2019-05-03 (publication_fallback) OCCURRED CONSULT phone: Dorian Wex, Livia Aster; 1 statement, 1 source',
        '../2019-05-05 (publication_fallback) OCCURRED CONSULT in Ostrand: Dorian Wex, Livia Aster; 1 statement, 1 source',
        '../2019-05-07 (publication_fallback) OCCURRED CONSULT: Dorian Wex, Livia Aster; 2 statements, 2 sources',
        '../2019-05-21 (publication_fallback) OCCURRED CONSULT: Dorian Wex, Livia Aster; 1 statement, 1 source',
      ]),
  ),
  undone('of two who bear one name the painter is split off', split, async (project) => {
    expect(await told(project, { types: ['COOPERATE'] })).toEqual([
      '2019-09-01 OCCURRED COOPERATE: Henna Voss, Rudo Beck (painter); 1 statement, 1 source',
    ]);
    const field =
      'mergeEntities(survivor: "name:Rudo Beck", absorbed: ["name:Rudo Beck (painter)"], reason: "one man")';
    expect(await decided(project, field)).toMatchObject({ __typename: 'ConflictError' });
  }),
  { name: 'merged, told more and parted again they are as if never merged', perform: mergeAndPart },
];

async function split(project: Project) {
  const documents = [await documentId(project, 'e27')];
  const field =
    'splitEntity(entity: "name:Rudo Beck", documents: $documents, label: "Rudo Beck (painter)", reason: "a namesake")';
  return decide(project, field, { documents });
}

/** The last of all: what is told more stays. */
async function mergeAndPart(project: Project): Promise<void> {
  const more = { ...envoys, dispatches: [...envoys.dispatches, late] };
  const undo = await decide(project, both);
  await project.take(linesOf(more, [late.id]));
  await undo();
  const never = await openProject(EMBEDDED, [linesOf(more, idsOf(more))]);
  try {
    expect(await portraitOf(project)).toEqual(await portraitOf(never));
  } finally {
    await never.close();
  }
}
