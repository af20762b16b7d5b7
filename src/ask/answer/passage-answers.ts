/** What a sentence must have to answer a question of each kind, beside all that the question has. */
import type { EntityKind } from '../../domain/vocabulary.ts';
import type { Intent, QuestionKind } from '../question/intent.ts';

/** `others`: kinds of those whom it names and the question does not. */
type Answers = (text: string, intent: Intent, others: readonly EntityKind[]) => boolean;

const NUMBER =
  /\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|half)\b/i;
const PERIOD = /\b(?:minutes?|hours?|days?|weeks?|months?|years?)\b/i;
const MONEY = /[$€£]|\b(?:euros?|dollars?|pounds?|roubles?|rubles?|yuan|percent|per cent)\b/i;
const SITE = /\b(?:in|at|near|to|from|outside)\s+(?:the\s+)?\p{Lu}\p{L}/u;
/** Told of what is to be, or is not to be any more. */
export const UNREALIZED = /\b(?:will|would|plans?|planned|called off|if|could)\b/;

/** `Russia, Belarus and Syria voted against it`: whoever counts them has the number. */
const isEnumerated = ({ kinds, measure }: Intent, others: readonly EntityKind[]): boolean =>
  measure === null && kinds !== null && others.filter((kind) => kinds.includes(kind)).length > 1;

const any: Answers = () => true;
const never: Answers = () => false;

export const ANSWERS: Readonly<Record<QuestionKind, Answers>> = {
  Who: (_, { kinds }, others) => others.some((kind) => kinds?.includes(kind) ?? kind !== 'PLACE'),
  Whether: any,
  When: any,
  Where: (text, _, others) => SITE.test(text) || others.includes('PLACE'),
  HowMany: (text, intent, others) =>
    intent.measure === 'TIME'
      ? PERIOD.test(text) && NUMBER.test(text)
      : (NUMBER.test(text) && (intent.measure !== 'MONEY' || MONEY.test(text))) || isEnumerated(intent, others),
  FirstLast: never,
  Said: any,
  Denied: (text) => /\bden(?:y|ies|ied|ying)\b/.test(text),
  Between: (_, { acting, affected }) => acting.length + affected.length === 2,
  Connects: never,
  Office: never,
  Members: never,
  Changed: (text) => !UNREALIZED.test(text),
  HowKnown: any,
  KnownBy: any,
  Counterpart: never,
  EventsAt: any,
};
