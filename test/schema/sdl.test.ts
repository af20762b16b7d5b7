import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { schema } from '../../schema/index.ts';

const printed = readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8');
const CONTRACT = join(__dirname, '../../../shared/design/schema.graphql');

const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** `Type`, `Type.field` and `Type.field(argument)` of everything that has no description. */
function undescribed(type: GraphQLNamedType): string[] {
  const without: string[] = type.description ? [] : [type.name];
  if (isEnumType(type)) {
    without.push(...type.getValues().flatMap(({ name, description }) => (description ? [] : [`${type.name}.${name}`])));
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      if (!field.description) without.push(`${type.name}.${field.name}`);
      for (const arg of field.args) if (!arg.description) without.push(`${type.name}.${field.name}(${arg.name})`);
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      if (!field.description) without.push(`${type.name}.${field.name}`);
    }
  }
  return without;
}

describe('the schema', () => {
  it('is printed as it is committed: npm run schema writes it anew', () => {
    expect(printed).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  it('describes every type, field, argument and enum value', () => {
    expect(ownTypes.flatMap(undescribed)).toEqual([]);
  });

  it('bounds every connection by `first`', () => {
    const unbounded = ownTypes
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
          .filter((field) => !field.args.some(({ name, defaultValue }) => name === 'first' && Number(defaultValue) > 0))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(unbounded).toEqual([]);
  });

  (existsSync(CONTRACT) ? it : it.skip)(
    'has every type and field of the public contract, where that is at hand',
    () => {
      const contract = buildSchema(readFileSync(CONTRACT, 'utf8'));
      const missing = Object.values(contract.getTypeMap())
        .filter((type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
        .flatMap((type) => {
          const own = schema.getType(type.name);
          const fields =
            own && (isObjectType(own) || isInterfaceType(own) || isInputObjectType(own)) ? own.getFields() : {};
          return Object.values(type.getFields())
            .filter((field) => !isIntrospectionType(type) && String(fields[field.name]?.type) !== String(field.type))
            .map((field) => `${type.name}.${field.name}`);
        });
      expect(missing).toEqual([]);
    },
  );
});
