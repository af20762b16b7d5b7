/**
 * An entry as JSON: what stores keep of it and what a line of the log holds. Words, never positions in word lists; what
 * the text of the document gives (quotes, surfaces) is kept as offsets, two numbers a span; what is null or usual is
 * left out. The same entry always has the same bytes.
 */

import type { Id } from '../../domain/glossary.ts';
import type {
  ActorReference,
  ExtractedActor,
  ExtractedQuotation,
  ExtractedStatement,
  Span,
} from '../../domain/record/extraction.ts';
import type { RelationType } from '../../domain/relation-types.ts';
import { when } from '../../domain/time.ts';
import type { DateOrigin, EntityKind, Modality, Polarity, ReportedAs } from '../../domain/vocabulary.ts';
import { referenceKey } from '../referents.ts';
import type { LogEntry, Reading } from './entry.ts';

type Pair = readonly [start: number, end: number];
/** The place of an actor in the list of the reading, or a name that it does not list. */
type Reference = number | ActorReference;

interface ActorBody {
  readonly label: string;
  readonly kind: EntityKind;
  readonly qid?: string;
  readonly entity?: Id;
  readonly mentions?: readonly Pair[];
}
interface StatementBody {
  readonly subject: Reference;
  readonly predicate: RelationType;
  readonly object?: Reference;
  readonly mode?: string;
  readonly role?: string;
  readonly place?: string;
  readonly quantity?: string;
  readonly date?: string;
  readonly dateOrigin?: DateOrigin;
  readonly dateText?: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly reportedAs: ReportedAs;
  /** Surface and verb, innermost first. */
  readonly attribution?: readonly (readonly [string, string | null])[];
  readonly joint?: false;
  readonly quote: Pair;
  readonly core?: Pair;
  readonly confidence: number;
  /** Where they are not those of the reading. */
  readonly extractors?: readonly string[];
}
interface QuotationBody {
  readonly speaker?: Reference;
  readonly addressee?: Reference;
  readonly quote: Pair;
}
export interface ReadingBody {
  readonly document: Id;
  readonly extractors: readonly string[];
  readonly actors: readonly ActorBody[];
  readonly statements: readonly StatementBody[];
  readonly quotations: readonly QuotationBody[];
}

/** Everything of an entry but its signature; JSON without undefined. */
export function bodyOf(entry: LogEntry): object {
  switch (entry.entry) {
    case 'document':
      return inOrder(entry.document);
    case 'reading':
      return readingBody(entry.reading);
    case 'decision':
      return inOrder(entry.decision);
    case 'note':
      return inOrder(entry.note);
    case 'view':
      return inOrder(entry.view);
    case 'question':
      return inOrder(entry.question);
    default: {
      const { entry: _, ...body } = entry;
      return inOrder(body);
    }
  }
}

/** Fields by name, so that it does not show who made the object. */
const inOrder = (body: object): object => Object.fromEntries(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)));

/** `body` as `bodyOf` made it; `text` is that of the document, asked only for a reading. */
export function entryOf(kind: LogEntry['entry'], body: unknown, text: (document: Id) => string): LogEntry {
  // Bodies are written by `bodyOf` alone, or were checked by `parseLine`.
  const given = body as never;
  switch (kind) {
    case 'document':
      return { entry: 'document', document: given };
    case 'reading': {
      const reading: ReadingBody = given;
      return { entry: 'reading', reading: readingOf(reading, text(reading.document)) };
    }
    case 'decision':
      return { entry: 'decision', decision: given };
    case 'note':
      return { entry: 'note', note: given };
    case 'view':
      return { entry: 'view', view: given };
    case 'question':
      return { entry: 'question', question: given };
    default:
      return { entry: kind, ...(given as object) } as LogEntry;
  }
}

/** Two readings with the same bytes say the same. */
export const isSameReading = (a: Reading, b: Reading): boolean =>
  JSON.stringify(readingBody(a)) === JSON.stringify(readingBody(b));

