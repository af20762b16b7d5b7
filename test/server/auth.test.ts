import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { schema } from '../../schema/index.ts';
import { claimantOf, keyForThisRun, WRONG_KEY } from '../../src/server/auth.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { talks } from '../fixture/talks.ts';

const keys = [
  { name: 'ann', role: 'editor', secret: 'secret-of-ann' },
  { name: 'ben', role: 'reader', secret: 'secret-of-ben' },
] as const;

describe('a bearer key', () => {
  it('gives a name and a role', () => {
    expect(claimantOf('Bearer secret-of-ann', keys)).toEqual({ name: 'ann', role: 'editor' });
    expect(claimantOf('bearer secret-of-ben', keys)).toEqual({ name: 'ben', role: 'reader' });
  });

  it.each(['Bearer secret-of-an', 'Bearer ', 'secret-of-ann', 'Basic YTpi'])('is nobody’s: %s', (authorization) => {
    expect(claimantOf(authorization, keys)).toBe(WRONG_KEY);
  });

  it('is not needed to be somebody without one', () => {
    expect(claimantOf(undefined, keys)).toBeNull();
  });

  it('made for one run is another each time', () => {
    expect(keyForThisRun().secret).not.toBe(keyForThisRun().secret);
  });
});

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: talks });
});
afterAll(() => world.close());

/** Some value of a type, as GraphQL text. */
function some(type: GraphQLInputType): string {
  if (isNonNullType(type)) return some(type.ofType);
  if (isListType(type)) return `[${some(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) return '{}';
  return type.name === 'JSON' ? '{}' : '"x"';
}
const given = (args: readonly GraphQLArgument[]): string => {
  const needed = args.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => `${name}: ${some(type)}`);
  return needed.length === 0 ? '' : `(${needed.join(', ')})`;
};
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

describe('every mutation', () => {
  it.each(mutations.map(({ name, args }) => [name, given(args)]))('needs an editor: %s', async (name, args) => {
    const query = `mutation { ${name}${args} { __typename } }`;
    const { data: before } = await world.ask('{ revision }');
    expect(await world.refused(query, {}, null)).toEqual(['UNAUTHENTICATED']);
    expect(await world.refused(query, {}, 'reader')).toEqual(['FORBIDDEN']);
    expect((await world.ask('{ revision }')).data).toEqual(before);
  });
});

describe('a closed server', () => {
  it('answers only to who has a key', async () => {
    const closed = await openServed({ documents: talks, anonymous: 'none' });
    expect(await closed.refused('{ revision }', {}, null)).toEqual(['UNAUTHENTICATED']);
    expect((await closed.ask('{ revision }', {}, 'reader')).data).toEqual({ revision: 1 });
    await closed.close();
  });
});
