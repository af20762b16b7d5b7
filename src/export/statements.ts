/**
 * Writes evidence as the `statements` format, in order of publication: what `import statements` reads. Importing it
 * into an empty store gives the same graph, and a second export gives the same bytes. Decisions, reviews, retractions
 * and notes are people's, not documents', and are no part of it.
 */
import type { Document, DocumentEvidence, Quotation, Statement } from '../domain/evidence.ts';
import { contentId, type Id } from '../domain/id.ts';
import { type ActorLabel, actorLabels } from './actor-labels.ts';

export async function* statementsLines(evidence: AsyncIterable<DocumentEvidence>): AsyncGenerator<string> {
  for await (const document of evidence) yield* linesOf(document);
}

function* linesOf(evidence: DocumentEvidence): Generator<string> {
  const publisher = publisherName(evidence);
  const labels = actorLabels(evidence, publisher);
  const byEntity = new Map<Id, ActorLabel>();
  for (const label of labels) if (!byEntity.has(label.entity)) byEntity.set(label.entity, label);
  yield JSON.stringify(documentLine(evidence.document, publisher));
  for (const label of labels) yield JSON.stringify(actorLine(label, evidence.document));
  for (const statement of inTextOrder(evidence.statements)) yield JSON.stringify(statementLine(statement, byEntity));
  for (const quotation of inTextOrder(evidence.quotations)) yield JSON.stringify(quotationLine(quotation, byEntity));
}

const inTextOrder = <Row extends { readonly start: number; readonly end: number; readonly id: Id }>(
  rows: readonly Row[],
): Row[] => [...rows].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));

/** The name under which the document was recorded: the one that its id was made from. */
function publisherName({ document, names }: DocumentEvidence): string | null {
  if (document.publisher === null) return null;
  const { url, published, sha256 } = document;
  const candidates = names.filter(({ entity, form }) => entity === document.publisher && form === 'label');
  const made = (name: string) => contentId('document', name, url, published?.edtf ?? null, sha256) === document.id;
  return (candidates.find(({ text }) => made(text)) ?? candidates[0])?.text ?? null;
}

function documentLine(document: Document, publisher: string | null) {
  const { id, title, published, url, lang, text, retrievedAt } = document;
  const isInferred = published?.origin === 'INFERRED';
  return {
    kind: 'document',
    id,
    title,
    publisher,
    published: isInferred ? null : (published?.edtf ?? null),
    ...(isInferred && { inferredPublished: published.edtf }),
    url,
    lang,
    text,
    retrieved: new Date(retrievedAt).toISOString(),
  };
}

function actorLine({ label, kind, qid, spans }: ActorLabel, { id, text }: Document) {
  const mentions = spans.map(({ start, end }) => ({ start, end, surface: text.slice(start, end) }));
  return { kind: 'actor', doc: id, label, actorKind: kind, qid, mentions };
}

function statementLine(statement: Statement, byEntity: ReadonlyMap<Id, ActorLabel>) {
  const { valid, attribution } = statement;
  const subject = byEntity.get(statement.subject);
  const object = statement.object === null ? undefined : byEntity.get(statement.object);
  const verbs = attribution.map(({ verb }) => verb);
  return {
    kind: 'statement',
    doc: statement.document,
    subject: subject?.label ?? null,
    subjectQid: subject?.qid ?? null,
    predicate: statement.predicate,
    mode: statement.mode,
    object: object?.label ?? null,
    objectQid: object?.qid ?? null,
    place: statement.place === null ? null : (byEntity.get(statement.place)?.label ?? null),
    date: valid?.edtf ?? null,
    ...(valid && valid.origin !== 'IMPORTED' && { dateOrigin: valid.origin }),
    ...(valid?.rawText && { dateText: valid.rawText }),
    quantity: statement.quantity,
    polarity: statement.polarity,
    modality: statement.modality,
    reportedAs: statement.reportedAs,
    attribution: attribution.map(({ surface }) => surface),
    ...(verbs.some(Boolean) && { attributionVerbs: verbs }),
    quote: statement.quote,
    start: statement.start,
    end: statement.end,
    confidence: statement.confidence,
    role: statement.role,
    extractors: statement.extractors,
  };
}

function quotationLine(quotation: Quotation, byEntity: ReadonlyMap<Id, ActorLabel>) {
  const speaker = quotation.speaker === null ? undefined : byEntity.get(quotation.speaker);
  const addressee = quotation.addressee === null ? undefined : byEntity.get(quotation.addressee);
  return {
    kind: 'quotation',
    doc: quotation.document,
    speaker: speaker?.label ?? null,
    ...(speaker && { speakerQid: speaker.qid }),
    addressee: addressee?.label ?? null,
    ...(addressee && { addresseeQid: addressee.qid }),
    quote: quotation.quote,
    start: quotation.start,
    end: quotation.end,
  };
}
