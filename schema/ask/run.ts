/** Runs a plan in this process as any client’s operation: validated, and within the budget of the request. */
import { type DocumentNode, execute, type GraphQLSchema, getOperationAST, validate } from 'graphql';
import { InputError } from '../../src/domain/error.ts';
import { checkCost } from '../api/cost.ts';
import { readQuery } from '../api/read-query.ts';
import { checkShape } from '../api/shape.ts';
import type { Context } from '../context.ts';

/** Operations of ours that were found valid: a few texts, asked again and again. */
const checked = new WeakMap<GraphQLSchema, Map<string, DocumentNode>>();

/** Throws the failure of the first field that failed. */
export async function run<Data>(
  ctx: Context,
  schema: GraphQLSchema,
  operation: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const document = validated(schema, operation);
  const variableValues = JSON.parse(JSON.stringify(variables)) as Record<string, unknown>;
  checkCost(schema, document, undefined, variableValues);
  const { data, errors } = await execute({ schema, document, contextValue: ctx, variableValues });
  const failed = errors?.[0];
  if (failed) throw failed.originalError ?? new InputError(failed.message);
  return withoutWithdrawn(data) as Data;
}

/** What was retracted or rejected is listed for those who audit, and answers nothing. */
function withoutWithdrawn(data: unknown): unknown {
  if (Array.isArray(data)) return data.filter((item) => !isWithdrawn(item)).map(withoutWithdrawn);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withoutWithdrawn(value)]));
}

interface Withdrawable {
  readonly retractedAt?: unknown;
  readonly review?: unknown;
  readonly quote?: { readonly document?: Pick<Withdrawable, 'retractedAt'> };
}

const isWithdrawn = (item: Withdrawable | null): boolean =>
  Boolean(item?.retractedAt ?? item?.quote?.document?.retractedAt) || item?.review === 'REJECTED';

function validated(schema: GraphQLSchema, operation: string): DocumentNode {
  const known = checked.get(schema) ?? new Map<string, DocumentNode>();
  checked.set(schema, known);
  const document = known.get(operation) ?? readQuery(operation);
  if (known.has(operation)) return document;
  checkShape(document);
  const [fault] = validate(schema, document, undefined, { maxErrors: 1 });
  if (fault) throw new Error(`a plan is no operation of this schema: ${fault.message}`);
  if (getOperationAST(document)?.operation !== 'query') throw new Error('a plan must be one query');
  known.set(operation, document);
  return document;
}
