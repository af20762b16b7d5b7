import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { schema } from '../../schema/index.ts';
import { printedFiles } from '../../schema/printed.ts';

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
  it.each(Object.entries(printedFiles()))(
    'is printed to %s as committed: npm run schema writes it anew',
    (name, text) => {
      expect(readFileSync(join(__dirname, '../../schema', name), 'utf8')).toBe(text);
    },
  );

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
});
