/** A question as a row of units: words, and what stands for entities, offices and places in it. */
import type { Token } from '../../ingest/text/token.ts';
import type { Named } from './intent.ts';

export type Unit =
  | { readonly kind: 'word'; readonly token: Token }
  | { readonly kind: 'name'; readonly named: Named; readonly tokens: readonly Token[] }
  /** `of`: the state or body it belongs to, where the question says. */
  | { readonly kind: 'office'; readonly role: string; readonly of: Named | null; readonly tokens: readonly Token[] };

/** `who did @0 meet in @1`: names by their places, offices as `#0`, words in small letters. */
export function masked(units: readonly Unit[]): string {
  return units
    .map((unit, i) => (unit.kind === 'word' ? unit.token.lower : `${unit.kind === 'name' ? '@' : '#'}${i}`))
    .join(' ');
}

/** In small letters; empty where no word stands. */
export function wordAt(units: readonly Unit[], at: number): string {
  const unit = units[at];
  return unit?.kind === 'word' ? unit.token.lower : '';
}

/** Whom the units name, in their order. */
export const namedIn = (units: readonly Unit[]): readonly Named[] =>
  units.flatMap((unit) => (unit.kind === 'name' ? [unit.named] : []));
