/** Who says what in French: `selon A`, `A a déclaré que …`, and words between « and ». */
import type { Phrase } from './phrases.ts';
import type { FrenchSentence, Word } from './words.ts';

const SAYS =
  /^(?:déclaré|dit|affirmé|annoncé|indiqué|assuré|estimé|précisé|ajouté|souligné|expliqué|lancé|écrit|répondu|insisté|prévenu|martelé|déclare|dit|affirme|annonce|indique|assure|estime|précise|ajoute|souligne|déclarait|répété|confirmé|confirme|répond)$/;
const DENIES = /^(?:démenti|dément|démentent|nié|nie|nient)$/;

export interface Report {
  readonly speaker: Phrase | null;
  readonly verb: string;
  readonly isDenied: boolean;
}

/** Who reports what stands at a word: the speaker before `que`, or whom `selon` names. */
export function reportAt(words: readonly Word[], phrases: readonly Phrase[], at: number): Report | null {
  const that = words.findLastIndex(({ lower, index }) => index < at && /^(?:que|qu')$/.test(lower));
  const verb = words
    .slice(Math.max(0, that - 4), Math.max(0, that))
    .findLast(({ lower }) => SAYS.test(lower) || DENIES.test(lower));
  if (verb) {
    const speaker = phrases.findLast(({ to, preposition }) => to <= verb.index && preposition === null) ?? null;
    return { speaker, verb: verb.lower, isDenied: DENIES.test(verb.lower) };
  }
  const source = phrases.find(({ preposition }) => preposition === 'selon');
  return source ? { speaker: source, verb: 'selon', isDenied: false } : null;
}

export interface FrenchQuotation {
  readonly start: number;
  readonly end: number;
  readonly speaker: Phrase | null;
}

/** Words between « and » with whoever a verb of saying in the same sentence gives them to. */
export function quotationsIn(
  { words, end }: FrenchSentence,
  phrases: readonly Phrase[],
  known: Phrase | null,
): FrenchQuotation[] {
  const found: FrenchQuotation[] = [];
  for (const opening of words.filter(({ lower }) => lower === '«')) {
    const inner = words.slice(opening.index + 1);
    const closing = inner.find(({ lower }) => lower === '»');
    const last = closing ? words[closing.index - 1] : inner.at(-1);
    const [first] = inner;
    if (!first || !last || last.index - first.index < 2) continue;
    const outside = phrases.filter(
      (phrase) => phrase.to <= opening.index || phrase.from > (closing?.index ?? words.length),
    );
    found.push({ start: first.start, end: closing ? last.end : end, speaker: speakerOf(words, outside, known) });
  }
  return found;
}

function speakerOf(words: readonly Word[], outside: readonly Phrase[], known: Phrase | null): Phrase | null {
  const verb = words.find(
    ({ lower }) => SAYS.test(lower) || lower === 'selon' || /-t-(?:il|elle)$|^a-t-(?:il|elle)$/.test(lower),
  );
  if (!verb) return null;
  if (/^(?:a-t-|.*-t-)(?:il|elle)$/.test(verb.lower)) return known;
  const isPronoun = words
    .slice(Math.max(0, verb.index - 3), verb.index)
    .some(({ lower }) => /^(?:il|elle)$/.test(lower));
  if (isPronoun) return known;
  const behind = outside.find(({ from }) => from >= verb.index && from - verb.index <= 2);
  return behind ?? outside.findLast(({ to, preposition }) => to <= verb.index && preposition === null) ?? null;
}
