/** Turns what a service claims into an Extraction: closed words, quotes that are there once, actors that the text names. */
import { InputError } from '../../domain/error.ts';
import type {
  DocumentInput,
  ExtractedQuotation,
  ExtractedStatement,
  Extraction,
} from '../../domain/record/extraction.ts';
import { RELATION_TYPES } from '../../domain/relation-types.ts';
import { type When, when } from '../../domain/time.ts';
import { MODALITIES, POLARITIES, REPORTED_AS } from '../../domain/vocabulary.ts';
import type { Authority } from '../authority/authority.ts';
import { confidenceBeside } from '../confidence/confidence.ts';
import { loadTyper, type Typer } from '../vote/typer.ts';
import { ActorsInText } from './actors-in-text.ts';
import { type Location, locate, occurrences, type Span } from './locate.ts';
import type { ClaimedQuotation, ClaimedStatement, Claims } from './plugin.ts';
import { secondOpinion } from './second-opinion.ts';

export interface BelieveOptions {
  readonly authority: Authority;
  readonly extractor: string;
  /** Of a statement on which the typer has no vote: services are not calibrated, so it is ours to say. */
  readonly confidence: number;
  /** Votes on what the service claims, as on what the rules propose; the one that ships, unless another is given. */
  readonly typer?: Typer;
}

/** Claims about a part of the text, whose quotes are looked for in that part alone. */
export interface ClaimsOfPart {
  readonly window: Span;
  readonly claims: Claims;
}

export function believe(
  document: DocumentInput,
  parts: readonly ClaimsOfPart[],
  options: BelieveOptions,
  warnings: readonly string[] = [],
): Extraction {
  const { text } = document;
  const actors = new ActorsInText(text, options.authority);
  const refused = new Map<string, number>();
  const refuse = (reason: string): null => {
    refused.set(reason, (refused.get(reason) ?? 0) + 1);
    return null;
  };
  for (const { claims } of parts) {
    for (const actor of claims.actors) if (!actors.add(actor)) refuse('the text does not name the actor');
  }
  const each = <Claim extends { readonly quote: string }, Found>(
    pick: (claims: Claims) => readonly Claim[],
    read: (claim: Claim, span: Span) => Found | null,
  ) =>
    parts.flatMap(({ window, claims }) =>
      pick(claims).flatMap((claim) => {
        const place = locate(claim.quote, text, window);
        const found = typeof place === 'string' ? refuse(reasons[place]) : read(claim, place);
        return found === null ? [] : [found];
      }),
    );
  const reader = { text, actors, refuse, options };
  const statements = each(
    (claims) => claims.statements,
    (claim, span) => readStatement(claim, span, reader),
  );
  const quotations = each(
    (claims) => claims.quotations,
    (claim, span) => readQuotation(claim, span, reader),
  );
  const dropped = [...refused].map(([reason, count]) => `${options.extractor}: ${count} dropped: ${reason}`);
  return { document, actors: actors.all, statements, quotations, warnings: [...warnings, ...dropped] };
}

const reasons: Readonly<Record<Exclude<Location, Span>, string>> = {
  invented: 'the quote is not in the text',
  ambiguous: 'the quote is in the text more than once',
};

interface Reader {
  readonly text: string;
  readonly actors: ActorsInText;
  readonly refuse: (reason: string) => null;
  readonly options: BelieveOptions;
}

function readStatement(
  claim: ClaimedStatement,
  span: Span,
  { text, actors, refuse, options }: Reader,
): ExtractedStatement | null {
  const predicate = oneOf(RELATION_TYPES, claim.predicate);
  const polarity = oneOf(POLARITIES, claim.polarity);
  const modality = oneOf(MODALITIES, claim.modality);
  const reportedAs = oneOf(REPORTED_AS, claim.reportedAs);
  if (!predicate || !polarity || !modality || !reportedAs) return refuse('a word is not of the vocabulary');
  const subject = actors.reference(claim.subject);
  const object = claim.object === null ? null : actors.reference(claim.object);
  if (subject === null || (claim.object !== null && object === null)) return refuse('the text does not name the actor');
  const quote = text.slice(span.start, span.end);
  const place = claim.place === null ? null : actors.reference(claim.place, 'PLACE');
  return {
    subject,
    predicate,
    object,
    mode: shortWord(claim.mode),
    role: shortWord(claim.role),
    place: place?.label ?? null,
    quantity: claim.quantity !== null && quote.includes(claim.quantity) ? claim.quantity : null,
    valid: readDate(claim, text),
    polarity,
    modality,
    reportedAs,
    attribution: claim.attribution
      .filter((words) => occurrences(words, text).length > 0)
      .map((surface) => ({ surface, verb: null })),
    joint: true,
    quote,
    start: span.start,
    end: span.end,
    core: { start: span.start, end: span.end },
    confidence: confidenceBeside(
      options.confidence,
      secondOpinion({ quote, predicate, subject: claim.subject, object: claim.object }, options.typer ?? loadTyper()),
    ),
    extractors: [options.extractor],
  };
}

function readQuotation(claim: ClaimedQuotation, { start, end }: Span, { text, actors }: Reader): ExtractedQuotation {
  return {
    speaker: claim.speaker === null ? null : actors.reference(claim.speaker),
    addressee: claim.addressee === null ? null : actors.reference(claim.addressee),
    quote: text.slice(start, end),
    start,
    end,
  };
}

/** A date counts only with words of the text that carry it; with its year among them it is stated, else worked out. */
function readDate({ date, dateWords }: ClaimedStatement, text: string): When | null {
  if (date === null || dateWords === null || occurrences(dateWords, text).length === 0) return null;
  try {
    return when(date, dateWords.includes(date.slice(0, 4)) ? 'STATED' : 'RELATIVE_RESOLVED', dateWords);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

const oneOf = <Word extends string>(words: readonly Word[], word: string): Word | undefined =>
  words.find((known) => known === word);

const shortWord = (word: string | null): string | null =>
  word !== null && /^[a-z][a-z -]{0,39}$/.test(word) ? word : null;
