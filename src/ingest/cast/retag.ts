/** Corrects parts of speech that only names can tell: `the United States moves forces`, `phone calls with`. */

import { INFINITIVE_VERBS } from '../lexicon/control.ts';
import { LIGHT_VERBS } from '../lexicon/event-nouns.ts';
import { GROUPS, REPRESENTING } from '../lexicon/groups.ts';
import { ATTEMPTING, DECISION_NOUNS, PLANNING } from '../lexicon/modality.ts';
import { SPEECH_VERBS } from '../lexicon/speech.ts';
import { PHRASAL, VERB_SENSES } from '../lexicon/verbs.ts';
import { type Sentence, singular, type Token } from '../text/token.ts';
import type { Mention } from './actor.ts';
import { isLikelyNoun, isOwner, isSufferedBy } from './likely-noun.ts';

export function retag(sentence: Sentence, mentions: readonly Mention[]): Sentence {
  const ends = new Set(mentions.filter(({ form }) => form !== 'demonym' && form !== 'pronoun').map(({ to }) => to));
  const starts = new Set(mentions.map(({ from }) => from));
  const tokens = sentence.tokens.map((token, i, all) => ({ ...token, ...corrected(all, i, ends, starts) }));
  return { ...sentence, tokens };
}

type Correction = Partial<Pick<Token, 'pos' | 'lemma'>>;

/** `ends` and `starts` are the token positions at which names end and begin. */
function corrected(
  tokens: readonly Token[],
  at: number,
  ends: ReadonlySet<number>,
  starts: ReadonlySet<number>,
): Correction {
  const { pos = '', lower = '' } = tokens[at] ?? {};
  switch (pos) {
    case 'PRON':
      return /^\d+(st|nd|rd|th)$/.test(lower) ? { pos: 'ADJ' } : {}; // `NATO's 32nd member`
    case 'PROPN':
      return ends.has(at) && isLikelyVerb(tokens, at) ? { pos: 'VERB', lemma: singular(lower) } : {};
    case 'NOUN':
      return nounCorrected(tokens, at, ends, starts);
    case 'VERB':
      return isToldOf(tokens, at, ends) ? { pos: 'NOUN' } : verbCorrected(tokens, at);
    case 'ADV':
      return isOwnedFirst(tokens, at) ? { pos: 'ADJ' } : {};
    case 'ADJ':
      return adjectiveCorrected(tokens, at, ends.has(at) && starts.has(at + 1), starts);
    default:
      return {};
  }
}

function verbCorrected(tokens: readonly Token[], at: number): Correction {
  const { lower = '', lemma = '' } = tokens[at] ?? {};
  if (isLikelyNoun(tokens, at) || isSufferedBy(tokens, at) || isPressed(tokens, at))
    return { pos: 'NOUN', lemma: singular(lower) };
  if (at === 0 && lower === lemma && lower.endsWith('ing')) return { lemma: stemOfGerund(lower) ?? lemma }; // `Meeting X, Y said`
  const known = lower.endsWith('ed') && !isKnownVerb(lemma) ? stemsOf(lower).find(isKnownVerb) : undefined;
  return known === undefined ? {} : { lemma: known };
}

/** `bowed to pressure from X`. */
const isPressed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'to' &&
  tokens[at + 1]?.lower === 'from' &&
  /^(pressure|request|call|demand|appeal|threat|plea)s?$/.test(tokens[at]?.lower ?? '');

