/**
 * The `statements` format: JSON lines in which any other extractor (a language model, an annotator, an export of
 * another graph) says what documents claim. A document's lines may stand anywhere in the file.
 *
 * A line that cannot be read is put aside with its reason; a statement or quotation whose words do not stand exactly
 * at its offsets is refused with a warning. All other lines are kept.
 */
import { InputError } from '../domain/error.ts';
import type {
  ActorReference,
  ExtractedActor,
  ExtractedQuotation,
  ExtractedStatement,
  Extraction,
  Span,
} from '../domain/record/extraction.ts';
import { parseInstant, when } from '../domain/time.ts';
import type { ReadFailure } from '../ingest/read/dead-letter.ts';
import { readJsonLines } from './json-lines.ts';
import {
  type ActorLine,
  type DocumentLine,
  parseStatementsLine,
  type QuotationLine,
  type StatementLine,
  type StatementsLine,
} from './statement-lines.ts';

/** With the line itself, cut where it is long, so that it can be mended. */
interface UnreadableLine extends ReadFailure {
  readonly line: number;
  readonly text: string;
}

export interface ImportedStatements {
  /** In the order of their document lines. */
  readonly extractions: readonly Extraction[];
  readonly unreadable: readonly UnreadableLine[];
  /** Lines whose words are not at their offsets, one sentence each. */
  readonly refused: readonly string[];
}

const LONGEST_KEPT = 10_000;

interface Numbered<Line> {
  readonly line: number;
  readonly text: string;
  readonly value: Line;
}

/** All that a file says about one document, as it comes. */
interface Sheet {
  readonly document: Numbered<DocumentLine>;
  readonly actors: Numbered<ActorLine>[];
  readonly claims: Numbered<StatementLine | QuotationLine>[];
}

/** `file` is its name in messages. */
export async function readStatements(bytes: AsyncIterable<Uint8Array>, file: string): Promise<ImportedStatements> {
  const unreadable: UnreadableLine[] = [];
  const refused: string[] = [];
  const putAside = ({ line, text }: Numbered<unknown>, reason: string): void => {
    unreadable.push({ source: file, line, reason, text: text.slice(0, LONGEST_KEPT) });
  };
  const lines = await parseLines(bytes, putAside);
  const sheets = sheetsOf(lines, putAside);
  const extractions = sheets.map((sheet) =>
    assemble(sheet, { putAside, refuse: (line, reason) => refused.push(`${file}:${line}: ${reason}`) }),
  );
  return { extractions, unreadable: unreadable.sort((a, b) => a.line - b.line), refused };
}

type PutAside = (line: Numbered<unknown>, reason: string) => void;

