/**
 * What no statement of the graph tells, in the words of the texts: sentences that have all that a question has. Nothing
 * is made of them; they stand in the answer to the letter.
 */
import { type Intent, peopleIn } from '../question/intent.ts';
import type { Composed, DocumentData, PlanData, Sentence } from './data.ts';
import { isNamedIn } from './named-in.ts';
import { ANSWERS, UNREALIZED } from './passage-answers.ts';
import { isReadable, isSaidBy, isSpoken, namedIn, type Span, sentencesIn } from './readable.ts';
import { placeOf } from './said.ts';
import { hasWordIn } from './same-words.ts';
import { standsOnSide } from './sides.ts';

const MOST_PASSAGES = 3;
/** A sentence that goes on from one that names them: `The talks lasted five hours.` */
const NEAR = 3;

/** A document, looked through once for all of its sentences. */
interface Whole extends DocumentData {
  readonly hasWord: (word: string) => boolean;
}

export function passages(intent: Intent, { documents, entity }: PlanData): Composed {
  const all = (documents?.nodes ?? entity?.documents?.nodes ?? []).filter(
    (document) => isReadable(intent, document) && intent.titled.every(hasWordIn(document.title)),
  );
  const found = all.flatMap((document) => passagesIn(intent, document));
  const best = Math.max(...found.map(({ score }) => score));
  const first = withoutRepeats(found.filter(({ score }) => score === best)).slice(0, MOST_PASSAGES);
  const read = intent.titled.length > 0 ? [OF_TITLE, UNREAD] : [UNREAD];
  return { sentences: first.map(({ sentence }) => sentence), missing: first.length > 0 ? read : [] };
}

const UNREAD = 'A statement: these are words of the texts, read by nobody for what they claim.';
const OF_TITLE = 'Words that name what is asked about: the text is on it by its title, and these are said there.';

interface Found {
  readonly sentence: Sentence;
  readonly words: string;
  readonly score: number;
}

function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return found.filter(({ words }) => !seen.has(words) && seen.add(words));
}

function passagesIn(intent: Intent, document: DocumentData): readonly Found[] {
  const spans = sentencesIn(document.text);
  const whole: Whole = { ...document, hasWord: hasWordIn(document.text) };
  return spans.flatMap((span, i): Found[] => {
    // Of what is to be, only what is told as to be.
    const isOfTime = !intent.ahead || UNREALIZED.test(span.text);
    const score = isOfTime ? scoreOf(intent, whole, spans.slice(Math.max(0, i - NEAR), i), span) : null;
    if (score === null) return [];
    return [
      {
        sentence: {
          text: `${placeOf({ document })}: “${span.text.replace(/[“”]/g, '"')}”`,
          verdict: null,
          statements: [],
          quotations: [],
          passages: [{ document: document.id, start: span.start, end: span.end }],
          entities: peopleIn(intent).map(({ id }) => id),
        },
        words: span.text,
        score,
      },
    ];
  });
}

/** More for those whom the sentence itself names; null where it lacks something that the question has. */
function scoreOf(intent: Intent, document: Whole, before: readonly Span[], span: Span): number | null {
  const people = peopleIn(intent);
  const own = namedIn(document, span);
  const near = GOES_ON.test(span.text) ? new Set(before.flatMap((one) => [...namedIn(document, one)])) : new Set();
  const isNamed: IsNamed = ({ id, label }) => own.has(id) || isNamedIn(span.text, label);
  // On which side of the verb somebody stands, only the sentence that has both tells.
  if (!people.every((one) => isNamed(one) || (intent.gap === null && near.has(one.id)))) return null;
  if (!intent.places.every((one) => isNamed(one) || isPlaceOf(document, one))) return null;
  if (!hasSpeaker(intent, isNamed, near, document, span) || !hasWords(intent, document, before, span)) return null;
  const named = [...people, ...intent.places].filter(isNamed).length;
  if (intent.words.length === 0 && named === 0) return null;
  if (intent.words.length === 0 && people.length > 0 && !people.every(isNamed)) return null;
  if (!hasBeside(intent, document, before, span) || !standsOnSide(intent, span.text, placesIn(document, span)))
    return null;
  const except = new Set(intent.except.map(({ id }) => id));
  const others = document.mentions.filter(
    ({ start, end, entity }) =>
      start >= span.start &&
      end <= span.end &&
      entity !== null &&
      !except.has(entity.id) &&
      ![...people, ...intent.places].some(({ id }) => id === entity.id),
  );
  return ANSWERS[intent.kind](
    span.text,
    intent,
    others.flatMap(({ entity }) => entity?.kind ?? []),
  )
    ? named + (UNREALIZED.test(span.text) ? 0 : 0.5) + intent.titled.filter(hasWordIn(span.text)).length
    : null;
}

