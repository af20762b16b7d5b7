/** Expected failures of mutations, as types that a client can select. */

import { globalId, type Noun } from '../../src/domain/global-id.ts';
import { builder } from '../builder.ts';

export interface InvalidInput {
  readonly __typename: 'InvalidInputError';
  readonly message: string;
  readonly path: readonly string[];
}
export interface Conflict {
  readonly __typename: 'ConflictError';
  readonly message: string;
  /** Global ids. */
  readonly conflicting: readonly string[];
}
export interface NotFound {
  readonly __typename: 'NotFoundError';
  readonly message: string;
  readonly id: string;
}

const ErrorInterface = builder.interfaceRef<InvalidInput | Conflict | NotFound>('Error').implement({
  description: 'Why a mutation changed nothing.',
  fields: (t) => ({ message: t.exposeString('message', { description: 'In words, for a person.' }) }),
});

export const InvalidInputError = builder.objectRef<InvalidInput>('InvalidInputError').implement({
  description: 'What was given cannot be used.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    path: t.exposeStringList('path', { description: 'Which argument, from the outermost in.' }),
  }),
});

export const ConflictError = builder.objectRef<Conflict>('ConflictError').implement({
  description: 'What was asked contradicts what was decided.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    conflicting: t.exposeIDList('conflicting', { description: 'The decisions or entities that stand in the way.' }),
  }),
});

export const NotFoundError = builder.objectRef<NotFound>('NotFoundError').implement({
  description: 'Something named by an id is not there.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id, as it was given.' }) }),
});

export const invalidInput = (message: string, ...path: string[]): InvalidInput => ({
  __typename: 'InvalidInputError',
  message,
  path,
});

export const conflict = (message: string, noun: Noun, ids: readonly string[]): Conflict => ({
  __typename: 'ConflictError',
  message,
  conflicting: ids.map((id) => globalId(noun, id)),
});

export const missing = (what: string, id: string): NotFound => ({
  __typename: 'NotFoundError',
  message: `there is no ${what} ${JSON.stringify(id)}`,
  id,
});
