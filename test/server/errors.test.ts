/** What a client is told of a mistake names the variable or argument, and the place in it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openServed, type Served } from '../fixture/served.ts';
import { talks } from '../fixture/talks.ts';

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: talks });
});
afterAll(() => world.close());

async function toldOf(query: string, variables: object = {}) {
  const { errors = [] } = await world.ask(query, variables, 'editor');
  return errors[0];
}
const STATEMENTS = 'query($f: StatementFilter) { statements(filter: $f) { totalCount } }';

describe('a wrong value', () => {
  it.each([
    [{ f: { at: { asOf: 'yesterday' } } }, ['"$f"', 'f.at.asOf', '"yesterday" is no instant']],
    [{ f: { at: { validFrom: '2022-13' } } }, ['"$f"', 'f.at.validFrom', 'no EDTF date']],
    [{ f: { polarity: 'MAYBE' } }, ['"$f"', 'f.polarity', '"MAYBE"']],
    [{ f: { predicates: [null] } }, ['"$f"', 'f.predicates[0]']],
    [{ f: { colour: 'red' } }, ['"$f"', '"colour"']],
  ])('of a variable is told with its name and path: %j', async (variables, words) => {
    const error = await toldOf(STATEMENTS, variables);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    for (const word of words) expect(error?.message).toContain(word);
  });

  it('that is missing is told with the name of its variable', async () => {
    const query = 'query($input: PathsInput!) { paths(input: $input) { paths { length } } }';
    expect((await toldOf(query))?.message).toContain('"$input" of required type "PathsInput!"');
    expect((await toldOf(query, { input: { from: null, to: 'x' } }))?.message).toContain('input.from');
  });

  it('written in the query is told with its argument and place', async () => {
    const error = await toldOf('{ statements(filter: { at: { asOf: "yesterday" } }) { totalCount } }');
    expect(error).toMatchObject({
      message: expect.stringContaining('"yesterday" is no instant'),
      locations: [{ line: 1 }],
    });
    const day = await toldOf('{ documents(publishedFrom: "soon") { totalCount } }');
    expect(day?.message).toContain('"soon"');
  });
});

describe('what is asked beside what fails', () => {
  it.each([
    ['search(query: "") { totalCount }', 'BAD_USER_INPUT'],
    ['paths(input: { from: "name:Nobody", to: "name:Ada Berg" }) { paths { length } }', 'NOT_FOUND'],
    ['nodes(ids: ["x"]) { id }', 'BAD_USER_INPUT'],
    ['mediators(a: "name:Nobody", b: "name:Ada Berg") { score }', 'NOT_FOUND'],
    ['whatWouldChange(relation: "x") { __typename }', 'BAD_USER_INPUT'],
  ])('is answered all the same: %s', async (failing, code) => {
    const { data, errors } = await world.ask(`{ failing: ${failing} entity(name: "Ada Berg") { label } revision }`);
    expect(data).toEqual({ failing: null, entity: { label: 'Ada Berg' }, revision: 1 });
    expect(errors).toMatchObject([{ path: ['failing'], extensions: { code } }]);
  });
});

describe('a name where an id is wanted', () => {
  it('is told how names are given', async () => {
    const error = await toldOf('{ mediators(a: "Ada Berg", b: "name:Ben Carter") { score } }');
    expect(error).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining('"name:Ada Berg"'),
    });
  });
});

describe('a field that is not there', () => {
  it.each([
    ['{ entity(name: "Ada Berg") { names { form } } }', 'text'],
    ['{ entity(name: "Ada Berg") { ... on Person { offices { totalCount } } } }', 'positions'],
    ['{ entity(name: "Ada Berg") { neighborFacets { neighborKind } } }', 'kind'],
    ['{ egoNetwork(input: { centers: [] }) { bundles { source { id } } } }', 'a'],
    ['{ egoNetwork(input: { centers: [] }) { bundles { target { id } } } }', 'b'],
    ['{ events { nodes { participants { edges { roles } } } } }', 'role'],
    [
      'mutation { mergeEntities(survivor: "", absorbed: [], reason: "") { ... on InvalidInputError { field } } }',
      'path',
    ],
    ['{ decisions { nodes { at } } }', 'decidedAt'],
    ['{ decisions { nodes { author } } }', 'decidedBy'],
    ['{ decisions { nodes { reverted } } }', 'revertedAt'],
    ['{ relations { nodes { validity { edtf } } } }', 'valid'],
    ['{ documents { nodes { body } } }', 'text'],
    ['{ documents { nodes { source { label } } } }', 'publisher'],
    ['{ events { nodes { date { edtf } } } }', 'when'],
    ['{ statements { nodes { speaker { id } } } }', 'attribution'],
    ['{ entity(name: "Ada Berg") { statements { totalCount } } }', 'said'],
    ['{ entity(name: "Ada Berg") { name } }', 'label'],
    ['{ people { totalCount } }', 'entities'],
  ])('is answered with the one that was meant: %s', async (query, meant) => {
    const error = await toldOf(query);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    expect(error?.message).toMatch(new RegExp(`Did you mean .*"${meant}"`));
  });
});
