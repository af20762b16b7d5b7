/**
 * Where nothing else answers: one to three sentences of a text, one after the other, that have among them all whom and all
 * of what a question names. They stand in the answer to the letter, and nothing is made of them.
 */
import { type Intent, type Named, peopleIn } from '../question/intent.ts';
import { isCarried } from './answering.ts';
import type { Composed, DocumentData, PlanData, Sentence } from './data.ts';
import { dateWords } from './date-words.ts';
import { isNamedIn } from './named-in.ts';
import { ANSWERS, UNREALIZED } from './passage-answers.ts';
import { isReadable, isSaidBy, isSpoken, namedIn, type Span, sentencesIn } from './readable.ts';
import { placeOf } from './said.ts';
import { hasWordIn } from './same-words.ts';
import { standsOnSide } from './sides.ts';

const LONGEST = 3;
const MOST_PASSAGES = 3;

export function nearest(intent: Intent, { documents, another, other, third, entity }: PlanData): Composed {
  const given = [documents, another, other, third, entity?.documents].flatMap((list) => list?.nodes ?? []);
  const all = [...new Map(given.map((document) => [document.id, document])).values()];
  const found = all.flatMap((document) => passagesIn(intent, document));
  const shortest = Math.min(...found.map(({ length }) => length));
  const seen = new Set<string>();
  const best = found
    .filter(({ length, words }) => length === shortest && !seen.has(words) && seen.add(words))
    .toSorted((a, b) => Number(UNREALIZED.test(a.words)) - Number(UNREALIZED.test(b.words)))
    .slice(0, MOST_PASSAGES);
  const missing = intent.near?.isDenial ? [UNDENIED, UNREAD] : [UNREAD];
  return { sentences: best.map(({ sentence }) => sentence), missing: best.length > 0 ? missing : [] };
}

const UNREAD =
  'A statement: these words of the texts, read by nobody for what they claim, have all that the question names.';
const UNDENIED = 'A denial: these words hold none.';

interface Found {
  readonly sentence: Sentence;
  readonly words: string;
  /** In sentences. */
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

function passagesIn(intent: Intent, document: DocumentData): readonly Found[] {
  const isInTime = isReadable(intent, document);
  // What is told of another time has it in its words: `formed in June 2014`.
  const day = isInTime ? null : dayTold(intent, document);
  if (!isInTime && day === null) return [];
  const hasWord = hasWordIn(`${document.title} ${document.text}`);
  const isAbout = intent.beside.every((word) => hasWord(word) || document.text.includes(word));
  if (!isAbout || !isCarried(intent.loose, `${document.title} ${document.text}`)) return [];
  const spans = sentencesIn(document.text);
  for (let length = 1; length <= LONGEST; length++) {
    const found = spans.flatMap((_, i) => passageAt(intent, document, spans.slice(i, i + length), day) ?? []);
    // Of those that share a sentence, the first.
    const apart = found.filter(({ start }, i) => !found.slice(0, i).some(({ end }) => end > start));
    if (apart.length > 0) return apart;
  }
  return [];
}

/** Null where the question is of no one month or year, or the text may not be read at all. */
function dayTold(intent: Intent, document: DocumentData): string | null {
  const { from, to } = intent;
  const isOne = from !== null && from === to && from.length < '2022-02-08'.length;
  return isOne && isReadable({ ...intent, from: null, to: null }, document) ? dateWords(from) : null;
}

function passageAt(intent: Intent, document: DocumentData, spans: readonly Span[], day: string | null): Found | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const text = document.text.slice(first.start, last.end);
  const whole = { start: first.start, end: last.end, text };
  if (!isWhole(intent, document, whole) || !spans.some((span) => isDone(intent, document, span))) return null;
  if (day !== null && !text.includes(day)) return null;
  if (!isToldWhich(intent, document, whole)) return null;
  if (!ANSWERS[intent.kind](text, intent, othersIn(intent, document, whole))) return null;
  const words = text.replace(/\s+/g, ' ');
  return {
    sentence: {
      text: `${placeOf({ document })}: “${words.replace(/[“”]/g, '"')}”`,
      verdict: null,
      statements: [],
      quotations: [],
      passages: [{ document: document.id, start: first.start, end: last.end }],
      entities: peopleIn(intent).map(({ id }) => id),
    },
    words,
    length: spans.length,
    start: first.start,
    end: last.end,
  };
}

