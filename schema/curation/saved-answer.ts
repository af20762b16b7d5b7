/** Runs the query of a saved view, as often as somebody wants to know whether its answer still holds. */
import {
  type DocumentNode,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  Kind,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { InputError } from '../../src/domain/error.ts';
import { sha256 } from '../../src/domain/id.ts';
import { checkCost } from '../api/cost.ts';
import { readQuery } from '../api/read-query.ts';
import { checkShape } from '../api/shape.ts';
import type { Json } from '../builder.ts';
import type { Context } from '../context.ts';

export interface Answer {
  /** JSON text of the data. */
  readonly text: string;
  readonly sha256: string;
}

export async function answerOf(
  ctx: Context,
  schema: GraphQLSchema,
  operation: string,
  variables: Readonly<Record<string, Json>>,
): Promise<Answer> {
  const document = withoutStats(checkedQuery(schema, operation));
  checkCost(schema, document, undefined, variables);
  const { data, errors } = await execute({
    schema,
    document,
    contextValue: ctx.fresh(),
    variableValues: variables,
  });
  const failed = errors?.[0];
  if (failed || !data)
    throw failed?.originalError ?? new InputError(failed?.message ?? 'the operation gives no answer');
  const text = JSON.stringify(data);
  return { text, sha256: sha256(text) };
}

/** A query of its own right: no mutation, no saved view inside, which would ask others without end, and no alert, which it may cause. */
function checkedQuery(schema: GraphQLSchema, operation: string): DocumentNode {
  const document = parsed(operation);
  const faults = validate(schema, document, undefined, { maxErrors: 1 });
  if (faults[0]) throw new InputError(`operation: ${faults[0].message}`);
  if (getOperationAST(document)?.operation !== 'query') throw new InputError('operation must be one query');
  const types = new TypeInfo(schema);
  const refuseOwn = () => {
    const met = [types.getParentType(), getNamedType(types.getType())];
    if (met.some((type) => /^(?:SavedView|Alert)/.test(type?.name ?? ''))) {
      throw new InputError('a saved view cannot ask for saved views or alerts');
    }
  };
  visit(document, visitWithTypeInfo(types, { Field: refuseOwn }));
  return document;
}

function parsed(operation: string): DocumentNode {
  try {
    const document = readQuery(operation);
    checkShape(document);
    return document;
  } catch (error) {
    if (error instanceof GraphQLError) throw new InputError(`operation: ${error.message}`, { cause: error });
    throw error;
  }
}

/** Work counts differ from run to run and are no part of an answer. A selection of nothing else keeps its type’s name. */
function withoutStats(document: DocumentNode): DocumentNode {
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    enter: (node) => (node.kind === Kind.FIELD && node.name.value === 'stats' ? null : undefined),
    leave: (node) => {
      const isBare = node.kind === Kind.SELECTION_SET && node.selections.length === 0;
      return isBare ? { ...node, selections: [typename] } : undefined;
    },
  });
}
