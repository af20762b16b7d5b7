import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { globalId, NOUNS, readGlobalId } from '../../src/domain/global-id.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { idOf, talks } from '../fixture/talks.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: talks });
});
afterAll(() => world.close());

const UNKNOWN = '0123456789abcdef0123456789abcdef';

describe('a global id', () => {
  it('names the noun, and is read back', () => {
    const id = globalId('Entity', UNKNOWN);
    expect(readGlobalId(id)).toEqual({ noun: 'Entity', id: UNKNOWN });
    expect(Buffer.from(id, 'base64url').toString()).toBe(`Entity:${UNKNOWN}`);
  });

  it.each(['', 'x', 'RW50aXR5', globalId('Entity', 'short'), `${globalId('Entity', UNKNOWN)}x`])(
    'is not %j',
    (text) => {
      expect(readGlobalId(text)).toBeNull();
    },
  );

  it('is refused where it is malformed, and null where nothing has it', async () => {
    expect(await world.refused('{ node(id: "not-an-id") { id } }')).toEqual(['BAD_USER_INPUT']);
    for (const noun of NOUNS) {
      const id = globalId(noun, noun === 'Relation' ? `CONSULT:${UNKNOWN}` : UNKNOWN);
      expect(await world.ask('query($id: ID!) { node(id: $id) { id } }', { id })).toMatchObject({
        data: { node: null },
      });
    }
  });

  it.each([
    'statements(filter: { subject: "" }) { totalCount }',
    'statements(filter: { about: "" }) { totalCount }',
    'statements(filter: { document: "" }) { totalCount }',
    'statements(filter: { saidBy: "" }) { totalCount }',
    'statements(filter: { publisher: "" }) { totalCount }',
    'entity(name: "Ada Berg") { relations(with: "") { totalCount } }',
    'documents(publisher: "") { totalCount }',
    'quotations(speaker: "") { totalCount }',
    'contradictions(about: "") { totalCount }',
    'decisions(about: "") { totalCount }',
  ])('that is empty is malformed, not left out: %s', async (field) => {
    expect(await world.refused(`{ ${field} }`)).toEqual(['BAD_USER_INPUT']);
  });

  it('leads back to whatever an answer named by it', async () => {
    const { data } = await world.ask(`{
      entity(name: "Ada Berg") { id relations { nodes { id event { id } } } quotations { nodes { id } } }
      statements { nodes { id } } quotations { nodes { id } } documents { nodes { id } } }`);
    const ids = [
      data.entity.id,
      ...data.entity.relations.nodes.flatMap((one: { id: string; event: { id: string } }) => [one.id, one.event.id]),
      ...[data.statements, data.quotations, data.documents].flatMap((list) =>
        list.nodes.map((one: { id: string }) => one.id),
      ),
    ];
    const { data: found } = await world.ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(found.nodes).toEqual(ids.map((id) => ({ id })));
  });
});

describe('an entity', () => {
  it.each([
    ['its id', { id: globalId('Entity', idOf('Norland')) }],
    ['its Wikidata id', { id: 'wikidata:Q900001' }],
    ['its name', { id: 'name:norland' }],
    ['a bare external id', { externalId: 'Q900001' }],
    ['an external id with its scheme', { externalId: 'wikidata:Q900001' }],
    ['an input of one field', { by: { name: 'Norland' } }],
  ])('is found by %s', async (_, variables) => {
    const { data } = await world.ask(
      'query($id: ID, $externalId: String, $by: EntityBy) { entity(id: $id, externalId: $externalId, by: $by) { label kind __typename } }',
      variables,
    );
    expect(data.entity).toEqual({ label: 'Norland', kind: 'STATE', __typename: 'State' });
  });

  it('is asked for by exactly one thing', async () => {
    expect(await world.refused('{ entity { id } }')).toEqual(['BAD_USER_INPUT']);
    expect(await world.refused('{ entity(name: "a", externalId: "Q1") { id } }')).toEqual(['BAD_USER_INPUT']);
    for (const by of [{}, { name: 'a', id: 'name:b' }, { name: null }]) {
      const query = 'query($by: EntityBy) { entity(by: $by) { id } }';
      expect(await world.refused(query, { by })).toEqual(['BAD_USER_INPUT']);
    }
    expect(await world.refused('{ entity(by: { name: "a" }, name: "a") { id } }')).toEqual(['BAD_USER_INPUT']);
  });

  it('cannot be a document', async () => {
    const { data } = await world.ask('{ documents(first: 1) { nodes { id } } }');
    const id = data.documents.nodes[0].id;
    expect(
      await world.refused('query($id: ID!) { egoNetwork(input: { centers: [$id] }) { entities { id } } }', { id }),
    ).toEqual(['BAD_USER_INPUT']);
  });

  it('that a walk starts from must be there', async () => {
    expect(await world.refused('{ mediators(a: "name:Nobody", b: "name:Ada Berg") { score } }')).toEqual(['NOT_FOUND']);
  });

  it('tells in one line who it is', async () => {
    const { data } = await world.ask(
      '{ a: entity(name: "Cleo Duval") { summary } b: entity(name: "Norland") { summary } }',
    );
    expect(data).toEqual({ a: { summary: 'chair, Harbour Council' }, b: { summary: 'state' } });
  });

  it('is listed by what narrows the list, and by nothing that matches nothing', async () => {
    const { data } = await world.ask(`{
      states: entities(filter: { kinds: [STATE] }) { nodes { label } }
      a: entities(filter: { nameStartsWith: "ada" }) { nodes { label } }
      known: entities(filter: { externalId: "wikidata:Q900001" }) { nodes { label } }
      unknown: entities(filter: { externalId: "isni:0000" }) { totalCount nodes { id } }
      nowhere: entities(filter: { countryIso3: ["XXX"] }) { totalCount nodes { id } }
    }`);
    expect(data).toEqual({
      states: { nodes: [{ label: 'Norland' }] },
      a: { nodes: [{ label: 'Ada Berg' }] },
      known: { nodes: [{ label: 'Norland' }] },
      unknown: { totalCount: 0, nodes: [] },
      nowhere: { totalCount: 0, nodes: [] },
    });
  });

  it('shows its name in the script of a language, where one is known', async () => {
    const { data } = await world.ask(
      '{ entity(name: "Ada Berg") { en: label uk: label(lang: "uk") names { text script kind } } }',
    );
    expect(data.entity).toEqual({
      en: 'Ada Berg',
      uk: 'Ada Berg',
      names: expect.arrayContaining([{ text: 'Ada Berg', script: 'Latn', kind: 'label' }]),
    });
  });
});
