/** Reads one noun phrase: from its article to its head, with the names in it, and on over `'s` to what is possessed. */

import type { Mention } from '../cast/actor.ts';
import { NOUN_SENSES } from '../lexicon/event-nouns.ts';
import { DECISION_NOUNS } from '../lexicon/modality.ts';
import { UTTERANCES } from '../lexicon/speech.ts';
import { DATE_HEADS } from '../lexicon/time.ts';
import { singular, type Token, type TokenRange } from '../text/token.ts';
import type { NounChunk } from './chunk.ts';

export interface Context {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly mentionAt: Map<number, Mention>;
  readonly dateAt: ReadonlyMap<number, TokenRange>;
}

const QUANTIFIERS: readonly (readonly string[])[] = [
  ['more', 'than'],
  ['fewer', 'than'],
  ['less', 'than'],
  ['up', 'to'],
  ['at', 'least'],
  ['as', 'many', 'as'],
  ['about'],
  ['around'],
  ['over'],
  ['nearly'],
  ['almost'],
  ['some'],
];

/** Past `more than` and the like before a number; `at` itself where there is none. */
export function quantifierEnd(tokens: readonly Token[], at: number): number {
  const row = QUANTIFIERS.find((words) => words.every((word, i) => tokens[at + i]?.lower === word));
  return row && tokens[at + row.length]?.pos === 'NUM' ? at + row.length : at;
}

const standAlone: ReadonlySet<string> = new Set(
  'i you he she it we they him me us them himself herself itself themselves this that these those'.split(' '),
);

export function nounAt(context: Context, from: number, index: number): NounChunk {
  const { tokens } = context;
  const first = tokens[from];
  const determines = first?.lower === 'her' || ['this', 'that', 'these', 'those'].includes(first?.lower ?? '');
  const alone =
    first &&
    !(first.lower === 'us' && first.text !== 'us') &&
    standAlone.has(first.lower) &&
    !(determines && nominalNext(tokens[from + 1]));
  const to = alone ? from + 1 : nounEnd(context, from);
  const mentions = context.mentions.filter((mention) => mention.from >= from && mention.to <= to);
  const origin = mentions.find((mention) => isOrigin(tokens, mention, from, to));
  const head = headOf(tokens, from, origin ? origin.from - 1 : to);
  const pronoun = alone === true && first?.pos === 'PRON';
  const word = tokens[head]?.lemma ?? '';
  return {
    kind: 'NOUN',
    index,
    from,
    to,
    word,
    head,
    mentions,
    pronoun,
    apposed: tokens.slice(from, to).some(({ text }) => text === ','),
    determiner: first?.lower ?? '',
  };
}

/** `In its letter it accused X`: behind the phrase that opens the sentence a clause begins. */
const opensClause = (tokens: readonly Token[], from: number, at: number): boolean =>
  from === 1 && tokens[0]?.pos === 'ADP' && /^(i|he|she|it|we|they)$/.test(tokens[at]?.lower ?? '');

