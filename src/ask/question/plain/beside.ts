/** What a question says beside its deed and whom that is between: it must stand in the evidence. */

import type { ExtractedStatement } from '../../../domain/record/extraction.ts';
import type { RelationType } from '../../../domain/relation-types.ts';
import { NOUN_SENSES } from '../../../ingest/lexicon/event-nouns.ts';
import { VERB_SENSES } from '../../../ingest/lexicon/verbs.ts';
import type { Token } from '../../../ingest/text/token.ts';
import { passedOver } from '../free/passed-over.ts';
import type { Intent, QuestionKind } from '../intent.ts';
import { ASKED_KINDS, askingOf, FUNCTION, HAPPENINGS, LIGHT, TURNING } from '../wording/lexicon.ts';
import { isWithin, namedBy, type Placed } from './placed.ts';

/** `told`: ids of whom the deed itself names. Null where a word turns the question round, or too much hangs on its words. */
export function besideIn(
  placed: readonly Placed[],
  main: ExtractedStatement,
  told: ReadonlySet<string>,
  kind: QuestionKind,
): Intent['beside'] | null {
  if (placed.some((piece) => isTurning(piece, main))) return null;
  const names = placed.flatMap((piece) => {
    const named = namedBy(piece);
    return named && !told.has(named.id) ? [nameWord(named.label)] : [];
  });
  const words = passedOver(
    kind,
    placed.flatMap((_, at) => wordsAt(placed, at, main)),
  );
  return words.length + names.length > MOST_BESIDE ? null : [...words, ...names];
}

const isTurning = (piece: Placed, { core }: ExtractedStatement): boolean =>
  piece.unit?.kind === 'word' &&
  TURNING.has(piece.unit.token.lower) &&
  (isWithin(piece, core) || !NEGATION.test(piece.unit.token.lower));

/** What the evidence must have for a word; none for a name, for the deed and for what says nothing. */
function wordsAt(placed: readonly Placed[], at: number, { core, predicate }: ExtractedStatement): readonly string[] {
  const piece = placed[at];
  if (piece?.unit?.kind === 'office') return piece.unit.tokens.map(({ lower }) => lower);
  if (piece?.unit?.kind !== 'word') return [];
  const { token } = piece.unit;
  if (isWithin(piece, core) && tellsOf(token, placed[at + 1]?.text ?? '', predicate)) return [];
  if (ORDERING.test(token.lower)) return [token.lower];
  const isParting = PARTING.has(token.lemma) && ORDERING.test(placed[at - 1]?.text ?? '');
  return isSilent(token) || isParting ? [] : [token.lower];
}

const MOST_BESIDE = 6;

/** The last word of a name: the surname, the word that its other forms begin like. */
const nameWord = (label: string): string => label.split(' ').at(-1) ?? label;

const NEGATION = /^(?:not|no|never|n['’]?t)$/;
/** What happens later or earlier than something else does so by the words of the evidence. */
const ORDERING = /^(?:after|before|until|since|following|during)$/;
/** Coming together and parting: `after leaving X` is after talks with X. */
const PARTING: ReadonlySet<string> = new Set('leave see meet visit talk speak return'.split(' '));

const isSilent = ({ lower, lemma, text }: Token): boolean =>
  !/[\p{L}\p{N}]/u.test(text) ||
  [FUNCTION, HAPPENINGS, LIGHT].some((set) => set.has(lower) || set.has(lemma)) ||
  ASKED_KINDS.has(lower) ||
  /^(?:while|when|whether|with|out|up|down|off|over|away|back)$/.test(lower);

/** The verb or noun of the deed itself. */
function tellsOf({ lemma, lower, pos }: Token, next: string, type: RelationType): boolean {
  const senses = [lemma, lower, `${lemma} ${next}`].flatMap((word) => VERB_SENSES.get(word) ?? []);
  return (
    senses.some((sense) => sense.type === type) ||
    NOUN_SENSES.get(lemma)?.type === type ||
    askingOf(lemma, pos === 'VERB')?.types.includes(type) === true
  );
}

/** How it was done, as the verb or the reader says. */
export function modesOf(main: ExtractedStatement, placed: readonly Placed[]): readonly string[] | null {
  if (main.mode === 'phone') return ['phone'];
  const asking = placed.flatMap(({ unit, ...piece }) =>
    unit?.kind === 'word' && isWithin(piece, main.core)
      ? (askingOf(unit.token.lemma, unit.token.pos === 'VERB')?.modes ?? [])
      : [],
  );
  return asking.length > 0 ? asking.slice(0, 1) : null;
}
