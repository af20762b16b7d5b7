/** Whose something is that the words right before `its` or `his` tell: `thanked X for his help`, `X's right to defend its borders`. */
import { OBJECT_CONTROL } from '../lexicon/control.ts';
import { NOUN_SENSES } from '../lexicon/event-nouns.ts';
import { HONORIFICS } from '../lexicon/offices.ts';
import { singular, type Token } from '../text/token.ts';
import type { Actor, Mention } from './actor.ts';

/** `at` is the place of the pronoun; undefined where these words do not tell. */
export function ownerBefore(
  tokens: readonly Token[],
  at: number,
  earlier: readonly Mention[],
  fits: (actor: Actor) => boolean,
): Actor | undefined {
  const owner = earlier.findLast(
    (mention) => fits(mention.state ?? mention.actor) && mention.form !== 'demonym' && isBound(tokens, mention, at),
  );
  return owner && (owner.state ?? owner.actor);
}

const isBound = (tokens: readonly Token[], mention: Mention, at: number): boolean =>
  isDoer(tokens, mention, at) ||
  isJudged(tokens, mention, at) ||
  isAble(tokens, mention, at) ||
  isAsked(tokens, mention, at);

/** `urged X to open its ports`. */
const isAsked = (tokens: readonly Token[], mention: Mention, at: number): boolean =>
  tokens[mention.to]?.lower === 'to' &&
  controls(wordBefore(tokens, mention)) &&
  tokens.slice(mention.to + 1, at).every(({ pos }) => pos === 'VERB' || pos === 'ADV') &&
  at - mention.to > 1;

/** The word before a name, its article and honorific. */
function wordBefore(tokens: readonly Token[], { from }: Mention): Token | undefined {
  let at = from - 1;
  while (tokens[at]?.lower === 'the' || HONORIFICS.has(tokens[at]?.lower ?? '')) at -= 1;
  return tokens[at];
}

/** `measures sought by X in its case`. */
const isDoer = (tokens: readonly Token[], mention: Mention, at: number): boolean =>
  mention.to === at - 1 &&
  ['in', 'during', 'at', 'for', 'over'].includes(tokens[at - 1]?.lower ?? '') &&
  wordBefore(tokens, mention)?.lower === 'by';

/** `thanked X for its help`. */
const isJudged = (tokens: readonly Token[], mention: Mention, at: number): boolean =>
  mention.to === at - 1 &&
  ['for', 'over'].includes(tokens[at - 1]?.lower ?? '') &&
  JUDGING.has(wordBefore(tokens, mention)?.lemma ?? '');

const controls = (word: Token | undefined): boolean =>
  [word?.lemma ?? '', ...['', 'e'].map((end) => (word?.lower ?? '').replace(/ing$/, end))].some((verb) =>
    OBJECT_CONTROL.has(verb),
  );

const JUDGING: ReadonlySet<string> = new Set(
  'thank praise commend laud applaud hail congratulate condemn denounce criticise criticize blame rebuke censure fault punish sanction salute slam'.split(
    ' ',
  ),
);

/** `X's ability to sustain its war`. */
function isAble(tokens: readonly Token[], { to }: Mention, at: number): boolean {
  const between = tokens.slice(to, at);
  const infinitive = between.findIndex(({ lower }) => lower === 'to');
  return (
    /^['’]s?$/.test(between[0]?.text ?? '') &&
    infinitive > 1 &&
    between.slice(1, infinitive).every(({ pos }) => pos === 'NOUN' || pos === 'ADJ') &&
    between.slice(infinitive + 1).every(({ pos }) => pos === 'VERB' || pos === 'ADV') &&
    between.length - infinitive > 1
  );
}

/** `imposed sanctions on X for its attack`: X's. */
export const isOfDeed = (tokens: readonly Token[], at: number): boolean =>
  ['for', 'over', 'since', 'after'].includes(tokens[at - 1]?.lower ?? '') &&
  [1, 2, 3, 4, 5].some((ahead) => {
    const word =
      tokens
        .slice(at + 1, at + 1 + ahead)
        .every(({ pos, text }) => ['NOUN', 'ADJ', 'ADV'].includes(pos) || text === '-') && tokens[at + ahead];
    return (
      word &&
      word.pos === 'NOUN' &&
      ['ASSAULT', 'MOBILIZE', 'COERCE'].includes(NOUN_SENSES.get(singular(word.lower))?.type ?? '')
    );
  });
