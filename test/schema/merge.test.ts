import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { globalId } from '../../src/domain/global-id.ts';
import { extractionOf } from '../fixture/dispatch.ts';
import { openServed, type Served } from '../fixture/served.ts';

const met = (title: string, subject: string, object: string) =>
  extractionOf(
    {
      title,
      publisher: `Outlet ${title}`,
      published: '2022-02-08T09:00:00Z',
      claims: [
        { quote: `${subject} met ${object} (${title}).`, subject, predicate: 'CONSULT', object, date: '2022-02-07' },
      ],
    },
    { Norland: ['STATE', 'Q900001'] },
  );

const documents = [
  met('one', 'Ada Berg', 'Ben Carter'),
  met('two', 'A. Berg', 'Ben Carter'),
  met('three', 'Ada Bergmann', 'Cleo Duval'),
  met('four', 'Norland', 'Cleo Duval'),
];

let world: Served;
beforeEach(async () => {
  world = await openServed({ documents });
});
afterEach(() => world.close());

const MERGE = `mutation($survivor: ID!, $absorbed: [ID!]!, $reason: String = "one person") {
  mergeEntities(survivor: $survivor, absorbed: $absorbed, reason: $reason) { __typename
    ... on MergeSuccess { decision { id decidedBy absorbedLabels absorbedIds } entity { id label } }
    ... on ConflictError { conflicting message } ... on NotFoundError { id } ... on InvalidInputError { path message } } }`;
const APART = `mutation($a: ID!, $b: ID!) { declareDistinct(a: $a, b: $b, reason: "two people") { __typename
  ... on MergeSuccess { decision { id decisionKind survivor { label } } } ... on ConflictError { conflicting } } }`;
const REVERT = `mutation($id: ID!) { revertDecision(decision: $id) { __typename
  ... on MergeSuccess { decision { revertedAt } } ... on ConflictError { conflicting } ... on NotFoundError { id } } }`;
const GRAPH = `{ relations(orderBy: { field: KNOWN, direction: ASC }) { nodes { id source { id } target { id } evidence { documents } } } }`;

const merge = async (survivor: string, ...absorbed: string[]) =>
  (await world.ask(MERGE, { survivor, absorbed })).data.mergeEntities;
const apart = async (a: string, b: string) => (await world.ask(APART, { a, b })).data.declareDistinct;
const idOf = async (name: string) =>
  (await world.ask('query($name: String) { entity(name: $name) { id } }', { name })).data.entity.id;

