/** What people do to a graph over the API, and the ids they need for it. */
import { expect } from '@jest/globals';
import { portraitOf } from './portrait.ts';
import type { Data, Project } from './project.ts';
import { urlOf } from './world.ts';

export interface Act {
  readonly name: string;
  /** Leaves the graph as it found it: later acts build on the world as it was told. */
  perform(project: Project): Promise<void>;
}

/** An act that is taken back: in between `look` finds what it changed, afterwards all is as before. */
export function undone(
  name: string,
  act: (project: Project) => Promise<Undo>,
  look: (project: Project) => Promise<void>,
): Act {
  return {
    name,
    perform: async (project) => {
      const before = await portraitOf(project);
      const undo = await act(project);
      await look(project).finally(undo);
      expect(await portraitOf(project)).toEqual(before);
    },
  };
}
export type Undo = () => Promise<void>;

const RESULT = `{ __typename ... on MergeSuccess { decision { id } entity { id label } }
  ... on ConflictError { message conflicting } ... on InvalidInputError { message } }`;

/** The answer of a decision, whatever it is. */
export async function decided(project: Project, field: string, variables: object = {}): Promise<Data> {
  const declared = Object.keys(variables).map(
    (name) => `$${name}: ${Array.isArray(variables[name as never]) ? '[ID!]' : 'ID!'}`,
  );
  const head = declared.length > 0 ? `mutation(${declared.join(', ')})` : 'mutation';
  return (await project.ask(`${head} { result: ${field} ${RESULT} }`, variables)).result;
}

/** Takes a decision that must be accepted. */
export async function decide(project: Project, field: string, variables: object = {}): Promise<Undo> {
  const result = await decided(project, field, variables);
  expect(result).toMatchObject({ __typename: 'MergeSuccess' });
  return async () => {
    const undone = await decided(project, 'revertDecision(decision: $decision)', { decision: result.decision.id });
    expect(undone.__typename).toBe('MergeSuccess');
  };
}

export async function documentId(project: Project, dispatch: string): Promise<string> {
  const { documents } = await project.ask('{ documents(first: 100) { nodes { id url } } }');
  return documents.nodes.find(({ url }: Data) => url === urlOf(dispatch)).id;
}

export async function retract(project: Project, dispatch: string): Promise<Undo> {
  const id = await documentId(project, dispatch);
  await project.ask('mutation($id: ID!) { retractDocument(id: $id, reason: "withdrawn by the paper") { id } }', { id });
  return async () => {
    await project.ask('mutation($id: ID!) { restoreDocument(id: $id, reason: "it stands after all") { id } }', { id });
  };
}

/** The statement whose quote holds these words. */
export async function statementId(project: Project, words: string): Promise<string> {
  const { statements } = await project.ask(
    'query($text: String) { statements(filter: { text: $text }) { nodes { id } } }',
    { text: words },
  );
  expect(statements.nodes).toHaveLength(1);
  return statements.nodes[0].id;
}

export async function review(project: Project, id: string, state: string): Promise<Undo> {
  const set = (to: string) =>
    project.ask('mutation($id: ID!, $to: ReviewState!) { reviewStatement(id: $id, state: $to) { review } }', {
      id,
      to,
    });
  await set(state);
  return async () => {
    await set('ACCEPTED');
  };
}
