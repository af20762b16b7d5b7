/** What the typer sees of a sentence and two of its actors: words and their order, never who the actors are. */
import type { Token, TokenRange } from '../text/token.ts';
import { readWordClasses } from './word-classes.ts';

/** A sentence with the two actors asked about; `object` is null where one acts alone. */
export interface MarkedSentence {
  readonly tokens: readonly Pick<Token, 'lower' | 'lemma' | 'pos' | 'text'>[];
  readonly subject: TokenRange;
  readonly object: TokenRange | null;
}

/** Places in the table of weights. */
export const BUCKETS = 2 ** 16;

/** Words before the first and after the last actor that are looked at. */
const REACH_BEFORE = 8;
const REACH_AFTER = 12;

/** Indices into the table of weights, each at most once: of the words, then of the classes of the words. */
export function featuresOf(sentence: MarkedSentence): number[] {
  const words = wordsOf(sentence);
  const found = new Set<number>();
  rowFeatures(words, (feature) => found.add(bucketOf(feature)));
  const classes = words.map(classNameOf);
  rowFeatures(classes, (feature) => found.add(bucketOf(`~${feature}`)));
  return [...found];
}

function rowFeatures(words: readonly string[], add: (feature: string) => void): void {
  const s = words.indexOf(SUBJECT);
  const o = words.indexOf(OBJECT);
  const first = o < 0 ? s : Math.min(s, o);
  const last = Math.max(s, o);
  const order = o < 0 ? '0' : s < o ? '>' : '<';
  add(`order ${order}`);
  const from = Math.max(0, first - REACH_BEFORE);
  const to = Math.min(words.length, last + REACH_AFTER + 1);
  for (let i = from; i < to; i += 1) wordFeatures(words, i, zoneOf(i, first, last, order), add);
  around(words, s, 's', add);
  if (o < 0) return;
  around(words, o, 'o', add);
  between(words.slice(first + 1, last), order, add);
}

let shipped: ReadonlyMap<string, string> | undefined;

/** Short words that hold a sentence together stay as they are; a participle stays one. */
function classNameOf(word: string): string {
  shipped ??= readWordClasses();
  if (KEPT.has(word)) return word;
  const isParticiple = word.endsWith('+');
  const name = shipped.get(isParticiple ? word.slice(0, -1) : word) ?? (word.length < 4 ? word : '?');
  return isParticiple ? `${name}+` : name;
}

const KEPT: ReadonlySet<string> = new Set(
  'be have not and but for from with that which who said say after against about between into over under until while'.split(' '),
);

const SUBJECT = '§S';
const OBJECT = '§O';
const NAME = '§N';

/** Lemmas with the actors' places marked; names, numbers and quotation marks lose what tells them apart. */
function wordsOf({ tokens, subject, object }: MarkedSentence): string[] {
  const words: string[] = [];
  tokens.forEach((token, i) => {
    const isIn = (range: TokenRange | null) => range !== null && i >= range.from && i < range.to;
    if (isIn(subject)) {
      if (i === subject.from) words.push(SUBJECT);
    } else if (isIn(object)) {
      if (i === object?.from) words.push(OBJECT);
    } else {
      const word = plain(token);
      if (word !== NAME || words.at(-1) !== NAME) words.push(word);
    }
  });
  return words;
}

function plain({ lower, lemma, pos, text }: MarkedSentence['tokens'][number]): string {
  if (pos === 'PROPN' || (pos !== 'VERB' && pos !== 'PRON' && /^\p{Lu}/u.test(text) && lower !== text && pos === 'ADJ'))
    return NAME;
  if (/\d/.test(lower)) return '0';
  if (/^["“”„«»]$/.test(lower)) return '"';
  if (lower === "'s" || lower === '’s') return "'s";
  return pos === 'VERB' && /ed$|en$/.test(lower) && lower !== lemma ? `${lemma}+` : lemma;
}

const zoneOf = (i: number, first: number, last: number, order: string): string =>
  i < first ? 'b' : i > last ? 'a' : `m${order}`;

function wordFeatures(words: readonly string[], i: number, zone: string, add: (feature: string) => void): void {
  const word = words[i] ?? '';
  const next = words[i + 1] ?? '$';
  const third = words[i + 2] ?? '$';
  add(`w ${word}`);
  add(`${zone} ${word}`);
  add(`2 ${word} ${next}`);
  add(`3 ${word} ${next} ${third}`);
  add(`k ${word} _ ${third}`);
}

/** The three words on either side of an actor, with their distance. */
function around(words: readonly string[], at: number, who: string, add: (feature: string) => void): void {
  for (let step = 1; step <= 3; step += 1) {
    add(`${who}-${step} ${words[at - step] ?? '^'}`);
    add(`${who}+${step} ${words[at + step] ?? '$'}`);
  }
  add(`${who}- ${words[at - 2] ?? '^'} ${words[at - 1] ?? '^'}`);
  add(`${who}+ ${words[at + 1] ?? '$'} ${words[at + 2] ?? '$'}`);
}

/** How far apart the actors are, and what stands between them. */
function between(middle: readonly string[], order: string, add: (feature: string) => void): void {
  const distance = [0, 1, 2, 4, 7, 12, 20].filter((limit) => middle.length >= limit).at(-1);
  add(`far ${order} ${distance}`);
  add(`names ${order} ${Math.min(3, middle.filter((word) => word === NAME).length)}`);
  add(`commas ${order} ${Math.min(3, middle.filter((word) => word === ',').length)}`);
  if (middle.length <= 4) add(`all ${order} ${middle.join(' ')}`);
}

/** FNV-1a over UTF-16 units. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i += 1) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 16)) >>> 0) % BUCKETS;
}
