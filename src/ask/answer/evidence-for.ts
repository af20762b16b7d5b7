/** How something is known, and who denies it: statement by statement. */
import type { Intent } from '../question/intent.ts';
import { answering, isCarried } from './answering.ts';
import type { ClaimData, Composed, PlanData, Sentence } from './data.ts';
import { dateWords } from './date-words.ts';
import { deniedBy } from './happenings.ts';
import { isPublishedIn, placeOf } from './said.ts';
import { hasWordIn } from './same-words.ts';
import { sentenceOf, speakerOf, type Told } from './told.ts';

/** Statements of one event that are listed. */
const MOST_CLAIMS = 8;

export function evidenceFor(_: Intent, told: readonly Told[]): Composed {
  const sentences = told.flatMap((one) => {
    const whole = sentenceOf(one);
    if (!whole) return [];
    return [whole, ...[...one.asserted, ...one.denied].slice(0, MOST_CLAIMS).map((claim) => reportOf(claim, one))];
  });
  const thin = told
    .filter(({ sources }) => sources === 1)
    .map(({ headline }) => `A second independent source for: ${headline}.`);
  return { sentences, missing: thin.slice(0, 3) };
}

function reportOf(claim: ClaimData, told: Told): Sentence {
  const { publisher, title, published } = claim.quote.document;
  const outlet = publisher?.label ?? title;
  const speaker = claim.attribution.length > 0 ? `, quoting ${speakerOf(claim)}` : '';
  const verb = claim.polarity === 'DENIED' ? 'carries a denial' : MODALITY_WORDS[claim.modality];
  return {
    text: `${outlet}${published ? `, ${dateWords(published.edtf.slice(0, 10))}` : ''}${speaker}: ${verb}.`,
    verdict: told.verdict,
    statements: [claim.id],
    quotations: [],
    entities: [],
  };
}

const MODALITY_WORDS: Readonly<Record<ClaimData['modality'], string>> = {
  FACT: 'reports it as a fact',
  PLAN: 'reports it as planned',
  REQUEST: 'reports that it was asked for',
  CANCELLATION: 'reports that it was called off',
  HYPOTHESIS: 'speaks of it as possible',
  OPINION: 'has it as an opinion',
  QUESTION: 'asks whether',
};

export function denials(intent: Intent, data: PlanData): Composed {
  if (intent.asked === 'affected') return deniedBySpeaker(intent, data);
  const { told } = answering(intent, data);
  const denied = told.filter((one) => one.denied.length > 0);
  const sentences = denied.map((one) => ({
    text: `${deniedBy(one)}.`,
    verdict: one.verdict,
    statements: [...one.denied.slice(0, 3), ...one.asserted.slice(0, 1)].map(({ id }) => id),
    quotations: [],
    entities: one.denied.flatMap(({ attribution }) => attribution.flatMap(({ entity }) => entity?.id ?? [])),
  }));
  if (told.length === 0 || denied.length > 0) return { sentences, missing: [] };
  // What was passed over may be what is denied: all of it must stand in one of the quotes.
  const has = ({ asserted }: Told) => asserted.some(({ quote }) => (intent.loose ?? []).every(hasWordIn(quote.text)));
  return {
    sentences: told
      .filter(has)
      .slice(0, MOST_UNDENIED)
      .flatMap((one) => sentenceOf(one, UNDENIED) ?? []),
    missing: ['A denial: it is reported, and nobody is said to deny it.'],
  };
}

const UNDENIED = 'Nobody is said to deny it: ';
const MOST_UNDENIED = 3;

function deniedBySpeaker(intent: Intent, { statements }: PlanData): Composed {
  const claims = (statements?.nodes ?? []).filter(
    ({ quote }) => quote.verified && isPublishedIn(intent, quote) && isCarried(intent.loose, quote.text),
  );
  return {
    sentences: claims.map((claim) => ({
      text: `${speakerOf(claim)} denied: ${claim.event?.headline.replace(/^Denied: /, '') ?? claim.quote.text} (${placeOf(claim.quote)}).`,
      verdict: claim.event?.verdict ?? claim.relation?.verdict ?? null,
      statements: [claim.id],
      quotations: [],
      entities: claim.attribution.flatMap(({ entity }) => entity?.id ?? []),
    })),
    missing: [],
  };
}