const nominalNext = (next: Token | undefined): boolean =>
  next !== undefined && ['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(next.pos);

/** A mention belongs to its phrase whole; `'s` goes on to what is possessed. */
function nounEnd(context: Context, from: number): number {
  const { tokens, mentionAt } = context;
  let at = quantifierEnd(tokens, from);
  while (at < tokens.length) {
    const mention = mentionAt.get(at);
    const token = tokens[at];
    if (mention && at > from && (isLapseBefore(tokens, at) || !continuesWith(tokens, from, at, context))) break;
    if (mention) {
      at = Math.max(mention.to, at + 1);
      continue;
    }
    const bracket = at > from ? bracketEnd(context, at) : at;
    if (bracket > at) {
      at = bracket;
      continue;
    }
    if (!token || (at > from && endsBefore(context, from, at)) || !belongs(tokens, at, from, context)) break;
    at += 1;
  }
  return Math.max(at, from + 1);
}

/** Whether a phrase that goes on to here ends here. */
const endsBefore = (context: Context, from: number, at: number): boolean =>
  context.dateAt.has(at) ||
  isCountBehindName(context, at) ||
  isLapse(context.tokens, at) ||
  isHomeward(context.tokens, at) ||
  isSuchAs(context.tokens, at) ||
  isGift(context, from, at);

/** `for years X did it`. */
const isLapseBefore = (tokens: readonly Token[], at: number): boolean =>
  /^(years|months|weeks|days|decades|hours)$/.test(tokens[at - 1]?.lower ?? '');

/** `allies such as X`. */
const isSuchAs = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'such' && tokens[at + 1]?.lower === 'as';

/** `sent Moscow 6,700 containers`, `gave Kyiv $4 billion`, `gave diplomats 48 hours`: how many begins another phrase. */
const isCountBehindName = ({ tokens, mentions }: Context, at: number): boolean =>
  (/^[$€£¥]/.test(tokens[at]?.text ?? '') ||
    (tokens[at]?.pos === 'NUM' && ['NOUN', 'ADJ'].includes(tokens[at + 1]?.pos ?? ''))) &&
  ((tokens[at - 1]?.pos === 'NOUN' && /[^s]s$/.test(tokens[at - 1]?.lower ?? '')) ||
    mentions.some(({ to, actor, form }) => to === at && form !== 'demonym' && ['STATE', 'PLACE'].includes(actor.kind)));

/** `gave Ukraine weapons`, `offered the Americans access`: what is given begins another phrase than whom it is given to. */
function isGift({ tokens, mentions }: Context, from: number, at: number): boolean {
  const giver = tokens[from - 1]?.lemma ?? '';
  const isTold = giver === 'tell' && DECISION_NOUNS.has(tokens[at]?.lower ?? ''); // `told X hope to leave`
  if (!(GIVING.has(giver) || isTold) || !['NOUN', 'ADJ'].includes(tokens[at]?.pos ?? '')) return false;
  const given = mentions.find((mention) => mention.to === at && mention.from <= from + 1);
  return (
    given !== undefined &&
    given.form !== 'title' &&
    (['STATE', 'PERSON', 'GROUP', 'IGO', 'ARMED_GROUP'].includes(given.actor.kind) || tokens[from]?.lower === 'the') &&
    (given.form !== 'demonym' || /s$/.test(tokens[at - 1]?.lower ?? ''))
  );
}

const GIVING: ReadonlySet<string> = new Set('give offer grant send hand lend deny promise supply sell'.split(' '));

/** `expelled a diplomat hours after the raid`: how much later. */
export const isLapse = (tokens: readonly Token[], at: number): boolean =>
  /^(minutes|hours|days|weeks|months|years)$/.test(tokens[at]?.lower ?? '') &&
  /^(after|before|later|earlier)$/.test(tokens[at + 1]?.lower ?? '') &&
  tokens[at - 1]?.pos === 'NOUN';

/** `bring its troops home`. */
const isHomeward = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'home' &&
  /[^s]s$/.test(tokens[at - 1]?.lower ?? '') &&
  !['NOUN', 'PROPN'].includes(tokens[at + 1]?.pos ?? '');

/** Past `(WFP)`, `(Russian Federation)`: another name in brackets belongs to the phrase. */
function bracketEnd({ tokens, mentionAt }: Context, at: number): number {
  const end = mentionAt.get(at + 1)?.to ?? at + 2;
  const isName = tokens[at]?.text === '(' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') && tokens[end]?.text === ')';
  return isName ? end + 1 : at;
}

/** A name right after a name begins another phrase, except after a title, an adjective or a possessive. */
function continuesWith(tokens: readonly Token[], from: number, at: number, context: Context): boolean {
  if (opensClause(tokens, from, at)) return false;
  if (/^(1[0-9]|20)\d\d$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.pos === 'ADP') return false; // `in 1999 NATO`
  if (UTTERANCES.has(tokens[at - 1]?.lower ?? '')) return false; // `in a post Trump said`
  if (isDoneByName(tokens, from, at, context)) return false;
  const previous = context.mentions.find((mention) => mention.to === at && mention.form !== 'office');
  return (
    previous === undefined ||
    previous.form === 'demonym' ||
    previous.form === 'pronoun' ||
    previous.form === 'description' ||
    ['STATE', 'IGO', 'MEDIA', 'PUBLIC_BODY', 'GROUP'].includes(previous.actor.kind) ||
    tokens[at - 1]?.lower === "'s"
  );
}

/** `the deal Iran struck`, `the sanctions Canada imposed`: behind an event its relative clause may begin without a joint. */
function isDoneByName(tokens: readonly Token[], from: number, at: number, { mentionAt }: Context): boolean {
  const mention = mentionAt.get(at);
  const event = tokens[at - 1];
  const next = tokens[mention?.to ?? at];
  return (
    mention?.form !== 'demonym' &&
    tokens[from]?.pos === 'DET' &&
    event?.pos === 'NOUN' &&
    NOUN_SENSES.has(singular(event.lower)) &&
    (next?.pos === 'VERB' || next?.pos === 'AUX')
  );
}

