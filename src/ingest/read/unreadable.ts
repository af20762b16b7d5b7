/** Why an input cannot become a document, with the line or the field where it shows. */
import { InputError } from '../../domain/error.ts';

export class UnreadableError extends InputError {
  /** Counted from 1; null where the whole input is meant. */
  readonly line: number | null;
  /** Whether another try may find it readable: a server that is away comes back. */
  readonly mayPass: boolean;

  constructor(message: string, line: number | null = null, options?: ErrorOptions & { readonly mayPass?: boolean }) {
    super(message, options);
    this.name = 'UnreadableError';
    this.line = line;
    this.mayPass = options?.mayPass ?? false;
  }

  /**
   * Readers are others' work and fall over odd inputs in ways of their own. Whatever they throw is that input's failure:
   * one document must never end the reading of the others.
   */
  static from(error: unknown): UnreadableError {
    if (error instanceof UnreadableError) return error;
    if (error instanceof InputError) return new UnreadableError(error.message, null, { cause: error });
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return new UnreadableError(`cannot be read: ${said.slice(0, 300)}`, null, { cause: error });
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
