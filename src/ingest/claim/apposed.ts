/** Who stands in apposition to a phrase that names nobody: `his counterpart, President X,`, `the leaders – X and Y –`. */
import { isPlace, type Mention } from '../cast/actor.ts';
import { isNoun, type NounChunk } from '../clause/chunk.ts';
import { listFrom } from '../clause/coordination.ts';
import type { Reading } from '../clause/reading.ts';
import { COLLECTIVES, GROUPS, REPRESENTING } from '../lexicon/groups.ts';
import { OFFICES } from '../lexicon/offices.ts';
import { singular } from '../text/token.ts';
import { headLemma, headMentions } from './head.ts';

interface Apposed {
  readonly mentions: readonly Mention[];
  /** Token behind the phrase and its apposition. */
  readonly to: number;
}

export const apposedTo = (reading: Reading, noun: NounChunk): Apposed | undefined =>
  oneApposed(reading, noun) ?? listApposed(reading, noun);

/** `his counterpart, President X,`: the name between commas says who it is. */
function oneApposed(reading: Reading, noun: NounChunk): Apposed | undefined {
  const end = pastOf(reading, noun);
  const comma = reading.chunks[end];
  const next = reading.chunks[end + 1];
  if (comma?.kind !== 'COMMA' || !isNoun(next)) return undefined;
  if (end > noun.index + 1 && reading.chunks[next.index + 1]?.kind !== 'COMMA') return undefined;
  const head = headLemma(reading, noun);
  const isKnown = REPRESENTING.has(head) || GROUPS.has(head) || COLLECTIVES.has(head) || head in OFFICES;
  if (!isKnown && !isOccupied(reading, noun)) return undefined;
  const named = headMentions(reading, next).filter(
    ({ actor }) => !isPlace(actor) && (isKnown || actor.kind === 'PERSON'),
  );
  const closes = reading.chunks[next.index + 1];
  if (named.length !== 1 || (closes && closes.kind !== 'COMMA' && closes.word !== '.')) return undefined;
  return { mentions: named, to: next.to };
}

/** `its founder`, `the banker`: a word for what somebody does, with somebody or something it is for. */
const isOccupied = ({ sentence }: Reading, { from, head }: NounChunk): boolean =>
  head > from &&
  /^(the|its|his|her|their|an?)$/.test(sentence.tokens[from]?.lower ?? '') &&
  sentence.tokens[head]?.pos === 'NOUN' &&
  /(er|or|ist|man|woman|ian|ant)$/.test(sentence.tokens[head]?.lower ?? '');

/** `the leaders – X of A and Y of B – met`, `their ministers, X and Y, met`: who they are stands between dashes or commas. */
function listApposed(reading: Reading, noun: NounChunk): Apposed | undefined {
  const opens = reading.chunks[noun.index + 1]?.kind;
  const first = reading.chunks[noun.index + 2];
  if ((opens !== 'DASH' && !(opens === 'COMMA' && isSeveral(reading, noun))) || !isNoun(first)) return undefined;
  const list = listFrom(reading.chunks, first);
  const end = reading.chunks[(list.at(-1) ?? first).index + 1];
  const isEnd = !end || end.kind === opens || (opens === 'DASH' && end.kind === 'COMMA') || end.word === '.';
  if (list.length < 2 || !isEnd) return undefined;
  const named = list.flatMap((one) => headMentions(reading, one).filter(({ actor }) => !isPlace(actor)));
  return named.length < list.length ? undefined : { mentions: named, to: noun.to };
}

/** `their foreign ministers`, `the two presidents`. */
function isSeveral(reading: Reading, noun: NounChunk): boolean {
  const word = reading.sentence.tokens[noun.head]?.lower ?? '';
  return (
    /s$/.test(word) && (singular(word) in OFFICES || /^(leader|chief|official|diplomat|envoy|minister)s$/.test(word))
  );
}

/** Past the phrases with `of`, `to`, `for`, `on` and `at` behind a noun: `Britain's member of the Commission, X, resigned`. */
function pastOf({ chunks }: Reading, noun: NounChunk): number {
  let at = noun.index + 1;
  while (
    ['of', 'to', 'for', 'on', 'at'].includes(chunks[at]?.word ?? '') &&
    isNoun(chunks[at + 1]) &&
    at < noun.index + 5
  )
    at += 2;
  return at;
}
