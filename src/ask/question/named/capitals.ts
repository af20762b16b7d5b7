/** `the Chinese capital`: the city. */

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
