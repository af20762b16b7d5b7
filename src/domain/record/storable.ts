/** Text and numbers that every store gives back as it took them. */
import { InputError } from '../error.ts';

/** False for a NUL, which cuts a text short, and for half of a surrogate pair, which becomes another character. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** Throws InputError at the first text or number anywhere in `value` that a store would change. */
export function refuseUnstorable(value: unknown, where: string): void {
  const fault = faultIn(value);
  if (fault !== null) throw new InputError(`${where}${fault}`);
}

/** Where it is and what is wrong with it; the way to it is only spelled out where there is something. */
function faultIn(value: unknown): string | null {
  if (typeof value === 'string') {
    if (isStorable(value)) return null;
    return ` holds a NUL or half of a surrogate pair: ${JSON.stringify(value.slice(0, 80))}`;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? null : ` is no number: ${value}`;
  if (typeof value !== 'object' || value === null) return null;
  for (const key of Object.keys(value)) {
    const fault = faultIn(value[key as keyof typeof value]);
    if (fault !== null) return `.${key}${fault}`;
  }
  return null;
}
