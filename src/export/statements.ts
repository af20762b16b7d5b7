/**
 * Writes what was read from documents as the `statements` format, which `import statements` reads. Importing it into an
 * empty store gives the same graph, and a second export gives the same bytes. What people decided, reviewed, noted or
 * stated themselves is no part of it: that travels in the log.
 */

import type { Id } from '../domain/glossary.ts';
import type {
  ActorReference,
  ExtractedActor,
  ExtractedQuotation,
  ExtractedStatement,
} from '../domain/record/extraction.ts';
import type { Reading, RecordedDocument, RecordedEntry } from '../evidence/log/entry.ts';
import { inForce } from '../evidence/readings.ts';
import { referenceKey } from '../evidence/referents.ts';
import { type GraphStore, pages } from '../store/store.ts';

const PAGE = 200;

/** The latest known first. */
export async function* statementsLines(store: GraphStore): AsyncGenerator<string> {
  for await (const documents of pages(store, 'document', {}, PAGE)) {
    const ids = documents.map(({ id }) => id);
    for (const history of await store.history(ids, ['document', 'reading'])) yield* linesOf(history);
  }
}

function* linesOf(history: readonly RecordedEntry[]): Generator<string> {
  const recorded = history.find((entry) => entry.entry === 'document');
  if (recorded?.entry !== 'document') return;
  const { document } = recorded;
  const readings = inForce(
    history.flatMap((entry) => (entry.entry === 'reading' ? [{ reading: entry.reading, at: entry.at }] : [])),
  ).filter(isOfExtractor);
  yield JSON.stringify(documentLine(document));
  for (const actor of actorsIn(readings)) yield JSON.stringify(actorLine(actor, document));
  const statements = readings.flatMap((reading) => reading.statements);
  for (const statement of inTextOrder(statements)) yield JSON.stringify(statementLine(statement, document.id));
  const quotations = readings.flatMap((reading) => reading.quotations);
  for (const quotation of inTextOrder(quotations)) yield JSON.stringify(quotationLine(quotation, document.id));
}

/** What people state names entities of the graph, which a file cannot. */
const isOfExtractor = ({ actors }: Reading): boolean => actors.every(({ entity }) => entity === undefined);

/** Each once, with the mentions of all readings. */
function actorsIn(readings: readonly Reading[]): readonly ExtractedActor[] {
  const actors = new Map<string, ExtractedActor>();
  for (const actor of readings.flatMap((reading) => reading.actors)) {
    const known = actors.get(referenceKey(actor));
    const mentions = [...(known?.mentions ?? []), ...actor.mentions];
    const distinct = new Map(mentions.map((mention) => [`${mention.start} ${mention.end}`, mention]));
    actors.set(referenceKey(actor), { ...actor, mentions: [...distinct.values()].sort(byPlace) });
  }
  return [...actors.values()];
}

const byPlace = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  a.start - b.start || a.end - b.end;

const inTextOrder = <Row extends ExtractedStatement | ExtractedQuotation>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => byPlace(a, b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function documentLine(document: RecordedDocument) {
  const { id, title, publisher, published, publishedOrigin, url, lang, text, author, pages, retrievedAt } = document;
  return {
    kind: 'document',
    id,
    title,
    publisher,
    published,
    ...(published !== null && publishedOrigin !== 'STATED' && { publishedOrigin }),
    url,
    lang,
    text,
    ...(author !== null && { author }),
    ...(pages.length > 0 && { pages }),
    retrieved: new Date(retrievedAt).toISOString(),
  };
}

const actorLine = ({ label, kind, qid, mentions }: ExtractedActor, { id }: RecordedDocument) => ({
  kind: 'actor',
  doc: id,
  label,
  actorKind: kind,
  qid,
  mentions,
});

function statementLine(statement: ExtractedStatement, doc: Id) {
  const { subject, object, valid, attribution, start, end, core, joint } = statement;
  const verbs = attribution.map(({ verb }) => verb);
  return {
    kind: 'statement',
    doc,
    ...named('subject', subject),
    predicate: statement.predicate,
    mode: statement.mode,
    ...named('object', object),
    place: statement.place,
    date: valid?.edtf ?? null,
    ...(valid && valid.origin !== 'IMPORTED' && { dateOrigin: valid.origin }),
    ...(valid?.rawText && { dateText: valid.rawText }),
    quantity: statement.quantity,
    polarity: statement.polarity,
    modality: statement.modality,
    reportedAs: statement.reportedAs,
    attribution: attribution.map(({ surface }) => surface),
    ...(verbs.some(Boolean) && { attributionVerbs: verbs }),
    ...(!joint && { joint }),
    quote: statement.quote,
    start,
    end,
    ...((core.start !== start || core.end !== end) && { core }),
    confidence: statement.confidence,
    role: statement.role,
    extractors: statement.extractors,
  };
}

function quotationLine({ speaker, addressee, quote, start, end }: ExtractedQuotation, doc: Id) {
  return { kind: 'quotation', doc, ...named('speaker', speaker), ...named('addressee', addressee), quote, start, end };
}

const named = (field: string, reference: ActorReference | null) => ({
  [field]: reference?.label ?? null,
  ...(reference && { [`${field}Qid`]: reference.qid }),
});
