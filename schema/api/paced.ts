/**
 * Lets every field spend from the budget of its request, and wait for a turn where others have waited long enough: so
 * that an answer of any size neither outlives its deadline nor holds up anybody else’s.
 */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Budget } from '../../src/domain/budget.ts';
import type { Context } from '../context.ts';
import { isHeavy, isWalk, weightOf, weightOfText } from './weights.ts';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** The same schema: each of its fields resolves as before, at a pace. */
export function paced(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) field.resolve = pacedResolver(type.name, field);
  }
  return schema;
}

function pacedResolver(type: string, field: GraphQLField<unknown, Context>): Resolver {
  const { resolve = defaultFieldResolver, type: output, name } = field;
  const weight = weightOf(type, name, output);
  if (isLeafType(getNamedType(output)) && !isHeavy(type, name)) return atOnce(resolve, weight);
  const isLarge = isListType(getNullableType(output)) || getNamedType(output).name.endsWith('Connection');
  const listed = isListType(getNullableType(output)) ? inPieces(resolve) : resolve;
  const answer: Resolver = isWalk(type, name) ? (...asked) => asked[2].walk(() => listed(...asked)) : listed;
  return (source, args, ctx, info) => {
    if (isForgotten(ctx, info)) return never();
    ctx.budget.spend(weight);
    const found: unknown = ctx.atTurn(isLarge, () => answer(source, args, ctx, info));
    if (!(found instanceof Promise)) return found;
    return found.catch((error: unknown) => {
      if (isForgotten(ctx, info)) return never();
      throw error;
    });
  };
}

/**
 * A query or mutation has its answer as soon as its time or budget is over. What of it is still under way may be
 * thousands of fields: they end by never going on, since a failure for each of them would hold up everybody.
 */
const isForgotten = ({ signal }: Context, { operation }: GraphQLResolveInfo): boolean =>
  signal.aborted && operation.operation !== 'subscription';

const never = (): Promise<never> => new Promise(() => {});

/** Values are taken at once: too small to wait for, but a long text takes room. */
const atOnce =
  (resolve: Resolver, weight: number): Resolver =>
  (source, args, ctx, info) => {
    if (isForgotten(ctx, info)) return never();
    ctx.budget.spend(weight);
    const value: unknown = resolve(source, args, ctx, info);
    if (typeof value === 'string') ctx.budget.spend(weightOfText(value));
    return value;
  };

/** Items of a list that are answered together, once the turn was over; the others follow at their turns. */
const GROUP = 20;

const inPieces =
  (resolve: Resolver): Resolver =>
  (source, args, ctx, info) => {
    const items: unknown = resolve(source, args, ctx, info);
    return items instanceof Promise
      ? items.then((found: unknown) => atOwnTurn(found, ctx.budget))
      : inGroups(items, ctx.budget);
  };

/** What was read together comes at one time: a list for each of a hundred items, answered one after the other. */
function atOwnTurn(items: unknown, budget: Budget): unknown {
  const turn = budget.pause();
  return turn === null ? inGroups(items, budget) : turn.then(() => inGroups(items, budget));
}

const inGroups = (items: unknown, budget: Budget): unknown =>
  Array.isArray(items) && items.length > GROUP ? atTurns(items, budget) : items;

/**
 * GraphQL takes all items at once and answers each as it comes: those of this turn as they are, the others as promises.
 * No asynchronous iterator: of its items GraphQL waits for the next before it looks after those that failed, and a
 * failure that nobody looks after ends the process.
 */
function* atTurns(items: readonly unknown[], budget: Budget): Generator<unknown> {
  let turn: Promise<void> | null = null;
  let promised = 0;
  for (const item of items) {
    turn ??= budget.pause();
    if (turn === null) {
      yield item;
      continue;
    }
    if (promised > 0 && promised % GROUP === 0) turn = turn.then(() => budget.pause() ?? undefined);
    promised++;
    yield turn.then(() => item);
  }
}