async function parseLines(
  bytes: AsyncIterable<Uint8Array>,
  putAside: PutAside,
): Promise<readonly Numbered<StatementsLine>[]> {
  const lines: Numbered<StatementsLine>[] = [];
  for await (const { line, text, value } of readJsonLines(bytes)) {
    try {
      if (value instanceof InputError) throw value;
      lines.push({ line, text, value: parseStatementsLine(value) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      putAside({ line, text, value }, error.message);
    }
  }
  return lines;
}

function sheetsOf(lines: readonly Numbered<StatementsLine>[], putAside: PutAside): readonly Sheet[] {
  const sheetByDocument = new Map<string, Sheet>();
  for (const { value, ...at } of lines) {
    if (value.kind !== 'document') continue;
    const earlier = sheetByDocument.get(value.id);
    if (earlier) putAside({ ...at, value }, `id: ${value.id} is the document of line ${earlier.document.line} already`);
    else sheetByDocument.set(value.id, { document: { ...at, value }, actors: [], claims: [] });
  }
  for (const { value, ...at } of lines) {
    if (value.kind === 'document') continue;
    const sheet = sheetByDocument.get(value.doc);
    if (!sheet) putAside({ ...at, value }, `doc: ${value.doc} names no document that could be read from this file`);
    else if (value.kind === 'actor') sheet.actors.push({ ...at, value });
    else sheet.claims.push({ ...at, value });
  }
  return [...sheetByDocument.values()];
}

interface Report {
  readonly putAside: PutAside;
  readonly refuse: (line: number, reason: string) => void;
}

function assemble(sheet: Sheet, report: Report): Extraction {
  const { id: _, kind: __, retrieved, ...document } = sheet.document.value;
  const actors = actorsOf(sheet, report);
  const statements: ExtractedStatement[] = [];
  const quotations: ExtractedQuotation[] = [];
  for (const claim of sheet.claims) {
    if (!isAtItsOffsets(claim, document.text, report)) continue;
    try {
      if (claim.value.kind === 'statement') statements.push(statementOf(claim.value, actors, coreOf(claim, report)));
      else quotations.push(quotationOf(claim.value, actors));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      report.putAside(claim, error.message);
    }
  }
  return {
    document,
    actors,
    statements,
    quotations,
    warnings: [],
    ...(retrieved !== null && { retrievedAt: parseInstant(retrieved) }),
  };
}

function isAtItsOffsets(
  { line, value }: Numbered<StatementLine | QuotationLine>,
  text: string,
  { refuse }: Report,
): boolean {
  const { kind, quote, start, end } = value;
  if (text.slice(start, end) === quote) return true;
  refuse(line, `the ${kind} is left out, since its quote is not at ${start} to ${end}: ${JSON.stringify(quote)}`);
  return false;
}

/** Lines that name one actor again add their mentions to it. */
function actorsOf(sheet: Sheet, { putAside, refuse }: Report): readonly ExtractedActor[] {
  const actors = new Map<string, ExtractedActor>();
  const { text } = sheet.document.value;
  for (const numbered of sheet.actors) {
    const { label, actorKind, qid, mentions } = numbered.value;
    const key = JSON.stringify([label, qid]);
    const earlier = actors.get(key);
    if (earlier && earlier.kind !== actorKind) {
      putAside(numbered, `actorKind: ${label} is ${earlier.kind} on another line of its document`);
      continue;
    }
    const standing = mentions.filter(({ start, end, surface }) => text.slice(start, end) === surface);
    for (const { start, end, surface } of mentions.filter((mention) => !standing.includes(mention))) {
      refuse(
        numbered.line,
        `a mention of ${label} is left out, since its surface ${JSON.stringify(surface)} is not at ${start} to ${end}`,
      );
    }
    actors.set(key, { label, kind: actorKind, qid, mentions: [...(earlier?.mentions ?? []), ...standing] });
  }
  return [...actors.values()];
}

/** A core outside its quote says nothing of it, so the quote is its own core then. */
function coreOf({ line, value }: Numbered<StatementLine | QuotationLine>, { refuse }: Report): Span {
  const { start, end } = value;
  if (value.kind === 'quotation' || value.core === null) return { start, end };
  const { core } = value;
  if (core.start >= start && core.end <= end) return { start: core.start, end: core.end };
  refuse(line, `the core is left out, since ${core.start} to ${core.end} lies outside the quote at ${start} to ${end}`);
  return { start, end };
}

function statementOf(line: StatementLine, actors: readonly ExtractedActor[], core: Span): ExtractedStatement {
  const { predicate, mode, role, place, quantity, polarity, modality, reportedAs, joint, quote, start, end } = line;
  return {
    subject: actorNamed('subject', line.subject, line.subjectQid, actors),
    predicate,
    object: line.object === null ? null : actorNamed('object', line.object, line.objectQid, actors),
    mode,
    role,
    place,
    quantity,
    valid: line.date === null ? null : when(line.date, line.dateOrigin, line.dateText),
    polarity,
    modality,
    reportedAs,
    attribution: line.attribution.map((surface, i) => ({ surface, verb: line.attributionVerbs[i] ?? null })),
    joint,
    quote,
    start,
    end,
    core,
    confidence: line.confidence,
    extractors: line.extractors,
  };
}

function quotationOf(line: QuotationLine, actors: readonly ExtractedActor[]): ExtractedQuotation {
  const { speaker, speakerQid, addressee, addresseeQid, quote, start, end } = line;
  return {
    speaker: speaker === null ? null : actorNamed('speaker', speaker, speakerQid, actors),
    addressee: addressee === null ? null : actorNamed('addressee', addressee, addresseeQid, actors),
    quote,
    start,
    end,
  };
}

/** `qid` undefined: by label alone, which must then be that of one actor. */
function actorNamed(
  field: string,
  label: string,
  qid: string | null | undefined,
  actors: readonly ExtractedActor[],
): ActorReference {
  const named = actors.filter((actor) => actor.label === label && (qid === undefined || actor.qid === qid));
  const [found] = named;
  const wanted = qid ? `${label} (${qid})` : label;
  if (!found) throw new InputError(`${field}: ${wanted} names no actor line of the document`);
  if (named.length > 1) throw new InputError(`${field}: ${wanted} names several actors of the document; give the qid`);
  return { label: found.label, qid: found.qid };
}
