/** Notes and saved views are changed and deleted by who wrote them, and by nobody else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openServing, SECRETS, type Served } from '../../fixture/serving.ts';
import { talks } from '../../fixture/talks.ts';

const DORA = 'secret-of-dora-001';
let server: Served;
beforeAll(async () => {
  const keys = `ann:editor:${SECRETS.editor},dora:editor:${DORA},ben:reader:${SECRETS.reader}`;
  server = await openServing({ ENTENTE_KEYS: keys }, talks);
});
afterAll(() => server.close());

async function as(secret: string, query: string, variables: object) {
  const { json } = await server.ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables }),
  });
  return {
    data: json.data,
    codes: (json.errors ?? []).map(({ extensions }: never) => (extensions as { code: string }).code),
  };
}
const READ =
  'query($id: ID!) { node(id: $id) { ... on Note { body about { label } author } ... on SavedView { title state snapshot current author } } }';

/** Each kind of work: how it is made, changed (with what comes of it) and deleted. */
const WORKS = [
  {
    kind: 'a note',
    make: 'mutation { made: addNote(about: ["name:Ada Berg"], body: "Ask her.") { id } }',
    change: 'mutation($id: ID!) { changed: changeNote(id: $id, body: "Ask him.", about: ["name:Ben Carter"]) { id } }',
    before: { body: 'Ask her.', about: [{ label: 'Ada Berg' }], author: 'ann' },
    after: { body: 'Ask him.', about: [{ label: 'Ben Carter' }], author: 'ann' },
    remove: 'mutation($id: ID!) { gone: deleteNote(id: $id) { body } }',
    last: { body: 'Ask him.' },
  },
  {
    kind: 'a saved view',
    make: `mutation { made: saveView(title: "Who", operation: "{ entity(name: \\"Ada Berg\\") { label } }", variables: {}, state: { zoom: 1 }) { id } }`,
    change: 'mutation($id: ID!) { changed: changeView(id: $id, title: "Who is it", state: { zoom: 2 }) { id } }',
    before: {
      title: 'Who',
      state: { zoom: 1 },
      snapshot: { entity: { label: 'Ada Berg' } },
      current: true,
      author: 'ann',
    },
    after: {
      title: 'Who is it',
      state: { zoom: 2 },
      snapshot: { entity: { label: 'Ada Berg' } },
      current: true,
      author: 'ann',
    },
    remove: 'mutation($id: ID!) { gone: deleteView(id: $id) { title } }',
    last: { title: 'Who is it' },
  },
];

describe.each(WORKS)('$kind', ({ make, change, before, after, remove, last }) => {
  it('is changed and deleted by its author alone', async () => {
    const { id } = (await as(SECRETS.editor, make, {})).data.made;
    for (const secret of [DORA, SECRETS.reader]) {
      for (const act of [change, remove]) expect((await as(secret, act, { id })).codes).toEqual(['FORBIDDEN']);
    }
    expect((await as(DORA, READ, { id })).data.node).toEqual(before);
    expect((await as(SECRETS.editor, change, { id })).data.changed).toEqual({ id });
    expect((await as(DORA, READ, { id })).data.node).toEqual(after);
    expect((await as(SECRETS.editor, remove, { id })).data.gone).toEqual(last);
    expect((await as(DORA, READ, { id })).data.node).toBeNull();
    for (const act of [change, remove]) expect((await as(SECRETS.editor, act, { id })).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a saved view', () => {
  it('keeps the answer that it has now only where it is told to', async () => {
    const { made } = (
      await as(
        SECRETS.editor,
        'mutation { made: saveView(title: "All", operation: "{ revision }", variables: {}) { id } }',
        {},
      )
    ).data;
    const shown = async () => (await as(DORA, READ, made)).data.node;
    expect((await shown()).current).toBe(false);
    const refresh =
      'mutation($id: ID!, $refresh: Boolean!) { changeView(id: $id, title: "All", refresh: $refresh) { id } }';
    const { snapshot } = await shown();
    await as(SECRETS.editor, refresh, { ...made, refresh: false });
    expect((await shown()).snapshot).toEqual(snapshot);
    await as(SECRETS.editor, refresh, { ...made, refresh: true });
    expect((await shown()).snapshot.revision).toBeGreaterThan(snapshot.revision);
  });
});
