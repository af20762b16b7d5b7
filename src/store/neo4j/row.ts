/**
 * Evidence as properties of nodes and back: the only place that knows how they spell it. A property holds text, a
 * number, a boolean or a list of one of these, so dates and lists of objects are spread over several; what is null is
 * not there. Whole numbers go as integers, since the driver would send them as floats.
 */
import neo4j, { type Integer } from 'neo4j-driver';
import type { Decision } from '../../domain/decision.ts';
import type { Document, Mention, NameCount } from '../../domain/document.ts';
import type { Id } from '../../domain/glossary.ts';
import type { Note } from '../../domain/note.ts';
import type { Quotation } from '../../domain/quotation.ts';
import type { SavedView } from '../../domain/saved-view.ts';
import type { Attribution, Statement } from '../../domain/statement.ts';
import { BEGINNING, END, fromOf, toOf, type When } from '../../domain/time.ts';
import type { DocumentState, StatementState } from '../../projection/ask.ts';
import type { StoredDocument, StoredStatement } from '../stored.ts';
import { foldedWords } from './words.ts';

export const int = (value: number): Integer => neo4j.int(value);
export const ints = (values: readonly number[]): Integer[] => values.map(int);

export type Properties = Readonly<Record<string, unknown>>;

type DateNode<Prefix extends string> = { readonly [Key in `${Prefix}Edtf` | `${Prefix}Text`]?: string } & {
  readonly [Key in `${Prefix}From` | `${Prefix}To`]?: number;
} & { readonly [Key in `${Prefix}Precision`]?: When['precision'] } & {
  readonly [Key in `${Prefix}Origin`]?: When['origin'];
};

/** What of a type a property cannot hold is given otherwise, and what may be null may be missing. */
type Node<Type, Spread extends keyof Type = never> = {
  readonly [Key in Exclude<keyof Type, Spread> as null extends Type[Key] ? never : Key]: Type[Key];
} & { readonly [Key in Exclude<keyof Type, Spread> as null extends Type[Key] ? Key : never]?: NonNullable<Type[Key]> };

export type DocumentNode = Node<StoredDocument, 'published' | 'mentions' | 'cluster'> &
  DateNode<'published'> & {
    readonly cluster?: Id;
    readonly mentionStarts: readonly number[];
    readonly mentionEnds: readonly number[];
    readonly mentionEntities: readonly Id[];
  };

export type StatementNode = Node<Statement, 'attribution' | 'valid'> &
  DateNode<'valid'> & {
    readonly recordedAt: number;
    readonly review: StoredStatement['review'];
    readonly key?: string;
    readonly founder?: Id;
    /** '' for nobody that is known. */
    readonly attributedTo: readonly string[];
    readonly attributionSurfaces: readonly string[];
    readonly attributionVerbs: readonly string[];
    readonly attributionAnonymous: readonly boolean[];
  };

export type QuotationNode = Node<Quotation>;
export type DecisionNode = Node<Decision>;
export type SavedViewNode = Node<SavedView>;
/** entity, kind, qid ('' for none), form, text, count. */
export type NameRow = readonly [Id, NameCount['kind'], string, NameCount['form'], string, number];
/** id, knownAt, publisher, shingleCount, retracted, joined, cluster. */
export type DocumentStateRow = readonly [Id, number, Id | null, number, boolean, Id | null, Id | null];

export function documentProperties(document: Document, shingles: readonly number[], recordedAt: number): Properties {
  const { published, mentions, knownAt, retrievedAt, ...rest } = document;
  return {
    ...rest,
    ...dateProperties('published', published),
    knownAt: int(knownAt),
    retrievedAt: int(retrievedAt),
    recordedAt: int(recordedAt),
    mentionStarts: ints(mentions.map((mention) => mention.start)),
    mentionEnds: ints(mentions.map((mention) => mention.end)),
    mentionEntities: mentions.map((mention) => mention.entity),
    shingleCount: int(shingles.length),
    shingles: ints(shingles),
    words: foldedWords(`${document.title} ${document.text}`),
  };
}

export function documentOf(node: DocumentNode): Document {
  const mention = (entity: Id, i: number): Mention => ({
    start: node.mentionStarts[i] ?? 0,
    end: node.mentionEnds[i] ?? 0,
    entity,
  });
  return {
    id: node.id,
    url: node.url ?? null,
    title: node.title,
    lang: node.lang,
    text: node.text,
    publisher: node.publisher ?? null,
    published: whenOf(
      node.publishedEdtf,
      node.publishedFrom,
      node.publishedTo,
      node.publishedPrecision,
      node.publishedOrigin,
      node.publishedText,
    ),
    knownAt: node.knownAt,
    retrievedAt: node.retrievedAt,
    sha256: node.sha256,
    mentions: node.mentionEntities.map(mention),
  };
}

export const storedDocumentOf = (node: DocumentNode): StoredDocument => ({
  ...documentOf(node),
  retractedAt: node.retractedAt ?? null,
  recordedAt: node.recordedAt,
  cluster: node.cluster ?? node.id,
});

export const documentStateOf = (row: DocumentStateRow): DocumentState => {
  const [id, knownAt, publisher, shingleCount, retracted, joined, cluster] = row;
  return { id, knownAt, publisher, shingleCount, retracted, joined, cluster };
};

