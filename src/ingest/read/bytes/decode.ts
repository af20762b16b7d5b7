/** Bytes to text: nothing is repaired silently, since offsets and quotes must hold for what was really there. */
import { TextDecoder } from 'node:util';
import { errorCode, UnreadableError } from '../unreadable.ts';

/** Of one document's text, in bytes. */
export const MAX_BYTES = 10 * 1024 * 1024;

export function decode(bytes: Uint8Array, charset = 'utf-8'): string {
  if (bytes.byteLength > MAX_BYTES) throw tooLarge(bytes.byteLength);
  const strict = decoder(charset);
  try {
    return strict.decode(bytes);
  } catch (cause) {
    throw new UnreadableError(`is not valid ${strict.encoding}`, null, { cause });
  }
}

/** What is no character becomes U+FFFD; a charset nobody knows is taken for Windows-1252, as browsers do. */
export function decodeLoosely(bytes: Uint8Array, charset: string): string {
  if (bytes.byteLength > MAX_BYTES) throw tooLarge(bytes.byteLength);
  return (isKnown(charset) ? new TextDecoder(charset) : new TextDecoder('windows-1252')).decode(bytes);
}

export const tooLarge = (bytes: number, most = MAX_BYTES): UnreadableError =>
  new UnreadableError(`has ${bytes} bytes; the limit is ${most}`);

/** What text must not hold: stores cut it at NUL, and half of a surrogate pair has no UTF-8. */
export function checkText(text: string, field: string): void {
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new UnreadableError(`${field} holds a NUL character`, lineAt(text, nul));
  if (isWellFormed(text)) return;
  throw new UnreadableError(
    `${field} holds half of a surrogate pair`,
    text.split('\n').findIndex((line) => !isWellFormed(line)) + 1,
  );
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Of charsets. */
export function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== '';
  } catch (error) {
    if (errorCode(error) === 'ERR_ENCODING_NOT_SUPPORTED') return false;
    throw error;
  }
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch (cause) {
    throw new UnreadableError(`says that its charset is ${JSON.stringify(charset)}, which is unknown`, null, { cause });
  }
}

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