/** What only narrows whom or what is meant may stand in the sentences before. */
function hasBeside(
  { beside, titled }: Intent,
  document: DocumentData,
  before: readonly Span[],
  { text }: Span,
): boolean {
  // What a text is on, all of it is on.
  const around = titled.length > 0 ? document.text : [document.title, ...before.map((one) => one.text), text].join(' ');
  return beside.every((word) => around.includes(word) || hasWordIn(around)(word));
}

const placesIn = ({ mentions }: DocumentData, { start, end }: Span) =>
  mentions.flatMap((one) =>
    one.start >= start && one.end <= end && one.entity ? [{ ...one.entity, start: one.start - start }] : [],
  );

type IsNamed = (one: Intent['acting'][number]) => boolean;

/** A text that is dated at a place, or tells of it, need not say so in each sentence. */
const isPlaceOf = ({ title, mentions }: DocumentData, { id, label }: Intent['places'][number]): boolean =>
  isNamedIn(title, label) || mentions.some(({ entity }) => entity?.id === id);

/** Which talks are meant, the text around may say. */
const TALKS =
  /^(?:talks?|talked|met|meet|sit|sat|meetings?|summit|conversations?|negotiations?|rounds?|calls?|phone|telephone|visit|trip)$/;

function hasWords({ words }: Intent, { hasWord }: Whole, before: readonly Span[], span: Span): boolean {
  const own = hasWordIn(span.text);
  // `The talks lasted five hours`: whose, the sentences before say.
  const goesOn = GOES_ON.test(span.text) || POINTS_BACK.test(span.text);
  const near = goesOn ? hasWordIn(before.map(({ text }) => text).join(' ')) : own;
  return (
    words.every((word) => own(word) || (!TURNS.test(word) && near(word)) || (TALKS.test(word) && hasWord(word))) &&
    (words.length === 0 || words.some(own))
  );
}

/** `The talks lasted five hours`, `He ordered troops`: about those of the sentences before. */
const GOES_ON =
  /^(?:(?:The|These|Their|This) (?:\p{Ll}+ ){0,2}(?:talks?|calls?|meetings?|conversations?|discussions?|ministers|leaders|presidents|sides|decision|document)|He|She|It|They|Both)\b/u;

/** Of the verb itself: for, against, or not. */
const TURNS = /^(?:for|against|not|no|never)$/;
/** `voted against it`: what it is, the sentences before say. */
const POINTS_BACK = /(?<=\p{L} )(?:it|them|there)(?=[.,;]|$)/u;

/** What somebody said stands in a sentence that says so, and names him. */
function hasSpeaker(
  { kind, acting }: Intent,
  isNamed: IsNamed,
  near: ReadonlySet<unknown>,
  document: Whole,
  span: Span,
): boolean {
  if (kind !== 'Said' && kind !== 'Denied') return true;
  const [speaker] = acting;
  if (speaker === undefined || !isSpoken(span.text)) return false;
  return isSaidBy(speaker, span.text, placesIn(document, span)) && (isNamed(speaker) || near.has(speaker.id));
}
