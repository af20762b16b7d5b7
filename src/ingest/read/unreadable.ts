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