export const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON', 'SYM', 'X']);

function belongs(tokens: readonly Token[], at: number, from: number, context: Context): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (
    isInnerQuote(tokens, at, from) ||
    closesInnerQuote(tokens, at, from) ||
    token.lower === '%' ||
    token.lower === '$'
  )
    return true;
  if (/^['’]s?$/.test(token.text)) return isPossessive(tokens, at, context) && at > from;
  if (/^[-–]$/.test(token.text)) return isHyphen(tokens, at) && at > from;
  if (token.pos === 'DET' || token.pos === 'PRON') return at === from || isSecondDeterminer(token, at - from);
  if (token.pos === 'ADV') return at > from && isDegree(token, tokens[at + 1]);
  if (token.pos === 'VERB') return isModifier(tokens, at, from);
  return nominal.has(token.pos) && !DATE_HEADS.has(token.lower);
}

/** `the most senior`, `a newly built`; but in `A almost met B` the adverb is the verb's. */
const isDegree = ({ lower }: Token, next: Token | undefined): boolean =>
  next?.pos !== 'VERB' && next?.pos !== 'AUX' && /^(most|more|very|nearly|almost|about|newly|only|long)$/.test(lower);

const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.end === tokens[at]?.start && tokens[at + 1]?.start === tokens[at]?.end;

/** `all the troops`, `his own army`. */
const isSecondDeterminer = ({ lower, pos }: Token, distance: number): boolean =>
  pos === 'DET' && distance < 2 && /^(all|both|own|other|some|several|many|the|such)$/.test(lower);

/** `the “special operation”`: a mark between an article or adjective and its noun. */
function isInnerQuote(tokens: readonly Token[], at: number, from: number): boolean {
  const opens = at > from && /^[“"]$/.test(tokens[at]?.text ?? '');
  return opens && ['DET', 'ADJ', 'PRON'].includes(tokens[at - 1]?.pos ?? '') && at - 1 === from;
}

/** `a “very nice” call`. */
function closesInnerQuote(tokens: readonly Token[], at: number, from: number): boolean {
  const closes =
    at > from && /^[”"]$/.test(tokens[at]?.text ?? '') && ['NOUN', 'ADJ'].includes(tokens[at + 1]?.pos ?? '');
  return closes && tokens.slice(from + 1, at).filter(({ text }) => /^[“"]$/.test(text)).length === 1;
}

/** `a planned visit`, `the visiting king`: a participle between a determiner and a noun. */
function isModifier(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at - 1]?.text === '-' && at - 1 > from) return true;
  const token = tokens[at];
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  if (!token || !next || !['NOUN', 'ADJ', 'PROPN', 'VERB', 'NUM'].includes(next.pos)) return false;
  if (next.pos === 'PROPN' && previous?.pos !== 'DET') return false;
  const determined =
    at > from &&
    (['DET', 'PRON', 'ADJ', 'NUM'].includes(previous?.pos ?? '') ||
      /^['’]s$/.test(previous?.text ?? '') ||
      previous?.text === '-');
  return (
    (determined || at === from) &&
    /(ed|ing|en|wn|nt|ld)$/.test(token.lower) &&
    (determined || next.pos === 'NOUN' || next.pos === 'NUM')
  );
}

function isPossessive(tokens: readonly Token[], at: number, context: Context): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || tokens[at - 1]?.end !== token.start) return false;
  if (token.pos === 'AUX') return false;
  return context.mentionAt.has(at + 1) || ['NOUN', 'ADJ', 'PROPN', 'NUM', 'VERB', 'ADV', 'DET'].includes(next.pos);
}

/** `(Russia)` behind a name: whose he is, and not the head of the phrase. */
const isOrigin = (tokens: readonly Token[], mention: Mention, from: number, to: number): boolean =>
  mention.actor.kind === 'STATE' &&
  mention.form === 'name' &&
  mention.from - 1 > from &&
  mention.to + 1 === to &&
  tokens[mention.from - 1]?.text === '(';

function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    if (['NOUN', 'PROPN'].includes(tokens[at]?.pos ?? '')) return at;
  }
  return to - from > 1 && /^[”"]$/.test(tokens[to - 1]?.text ?? '') ? to - 2 : to - 1; // `“false”`
}
