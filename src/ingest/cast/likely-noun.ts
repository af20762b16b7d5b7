/** Words that the tagger takes for verbs and their neighbours tell to be nouns: `phone calls with`, `imposed asset freezes on`. */
import { DONE_TO_PEOPLE, LIGHT_VERBS, NOUN_SENSES } from '../lexicon/event-nouns.ts';
import { NOUN_CLASSES } from '../lexicon/nouns.ts';
import { singular, type Token } from '../text/token.ts';

export const isOwner = (before: Token | undefined): boolean =>
  before?.pos === 'DET' || /^(its|his|her|their|our|my|your|'s)$/.test(before?.lower ?? '');

/** `X's jailing by Y`. */
export const isSufferedBy = (tokens: readonly Token[], at: number): boolean =>
  DONE_TO_PEOPLE.has(tokens[at]?.lower ?? '') &&
  tokens[at - 1]?.lower === "'s" &&
  /^(of|by|in|[.,])$/.test(tokens[at + 1]?.lower ?? '.');

/** `phone calls`, `a planned visit`: after a noun or an article and before a preposition. */
export function isLikelyNoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1];
  if (/^(its|his|their|our|my|your)$/.test(before?.lower ?? '') && word === tokens[at]?.lemma) return true; // `their resolve`
  if (
    before?.lower === "'s" &&
    word === tokens[at]?.lemma &&
    ['PUNCT', 'ADP', 'CCONJ'].includes(tokens[at + 1]?.pos ?? 'PUNCT')
  )
    return true; // `praised X's help`
  if (word === 'war' || (word === 'hold' && before?.lower === 'on')) return true;
  if (!isEventNoun(singular(word))) return false;
  if (['phone', 'telephone', 'video', 'conference'].includes(before?.lower ?? '') || isOwner(before)) return true;
  return isOwnedAfar(tokens, at) || isImposed(tokens, at) || isPlural(tokens, at) || isThere(tokens, at);
}

/** `there were talks between`, `there have been calls to`. */
const isThere = (tokens: readonly Token[], at: number): boolean =>
  /\bthere (?:(?:has|have|had) been|was|were|are|is)(?: (?:no|any|some|more|further))?$/.test(
    tokens
      .slice(Math.max(0, at - 4), at)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** `to talks`, `held talks on`. */
const isPlural = (tokens: readonly Token[], at: number): boolean => {
  const [before, word] = [tokens[at - 1], tokens[at]?.lower ?? ''];
  return (
    (before?.lower === 'to' && /[^s]s$/.test(word)) ||
    (before?.pos === 'VERB' && /s$/.test(word) && tokens[at + 1]?.pos === 'ADP')
  );
};

const isEventNoun = (lemma: string): boolean => NOUN_SENSES.has(lemma) || NOUN_CLASSES.sanction?.has(lemma) === true;

/** `imposed asset freezes on X`, `announced drone strikes on X and`: the one thing of which the verb before it tells. */
const isImposed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.pos === 'NOUN' &&
  /s$/.test(tokens[at]?.lower ?? '') &&
  ['ADP', 'CCONJ'].includes(tokens[at + 1]?.pos ?? '') &&
  tokens[at - 2]?.pos === 'VERB' &&
  (LIGHT_VERBS.has(tokens[at - 2]?.lemma ?? '') || DEALT.has(tokens[at - 2]?.lemma ?? ''));

const DEALT: ReadonlySet<string> = new Set(
  'slap levy order lift ease drop end suspend threaten prepare carry'.split(' '),
);

/** `its first joint coast guard drill`, `the annual naval exercise`: nothing but adjectives and nouns behind the owner. */
function isOwnedAfar(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== tokens[at]?.lemma || !['NOUN', 'ADJ'].includes(tokens[at - 1]?.pos ?? '')) return false;
  const owner = tokens
    .slice(Math.max(0, at - 5), at)
    .findLast(({ pos, lower }) => !['NOUN', 'ADJ', 'NUM'].includes(pos) && lower !== 'first');
  return owner !== undefined && isOwner(owner) && ['ADP', 'PUNCT', 'CCONJ'].includes(tokens[at + 1]?.pos ?? 'PUNCT');
}
