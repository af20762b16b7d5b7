/** Reads the tokens of a sentence from left to right into chunks. */
import type { Mention } from '../cast/actor.ts';
import { PREPOSITIONS, SUBORDINATORS } from '../lexicon/joints.ts';
import { DATE_HEADS } from '../lexicon/time.ts';
import type { Token, TokenRange } from '../text/token.ts';
import type { Chunk, ChunkKind, NounChunk } from './chunk.ts';
import { verbGroupAt } from './verb-group.ts';

export function chunk(tokens: readonly Token[], mentions: readonly Mention[], dates: readonly TokenRange[]): Chunk[] {
  const context: Context = {
    tokens,
    mentions,
    mentionAt: new Map(mentions.map((mention) => [mention.from, mention])),
    dateAt: new Map(dates.map((date) => [date.from, date])),
  };
  for (const mention of mentions) {
    const known = context.mentionAt.get(mention.from);
    if (known && known.to < mention.to) context.mentionAt.set(mention.from, mention);
  }
  const chunks: Chunk[] = [];
  for (let at = 0; at < tokens.length; ) {
    const next = chunkAt(context, at, chunks.length, chunks.at(-1));
    chunks.push(next);
    at = next.to;
  }
  return chunks;
}

interface Context {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly mentionAt: Map<number, Mention>;
  readonly dateAt: ReadonlyMap<number, TokenRange>;
}

function chunkAt(context: Context, at: number, index: number, previous: Chunk | undefined): Chunk {
  const token = context.tokens[at];
  const joint = (kind: ChunkKind, to = at + 1): Chunk => ({ kind, index, from: at, to, word: token?.lower ?? '' });
  if (!token) return joint('OTHER');
  const date = context.dateAt.get(at);
  if (date) return joint('DATE', date.to);
  if (context.mentionAt.has(at) || quantifierEnd(context.tokens, at) > at) return nounAt(context, at, index);
  const kind = jointKind(context.tokens, at, previous);
  if (kind === 'PREPOSITION') return prepositionAt(context.tokens, at, index);
  if (kind) return joint(kind);
  const group = verbGroupAt(context.tokens, at, index, (i) => context.mentionAt.has(i), previous);
  if (group) return group;
  if (startsNoun(token)) return nounAt(context, at, index);
  return joint(token.pos === 'ADV' || token.pos === 'PART' ? 'ADVERB' : 'OTHER');
}

const marks: Readonly<Record<string, ChunkKind>> = {
  ',': 'COMMA',
  ';': 'COMMA',
  ':': 'COMMA',
  '(': 'COMMA',
  ')': 'COMMA',
  '–': 'DASH',
  '—': 'DASH',
  '--': 'DASH',
  '-': 'DASH',
  '...': 'DASH',
  '…': 'DASH',
  '“': 'QUOTE',
  '”': 'QUOTE',
  '"': 'QUOTE',
  '``': 'QUOTE',
  "''": 'QUOTE',
  '«': 'QUOTE',
  '»': 'QUOTE',
  and: 'AND',
  or: 'AND',
  but: 'AND',
  '&': 'AND',
};

function jointKind(tokens: readonly Token[], at: number, previous: Chunk | undefined): ChunkKind | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return undefined;
  if (isEllipsis(tokens, at)) return 'QUOTE';
  const mark = marks[token.lower];
  if (mark) return mark;
  if (token.pos === 'CCONJ') return 'AND';
  if (['who', 'whom', 'which', 'whose'].includes(token.lower)) return 'RELATIVE';
  if (token.lower === 'that') return thatKind(next, previous);
  if (token.lower === 'to') return next?.pos === 'VERB' || next?.pos === 'AUX' ? undefined : 'PREPOSITION';
  if (SUBORDINATORS.has(token.lower) && token.pos !== 'NOUN' && !isPrepositional(token, next)) return 'SUBORDINATE';
  if (PREPOSITIONS.has(token.lower) && (token.pos !== 'VERB' || PREPOSITIONS.has(token.lower))) return 'PREPOSITION';
  return undefined;
}

