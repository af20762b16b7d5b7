import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { schema } from '../../schema/index.ts';
import { openServed, type Served } from '../fixture/served.ts';
import { talks } from '../fixture/talks.ts';

/** Values that have broken other servers: queries of three languages, halves of characters, far numbers. */
const TEXTS = [
  '',
  ' ',
  'name:',
  'wikidata:',
  'name:\0',
  '\0',
  'a\ud800',
  '" OR 1=1 --',
  "'; DROP TABLE statement; --",
  'x" OR "y" NEAR/2 "z*',
  '*',
  '"',
  '}) MATCH (n) DETACH DELETE n //',
  'RW50aXR5Og',
  '%',
  '_',
  '\u202e\u0000\uffff',
  'a'.repeat(5_000),
  '9999-99-99',
  '2022-02-07/..',
  '-0044-03-15T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
];
const NUMBERS = [0, -1, 101, 2_147_483_647, -2_147_483_648];
const FRACTIONS = [0, -1, 1e308, -1e308, 1e-320];

function hostile(type: GraphQLInputType): unknown[] {
  if (isNonNullType(type)) return hostile(type.ofType);
  if (isListType(type)) {
    const items = hostile(type.ofType);
    return [[], ...items.map((item) => [item]), Array.from({ length: 300 }, () => items[0])];
  }
  if (isEnumType(type)) return type.getValues().map(({ value }) => value);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) => inField(field, type.getFields()));
  if (type.name === 'Int') return NUMBERS;
  if (type.name === 'Float') return FRACTIONS;
  if (type.name === 'Boolean') return [true, false];
  return type.name === 'JSON' ? [null, [], 'x', { a: 1 }] : TEXTS;
}

/** One field hostile, the others that are needed as harmless as can be. */
const inField = (field: GraphQLInputField, fields: Readonly<Record<string, GraphQLInputField>>): unknown[] => {
  const needed = Object.fromEntries(
    Object.values(fields)
      .filter((one) => isNonNullType(one.type) && one !== field)
      .map((one) => [one.name, harmless(one.type)]),
  );
  return hostile(field.type).map((value) => ({ ...needed, [field.name]: value }));
};

function harmless(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return harmless(type.ofType);
  if (isListType(type)) return [harmless(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type))
    return inField(Object.values(type.getFields())[0] as GraphQLInputField, type.getFields())[0];
  if (type.name === 'DateTime') return '2022-02-08T09:00:00Z';
  if (type.name === 'Int' || type.name === 'Float') return 1;
  return type.name === 'JSON' ? {} : 'name:Ada Berg';
}

let world: Served;
beforeAll(async () => {
  world = await openServed({ documents: talks });
});
afterAll(() => world.close());

interface Field {
  readonly name: string;
  readonly args: readonly GraphQLArgument[];
  readonly type: GraphQLOutputType;
}

const fieldsOf = (name: string): Field[] => Object.values((schema.getType(name) as GraphQLObjectType).getFields());
const inner = ({ type }: Field): string => (isCompositeType(getNamedType(type)) ? '{ __typename }' : '');

/** Scopes are the same everywhere: they are tried where a list of all relations takes them. */
const isTried = (field: Field, { name }: GraphQLArgument): boolean =>
  field.name === 'relations' || (name !== 'at' && name !== 'evidence');

const ofRoot = (kind: 'query' | 'mutation', type: string) =>
  fieldsOf(type).flatMap((field) =>
    field.args
      .filter((arg) => isTried(field, arg))
      .map((arg) => {
        const others = field.args.filter((one) => one !== arg && isNonNullType(one.type));
        const ask = query(kind, [arg, ...others], (given) => `${field.name}(${given}) ${inner(field)}`);
        return { name: `${kind} ${field.name}(${arg.name}:)`, arg, ask };
      }),
  );

const ofPerson = () =>
  fieldsOf('Person').flatMap((field) =>
    field.args
      .filter(({ name }) => name !== 'at' && name !== 'evidence')
      .map((arg) => {
        const body = (given: string) => `... on Person { ${field.name}(${given}) ${inner(field)} }`;
        const ask = query('query', [arg], (given) => `entity(name: "Ada Berg") { ${body(given)} }`);
        return { name: `entity { ${field.name}(${arg.name}:) }`, arg, ask };
      }),
  );

const cases = [...ofRoot('query', 'Query'), ...ofRoot('mutation', 'Mutation'), ...ofPerson()];

function query(kind: string, args: readonly GraphQLArgument[], body: (given: string) => string) {
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const variables = Object.fromEntries(args.slice(1).map(({ name, type }) => [name, harmless(type)]));
  return { text: `${kind}(${declared}) { ${body(given)} }`, variables };
}

describe('a hostile value gets an answer or a code of the closed list, and never INTERNAL:', () => {
  it.each(cases.map(({ name, arg, ask }) => [name, arg, ask] as const))(
    '%s',
    async (_, arg, { text, variables }) => {
      for (const value of hostile(arg.type)) {
        const codes = await world.refused(text, { ...variables, [arg.name]: value }, 'editor');
        const allowed = ['BAD_USER_INPUT', 'NOT_FOUND', 'TOO_COMPLEX', 'RATE_LIMITED'];
        const strange = codes.filter((code) => !allowed.includes(code));
        expect({ value, strange }).toEqual({ value, strange: [] });
      }
    },
    30_000,
  );
});
