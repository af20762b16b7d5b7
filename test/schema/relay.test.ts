/**
 * The rules of `@graphql-eslint` for schemas (its presets `schema-recommended` and `schema-relay`, its rules on roots and
 * inputs), asked of ours. Each exception is named here with its reason; one that is no longer needed fails as well.
 */
import { describe, expect, it } from '@jest/globals';
import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { schema } from '../../schema/index.ts';

type Fields = GraphQLObjectType | GraphQLInterfaceType;

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
  (type) => type !== undefined && type !== null,
);
const withFields = types.filter((type): type is Fields => isObjectType(type) || isInterfaceType(type));
const fieldsOf = (type: Fields) => Object.values(type.getFields());
const named = (suffix: string) => withFields.filter(({ name }) => name.endsWith(suffix) && name !== suffix);

/** `Type.field: reason` of all that break a rule. */
const RULES: Readonly<Record<string, () => readonly string[]>> = {
  'types are PascalCase, fields and arguments camelCase, enum values UPPER_CASE': () =>
    types.flatMap((type) => [
      ...(/^[A-Z][A-Za-z\d]*$/.test(type.name) ? [] : [type.name]),
      ...(isEnumType(type) ? type.getValues().flatMap(({ name }) => (/^[A-Z\d_]+$/.test(name) ? [] : [name])) : []),
      ...(isObjectType(type) || isInterfaceType(type)
        ? fieldsOf(type).flatMap(({ name, args }) =>
            [name, ...args.map((arg) => arg.name)].flatMap((one) =>
              /^[a-z][A-Za-z\d]*$/.test(one) ? [] : [`${type.name}.${one}`],
            ),
          )
        : []),
    ]),

  'no field begins with the name of its type': () =>
    withFields.flatMap((type) =>
      fieldsOf(type).flatMap(({ name }) =>
        name.toLowerCase().startsWith(type.name.toLowerCase()) ? [`${type.name}.${name}`] : [],
      ),
    ),

  'nothing begins with a verb of reading that says nothing': () =>
    roots.flatMap((type) => fieldsOf(type).flatMap(({ name }) => (/^(get|list|query)[A-Z]/.test(name) ? [name] : []))),

  'what is deprecated says why': () =>
    withFields.flatMap((type) =>
      fieldsOf(type).flatMap(({ name, deprecationReason }) =>
        deprecationReason === undefined || deprecationReason === null || /\S.{8,}/.test(deprecationReason)
          ? []
          : [`${type.name}.${name}`],
      ),
    ),

  'a scalar of our own says where it is specified': () =>
    types.flatMap((type) =>
      isScalarType(type) && !/^(ID|Int|Float|String|Boolean)$/.test(type.name) && !type.specifiedByURL
        ? [type.name]
        : [],
    ),

  'a root field gives null where it fails': () =>
    roots.flatMap((type) =>
      type === schema.getSubscriptionType()
        ? []
        : fieldsOf(type).flatMap((field) => (isNonNullType(field.type) ? [`${type.name}.${field.name}`] : [])),
    ),

  'what has an id is a Node': () =>
    withFields.flatMap((type) =>
      type.getFields().id && type.name !== 'Node' && !type.getInterfaces().some(({ name }) => name === 'Node')
        ? [type.name]
        : [],
    ),

  'a connection has edges and a page': () =>
    named('Connection').flatMap((type) => {
      const { edges, pageInfo } = type.getFields();
      const list = edges && getNullableType(edges.type);
      const isRight = isListType(list) && getNamedType(list).name.endsWith('Edge');
      return isRight && String(pageInfo?.type) === 'PageInfo!' ? [] : [type.name];
    }),

  'an edge has a node that is no list, and a cursor': () =>
    named('Edge').flatMap((type) => {
      const { node, cursor } = type.getFields();
      const inner = node && getNullableType(node.type);
      return inner && !isListType(inner) && String(cursor?.type) === 'String!' ? [] : [type.name];
    }),

  'a page says where it stands': () => {
    const page = schema.getType('PageInfo') as GraphQLObjectType;
    const wanted = {
      hasPreviousPage: 'Boolean!',
      hasNextPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    };
    return Object.entries(wanted).flatMap(([name, type]) =>
      String(page.getFields()[name]?.type) === type ? [] : [name],
    );
  },

  'a list in pages is walked by first and after': () =>
    withFields.flatMap((type) =>
      fieldsOf(type).flatMap((field) => {
        if (!getNamedType(field.type).name.endsWith('Connection')) return [];
        const arg = (name: string) => String(field.args.find((one) => one.name === name)?.type);
        return arg('first') === 'Int' && arg('after') === 'String' ? [] : [`${type.name}.${field.name}`];
      }),
    ),

  'a union of results has only objects': () =>
    types.flatMap((type) => (isUnionType(type) && type.getTypes().length < 2 ? [type.name] : [])),

  'every type is reached': () => {
    const reached = new Set(withFields.flatMap((type) => fieldsOf(type).map(({ type: of }) => getNamedType(of).name)));
    return withFields.flatMap((type) =>
      reached.has(type.name) ||
      roots.some(({ name }) => name === type.name) ||
      type.getInterfaces().some(({ name }) => reached.has(name)) ||
      (isInterfaceType(type) && schema.getImplementations(type).objects.length > 1) ||
      types.some((one) => isUnionType(one) && one.getTypes().some(({ name }) => name === type.name))
        ? []
        : [type.name],
    );
  },
};

/** Why a place breaks a rule, and may. */
const UNION = 'what may fail is a member of the union, so that clients must look at it';
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a root field gives null where it fails': {
    'Mutation.addStatement': UNION,
    'Mutation.correctStatement': UNION,
    'Mutation.declareDistinct': UNION,
    'Mutation.describeEntity': UNION,
    'Mutation.ingestDocument': UNION,
    'Mutation.ingestTable': UNION,
    'Mutation.mergeEntities': UNION,
    'Mutation.rateSource': UNION,
    'Mutation.revertDecision': UNION,
    'Mutation.splitEntity': UNION,
    'Query.revision': 'takes no arguments, so that only a store that is away makes it fail, and then all fails',
  },
  'what has an id is a Node': {
    Answer: 'is kept nowhere: its id goes on from it, and is no place to come back to',
    IngestJob: 'is forgotten when it is done: an id that `node` does not answer to',
    Plan: 'is kept nowhere: its id carries what it asks, to be asked again',
    NotFoundError: 'repeats the id that was given',
  },
  'no field begins with the name of its type': {
    'Event.eventType': 'one name has one type: `type` of a relation and of an event could not be asked for together',
    'Relation.relationType': 'as of an event',
  },
};

describe('the schema keeps to it that', () => {
  it.each(Object.keys(RULES))('%s', (rule) => {
    expect([...(RULES[rule]?.() ?? [])].sort()).toEqual(Object.keys(EXCEPTIONS[rule] ?? {}).sort());
  });
});