/** `(…)` within a quotation marks words left out. */
function isEllipsis(tokens: readonly Token[], at: number): boolean {
  const omitted = (i: number): boolean => /^(…|\.\.\.?)$/.test(tokens[i]?.text ?? '');
  return omitted(at)
    ? /^[([]$/.test(tokens[at - 1]?.text ?? '')
    : (/^[([]$/.test(tokens[at]?.text ?? '') && omitted(at + 1)) ||
        (/^[)\]]$/.test(tokens[at]?.text ?? '') && omitted(at - 1));
}

/** `that` begins a clause unless a noun without article follows at once: `that plan`. */
function thatKind(next: Token | undefined, previous: Chunk | undefined): ChunkKind | undefined {
  const determines = next?.pos === 'NOUN' && !/s$/.test(next.lower) && previous?.kind !== 'VERB';
  return determines ? undefined : 'THAT';
}

/** `after the talks`, `before Monday` against `after he met`. */
const isPrepositional = (token: Token, next: Token | undefined): boolean =>
  ['before', 'after', 'since', 'until', 'as', 'for'].includes(token.lower) &&
  token.pos === 'ADP' &&
  next?.pos === 'NUM';

/** Rows of words that act as one preposition, or as one `and`. */
const compound: readonly { readonly words: readonly string[]; readonly kind: ChunkKind }[] = [
  ...[
    'according to',
    'ahead of',
    'because of',
    'due to',
    'instead of',
    'out of',
    'such as',
    'on behalf of',
    'in front of',
    'thanks to',
    'in addition to',
    'in response to',
  ].map((row) => ({ words: row.split(' '), kind: 'PREPOSITION' as const })),
  ...['as well as', 'along with', 'together with'].map((row) => ({ words: row.split(' '), kind: 'AND' as const })),
];

/** `is due to meet` is no `due to`. */
const isInfinitive = (words: readonly string[], next: Token | undefined): boolean =>
  words.at(-1) === 'to' && next?.pos === 'VERB';

function prepositionAt(tokens: readonly Token[], from: number, index: number): Chunk {
  const row = compound.find(
    ({ words }) =>
      words.every((word, i) => tokens[from + i]?.lower === word) && !isInfinitive(words, tokens[from + words.length]),
  );
  if (!row) return { kind: 'PREPOSITION', index, from, to: from + 1, word: tokens[from]?.lower ?? '' };
  return { kind: row.kind, index, from, to: from + row.words.length, word: row.words.join(' ') };
}

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON', 'SYM', 'X']);
const startsNoun = (token: Token): boolean => nominal.has(token.pos) || token.pos === 'VERB';
const possessives: ReadonlySet<string> = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);
const standAlone: ReadonlySet<string> = new Set(
  'i you he she it we they him me us them himself herself itself themselves this that these those'.split(' '),
);

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
function quantifierEnd(tokens: readonly Token[], at: number): number {
  const row = QUANTIFIERS.find((words) => words.every((word, i) => tokens[at + i]?.lower === word));
  return row && tokens[at + row.length]?.pos === 'NUM' ? at + row.length : at;
}

function nounAt(context: Context, from: number, index: number): NounChunk {
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
  const head = headOf(tokens, from, to);
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

const nominalNext = (next: Token | undefined): boolean =>
  next !== undefined && ['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(next.pos);

/** A mention belongs to its phrase whole; `'s` goes on to what is possessed. */
function nounEnd(context: Context, from: number): number {
  const { tokens, mentionAt, dateAt } = context;
  let at = quantifierEnd(tokens, from);
  while (at < tokens.length) {
    const mention = mentionAt.get(at);
    const token = tokens[at];
    if (mention && at > from && !continuesWith(tokens, at, context)) break;
    if (mention) {
      at = Math.max(mention.to, at + 1);
      continue;
    }
    const bracket = at > from ? bracketEnd(tokens, at) : at;
    if (bracket > at) {
      at = bracket;
      continue;
    }
    if (!token || (at > from && dateAt.has(at)) || !belongs(tokens, at, from, context)) break;
    at += 1;
  }
  return Math.max(at, from + 1);
}

/** Past `(WFP)`: another name in brackets belongs to the phrase. */
function bracketEnd(tokens: readonly Token[], at: number): number {
  const isName =
    tokens[at]?.text === '(' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ')';
  return isName ? at + 3 : at;
}

/** A name right after a name begins another phrase, except after a title, an adjective or a possessive. */
function continuesWith(tokens: readonly Token[], at: number, context: Context): boolean {
  const previous = context.mentions.find((mention) => mention.to === at && mention.form !== 'office');
  return (
    previous === undefined ||
    previous.form === 'demonym' ||
    previous.form === 'pronoun' ||
    ['STATE', 'IGO', 'MEDIA', 'PUBLIC_BODY', 'GROUP'].includes(previous.actor.kind) ||
    tokens[at - 1]?.lower === "'s"
  );
}

function belongs(tokens: readonly Token[], at: number, from: number, context: Context): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (isInnerQuote(tokens, at, from)) return true;
  if (/^['’]s?$/.test(token.text)) return isPossessive(tokens, at, context) && at > from;
  if (['-', '–'].includes(token.text))
    return at > from && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
  if (token.lower === '%' || token.lower === '$') return true;
  if (['DET', 'PRON'].includes(token.pos))
    return (
      at === from ||
      (possessives.has(token.lower) === false &&
        ['all', 'both', 'own', 'other', 'some', 'several', 'many', 'the', 'such'].includes(token.lower) &&
        token.pos === 'DET' &&
        at - from < 2)
    );
  if (token.pos === 'ADV')
    return at === from ? false : /(most|more|very|nearly|about|newly|only|long)$/.test(token.lower);
  if (token.pos === 'VERB') return isModifier(tokens, at, from);
  return nominal.has(token.pos) && !DATE_HEADS.has(token.lower);
}

/** `the “special operation”`: a mark between an article or adjective and its noun. */
function isInnerQuote(tokens: readonly Token[], at: number, from: number): boolean {
  const opens = at > from && /^[“"]$/.test(tokens[at]?.text ?? '');
  return opens && ['DET', 'ADJ', 'PRON'].includes(tokens[at - 1]?.pos ?? '') && at - 1 === from;
}

/** `a planned visit`, `the visiting king`: a participle between a determiner and a noun. */
function isModifier(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at - 1]?.text === '-' && at - 1 > from) return true;
  const token = tokens[at];
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  if (!token || !next || !['NOUN', 'ADJ', 'PROPN', 'VERB'].includes(next.pos)) return false;
  if (next.pos === 'PROPN' && previous?.pos !== 'DET') return false;
  const determined =
    at > from &&
    (['DET', 'PRON', 'ADJ', 'NUM'].includes(previous?.pos ?? '') ||
      /^['’]s$/.test(previous?.text ?? '') ||
      previous?.text === '-');
  return (
    (determined || at === from) && /(ed|ing|en|wn|nt|ld)$/.test(token.lower) && (determined || next.pos === 'NOUN')
  );
}

function isPossessive(tokens: readonly Token[], at: number, context: Context): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || tokens[at - 1]?.end !== token.start) return false;
  if (token.pos === 'AUX') return false;
  return context.mentionAt.has(at + 1) || ['NOUN', 'ADJ', 'PROPN', 'NUM', 'VERB', 'ADV', 'DET'].includes(next.pos);
}

function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    if (['NOUN', 'PROPN'].includes(tokens[at]?.pos ?? '')) return at;
  }
  return to - 1;
}
