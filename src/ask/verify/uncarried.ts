/** The words of a sentence that nothing in its evidence bears: the reader may have overlooked what they say. */
import { normalizeName } from '../../domain/name.ts';
import type { RelationType } from '../../domain/relation-types.ts';
import { DENYING_VERBS, REPORTING_VERBS } from '../../ingest/lexicon/speech.ts';
import { MONTHS, WEEKDAYS } from '../../ingest/lexicon/time.ts';
import type { Token } from '../../ingest/text/token.ts';
import { askingOf, FUNCTION, LIGHT } from '../question/wording/lexicon.ts';

export interface Borne {
  /** Quotes and headlines. */
  readonly texts: readonly string[];
  /** Types of what is borne: a word that asks for one of them says no more. */
  readonly types: ReadonlySet<RelationType>;
  /** Names of those whom the sentence names. */
  readonly names: readonly string[];
  readonly isSaid: boolean;
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'PROPN', 'ADJ', 'NUM', 'ADV']);
const TIME: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS,
  ...'today yesterday tomorrow tonight day week month year morning afternoon evening night later earlier then also again reporter reporters journalist journalists time'.split(
    ' ',
  ),
]);
const stem = (word: string): string =>
  normalizeName(word)
    .replace(/(ies|es|s|ed|ing|d)$/, '')
    .slice(0, 9);

export function uncarried(tokens: readonly Token[], { texts, types, names, isSaid }: Borne): readonly string[] {
  const carried = new Set(
    [...texts, ...names].flatMap((text) =>
      normalizeName(text)
        .split(' ')
        .flatMap((word) => [word, stem(word)]),
    ),
  );
  return tokens.flatMap((token) => {
    const { lower, lemma, pos } = token;
    if (NEGATION.has(lower) || !CONTENT.has(pos) || FUNCTION.has(lower) || TIME.has(lower) || LIGHT.has(lemma))
      return [];
    if (/^\d/.test(lower) || carried.has(normalizeName(lower)) || carried.has(stem(lower)) || carried.has(stem(lemma)))
      return [];
    if (isSaid && (REPORTING_VERBS.has(lemma) || DENYING_VERBS.has(lemma))) return [];
    return askingOf(lemma, pos === 'VERB')?.types.some((type) => types.has(type)) ? [] : [token.text];
  });
}

/** Which sign a claim has, the reader has said already. */
const NEGATION: ReadonlySet<string> = new Set(['not', "n't", 'never', 'no']);
