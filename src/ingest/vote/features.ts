/** What the typer sees of a sentence and two of its actors: words and their order, never who the actors are. */
import type { Token, TokenRange } from '../text/token.ts';

const { imul } = Math;

/** A sentence with the two actors asked about; `object` is null where one acts alone. */
export interface MarkedSentence {
  readonly tokens: readonly Pick<Token, 'lower' | 'lemma' | 'pos' | 'text'>[];
  readonly subject: TokenRange;
  readonly object: TokenRange | null;
}

/** Places in the table of weights. */
export const BUCKETS = 2 ** 16;

/** Words before the first and after the last actor that are looked at. */
const REACH_BEFORE = 6;
const REACH_AFTER = 8;

/** Indices into the table of weights, each at most once. */
export function featuresOf(sentence: MarkedSentence): number[] {
  const found = new Set<number>();
  rowFeatures(wordsOf(sentence), (feature) => found.add(bucketOf(feature)));
  return [...found];
}

/** Words that hold a sentence together: alone they tell nothing. */
const GLUE: ReadonlySet<string> = new Set(
  `the a an of , . to in on at for and ' " ; : be have it its his their by with which who that from as after`.split(
    ' ',
  ),
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
  if (pos === 'PROPN' || (pos === 'ADJ' && /^\p{Lu}/u.test(text))) return NAME;
  if (/\d/.test(lower)) return '0';
  return /^["“”„«»]$/.test(lower) ? '"' : lemma;
}

/** Each word with its zone and, unless it is glue, by itself; and the words next to the actors. */
function rowFeatures(words: readonly string[], add: (feature: string) => void): void {
  const s = words.indexOf(SUBJECT);
  const o = words.indexOf(OBJECT);
  const [first, last] = o < 0 ? [s, s] : [Math.min(s, o), Math.max(s, o)];
  const order = o < 0 ? '0' : s < o ? '>' : '<';
  add(order);
  zone(words.slice(Math.max(0, first - REACH_BEFORE), first), 'b');
  zone(words.slice(first + 1, last), 'm');
  zone(words.slice(last + 1, last + REACH_AFTER + 1), 'a');
  around(words, s, `${order} s`, add);
  if (o >= 0) around(words, o, `${order} o`, add);

  function zone(part: readonly string[], name: string): void {
    for (const word of part) {
      add(`${order} ${name} ${word}`);
      if (!GLUE.has(word)) add(`${order} w ${word}`);
    }
  }
}

/** The two words on either side of an actor, apart and together. */
function around(words: readonly string[], at: number, who: string, add: (feature: string) => void): void {
  const [second = '^', first = '^'] = [words[at - 2], words[at - 1]];
  const [next = '$', after = '$'] = [words[at + 1], words[at + 2]];
  for (const feature of [`-1 ${first}`, `-2 ${second}`, `+1 ${next}`, `+2 ${after}`]) add(`${who} ${feature}`);
  add(`${who} - ${second} ${first}`);
  add(`${who} + ${next} ${after}`);
}

/** FNV-1a over UTF-16 units. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i += 1) hash = imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 16)) >>> 0) % BUCKETS;
}
