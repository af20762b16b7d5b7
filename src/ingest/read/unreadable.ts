/** Why an input cannot become a document, with the line or the field where it shows. */
import { InputError } from '../../domain/error.ts';

export class UnreadableError extends InputError {
  /** Counted from 1; null where the whole input is meant. */
  readonly line: number | null;

  constructor(message: string, line: number | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableError';
    this.line = line;
  }
}

/** The code that the system gives an error of files or network, such as ENOENT; empty for any other. */
export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What an error of any make says; `fetch` says only that it failed, and its cause says why. */
export function errorMessage(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('cause' in error && error.cause) return errorMessage(error.cause);
  return 'message' in error ? String(error.message) : String(error);
}
