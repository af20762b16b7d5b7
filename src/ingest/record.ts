/**
 * From what a reader says it found to evidence with ids, offsets checked. A statement or quotation whose words do not
 * stand exactly where it says is refused, whoever made it; the rest is kept.
 */
import type { Attribution, Document, DocumentEvidence, Quotation, Statement } from '../domain/evidence.ts';
import type { ExtractedQuotation, ExtractedStatement, Extraction } from '../domain/extraction.ts';
import { contentId, type Id, sha256 } from '../domain/id.ts';
import { parsePublished } from '../domain/time.ts';
import { namesOf } from './naming.ts';
import { idOf, type Referents, referentsOf } from './referents.ts';

export interface Recorded {
  readonly evidence: DocumentEvidence;
  /** One sentence for each statement or quotation that was refused. */
  readonly refused: readonly string[];
}

/** A commit takes whole documents, and no more statements than this; the most confident are kept. */
const MOST_STATEMENTS = 5_000;

/** `retrievedAt`: epoch milliseconds, when the text was fetched. */
export function record(extraction: Extraction, { retrievedAt }: { readonly retrievedAt: number }): Recorded {
  const referents = referentsOf(extraction);
  const document = documentOf(extraction, referents, retrievedAt);
  const refused: string[] = [];
  const stands = ({ quote, start, end }: { quote: string; start: number; end: number }, what: string): boolean => {
    const isThere = start < end && document.text.slice(start, end) === quote;
    if (!isThere) refused.push(`${what}: the quote is not at its offsets ${start}-${end}: ${JSON.stringify(quote)}`);
    return isThere;
  };
  const statements = extraction.statements
    .filter((statement) => stands(statement, `statement ${statement.subject.label} ${statement.predicate}`))
    .map((statement) => statementOf(statement, document, referents));
  const quotations = extraction.quotations
    .filter((quotation) => stands(quotation, `quotation of ${quotation.speaker?.label ?? 'nobody'}`))
    .map((quotation) => quotationOf(quotation, document, referents));
  const distinct = unique(statements);
  if (distinct.length > MOST_STATEMENTS) {
    refused.push(`${distinct.length - MOST_STATEMENTS} statements: a document holds at most ${MOST_STATEMENTS}`);
  }
  return {
    evidence: {
      document,
      names: namesOf(extraction, referents),
      statements: distinct.slice(-MOST_STATEMENTS),
      quotations: unique(quotations),
    },
    refused,
  };
}

function documentOf(extraction: Extraction, referents: Referents, retrievedAt: number): Document {
  const { publisher, published, url, title, lang, text } = extraction.document;
  const stated = published === null ? null : parsePublished(published, 'STATED');
  const inferred = extraction.inferredPublished ? parsePublished(extraction.inferredPublished, 'INFERRED') : null;
  const publication = stated ?? inferred;
  const hash = sha256(text);
  return {
    id: contentId('document', publisher, url, publication?.when.edtf ?? null, hash),
    url,
    title,
    lang,
    text,
    publisher: referents.publisher,
    published: publication?.when ?? null,
    knownAt: publication?.knownAt ?? retrievedAt,
    retrievedAt,
    sha256: hash,
    mentions: extraction.actors
      .flatMap((actor) => actor.mentions.map(({ start, end }) => ({ start, end, entity: idOf(actor) })))
      .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
      .sort((a, b) => a.start - b.start || b.end - a.end || (a.entity < b.entity ? -1 : 1)),
  };
}

function statementOf(statement: ExtractedStatement, document: Document, referents: Referents): Statement {
  const { predicate, mode, role, valid, polarity, modality, start, end } = statement;
  const subject = referents.id(statement.subject);
  const object = statement.object && referents.id(statement.object);
  return {
    id: contentId(
      'statement',
      document.id,
      start,
      end,
      subject,
      predicate,
      role,
      mode,
      object,
      valid?.edtf ?? null,
      polarity,
      modality,
    ),
    document: document.id,
    subject,
    predicate,
    object,
    mode,
    role,
    place: statement.place === null ? null : referents.place(statement.place),
    quantity: statement.quantity,
    polarity,
    modality,
    reportedAs: statement.reportedAs,
    attribution: attributionOf(statement, referents),
    valid,
    knownAt: document.knownAt,
    confidence: statement.confidence,
    start,
    end,
    quote: statement.quote,
    sha256: sha256(statement.quote),
    extractors: [...new Set(statement.extractors)].sort(),
  };
}

/** An unnamed source is the innermost of its chain, and stays unnamed even where its words match an actor's label. */
function attributionOf({ attribution, reportedAs }: ExtractedStatement, referents: Referents): Attribution[] {
  return attribution.map(({ surface, verb }, i) => {
    const anonymous = reportedAs === 'ANONYMOUS_SOURCE' && i === 0;
    return { entity: anonymous ? null : referents.byLabel(surface), surface, verb, anonymous };
  });
}

function quotationOf(
  { speaker, addressee, quote, start, end }: ExtractedQuotation,
  document: Document,
  referents: Referents,
): Quotation {
  const speakerId = speaker && referents.id(speaker);
  return {
    id: contentId('quotation', document.id, start, end, speakerId),
    document: document.id,
    speaker: speakerId,
    addressee: addressee && referents.id(addressee),
    start,
    end,
    quote,
    knownAt: document.knownAt,
  };
}

/** One row per id; of a claim made twice of the same words, the more confident. */
const unique = <Row extends { readonly id: Id; readonly confidence?: number }>(rows: readonly Row[]): Row[] => [
  ...new Map([...rows].sort((a, b) => (a.confidence ?? 0) - (b.confidence ?? 0)).map((row) => [row.id, row])).values(),
];