export function statementProperties(statement: Statement, publisher: Id | null, recordedAt: number): Properties {
  const { attribution, valid, knownAt, start, end, extractors, ...rest } = statement;
  return {
    ...rest,
    ...dateProperties('valid', valid),
    publisher,
    validFrom: int(valid ? fromOf(valid) : BEGINNING),
    validTo: int(valid ? toOf(valid) : END),
    // When its subject and object are looked at: the valid window, or the instant it was known where undated.
    aboutFrom: int(valid ? fromOf(valid) : knownAt),
    aboutTo: int(valid ? toOf(valid) : knownAt),
    knownAt: int(knownAt),
    start: int(start),
    end: int(end),
    extractors: sorted(extractors),
    attributedTo: attribution.map(({ entity }) => entity ?? ''),
    attributionSurfaces: attribution.map(({ surface }) => surface),
    attributionVerbs: attribution.map(({ verb }) => verb ?? ''),
    attributionAnonymous: attribution.map(({ anonymous }) => anonymous),
    review: 'UNREVIEWED',
    recordedAt: int(recordedAt),
    words: foldedWords(statement.quote),
  };
}

export function statementOf(node: StatementNode): Statement {
  const attribution = (surface: string, i: number): Attribution => ({
    entity: node.attributedTo[i] || null,
    surface,
    verb: node.attributionVerbs[i] || null,
    anonymous: node.attributionAnonymous[i] ?? false,
  });
  return {
    id: node.id,
    document: node.document,
    subject: node.subject,
    predicate: node.predicate,
    object: node.object ?? null,
    mode: node.mode ?? null,
    role: node.role ?? null,
    place: node.place ?? null,
    quantity: node.quantity ?? null,
    polarity: node.polarity,
    modality: node.modality,
    reportedAs: node.reportedAs,
    attribution: node.attributionSurfaces.map(attribution),
    valid: whenOf(node.validEdtf, node.validFrom, node.validTo, node.validPrecision, node.validOrigin, node.validText),
    knownAt: node.knownAt,
    confidence: node.confidence,
    start: node.start,
    end: node.end,
    quote: node.quote,
    sha256: node.sha256,
    extractors: node.extractors,
  };
}

export const storedStatementOf = (node: StatementNode, retractedAt: number | null): StoredStatement => ({
  ...statementOf(node),
  recordedAt: node.recordedAt,
  retractedAt,
  review: node.review,
  founder: node.founder ?? null,
});

export const statementStateOf = (node: StatementNode): StatementState => ({
  statement: statementOf(node),
  rejected: node.review === 'REJECTED',
  key: node.key ?? null,
});

export const quotationProperties = (quotation: Quotation): Properties => ({
  ...quotation,
  start: int(quotation.start),
  end: int(quotation.end),
  knownAt: int(quotation.knownAt),
  words: foldedWords(quotation.quote),
});

export const quotationOf = (node: QuotationNode): Quotation => ({
  id: node.id,
  document: node.document,
  speaker: node.speaker ?? null,
  addressee: node.addressee ?? null,
  start: node.start,
  end: node.end,
  quote: node.quote,
  knownAt: node.knownAt,
});

export const nameProperties = ({ kind, qid, form, text, count }: NameCount): Properties => ({
  kind,
  qid: qid ?? '',
  form,
  text,
  count: int(count),
});

export const nameOf = ([entity, kind, qid, form, text, count]: NameRow): NameCount => ({
  entity,
  kind,
  qid: qid || null,
  form,
  text,
  count,
});

export const decisionProperties = (decision: Decision): Properties => ({
  ...decision,
  decidedAt: int(decision.decidedAt),
  revertedAt: decision.revertedAt === null ? null : int(decision.revertedAt),
});

export const decisionOf = (node: DecisionNode): Decision => ({
  id: node.id,
  kind: node.kind,
  survivor: node.survivor,
  absorbed: node.absorbed,
  absorbedLabels: node.absorbedLabels,
  decidedBy: node.decidedBy,
  decidedAt: node.decidedAt,
  reason: node.reason,
  revertedAt: node.revertedAt ?? null,
});

export const noteProperties = (note: Note): Properties => ({ ...note, createdAt: int(note.createdAt) });
export const noteOf = ({ id, about, body, author, createdAt }: Note): Note => ({ id, about, body, author, createdAt });

export const savedViewProperties = (view: SavedView): Properties => ({ ...view, createdAt: int(view.createdAt) });
export const savedViewOf = (node: SavedViewNode): SavedView => ({
  id: node.id,
  slug: node.slug,
  title: node.title,
  operation: node.operation,
  variables: node.variables,
  state: node.state ?? null,
  snapshot: node.snapshot,
  sha256: node.sha256,
  createdAt: node.createdAt,
});

/** Each once, in code-point order, so that a list does not show who came first. */
export const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

function dateProperties(prefix: string, value: When | null): Properties {
  if (value === null) return {};
  return {
    [`${prefix}Edtf`]: value.edtf,
    [`${prefix}From`]: int(fromOf(value)),
    [`${prefix}To`]: int(toOf(value)),
    [`${prefix}Precision`]: value.precision,
    [`${prefix}Origin`]: value.origin,
    [`${prefix}Text`]: value.rawText,
  };
}

function whenOf(
  edtf: string | undefined,
  from: number | undefined,
  to: number | undefined,
  precision: When['precision'] | undefined,
  origin: When['origin'] | undefined,
  rawText: string | undefined,
): When | null {
  if (edtf === undefined || precision === undefined || origin === undefined) return null;
  const earliest = from === undefined || from === BEGINNING ? null : from;
  const latest = to === undefined || to === END ? null : to;
  return { edtf, earliest, latest, precision, origin, rawText: rawText ?? null };
}
