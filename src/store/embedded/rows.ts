/** Evidence as table rows and back: the only place that knows how the columns spell it. */
import type { Decision, Document, NameCount, Note, Quotation, SavedView, Statement } from '../../domain/evidence.ts';
import type { Id } from '../../domain/id.ts';
import { BEGINNING, END, fromOf, toOf, type When } from '../../domain/time.ts';
import type { DocumentState, StatementState } from '../../projection/ask.ts';
import type { StoredDocument, StoredStatement } from '../store.ts';
import type { Parameters } from './connection.ts';

/** A type whose lists and dates are JSON texts in its row. */
type Row<Type, Json extends keyof Type> = Omit<Type, Json> & {
  readonly [Key in Json]: null extends Type[Key] ? string | null : string;
};

export type DocumentRow = Row<Document, 'published' | 'mentions'> & {
  readonly seq: number;
  readonly shingleCount: number;
  readonly recordedAt: number;
  readonly retractedAt: number | null;
  readonly joined: Id | null;
  readonly cluster: Id | null;
};

export type StatementRow = Row<Statement, 'attribution' | 'valid' | 'extractors'> & {
  readonly recordedAt: number;
  /** That of its document; only where the query joins it. */
  readonly retractedAt: number | null;
  readonly review: StoredStatement['review'];
  readonly key: string | null;
  readonly founder: Id | null;
};

export type DecisionRow = Row<Decision, 'absorbed' | 'absorbedLabels'>;
export type NoteRow = Row<Note, 'about'>;
/** A row kept whole, in JSON. */
export interface BodyRow {
  readonly id: string;
  readonly body: string;
}

export const documentRow = (document: Document, shingleCount: number, recordedAt: number): Parameters => ({
  ...document,
  published: jsonOrNull(document.published),
  mentions: JSON.stringify(document.mentions),
  shingleCount,
  recordedAt,
});

export const statementRow = (statement: Statement, recordedAt: number): Parameters => ({
  ...statement,
  attribution: JSON.stringify(statement.attribution),
  extractors: JSON.stringify(sorted(statement.extractors)),
  valid: jsonOrNull(statement.valid),
  dated: statement.valid !== null,
  validFrom: statement.valid ? fromOf(statement.valid) : BEGINNING,
  validTo: statement.valid ? toOf(statement.valid) : END,
  aboutFrom: statement.valid ? fromOf(statement.valid) : statement.knownAt,
  aboutTo: statement.valid ? toOf(statement.valid) : statement.knownAt,
  recordedAt,
});

/** Without its document, as the sums over all documents keep it. */
export const nameRow = ({ entity, kind, qid, form, text, count }: NameCount): Parameters => ({
  entity,
  kind,
  qid: qid ?? '',
  form,
  text,
  count,
});
export const decisionRow = (decision: Decision): Parameters => ({
  ...decision,
  absorbed: JSON.stringify(decision.absorbed),
  absorbedLabels: JSON.stringify(decision.absorbedLabels),
});
export const noteRow = (note: Note): Parameters => ({ ...note, about: JSON.stringify(note.about) });

export const documentOf = (row: DocumentRow): Document => ({
  id: row.id,
  url: row.url,
  title: row.title,
  lang: row.lang,
  text: row.text,
  publisher: row.publisher,
  published: whenOf(row.published),
  knownAt: row.knownAt,
  retrievedAt: row.retrievedAt,
  sha256: row.sha256,
  mentions: JSON.parse(row.mentions),
});

export const storedDocumentOf = (row: DocumentRow): StoredDocument => ({
  ...documentOf(row),
  retractedAt: row.retractedAt,
  recordedAt: row.recordedAt,
  cluster: row.cluster ?? row.id,
});

export const documentStateOf = (row: DocumentRow): DocumentState => ({
  id: row.id,
  knownAt: row.knownAt,
  publisher: row.publisher,
  shingleCount: row.shingleCount,
  retracted: row.retractedAt !== null,
  joined: row.joined,
  cluster: row.cluster,
});

export const statementOf = (row: StatementRow): Statement => ({
  id: row.id,
  document: row.document,
  subject: row.subject,
  predicate: row.predicate,
  object: row.object,
  mode: row.mode,
  role: row.role,
  place: row.place,
  quantity: row.quantity,
  polarity: row.polarity,
  modality: row.modality,
  reportedAs: row.reportedAs,
  attribution: JSON.parse(row.attribution),
  valid: whenOf(row.valid),
  knownAt: row.knownAt,
  confidence: row.confidence,
  start: row.start,
  end: row.end,
  quote: row.quote,
  sha256: row.sha256,
  extractors: JSON.parse(row.extractors),
});

export const storedStatementOf = (row: StatementRow): StoredStatement => ({
  ...statementOf(row),
  recordedAt: row.recordedAt,
  retractedAt: row.retractedAt,
  review: row.review,
  founder: row.founder,
});

export const statementStateOf = (row: StatementRow): StatementState => ({
  statement: statementOf(row),
  rejected: row.review === 'REJECTED',
  key: row.key,
});

export const quotationOf = (row: Quotation): Quotation => ({
  id: row.id,
  document: row.document,
  speaker: row.speaker,
  addressee: row.addressee,
  start: row.start,
  end: row.end,
  quote: row.quote,
  knownAt: row.knownAt,
});
export const nameOf = (row: NameCount): NameCount => ({
  entity: row.entity,
  kind: row.kind,
  qid: row.qid || null,
  form: row.form,
  text: row.text,
  count: row.count,
});
export const decisionOf = (row: DecisionRow): Decision => ({
  id: row.id,
  kind: row.kind,
  survivor: row.survivor,
  absorbed: JSON.parse(row.absorbed),
  absorbedLabels: JSON.parse(row.absorbedLabels),
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt,
  reason: row.reason,
  revertedAt: row.revertedAt,
});
export const noteOf = (row: NoteRow): Note => ({
  id: row.id,
  about: JSON.parse(row.about),
  body: row.body,
  author: row.author,
  createdAt: row.createdAt,
});
export const savedViewOf = (row: SavedView): SavedView => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  operation: row.operation,
  variables: row.variables,
  state: row.state,
  snapshot: row.snapshot,
  sha256: row.sha256,
  createdAt: row.createdAt,
});
export const bodyOf = <Body>(row: BodyRow): Body => JSON.parse(row.body);

/** Extractors in code-point order, so that their list does not show who came first. */
export const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort();

const jsonOrNull = (value: When | null): string | null => (value === null ? null : JSON.stringify(value));
const whenOf = (column: string | null): When | null => (column === null ? null : JSON.parse(column));