describe('a merge', () => {
  it('joins what was told of both, answers for the absorbed, and can be taken back without a trace', async () => {
    const before = await world.ask(GRAPH);
    const absorbed = await idOf('A. Berg');
    const { decision, entity } = await merge('name:Ada Berg', 'name:A. Berg');
    expect(decision).toMatchObject({ decidedBy: 'tester', absorbedLabels: ['A. Berg'], absorbedIds: [absorbed] });
    const { data } = await world.ask(
      'query($id: ID!) { entity(id: $id) { id mergedFrom { id } relations { nodes { evidence { documents independentSources } } } } }',
      { id: absorbed },
    );
    expect(data.entity.id).toBe(entity.id);
    expect(data.entity.mergedFrom).toEqual([{ id: decision.id }]);
    expect(data.entity.relations.nodes).toEqual([{ evidence: { documents: 2, independentSources: 2 } }]);
    const { data: reverted } = await world.ask(REVERT, { id: decision.id });
    expect(reverted.revertDecision.decision.revertedAt).toMatch(/^2022/);
    expect(await world.ask(GRAPH)).toEqual(before);
  });

  it('is refused with itself, with nobody, with another kind', async () => {
    const unknown = globalId('Entity', '0123456789abcdef0123456789abcdef');
    expect(await merge('name:Ada Berg', 'name:Ada Berg')).toMatchObject({ __typename: 'InvalidInputError' });
    expect(await merge('name:Ada Berg')).toMatchObject({ __typename: 'InvalidInputError' });
    expect(await merge('name:Ada Berg', 'no id')).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['absorbed'],
    });
    expect(await merge('name:Ada Berg', unknown)).toEqual({ __typename: 'NotFoundError', id: unknown });
    expect(await merge('name:Ada Berg', 'wikidata:Q900001')).toMatchObject({ __typename: 'ConflictError' });
    const { data } = await world.ask(MERGE, { survivor: 'name:Ada Berg', absorbed: ['name:A. Berg'], reason: ' ' });
    expect(data.mergeEntities.__typename).toBe('InvalidInputError');
    expect((await world.ask('{ decisions { totalCount } }')).data.decisions.totalCount).toBe(0);
  });

  it('is refused for two declared distinct, also by way of a third', async () => {
    const { decision } = await apart('name:Ada Berg', 'name:Ada Bergmann');
    expect(decision).toMatchObject({ decisionKind: 'DIFFERENT', survivor: { label: 'Ada Berg' } });
    expect(await merge('name:Ada Berg', 'name:Ada Bergmann')).toMatchObject({ conflicting: [decision.id] });
    expect(await merge('name:Ada Berg', 'name:A. Berg')).toMatchObject({ __typename: 'MergeSuccess' });
    expect(await merge('name:Ada Bergmann', 'name:A. Berg')).toMatchObject({ conflicting: [decision.id] });
    expect(await merge('name:Ben Carter', 'name:Ada Berg', 'name:Ada Bergmann')).toMatchObject({
      conflicting: [decision.id],
    });
  });
});

describe('a merge of outlets', () => {
  it('makes one source of what they print, until it is taken back', async () => {
    const twice = await openServed({
      documents: [met('five', 'Ada Berg', 'Dan Eriksen'), met('six', 'Ada Berg', 'Dan Eriksen')],
    });
    const sources = async () => {
      const { data } = await twice.ask(
        '{ relations { nodes { standing { evidence { independentSources } confidence } } } }',
      );
      return data.relations.nodes.map((relation: { standing: object }) => relation.standing);
    };
    const apart = await sources();
    expect(apart).toMatchObject([{ evidence: { independentSources: 2 } }]);
    const { data } = await twice.ask(MERGE, { survivor: 'name:Outlet five', absorbed: ['name:Outlet six'] });
    const [together] = await sources();
    expect(together).toMatchObject({ evidence: { independentSources: 1 } });
    expect(together.confidence).toBeLessThan(apart[0].confidence);
    await twice.ask(REVERT, { id: data.mergeEntities.decision.id });
    expect(await sources()).toEqual(apart);
    await twice.close();
  });
});

describe('a separation', () => {
  it('of two who were joined names the merge in the way', async () => {
    const absorbed = await idOf('A. Berg');
    const { decision } = await merge('name:Ada Berg', 'name:A. Berg');
    expect(await apart(absorbed, 'name:Ada Berg')).toEqual({ __typename: 'ConflictError', conflicting: [decision.id] });
  });
});

describe('a revert', () => {
  it('of what was taken back already, or never decided, changes nothing', async () => {
    const { decision } = await merge('name:Ada Berg', 'name:A. Berg');
    await world.ask(REVERT, { id: decision.id });
    const revision = (await world.ask('{ revision }')).data.revision;
    const { data: twice } = await world.ask(REVERT, { id: decision.id });
    expect(twice.revertDecision).toEqual({ __typename: 'ConflictError', conflicting: [decision.id] });
    const unknown = globalId('Decision', '0123456789abcdef0123456789abcdef');
    const { data: never } = await world.ask(REVERT, { id: unknown });
    expect(never.revertDecision).toEqual({ __typename: 'NotFoundError', id: unknown });
    expect((await world.ask('{ revision }')).data.revision).toBe(revision);
  });
});
