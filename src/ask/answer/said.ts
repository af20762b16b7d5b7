/** What somebody said: own words in quotation marks, and what documents report as said. */
import { DAY, parseEdtf } from '../../domain/time.ts';
import type { Intent } from '../question/intent.ts';
import { isBesideBorne, isCarried } from './answering.ts';
import type { Composed, PlanData, Sentence, Words } from './data.ts';
import { dateWords } from './date-words.ts';
import { hasInflectionIn } from './same-words.ts';

export function said(intent: Intent, { statements, quotations }: PlanData): Composed {
  const [speaker] = intent.acting;
  const topics = intent.affected.map(({ id }) => id);
  const isAsked = (words: Words) =>
    words.verified &&
    isPublishedIn(intent, words) &&
    isCarried(intent.loose, words.text) &&
    isBesideBorne(intent.beside, words);
  // What is of the type of the topic alone, a statement tells: words in quotation marks have none.
  const isOfType = intent.types.length > 0 && intent.topics.length === 0;
  const own = (isOfType ? [] : (quotations?.nodes ?? []))
    .filter(({ quote }) => isAsked(quote))
    .filter(({ quote, addressee }) =>
      topics.every((topic) => topic === addressee?.id || quote.mentions.some(({ entity }) => entity?.id === topic)),
    )
    .filter(({ quote }) => intent.topics.every(hasInflectionIn(quote.text)));
  const isOnTopic = ({ text }: Words) => intent.topics.every(hasInflectionIn(text));
  const reported = (statements?.nodes ?? []).filter(({ quote }) => isAsked(quote) && isOnTopic(quote));
  const sentences: Sentence[] = [
    ...own.map(({ id, text, quote }) => ({
      text: `${speaker?.label ?? 'Somebody'}: “${bare(text)}” (${placeOf(quote)}).`,
      verdict: null,
      statements: [],
      quotations: [id],
      entities: speaker ? [speaker.id] : [],
    })),
    ...reported.map(({ id, quote, polarity }) => ({
      text: `${speaker?.label ?? 'Somebody'} ${polarity === 'DENIED' ? 'denied' : 'is reported as saying'}: ${quote.text} (${placeOf(quote)}).`,
      verdict: null,
      statements: [id],
      quotations: [],
      entities: speaker ? [speaker.id] : [],
    })),
  ];
  const isMissing = sentences.length === 0 && intent.topics.length > 0;
  const missing = `Words of ${speaker?.label ?? 'somebody'} that have “${intent.topics.join('”, “')}” in them.`;
  return { sentences: withoutRepeats(sentences), missing: isMissing ? [missing] : [] };
}

const bare = (text: string): string => text.replace(/^[“"«„]\s*|\s*[,.]?[”"»]$/g, '').replace(/,$/, '');

/** Who published it, and when. */
export const placeOf = ({ document: { publisher, title, published } }: Pick<Words, 'document'>): string =>
  [publisher?.label ?? title, published && dateWords(published.edtf.slice(0, 10))].filter(Boolean).join(', ');

/** Reprints carry the same words: the first of them will do. */
function withoutRepeats(sentences: readonly Sentence[]): Sentence[] {
  const seen = new Set<string>();
  return sentences.filter(({ text }) => {
    const words = text.replace(/ \([^()]*\)\.$/, '');
    return !seen.has(words) && seen.add(words);
  });
}

/** Words are reported on the day they are said, or on the next. */
export function isPublishedIn({ from, to }: Intent, { document: { published } }: Pick<Words, 'document'>): boolean {
  if (from === null && to === null) return true;
  if (!published) return false;
  const at = Date.parse(published.edtf.slice(0, 10));
  const isAfter = from === null || at >= (parseEdtf(from).earliest ?? 0);
  // Of a window, the papers tell on the next day; `up to a day` is by its end.
  const slack = from === null ? 0 : DAY;
  return isAfter && (to === null || at <= (parseEdtf(to).latest ?? 0) + slack);
}
