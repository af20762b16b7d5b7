/** Codes of languages, as BCP 47 has them: `en`, `pt-BR`. */
import { InputError } from './error.ts';

export const isLanguage = (tag: string): boolean => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag);

/** What a page says of its language may be guessed at; what a client says is meant. Throws InputError. */
export function languageOf(code: string): string {
  if (!isLanguage(code)) throw new InputError(`lang "${code}" is no language code, such as en or pt-BR`);
  return code;
}
