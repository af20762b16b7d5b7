/**
 * What a request may cost at most, counted before anything runs: how many objects its answer can hold, and how many
 * walks it asks for. A field with `first` counts its children that often. What it does cost, its budget says.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from 'graphql';
import { tooComplex } from '../errors.ts';
import { MAX_FIRST } from './bounds.ts';
import { isWalkOrQuery, MOST_WALKS } from './weights.ts';

const MOST_OBJECTS = 1_000_000;

/** How many items a list without `first` mostly has, where the field does not say. */
const USUAL_LIST = 10;

type Variables = Readonly<Record<string, unknown>>;

interface Count {
  readonly objects: number;
  readonly walks: number;
}

/** Throws TOO_COMPLEX with `cost` and `limit`. Fragments are counted once, so a bomb of them costs no time. */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Variables,
): Count {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return NOTHING;
  const counter = new Counter(schema, document, withDefaults(operation, variables));
  const count = counter.selection(operation.selectionSet, root.name);
  const { objects, walks } = count;
  if (objects > MOST_OBJECTS) throw tooComplex('the number of objects', objects, MOST_OBJECTS);
  if (walks > MOST_WALKS) throw tooComplex('the number of walks through the graph', walks, MOST_WALKS);
  return count;
}

const NOTHING: Count = { objects: 0, walks: 0 };

class Counter {
  readonly #schema: GraphQLSchema;
  readonly #variables: Variables;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #counted = new Map<string, Count>();

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
    this.#schema = schema;
    this.#variables = variables;
    this.#fragments = new Map(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    );
  }

  selection({ selections }: SelectionSetNode, typeName: string): Count {
    return selections.reduce((sum, node) => {
      const inner =
        node.kind === Kind.FIELD
          ? this.#field(node, typeName)
          : node.kind === Kind.INLINE_FRAGMENT
            ? this.selection(node.selectionSet, node.typeCondition?.name.value ?? typeName)
            : this.#fragment(node.name.value);
      return { objects: sum.objects + inner.objects, walks: sum.walks + inner.walks };
    }, NOTHING);
  }

  #fragment(name: string): Count {
    const known = this.#counted.get(name);
    if (known) return known;
    // A cycle is refused by validation; here it must only end.
    this.#counted.set(name, NOTHING);
    const fragment = this.#fragments.get(name);
    const count = fragment ? this.selection(fragment.selectionSet, fragment.typeCondition.name.value) : NOTHING;
    this.#counted.set(name, count);
    return count;
  }

  #field(node: FieldNode, parentName: string): Count {
    const walks = isWalkOrQuery(parentName, node.name.value) ? 1 : 0;
    const field = this.#definition(parentName, node.name.value);
    const type = field && getNamedType(field.type);
    if (!field || !node.selectionSet || !isCompositeType(type)) return { objects: 0, walks };
    const inner = this.selection(node.selectionSet, type.name);
    const times = this.#times(node, field, parentName);
    return { objects: times * (1 + inner.objects), walks: walks + times * inner.walks };
  }

  #definition(parentName: string, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    const parent = this.#schema.getType(parentName);
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }

  /** How often a field’s children are answered. The edges of a connection are counted where `first` stands. */
  #times(node: FieldNode, field: GraphQLField<unknown, unknown>, parentName: string): number {
    const standard = field.args.find(({ name }) => name === 'first')?.defaultValue;
    if (typeof standard === 'number') {
      const first = this.#value(node, 'first') ?? standard;
      return typeof first === 'number' && first > 0 ? Math.min(first, MAX_FIRST) : 1;
    }
    if (!isListType(getNullableType(field.type)) || parentName.endsWith('Connection')) return 1;
    const ids = this.#value(node, 'ids');
    if (Array.isArray(ids)) return ids.length;
    const usual = field.extensions.listSize;
    return typeof usual === 'number' ? usual : USUAL_LIST;
  }

  #value(node: FieldNode, argument: string): unknown {
    const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
    return value && literalOf(value, this.#variables);
  }
}

function literalOf(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.LIST ? value.values : undefined;
}

function withDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const defaults = operation.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, literalOf(defaultValue, {})] as const] : [],
  );
  return { ...Object.fromEntries(defaults ?? []), ...variables };
}
