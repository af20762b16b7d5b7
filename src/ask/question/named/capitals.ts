/** `the Chinese capital`: the city. */

import type { Named } from '../intent.ts';
import type { Unit } from '../units.ts';
import type { NameBook } from './names.ts';

export async function capitalsResolved(units: readonly Unit[], book: NameBook): Promise<readonly Unit[]> {
  const at = units.findIndex((unit) => unit.kind === 'word' && unit.token.lower === 'capital');
  const [state, article] = [units[at - 1], units[at - 2]];
  if (state?.kind !== 'name') return units;
  const city = book.authority.resolve(state.named.label)?.capital;
  const [known] = city === undefined ? [] : await book.exact([city]);
  if (!known) return units;
  const from = article?.kind === 'word' && article.token.lower === 'the' ? at - 2 : at - 1;
  return units.toSpliced(from, at + 1 - from, { kind: 'name', named: known.named, tokens: state.tokens });
}

/** What was in the capital of a state was in the state. */
export async function capitalsOf(named: readonly Named[], book: NameBook): Promise<readonly Named[]> {
  const states = named.filter(({ kind }) => kind === 'STATE');
  const cities = states.flatMap(({ label }) => book.authority.resolve(label)?.capital ?? []);
  return (await book.exact(cities)).flatMap((known) => (known?.named.kind === 'PLACE' ? known.named : []));
}
