/** Sentences of an answer, each carried by verified quotes, from what a plan gave back. */

import type { Shape } from '../plan/operations.ts';
import type { Intent, QuestionKind } from '../question/intent.ts';
import { answering } from './answering.ts';
import { both } from './both.ts';
import { changed } from './changed.ts';
import { between, connects } from './connection.ts';
import type { Composed, PlanData, Sentence } from './data.ts';
import { denials, evidenceFor } from './evidence-for.ts';
import { counted, dates, outermost, places, truth } from './happenings.ts';
import { nearest } from './nearest.ts';
import { passages } from './passages.ts';
import { said } from './said.ts';
import { sentenceOf, type Told } from './told.ts';

const MOST_SENTENCES = 20;

export function compose(intent: Intent, shape: Shape, data: PlanData): Composed {
  const composed = shapeComposers[shape]?.(intent, data) ?? ofClaims(intent, data);
  return intent.loose === null ? shortened(composed) : withNote(shortened(composed), intent.loose);
}

/** What was not taken in is said: the answer may be to another question. */
function withNote({ sentences, missing }: Composed, loose: readonly string[]): Composed {
  if (sentences.length === 0 || loose.length === 0) return { sentences, missing };
  const words = loose.map((word) => JSON.stringify(word)).join(', ');
  return { sentences, missing: [`Read by its names and dates; passed over: ${words}.`, ...missing] };
}

function shortened(composed: Composed): Composed {
  const { sentences } = composed;
  const more = sentences.length > MOST_SENTENCES ? [`${sentences.length - MOST_SENTENCES} more are left out.`] : [];
  return { sentences: sentences.slice(0, MOST_SENTENCES), missing: [...composed.missing, ...more] };
}

const ofTexts = (intent: Intent, data: PlanData): Composed => (intent.near ? nearest : passages)(intent, data);

const shapeComposers: Partial<Readonly<Record<Shape, (intent: Intent, data: PlanData) => Composed>>> = {
  both,
  texts: ofTexts,
  worded: ofTexts,
  mentions: ofTexts,
  said,
  between,
  connects,
  changed,
};

type Composer = (intent: Intent, told: readonly Told[], isCut: boolean) => Composed;

const KINDS: Partial<Readonly<Record<QuestionKind, Composer>>> = {
  Whether: truth,
  When: dates,
  Where: places,
  HowMany: counted,
  FirstLast: outermost,
  HowKnown: evidenceFor,
};

function ofClaims(intent: Intent, data: PlanData): Composed {
  if (intent.kind === 'Denied') return denials(intent, data);
  const { told, isCut, unsited } = answering(intent, data);
  const { sentences, missing } = (KINDS[intent.kind] ?? listing)(intent, told, isCut);
  const places =
    unsited > 0 ? [`Places for ${unsited} more: ${unsited === 1 ? 'it' : 'they'} may have been there.`] : [];
  return { sentences, missing: [...missing, ...places] };
}

const listing: Composer = (_, told, isCut) => ({
  sentences: told.flatMap((one) => sentenceOf(one) ?? []),
  missing: isCut ? ['There is more than was read: ask more narrowly.'] : [],
});

export const isAnswered = ({ sentences }: { readonly sentences: readonly Sentence[] }): boolean => sentences.length > 0;