/** `told X hope to leave`, as headlines put it: whoever tells it hopes so. */
const isToldOf = (tokens: readonly Token[], at: number, ends: ReadonlySet<number>): boolean =>
  ends.has(at) &&
  tokens[at]?.lower === tokens[at]?.lemma &&
  DECISION_NOUNS.has(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.lower === 'to' &&
  tokens.slice(Math.max(0, at - 4), at).some(({ lemma }) => lemma === 'tell');

function adjectiveCorrected(
  tokens: readonly Token[],
  at: number,
  isBetweenNames: boolean,
  starts: ReadonlySet<number>,
): Correction {
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'long' && /^(has|have|had)$/.test(tokens[at - 1]?.lower ?? '')) return { pos: 'ADV' }; // `has long accused`
  if (lower === 'military') return ['VERB', 'AUX'].includes(tokens[at + 1]?.pos ?? '') ? { pos: 'NOUN' } : {};
  const gerund = isBetween(tokens, at, starts) ? stemOfGerund(lower) : undefined;
  if (gerund) return { pos: 'VERB', lemma: gerund };
  if (!lower.endsWith('ed')) return {};
  const stem = stemBehindAuxiliary(tokens, at) ?? stemDoneBy(tokens, at);
  if (stem) return { pos: 'VERB', lemma: stem };
  return isBetweenNames || isOnlyVerb(tokens, at) ? { pos: 'VERB', lemma: presentOf(lower) } : {};
}

/** `credited with convincing X`: between a preposition and a name. */
const isBetween = (tokens: readonly Token[], at: number, starts: ReadonlySet<number>): boolean =>
  /ing$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.pos === 'ADP' && starts.has(at + 1);

/** `diplomats mediated between A and B`: between a noun and its phrase, with no other verb in reach. */
function isOnlyVerb(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const known = stemsOf(tokens[at]?.lower ?? '').some((stem) => VERB_SENSES.has(stem));
  if (!known || !/^(NOUN|PROPN)$/.test(before?.pos ?? '') || !['ADP', 'DET'].includes(next?.pos ?? '')) return false;
  return !tokens
    .slice(Math.max(0, at - 8), at + 9)
    .some(({ pos, index }) => index !== at && (pos === 'VERB' || pos === 'AUX'));
}

function nounCorrected(
  tokens: readonly Token[],
  at: number,
  ends: ReadonlySet<number>,
  starts: ReadonlySet<number>,
): Correction {
  const lemma = singular(tokens[at]?.lower ?? '');
  const behindAuxiliary = stemBehindAuxiliary(tokens, at);
  if (behindAuxiliary) return { pos: 'VERB', lemma: behindAuxiliary };
  const idiom = verbOfIdiom(tokens, at);
  if (idiom) return { pos: 'VERB', lemma: idiom };
  if (isHeadlineVerb(tokens, at, ends)) return { pos: 'VERB', lemma: tokens[at]?.lower ?? '' };
  if ((ends.has(at) && isLikelyVerb(tokens, at)) || isPluralsVerb(tokens, at)) return { pos: 'VERB', lemma };
  if (isPartedVerb(tokens, at)) return { pos: 'VERB', lemma: tokens[at]?.lower ?? '' };
  if (
    isPairsVerb(tokens, at, ends) ||
    isRelativesVerb(tokens, at) ||
    isSaidOfThem(tokens, at, ends) ||
    isSaidByOne(tokens, at) ||
    isDemanded(tokens, at, ends)
  )
    return { pos: 'VERB', lemma };
  return gerundCorrected(tokens, at, starts);
}

function gerundCorrected(tokens: readonly Token[], at: number, starts: ReadonlySet<number>): Correction {
  const word = tokens[at]?.lower ?? '';
  const doing = isPeoplesGerund(tokens, at) ? stemOfGerund(word) : undefined;
  if (doing) return { pos: 'VERB', lemma: doing };
  return isLikelyGerund(tokens, at, starts) ? { pos: 'VERB', lemma: singular(word).replace(/ing$/, '') } : {};
}

/** `a French official claims that`: behind the noun of whoever says it. */
const isSaidByOne = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'claims' && tokens[at + 1]?.lower === 'that' && tokens[at - 1]?.pos === 'NOUN';

