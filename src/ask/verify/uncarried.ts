/** The words of a sentence that nothing in its evidence bears: the reader may have overlooked what they say. */
import { normalizeName } from '../../domain/name.ts';
import type { RelationType } from '../../domain/relation-types.ts';
import { DENYING_VERBS, REPORTING_VERBS } from '../../ingest/lexicon/speech.ts';
import { singular, type Token } from '../../ingest/text/token.ts';
import { askingOf, FUNCTION, LIGHT } from '../question/wording/lexicon.ts';
import { isDayWord } from './day-word.ts';

export interface Borne {
  /** Quotes and headlines. */
  readonly texts: readonly string[];
  /** Types of what is borne: a word that asks for one of them says no more. */
  readonly types: ReadonlySet<RelationType>;
  /** Names of those whom the sentence names. */
  readonly names: readonly string[];
  readonly isSaid: boolean;
  /** A date was read in it, and held against the evidence. */
  readonly isDated: boolean;
}

/** Sides meet through them. */
const DELEGATES: ReadonlySet<string> = new Set('delegation delegate representative negotiator side'.split(' '));

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'PROPN', 'ADJ', 'NUM', 'ADV']);
const TIME: ReadonlySet<string> = new Set([
  ...'today yesterday tomorrow tonight day week month year morning afternoon evening night later earlier then also again reporter reporters journalist journalists time'.split(
    ' ',
  ),
]);
const stem = (word: string): string =>
  normalizeName(word)
    .replace(/(ies|es|s|ed|ing|d)$/, '')
    .slice(0, 9);

export function uncarried(
  tokens: readonly Token[],
  { texts, types, names, isSaid, isDated }: Borne,
): readonly string[] {
  const carried = new Set(
    [...texts, ...names].flatMap((text) =>
      normalizeName(text)
        .split(' ')
        .flatMap((word) => [word, stem(word)]),
    ),
  );
  const isCarried = ({ lower, lemma }: Token) =>
    /^\d/.test(lower) || [normalizeName(lower), stem(lower), stem(lemma)].some((word) => carried.has(word));
  const isAsked = ({ lemma, pos }: Token) =>
    askingOf(lemma, pos === 'VERB')?.types.some((type) => types.has(type)) === true;
  const isOfSaying = ({ lemma }: Token) => isSaid && (REPORTING_VERBS.has(lemma) || DENYING_VERBS.has(lemma));
  const isForThem = ({ lower }: Token) =>
    (types.has('CONSULT') && DELEGATES.has(singular(lower))) ||
    (isSaid && /^spokes(?:man|woman|person|people)$/.test(lower));
  return tokens
    .filter((token) => (isDayWord(token) ? !isDated : isContent(token)))
    .filter((token) => !isCarried(token) && !isOfSaying(token) && !isAsked(token) && !isForThem(token))
    .map(({ text }) => text);
}

const isContent = ({ lower, lemma, pos }: Token): boolean =>
  CONTENT.has(pos) && ![FUNCTION, TIME, NEGATION].some((words) => words.has(lower)) && !LIGHT.has(lemma);

/** Which sign a claim has, the reader has said already. */
const NEGATION: ReadonlySet<string> = new Set(['not', "n't", 'never', 'no']);
