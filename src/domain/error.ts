/** Expected failures. Stores, importers and the API agree on the codes, never on the messages. */

export type FailureCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'DEADLINE_EXCEEDED'
  | 'STORE_UNAVAILABLE'
  | 'STORE_LOCKED'
  | 'DAMAGED_FILE';

export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.code = code;
  }
}

/** The store is away or locked: the same may be done later. */
export const isStoreAway = (error: unknown): boolean =>
  error instanceof Failure && (error.code === 'STORE_UNAVAILABLE' || error.code === 'STORE_LOCKED');

/** What was given cannot be used; the message names the value and what was wanted. */
export class InputError extends Failure {
  constructor(message: string, options?: ErrorOptions) {
    super('BAD_USER_INPUT', message, options);
    this.name = 'InputError';
  }
}
