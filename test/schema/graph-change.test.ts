import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openServed, type Served } from '../fixture/served.ts';
import { talks } from '../fixture/talks.ts';

/** The first text pays for reading the language model. */
jest.setTimeout(30_000);

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: talks });
});
afterAll(() => world.close());

/** The first events of a subscription, then it is left. */
async function firstEvents(query: string, variables: object, count: number): Promise<Record<string, unknown>[]> {
  const response = await world.fetch(query, variables, { accept: 'text/event-stream' });
  const found: Record<string, unknown>[] = [];
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    const lines = decoder.decode(chunk).split('\n');
    for (const line of lines.filter((one) => one.startsWith('data: {')))
      found.push(JSON.parse(line.slice(6)).data.graphChanged);
    if (found.length >= count) break;
  }
  return found;
}

const CHANGES = `subscription($about: [ID!], $since: Int) { graphChanged(about: $about, since: $since) {
  revision documents { title } entities { label } relations { relationType } gone truncated } }`;

describe('graphChanged', () => {
  it('tells what a merge touched, and which ids name nothing of their own since', async () => {
    const { data: before } = await world.ask('{ revision ben: entity(name: "Ben Carter") { id } }');
    await world.ask(
      'mutation { mergeEntities(survivor: "name:Ada Berg", absorbed: ["name:Ben Carter"], reason: "test") { __typename } }',
    );
    const [change] = await firstEvents(CHANGES, { since: before.revision }, 1);
    expect(change).toMatchObject({ revision: before.revision + 1, truncated: false });
    expect(change?.entities).toContainEqual({ label: 'Ada Berg' });
    expect(change?.gone).toContain(before.ben.id);
  });

  it('leaves out what does not concern those asked about', async () => {
    const { data: before } = await world.ask('{ revision }');
    const add = (name: string) =>
      `mutation { ingestDocument(input: { text: "${name} met Angela Merkel on 7 February 2022.", title: "${name}" }) { __typename } }`;
    await world.ask(add('Vladimir Putin'));
    await world.ask(add('Joe Biden'));
    const [change] = await firstEvents(CHANGES, { since: before.revision, about: ['name:Joe Biden'] }, 1);
    expect(change).toMatchObject({ revision: before.revision + 2, documents: [{ title: 'Joe Biden' }] });
    expect(change?.relations).toContainEqual({ relationType: 'CONSULT' });
  });

  it('tells of a remark about whom one asks, also where it is changed and deleted', async () => {
    const { data: before } = await world.ask('{ revision }');
    const { data } = await world.ask('mutation { addNote(about: ["name:Norland"], body: "Who?") { id } }');
    const { id } = data.addNote;
    await world.ask('mutation { addNote(about: ["name:Cleo Duval"], body: "Not she.") { id } }');
    await world.ask('mutation($id: ID!) { changeNote(id: $id, body: "Whom?") { id } }', { id });
    await world.ask('mutation($id: ID!) { deleteNote(id: $id) { id } }', { id });
    const changes = await firstEvents(CHANGES, { since: before.revision, about: ['name:Norland'] }, 3);
    expect(changes.map(({ revision, entities }) => [revision, entities])).toEqual(
      [1, 3, 4].map((after) => [before.revision + after, [{ label: 'Norland' }]]),
    );
  });

  it.each([
    ['a revision before the first', { since: -1 }],
    ['an empty list', { about: [] }],
    ['an id that is none', { about: ['x'] }],
  ])('refuses %s', async (_, variables) => {
    const response = await world.fetch(CHANGES, variables, { accept: 'text/event-stream' });
    expect(await response.text()).toContain('BAD_USER_INPUT');
  });
});