/** `shot dead`, `cast doubt`: these words are verbs beside the other. */
function verbOfIdiom(tokens: readonly Token[], at: number): string | undefined {
  const [word, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (word === 'shot' && next === 'dead') return 'shoot';
  return word === 'cast' && /^(doubts?|aspersions|blame)$/.test(next) ? 'cast' : undefined;
}

/** `had harassed its boats`, `has been arming the rebels`: with something behind it, the word is the verb. */
function stemBehindAuxiliary(tokens: readonly Token[], at: number): string | undefined {
  const word = tokens[at]?.lower ?? '';
  const before =
    tokens.slice(0, at).findLast(({ pos, lower }) => pos !== 'ADV' && lower !== 'long' && lower !== 'since')?.lower ??
    '';
  if (!['DET', 'PRON', 'PROPN', 'NUM', 'ADP'].includes(tokens[at + 1]?.pos ?? '')) return undefined;
  if (/^(has|have|had|having)$/.test(before) && word.endsWith('ed'))
    return stemsOf(word).find(isKnownVerb) ?? word.slice(0, -2);
  if (!/^(been|is|are|was|were)$/.test(before) || !word.endsWith('ing') || tokens[at + 1]?.pos === 'ADP')
    return undefined;
  return stemOfGerund(word);
}

/** `is armed by X`. */
const stemDoneBy = (tokens: readonly Token[], at: number): string | undefined =>
  tokens[at + 1]?.lower === 'by' && /^(is|are|was|were|been|being|be)$/.test(tokens[at - 1]?.lower ?? '')
    ? stemsOf(tokens[at]?.lower ?? '').find(isKnownVerb)
    : undefined;

function stemOfGerund(word: string): string | undefined {
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find(isKnownVerb);
}

/** `US, UK strike rebels`, `Thailand, Malaysia PMs vow to …`: at the begin of a headline, behind two names. */
function isHeadlineVerb(tokens: readonly Token[], at: number, ends: ReadonlySet<number>): boolean {
  const word = tokens[at]?.lower ?? '';
  const behind = ends.has(at) || (tokens[at - 1]?.pos === 'PROPN' && /s$/.test(tokens[at - 1]?.lower ?? ''));
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (!behind || comma < 1 || comma > 4 || at > 8 || at < comma || !ends.has(comma)) return false;
  if (/[.!?]/.test(tokens.at(-1)?.text ?? '')) return false;
  const next = tokens[at + 1];
  return (
    isKnownVerb(word) &&
    next !== undefined &&
    (OPENERS.has(next.pos) || next.lower === 'to') &&
    !hasVerbBefore(tokens, at)
  );
}

const OPENERS: ReadonlySet<string> = new Set(['DET', 'NOUN', 'ADJ', 'PROPN', 'NUM', 'PRON']);

const stemsOf = (past: string): string[] => [past.slice(0, -2), past.slice(0, -1), past.slice(0, -3)];

/** `informed` → `inform`, `charged` → `charge`: whichever the lexicon knows. */
const presentOf = (past: string): string => stemsOf(past).find(isKnownVerb) ?? past.slice(0, -2);

const isKnownVerb = (lemma: string): boolean =>
  VERB_SENSES.has(lemma) || SPEECH_VERBS.has(lemma) || PLANNING.has(lemma) || INFINITIVE_VERBS.has(lemma);

const MOVING: ReadonlySet<string> = new Set([
  'travel',
  'fly',
  'head',
  'go',
  'arrive',
  'return',
  'meet',
  'speak',
  'fli',
]);

/** A word in -s right after a name, with something like an object behind it and no other verb in reach. */
function isLikelyVerb(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const lemma = singular(word);
  if (!/s$/.test(word)) return false;
  if (isPhrasalVerb(tokens, at, lemma)) return true;
  if (!(VERB_SENSES.has(lemma) || SPEECH_VERBS.has(lemma) || LIGHT_VERBS.has(lemma) || INFINITIVE_VERBS.has(lemma)))
    return false;
  const deed = tokens.slice(at + 2, at + 5).find(({ pos }) => pos !== 'ADV');
  const infinitive = tokens[at + 1]?.lower === 'to' && deed?.pos === 'VERB' && INFINITIVE_VERBS.has(lemma);
  if (infinitive || (MOVING.has(lemma) && tokens[at + 1]?.pos === 'ADP')) return true;
  if (!OPENERS.has(tokens[at + 1]?.pos ?? '')) return false;
  const rest = tokens.slice(at + 1, at + 12);
  const stop = rest.findIndex(({ text, pos }) => /^[,;.]$/.test(text) || pos === 'CCONJ' || pos === 'SCONJ');
  return !rest
    .slice(0, stop === -1 ? rest.length : stop)
    .some(
      (token, i, all) =>
        (token.pos === 'VERB' || token.pos === 'AUX') && all[i - 1]?.lower !== 'to' && !/[^k]ing$/.test(token.lower),
    );
}

/** `Lithuania kicks out two envoys`: a verb and its particle with an object behind them. */
const isPhrasalVerb = (tokens: readonly Token[], at: number, lemma: string): boolean =>
  VERB_SENSES.has(`${lemma} ${tokens[at + 1]?.lower}`) &&
  OPENERS.has(tokens[at + 2]?.pos ?? '') &&
  !hasVerbBefore(tokens, at);

/** `officials fear an attack`: a base form after a plural, with an object behind it and no other verb in reach. */
function isPluralsVerb(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const word = tokens[at]?.lower ?? '';
  const plural = before?.pos === 'NOUN' && /[^s]s$/.test(before.lower) && before.lemma !== before.lower;
  const known = VERB_SENSES.has(word) || SPEECH_VERBS.has(word) || ATTEMPTING.has(word);
  if (!plural || !known || !['DET', 'ADJ', 'PROPN', 'PRON'].includes(next?.pos ?? '')) return false;
  return !hasVerbBefore(tokens, at) && !tokens.slice(at + 1, at + 8).some(({ pos }) => pos === 'AUX' || pos === 'VERB');
}

/** `Cuba and Nicaragua support him`: a base form behind two names, with an object behind it and no other verb in reach. */
function isPairsVerb(tokens: readonly Token[], at: number, ends: ReadonlySet<number>): boolean {
  const word = tokens[at]?.lower ?? '';
  const joint = tokens.slice(Math.max(0, at - 5), at).findLast(({ lower }) => lower === 'and');
  const paired = ends.has(at) && joint !== undefined && ends.has(joint.index);
  const opens = ['DET', 'PROPN', 'PRON'].includes(tokens[at + 1]?.pos ?? '') || tokens[at + 1]?.lower === 'that';
  if (!paired || !isKnownVerb(word) || !opens) return false;
  return !hasVerbBefore(tokens, at) && !tokens.slice(at + 1, at + 8).some(({ pos }) => pos === 'AUX' || pos === 'VERB');
}

/** `Russia will, X said, strike`: a base form behind whoever speaks between the modal verb and it. */
function isPartedVerb(tokens: readonly Token[], at: number): boolean {
  if (!isKnownVerb(tokens[at]?.lower ?? '') || tokens[at - 1]?.text !== ',') return false;
  const open = tokens.slice(Math.max(0, at - 10), at - 1).findLast(({ text }) => text === ',');
  const isModal = /^(will|would|shall|must|should|could|may|might)$/.test(tokens[(open?.index ?? 0) - 1]?.lower ?? '');
  return isModal && tokens.slice(open?.index, at).some(({ pos, lemma }) => pos === 'VERB' && SPEECH_VERBS.has(lemma));
}

/** `the rebels, whom X says Y backs`: a word in -s behind a name, where the relative is what it is done to. */
function isSaidOfThem(tokens: readonly Token[], at: number, ends: ReadonlySet<number>): boolean {
  const word = tokens[at]?.lower ?? '';
  const behind = /^[,.;)–—]$/.test(tokens[at + 1]?.text ?? '.');
  if (!ends.has(at) || !/s$/.test(word) || !isKnownVerb(singular(word)) || !behind) return false;
  const before = tokens.slice(Math.max(0, at - 10), at);
  const relative = before.findLast(({ lower }) => lower === 'whom' || lower === 'which');
  return before.some(
    ({ index, lemma, pos }) => relative && index > relative.index && pos === 'VERB' && SPEECH_VERBS.has(lemma),
  );
}

