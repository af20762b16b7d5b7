/** Reads one verb group: auxiliaries, negation, adverbs and the main verb, as one chunk. */
import { PARTICLES } from '../lexicon/joints.ts';
import { PHRASAL } from '../lexicon/verbs.ts';
import type { Token } from '../text/token.ts';
import type { Chunk, VerbChunk, VerbForm } from './chunk.ts';

const MODALS: ReadonlySet<string> = new Set('will would shall should can could may might must wo ca ought'.split(' '));
const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'never',
  'no longer',
  'hardly',
  'nor',
  'neither',
  'yet to',
]);
const BE: ReadonlySet<string> = new Set("be is are was were been being am 's 're 'm get got getting".split(' '));
const HAVE: ReadonlySet<string> = new Set("have has had having 've 'd".split(' '));

export function verbGroupAt(
  tokens: readonly Token[],
  from: number,
  index: number,
  isNameAt: (at: number) => boolean,
  previous: Chunk | undefined,
): VerbChunk | undefined {
  if (!canStart(tokens, from, previous)) return undefined;
  const parts = partsOf(tokens, from, isNameAt);
  if (parts.verbs.length === 0) return undefined;
  const head = parts.verbs.at(-1) ?? from;
  const words = tokens.slice(from, parts.to);
  const auxiliaries = words.slice(0, head - from).map(({ lower }) => lower);
  const main = tokens[head];
  const particle = particleAfter(tokens, parts.to, main?.lemma ?? '');
  const passive = parts.verbs.length > 1 && isPassive(tokens, parts.verbs);
  const clear = main?.lemma === 'make' ? clearAfter(tokens, parts.to) : 0;
  return {
    kind: 'VERB',
    index,
    from,
    head,
    to: particle ? parts.to + 1 : parts.to + clear,
    word: clear > 0 ? 'make clear' : (main?.lemma ?? ''),
    form: formOf(tokens, from, parts.verbs),
    passive,
    negated: words.some(({ lower }) => NEGATIONS.has(lower)) || isDenied(tokens, from),
    modal: modalOf(auxiliaries, tokens, head, passive),
    base: parts.verbs.length === 1 && main?.lower === main?.lemma,
    perfect: auxiliaries.some((word) => HAVE.has(word)),
    progressive: /ing$/.test(main?.lower ?? '') && auxiliaries.some((word) => BE.has(word)),
    adverbs: words.filter(({ pos }) => pos === 'ADV').map(({ lower }) => lower),
    particle,
  };
}

/** `pledged not to use force`. */
const isDenied = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.lower === 'to' && tokens[from - 1]?.lower === 'not';

/** `made clear that`, `made it clear that`: one verb of saying. */
function clearAfter(tokens: readonly Token[], at: number): number {
  const it = tokens[at]?.lower === 'it' ? 1 : 0;
  return tokens[at + it]?.lower === 'clear' ? it + 1 : 0;
}

function canStart(tokens: readonly Token[], at: number, previous: Chunk | undefined): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return false;
  if (token.lower === 'to')
    return next?.pos === 'VERB' || next?.pos === 'AUX' || (next?.pos === 'ADV' && startsAfterAdverbs(tokens, at + 1));
  if (token.pos === 'ADV' || token.lower === 'not') return startsAfterAdverbs(tokens, at);
  if (token.pos === 'VERB' && isAttributive(tokens, at, previous)) return false;
  return token.pos === 'VERB' || token.pos === 'AUX';
}

/** `in planned talks`: a past participle between a preposition and a noun describes the noun. */
function isAttributive(tokens: readonly Token[], at: number, previous: Chunk | undefined): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !/(ed|en)$/.test(token.lower)) return false;
  if (tokens[at - 1]?.lower === 'since' && HAVE.has(tokens[at - 2]?.lower ?? '')) return false; // `has since thanked X`
  if (next?.pos === 'PROPN' && previous?.kind === 'PREPOSITION') return true; // `in annexed Crimea`
  if (next?.pos === 'NUM' && previous?.kind === 'VERB' && previous.to === at) return true; // `suspends planned 50 % tariffs`
  if (next?.pos !== 'NOUN') return false;
  return previous === undefined || previous.kind === 'PREPOSITION' || (previous.kind === 'VERB' && previous.to === at);
}

