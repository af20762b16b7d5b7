import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openServed, type Served } from '../fixture/served.ts';
import { talks } from '../fixture/talks.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: talks });
});
afterAll(() => world.close());

const SAVE = `mutation($operation: String!, $variables: JSON!, $state: JSON) {
  saveView(title: "Wer mit wem?", operation: $operation, variables: $variables, state: $state) {
    slug sha256 snapshot current permalink variables state } }`;
const OPEN = 'query($slug: String!) { savedView(slug: $slug) { snapshot sha256 current state title } }';
const NOTES = 'query($name: String!) { entity(name: $name) { notes { totalCount } } }';

describe('a saved view', () => {
  it('keeps its answer, and says whether it still holds', async () => {
    const variables = { name: 'Ada Berg' };
    const { data } = await world.ask(SAVE, { operation: NOTES, variables, state: { zoom: 2 } });
    const { slug, sha256, snapshot, permalink } = data.saveView;
    expect(slug).toMatch(/^wer-mit-wem-[0-9a-f]{6}$/);
    expect(permalink).toContain(slug);
    expect(snapshot).toEqual({ entity: { notes: { totalCount: 0 } } });
    await world.ask('mutation { addNote(about: ["name:Ada Berg"], body: "New.") { id } }');
    const { data: opened } = await world.ask(OPEN, { slug });
    expect(opened.savedView).toEqual({ snapshot, sha256, current: false, state: { zoom: 2 }, title: 'Wer mit wem?' });
  });

  it('has no work counts in its answer', async () => {
    const operation = '{ egoNetwork(input: { centers: ["name:Ada Berg"] }) { work: stats { tookMs } } }';
    const { data } = await world.ask(SAVE, { operation, variables: {} });
    expect(data.saveView).toMatchObject({ snapshot: { egoNetwork: { __typename: 'Subgraph' } }, current: true });
  });

  it.each([
    ['no query', 'nonsense'],
    ['a mutation', 'mutation { addNote(about: [], body: "x") { id } }'],
    ['a subscription', 'subscription { graphChanged { revision } }'],
    ['a saved view', '{ savedViews { nodes { id } } }'],
    ['a saved view in a fragment', '{ ...F } fragment F on Query { savedView(slug: "x") { current } }'],
    ['a saved view by its id', '{ node(id: "U2F2ZWRWaWV3Ong") { ... on SavedView { current } } }'],
    ['saved views by their ids', '{ nodes(ids: []) { ...F } } fragment F on Node { ... on SavedView { title } }'],
    ['alerts', '{ alerts { totalCount } }'],
    ['two operations', 'query A { revision } query B { revision }'],
    ['a field that is not there', '{ shoeSize }'],
    ['a missing variable', NOTES],
    ['a walk from nobody', '{ mediators(a: "name:Nobody", b: "name:Ada Berg") { score } }'],
    [
      'too much',
      `{ entities(first: 100) { nodes { ${'relations(first: 100) { nodes { source { '.repeat(3)}id${' } } }'.repeat(3)} } } }`,
    ],
  ])('is refused for %s', async (_, operation) => {
    const codes = await world.refused(SAVE, { operation, variables: {} });
    expect(['BAD_USER_INPUT', 'NOT_FOUND', 'TOO_COMPLEX']).toContain(codes[0]);
  });

  it('takes an object of variables only', async () => {
    expect(await world.refused(SAVE, { operation: '{ revision }', variables: [1] })).toEqual(['BAD_USER_INPUT']);
  });
});
