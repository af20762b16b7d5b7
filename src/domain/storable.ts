/** Text and numbers that every store gives back as it took them. */
import { InputError } from './error.ts';

/** False for a NUL, which cuts a text short, and for half of a surrogate pair, which becomes another character. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** Throws InputError at the first text or number anywhere in `value` that a store would change. */
export function refuseUnstorable(value: unknown, where: string): void {
  if (typeof value === 'string' && !isStorable(value)) {
    throw new InputError(`${where} holds a NUL or half of a surrogate pair: ${JSON.stringify(value.slice(0, 80))}`);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new InputError(`${where} is no number: ${value}`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) refuseUnstorable(inner, `${where}.${key}`);
}