/** `X, which trains Somali troops`: a word in -s right behind the relative, with an object behind it. */
const isRelativesVerb = (tokens: readonly Token[], at: number): boolean =>
  ['which', 'who'].includes(tokens[at - 1]?.lower ?? '') &&
  /s$/.test(tokens[at]?.lower ?? '') &&
  isKnownVerb(singular(tokens[at]?.lower ?? '')) &&
  OPENERS.has(tokens[at + 1]?.pos ?? '');

/** `demanded that Israel end its siege`: a base form between a name and its object. */
function isDemanded(tokens: readonly Token[], at: number, ends: ReadonlySet<number>): boolean {
  const that = tokens.slice(Math.max(0, at - 6), at).findLast(({ lower }) => lower === 'that');
  const asks = that && DEMANDING.has(tokens[that.index - 1]?.lemma ?? '');
  const isBase = tokens[at]?.lower === tokens[at]?.lemma;
  const next = tokens[at + 1];
  const isPhrasal = PHRASAL.has(`${tokens[at]?.lower} ${next?.lower}`); // `hand over`
  return (
    asks === true && isBase && ends.has(at) && (isPhrasal || ['DET', 'PRON', 'PROPN', 'ADJ'].includes(next?.pos ?? ''))
  );
}

const DEMANDING: ReadonlySet<string> = new Set('demand insist urge ask request require propose recommend'.split(' '));