/** `the Nord Stream 2 pipeline`: a name that the question does not have stands before the thing asked for. */
function isToldWhich({ near, acting, affected, places }: Intent, document: DocumentData, span: Span): boolean {
  const thing = near?.thing ?? null;
  if (thing === null) return true;
  const known = new Set([...acting, ...affected, ...places].map(({ id }) => id));
  const isKnown = (start: number, end: number) =>
    document.mentions.some(
      (one) => one.start < end && one.end > start && one.entity !== null && known.has(one.entity.id),
    );
  return [...span.text.matchAll(/(?<![.!?]["”]? |^|\n)(\p{Lu}[\p{L}\d]*(?: \d+)?)((?: \p{Ll}+){1,2})/gu)].some(
    ({ 1: name = '', 2: nouns = '', index }) =>
      hasWordIn(nouns)(thing) && !isKnown(span.start + index, span.start + index + name.length),
  );
}

/** All names, and all words: at most half of these in the title alone. */
function isWhole({ acting, affected, places, words, near }: Intent, document: DocumentData, span: Span): boolean {
  const named = namedIn(document, span);
  const isNamed = ({ id, label }: Named) => named.has(id) || isNamedIn(span.text, label);
  const isTitled = (one: Named) => isNamed(one) || isNamedIn(document.title, one.label);
  // Whose side it is, the text around may tell.
  const isAround = (one: Named) =>
    near?.deed == null &&
    !/^(?:PERSON|PLACE)$/.test(one.kind) &&
    words.length + places.length > 1 &&
    document.mentions.some(({ entity }) => entity?.id === one.id);
  if (![...acting, ...affected].every((one) => isNamed(one) || isAround(one)) || !places.every(isTitled)) return false;
  const own = hasWordIn(span.text);
  const titled = hasWordIn(document.title);
  // A conversation may be in one room.
  const isByPhone = /\b(?:tele)?phone|\bcall(?!ed (?:off|on))/.test(span.text);
  if (words.some((word) => /^(?:tele)?phone|^calls?$/.test(word)) && !isByPhone) return false;
  return words.every((word) => own(word) || titled(word)) && words.filter(own).length * 2 >= words.length;
}

/** What somebody did, one sentence tells, with whoever did it on his side of the verb; to whom, where the graph has no type for it, may stand around. */
function isDone(intent: Intent, document: DocumentData, span: Span): boolean {
  const { near, acting, affected, gap, words, kind } = intent;
  if (kind === 'Said') return isSaidIn(intent, document, span);
  const deed = near?.deed ?? null;
  const verb = gap?.verb ?? deed;
  if (verb === null) return true;
  const named = namedIn(document, span);
  const whole = deed === null && gap?.side === 'NONE' ? acting : [...acting, ...affected];
  return (
    [verb, ...words.filter((word) => TURNS.test(word))].every(hasWordIn(span.text)) &&
    whole.every(({ id, label }) => named.has(id) || isNamedIn(span.text, label)) &&
    (gap === null || standsOnSide(intent, span.text, mentionedIn(document, span)))
  );
}

/** Of the vote itself, which of two it was. */
const TURNS = /^(?:for|against)$/;

/** The sentence that has somebody's words has something of what they are about. */
function isSaidIn({ acting, affected, words }: Intent, document: DocumentData, { text, ...span }: Span): boolean {
  const named = namedIn(document, { text, ...span });
  const has = ({ id, label }: Named) => named.has(id) || isNamedIn(text, label);
  return (
    isSpoken(text) &&
    isSaidBy(acting[0], text, mentionedIn(document, { text, ...span })) &&
    acting.every(has) &&
    (words.some(hasWordIn(text)) || affected.some(has))
  );
}

const mentionedIn = ({ mentions }: DocumentData, { start, end }: Span) =>
  mentions.flatMap((one) =>
    one.start >= start && one.end <= end && one.entity ? [{ ...one.entity, start: one.start - start }] : [],
  );

function othersIn({ acting, affected, places, except }: Intent, document: DocumentData, span: Span) {
  const known = new Set([...acting, ...affected, ...places, ...except].map(({ id }) => id));
  return mentionedIn(document, span).flatMap(({ id, kind }) => (known.has(id) ? [] : kind));
}