function startsAfterAdverbs(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(at + 4, tokens.length); i += 1) {
    const token = tokens[i];
    if (token?.pos === 'VERB' || token?.pos === 'AUX') return true;
    if (token?.pos !== 'ADV' && token?.lower !== 'not') return false;
  }
  return false;
}

interface Parts {
  readonly to: number;
  /** Token indexes of auxiliaries and main verb, in order. */
  readonly verbs: readonly number[];
}

function partsOf(tokens: readonly Token[], from: number, isNameAt: (at: number) => boolean): Parts {
  const verbs: number[] = [];
  let to = from;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || (at > from && isNameAt(at))) break;
    if (isVerbal(token)) {
      if (!mayFollow(tokens, at, verbs)) break;
      verbs.push(at);
      to = at + 1;
    } else if (!isBetween(token, at, from)) break;
  }
  const negated = verbs.length > 0 && /^(not|n't)$/.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.lower !== 'to'; // `is not ready`
  return { to: negated ? to + 1 : to, verbs };
}

const isVerbal = ({ pos }: Token): boolean => pos === 'AUX' || pos === 'VERB';

/** After its main verb a group ends; be and have may have been tagged as main. */
function mayFollow(tokens: readonly Token[], at: number, verbs: readonly number[]): boolean {
  const last = tokens[verbs.at(-1) ?? -1];
  if (!last || last.pos === 'AUX') return true;
  const isBeen = HAVE.has(last.lower) && tokens[at]?.lower === 'been'; // `is believed to have been captured`
  return isBeen || ((BE.has(last.lower) || HAVE.has(last.lower)) && tokens[at]?.pos === 'VERB');
}

function isBetween(token: Token, at: number, from: number): boolean {
  if (token.lower === 'to') return at === from;
  return token.pos === 'ADV' || NEGATIONS.has(token.lower) || token.lower === "n't";
}

const irregular: ReadonlySet<string> = new Set(
  'met held made said told sent led won lost hit shot cut put set found built brought bought caught taught sought fought thought left kept spent lent bent meant dealt heard read struck stuck hung paid laid given taken shown driven written spoken broken chosen frozen stolen seen done gone known thrown drawn withdrawn begun sworn torn worn borne beaten forbidden become overrun run come understood sunk slain overthrown flown swept hidden forced'.split(
    ' ',
  ),
);
export const isPastForm = (word: string): boolean => /ed$/.test(word) || irregular.has(word);

function isPassive(tokens: readonly Token[], verbs: readonly number[]): boolean {
  const main = tokens[verbs.at(-1) ?? -1];
  const before = tokens[verbs.at(-2) ?? -1];
  return main !== undefined && before !== undefined && BE.has(before.lower) && isPastForm(main.lower);
}

function formOf(tokens: readonly Token[], from: number, verbs: readonly number[]): VerbForm {
  const first = tokens[verbs[0] ?? from];
  if (tokens[from]?.lower === 'to') return 'infinitive';
  return first && /ing$/.test(first.lower) && first.lower !== 'bring' ? 'gerund' : 'finite';
}

function modalOf(auxiliaries: readonly string[], tokens: readonly Token[], head: number, passive: boolean): string {
  const modal = [...auxiliaries, tokens[head]?.lower ?? ''].find((word) => MODALS.has(word));
  if (modal) return { wo: 'will', ca: 'can' }[modal] ?? modal;
  const main = tokens[head];
  const future = main?.lower === 'going' && tokens[head + 1]?.lower === 'to';
  return future && !passive ? 'going' : '';
}

function particleAfter(tokens: readonly Token[], at: number, lemma: string): string {
  const next = tokens[at]?.lower ?? '';
  return PARTICLES.has(next) && PHRASAL.has(`${lemma} ${next}`) ? next : '';
}
