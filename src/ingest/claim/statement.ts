/** From candidates to statements: the words that prove each one, its date, its quantity, and how sure it is. */
import type { ActorReference, ExtractedStatement, Span } from '../../domain/record/extraction.ts';
import type { When } from '../../domain/time.ts';
import type { Actor } from '../cast/actor.ts';
import type { Reading } from '../clause/reading.ts';
import { confidenceOf } from '../confidence/confidence.ts';
import { type Agreement, type Grounds, groundsOf } from '../confidence/grounds.ts';
import type { Typer } from '../vote/typer.ts';
import { voteOn } from '../vote/vote.ts';
import type { Candidate } from './candidate.ts';
import { type ReferenceDay, resolveDate } from './day/date.ts';
import { beginning } from './day/term.ts';
import { quantityIn } from './quantity.ts';
import type { Quotation } from './quotations.ts';
import { coreOf, quoteOf } from './quote.ts';

export interface Surroundings {
  readonly text: string;
  readonly reference: ReferenceDay | null;
  readonly spin: number;
  readonly quotations: readonly Quotation[];
  readonly extractor: string;
  readonly typer: Typer;
  /** Told of every statement on what it rests; the fit of the confidences listens. */
  readonly onGrounds?: (statement: ExtractedStatement, grounds: Grounds) => void;
}

export const referenceTo = (actor: Actor): ActorReference => ({ label: actor.label, qid: actor.qid });

export function statementOf(
  candidate: Candidate,
  agreement: Agreement,
  around: Surroundings,
): ExtractedStatement | null {
  const { stance, place, object, subject } = candidate;
  const core = coreOf(candidate);
  const speech = spokenIn(around.quotations, core);
  const quote = quoteOf(candidate, core, speech);
  if (!quote) return null;
  const { start, end } = quote;
  const attribution = [
    ...stance.attribution.map(({ surface, verb }) => ({ surface, verb })),
    ...(speech?.speaker ? [{ surface: speech.speaker.label, verb: null }] : []),
  ];
  const reportedAs = speech ? 'DIRECT_QUOTE' : stance.reportedAs;
  const vote = voteOn(candidate, around.typer);
  const grounds = groundsOf(candidate, { agreement, vote, spin: around.spin });
  const statement: ExtractedStatement = {
    subject: referenceTo(subject),
    predicate: candidate.predicate,
    object: object && referenceTo(object),
    mode: candidate.mode,
    role: candidate.role,
    place: place?.label ?? null,
    quantity: quantityIn(around.text.slice(core.start, core.end)),
    valid: validOf(candidate, around),
    polarity: stance.polarity,
    modality: stance.modality,
    reportedAs,
    attribution,
    joint: candidate.joint,
    quote: around.text.slice(start, end),
    start,
    end,
    core,
    confidence: confidenceOf(grounds),
    extractors: [around.extractor],
  };
  around.onGrounds?.(statement, grounds);
  return statement;
}

/** The date in the candidate's own words, else that of the same event told elsewhere, which is then INFERRED. */
export function validOf(
  { date, dateFrom, begins, reading, stance }: Candidate,
  around: Pick<Surroundings, 'text' | 'reference'>,
): When | null {
  if (date) {
    const found = resolveDate(date.words, wordsOf(reading, date, around.text), around.reference, stance.future);
    return found && begins ? beginning(begins, found) : found;
  }
  const known = dateFrom ? validOf(dateFrom, around) : null;
  return known && { ...known, origin: 'INFERRED' };
}

function wordsOf({ sentence }: Reading, range: { readonly from: number; readonly to: number }, text: string): string {
  const first = sentence.tokens[range.from];
  const last = sentence.tokens[range.to - 1];
  return first && last ? text.slice(first.start, last.end) : '';
}

/** The quotation that holds the event whole. */
const spokenIn = (quotations: readonly Quotation[], { start, end }: Span): Quotation | undefined =>
  quotations.find((quotation) => quotation.start <= start && end <= quotation.end);
