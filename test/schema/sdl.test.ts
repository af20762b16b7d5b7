import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLType,
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

const EMPTY = new Set(
  `a an the of its it is are this that these those what which who whom whose where when how in at by for to from with
  and or as be was were there they them their one each all any`.split(/\s+/),
);
const stemsOf = (text: string): string[] =>
  (
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  ).map((word) => word.replace(/ies$/, 'y').replace(/(ed|ing|s|es)$/, ''));

/** The places that are described by the words of their own names and of their types, and by no other. */
function restated(type: GraphQLNamedType): string[] {
  const found: string[] = [];
  const look = (place: string, description: string | null | undefined, ...names: string[]) => {
    const known = new Set(names.flatMap(stemsOf));
    const words = (description ?? '').split(/\s+/).filter((word) => !EMPTY.has(word.toLowerCase().replace(/\W/g, '')));
    if (stemsOf(words.join(' ')).every((word) => known.has(word))) found.push(`${place}: ${description}`);
  };
  look(type.name, type.description, type.name);
  if (isEnumType(type)) {
    for (const { name, description } of type.getValues()) look(`${type.name}.${name}`, description, name, type.name);
  }
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      const of: GraphQLType = field.type;
      look(place, field.description, field.name, type.name, getNamedType(of).name);
      const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
      for (const arg of args) {
        look(`${place}(${arg.name})`, arg.description, arg.name, getNamedType(arg.type).name);
      }
    }
  }
  return found;
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

  it('describes each by more than the words of its name', () => {
    expect(ownTypes.flatMap(restated)).toEqual([]);
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
