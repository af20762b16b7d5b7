/** Cities that a draft does not name, and cities that stand for their states. */

import type { ExtractedStatement } from '../../domain/record/extraction.ts';
import type { Authority } from '../../ingest/authority/authority.ts';
import type { Token } from '../../ingest/text/token.ts';

/** `in the Russian capital`, `in Russia’s capital`, `in the capital of Russia`, inside a claim: the label of the city. */
export function capitalIn(
  tokens: readonly Token[],
  { core }: Pick<ExtractedStatement, 'core'>,
  authority: Authority,
): string | null {
  const at = tokens.findIndex(
    ({ lower, start, end }, i) =>
      lower === 'capital' && ((start >= core.start && end <= core.end) || (i < FRONTED && end <= core.start)),
  );
  if (at < 0) return null;
  const before = tokens[/^['’]s?$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1];
  const of = tokens[at + 1]?.lower === 'of' ? tokens[tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2] : undefined;
  const state = [before, of].map((one) => (one ? stateOf(one.text, authority) : undefined)).find(Boolean);
  return state?.capital ?? null;
}

/** `In the German capital, X met Y`: as many tokens before the claim. */
const FRONTED = 6;

const stateOf = (word: string, authority: Authority) => authority.demonym(word) ?? authority.byAlias(word)[0];

/** Where something was, its city stands for itself. */
const LOCATIVE = /^(?:in|at|near|from|outside|around|inside)$/;

/** `Moscow recognised …`: the words that stand for one of the states, by their labels. */
export const governmentsIn = (
  tokens: readonly Token[],
  states: readonly string[],
  authority: Authority,
): readonly string[] =>
  tokens.flatMap(({ text }, i) => {
    const state = LOCATIVE.test(tokens[i - 1]?.lower ?? '') ? undefined : authority.capital(text);
    return state && states.includes(state.label) ? [text] : [];
  });