function readingBody({ document, extractors, actors, statements, quotations }: Reading): ReadingBody {
  const places = new Map(actors.map((actor, i) => [referenceKey(actor), i]));
  const refer = (reference: ActorReference): Reference => places.get(referenceKey(reference)) ?? referenceOf(reference);
  return {
    document,
    extractors,
    actors: actors.map(actorBody),
    statements: statements.map((statement) => statementBody(statement, refer, extractors)),
    quotations: quotations.map(({ speaker, addressee, start, end }) => ({
      ...(speaker && { speaker: refer(speaker) }),
      ...(addressee && { addressee: refer(addressee) }),
      quote: [start, end],
    })),
  };
}

const actorBody = ({ label, kind, qid, entity, mentions }: ExtractedActor): ActorBody => ({
  label,
  kind,
  ...(qid !== null && { qid }),
  ...(entity !== undefined && { entity }),
  ...(mentions.length > 0 && { mentions: mentions.map(pairOf) }),
});

function statementBody(
  statement: ExtractedStatement,
  refer: (reference: ActorReference) => Reference,
  extractors: readonly string[],
): StatementBody {
  const { subject, predicate, object, mode, role, place, quantity, valid, attribution, core } = statement;
  const isCoreApart = core.start !== statement.start || core.end !== statement.end;
  return {
    subject: refer(subject),
    predicate,
    ...(object && { object: refer(object) }),
    ...(mode !== null && { mode }),
    ...(role !== null && { role }),
    ...(place !== null && { place }),
    ...(quantity !== null && { quantity }),
    ...(valid && { date: valid.edtf, dateOrigin: valid.origin }),
    ...(valid?.rawText && { dateText: valid.rawText }),
    polarity: statement.polarity,
    modality: statement.modality,
    reportedAs: statement.reportedAs,
    ...(attribution.length > 0 && { attribution: attribution.map(({ surface, verb }) => [surface, verb] as const) }),
    ...(!statement.joint && { joint: false }),
    quote: pairOf(statement),
    ...(isCoreApart && { core: pairOf(core) }),
    confidence: statement.confidence,
    ...(statement.extractors.join() !== extractors.join() && { extractors: statement.extractors }),
  };
}

function readingOf(body: ReadingBody, text: string): Reading {
  const { document, extractors } = body;
  const actors = body.actors.map(
    ({ label, kind, qid = null, entity, mentions = [] }): ExtractedActor => ({
      ...referenceOf({ label, qid, ...(entity && { entity }) }),
      kind,
      mentions: mentions.map(([start, end]) => ({ start, end, surface: text.slice(start, end) })),
    }),
  );
  const named = (reference: Reference): ActorReference => {
    if (typeof reference !== 'number') return reference;
    const actor = actors[reference];
    if (!actor) throw new TypeError(`readingOf: expected an actor below ${actors.length}, but got ${reference}`);
    return referenceOf(actor);
  };
  return {
    document,
    extractors,
    actors,
    statements: body.statements.map((statement) => statementOf(statement, named, extractors, text)),
    quotations: body.quotations.map(
      ({ speaker, addressee, quote: [start, end] }): ExtractedQuotation => ({
        speaker: speaker === undefined ? null : named(speaker),
        addressee: addressee === undefined ? null : named(addressee),
        quote: text.slice(start, end),
        start,
        end,
      }),
    ),
  };
}

function statementOf(
  body: StatementBody,
  named: (reference: Reference) => ActorReference,
  extractors: readonly string[],
  text: string,
): ExtractedStatement {
  const { subject, predicate, object, date, dateOrigin, dateText, attribution = [], quote, core = quote } = body;
  const [start, end] = quote;
  return {
    subject: named(subject),
    predicate,
    object: object === undefined ? null : named(object),
    mode: body.mode ?? null,
    role: body.role ?? null,
    place: body.place ?? null,
    quantity: body.quantity ?? null,
    valid: date === undefined ? null : when(date, dateOrigin ?? 'IMPORTED', dateText ?? null),
    polarity: body.polarity,
    modality: body.modality,
    reportedAs: body.reportedAs,
    attribution: attribution.map(([surface, verb]) => ({ surface, verb })),
    joint: body.joint ?? true,
    quote: text.slice(start, end),
    start,
    end,
    core: { start: core[0], end: core[1] },
    confidence: body.confidence,
    extractors: body.extractors ?? extractors,
  };
}

const pairOf = ({ start, end }: Span): Pair => [start, end];
const referenceOf = ({ label, qid, entity }: ActorReference): ActorReference => ({
  label,
  qid,
  ...(entity !== undefined && { entity }),
});