/** `their first joint drill`. */
const isOwnedFirst = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'first' &&
  isOwner(tokens[at - 1]) &&
  ['ADJ', 'NOUN', 'ADV'].includes(tokens[at + 1]?.pos ?? '');

const hasVerbBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 8), at).some(({ pos }) => pos === 'AUX' || pos === 'VERB');

/** `soldiers firing warning shots`: behind a plural of people, with something behind it. */
const isPeoplesGerund = (tokens: readonly Token[], at: number): boolean =>
  /ing$/.test(tokens[at]?.lower ?? '') &&
  /[^s]s$/.test(tokens[at - 1]?.lower ?? '') &&
  (REPRESENTING.has(singular(tokens[at - 1]?.lower ?? '')) || GROUPS.has(singular(tokens[at - 1]?.lower ?? ''))) &&
  ['DET', 'NOUN', 'ADJ', 'PROPN', 'NUM', 'PRON', 'ADP', 'VERB'].includes(tokens[at + 1]?.pos ?? '');

/** `after meeting the minister`: between a preposition and a name, what looks like a noun in -ing is a verb. */
function isLikelyGerund(tokens: readonly Token[], at: number, starts: ReadonlySet<number>): boolean {
  const word = tokens[at]?.lower ?? '';
  const stem = word.replace(/ing$/, '');
  const isDenied = tokens[at - 1]?.lemma === 'deny' && ['DET', 'PROPN'].includes(tokens[at + 1]?.pos ?? ''); // `denies arming X`
  const isLoose =
    tokens[at - 1]?.text === ',' &&
    (starts.has(at + 1) || /^(him|her|them|both|it)$/.test(tokens[at + 1]?.lower ?? '')); // `, warning both that`
  const opens = isDenied || isLoose || (tokens[at - 1]?.pos === 'ADP' && starts.has(at + 1));
  return word.endsWith('ing') && VERB_SENSES.has(stem) && opens;
}
