/** What is read of a text: those that may answer, their sentences, whom these name, and whether they tell of words. */
import { parseMoment } from '../../domain/time.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';
import { SPEECH_VERBS } from '../../ingest/lexicon/speech.ts';
import type { Intent, Named } from '../question/intent.ts';
import type { DocumentData } from './data.ts';
import { isPublishedIn } from './said.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Published in time, and not withdrawn. */
export function isReadable(intent: Intent, document: DocumentData): boolean {
  const { asOf } = intent;
  if (document.retractedAt !== null || !isPublishedIn(intent, { document })) return false;
  if (intent.from === null && intent.to === null && asOf === null) return true;
  if (!document.published || document.publishedAt === null) return false;
  return asOf === null || Date.parse(document.publishedAt) <= parseMoment(asOf).last;
}

export const namedIn = ({ mentions }: DocumentData, { start, end }: Span): ReadonlySet<string> =>
  new Set(mentions.flatMap((one) => (one.start >= start && one.end <= end && one.entity ? [one.entity.id] : [])));

const SPEAKING = /[“”"]|\b(?:compared|likened)\b/;
/** By the lexicon of the reader; what is called off is not said. */
export function isSpoken(text: string): boolean {
  if (SPEAKING.test(text)) return true;
  const words = text.toLowerCase().replace(/\bcall(?:ed|s|ing)? (?:off|on)\b/g, '');
  return [...words.matchAll(/\p{L}+/gu)].some(([word]) => SPEECH_FORMS.has(word));
}

interface Place {
  readonly id: string;
  readonly kind: EntityKind;
  /** Counted in the sentence. */
  readonly start: number;
}

/** `X told Y that …`: not Y’s words, who stands behind the verb with another before it. */
export function isSaidBy(speaker: Named | undefined, text: string, places: readonly Place[]): boolean {
  const verb = [...text.matchAll(/\p{L}+/gu)].find(([word]) => SPEECH_FORMS.has(word));
  if (!verb || speaker?.kind !== 'PERSON') return true;
  const own = places.filter(({ id }) => id === speaker.id);
  const others = places.filter(({ id, kind }) => id !== speaker.id && kind === 'PERSON');
  const isBefore = ({ start }: Place) => start < verb.index;
  return own.length === 0 || own.some(isBefore) || !others.some(isBefore);
}

const SPEECH_FORMS: ReadonlySet<string> = new Set(
  [...SPEECH_VERBS]
    .flatMap((verb) => {
      const stem = verb.replace(/e$/, '');
      return [
        `${verb}s`,
        `${stem}ed`,
        ...(verb.endsWith('y') ? [verb.replace(/y$/, 'ied'), verb.replace(/y$/, 'ies')] : []),
      ];
    })
    .concat('said', 'told', 'urges'),
);

/** Sentences end at a stop before a capital or at the end of a paragraph. */
export function sentencesIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  const pattern = /[^\n]+?(?:[.!?]["”’»)]*(?=\s+["“„«(]?\p{Lu}|\s*$|\n)|(?=\n|$))/gmu;
  for (const { 0: raw, index } of text.matchAll(pattern)) {
    const start = index + (raw.length - raw.trimStart().length);
    const end = index + raw.trimEnd().length;
    if (end > start) spans.push({ start, end, text: text.slice(start, end) });
  }
  return spans;
}
