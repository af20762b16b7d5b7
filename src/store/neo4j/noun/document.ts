/** Documents, without their words as written: those are in the log. */

import type { Id, Instant } from '../../../domain/glossary.ts';
import type { Document } from '../../../domain/record/document.ts';
import type { When } from '../../../domain/time.ts';
import { BEGINNING, END } from '../../../domain/time.ts';
import type { Answers, Asks, DocumentState } from '../../../projection/ask.ts';
import type { Changes, NewDocument, Placement } from '../../../projection/changes.ts';
import type { DocumentFilter } from '../../filter.ts';
import type { LanguageCount } from '../../store.ts';
import type { StoredDocument } from '../../stored.ts';
import type { WholeDocument } from '../../whole.ts';
import { inBatches } from '../batches.ts';
import type { Reader, Transaction } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Nodes } from '../nodes.ts';
import { int, intOrNull, ints, json, plain } from '../property.ts';
import { queries } from '../query/queries.ts';
import { allWords, anyWord, foldedWords } from '../words.ts';
import { removeEntries, textIn } from './log.ts';

interface DocumentRow extends Omit<Document, 'text'> {
  readonly recordedAt: Instant;
  readonly retractedAt: Instant | null;
  readonly joined: Id | null;
  readonly cluster: Id;
  /** Title and text, folded. */
  readonly words: string;
  /** Hash of its words. */
  readonly wordsHash: string;
  /** Its fingerprints, with spaces between. */
  readonly sketch: string;
}

export const documents = new Nodes<DocumentRow>({
  label: 'Document',
  properties: {
    id: plain(),
    url: plain(),
    title: plain(),
    author: plain(),
    lang: plain(),
    publisher: plain(),
    publisherName: plain(),
    published: json<When | null>(),
    knownAt: int,
    retrievedAt: int,
    sha256: plain(),
    pages: ints,
    recordedAt: int,
    retractedAt: intOrNull,
    joined: plain(),
    cluster: plain(),
    words: plain(),
    wordsHash: plain(),
    sketch: plain(),
  },
  indexes: [['knownAt', 'id'], ['publisher'], ['cluster'], ['joined'], ['wordsHash']],
  fullText: { document_words: 'words', document_sketch: 'sketch' },
});

/** What was purged is not taken in again. */
export const purged = new Nodes<{ readonly id: Id }>({ label: 'Purged', properties: { id: plain() } });

function storedOf(values: object): StoredDocument {
  const { joined, words, wordsHash, sketch, ...stored } = documents.rowOf(values);
  return stored;
}

const asked = ({ text, lang, mentions, publisher, publishedFrom, publishedTo, ...whether }: DocumentFilter) => {
  const words = allWords(text);
  return {
    from: words !== null ? 'text' : mentions ? 'mentions' : 'all',
    filter: {
      text: words,
      lang: lang ?? null,
      mentions: mentions ?? null,
      publisher: publisher ?? null,
      publishedFrom: publishedFrom ?? BEGINNING,
      publishedTo: publishedTo ?? END,
      bounded: publishedFrom !== undefined || publishedTo !== undefined,
      dated: whether.dated ?? null,
      retracted: whether.retracted ?? null,
    },
  };
};

export const listedDocuments = new Listed<StoredDocument, DocumentFilter, 'KNOWN DESC'>({
  list: 'documents',
  queries: queries.documentList,
  orders: ['KNOWN DESC'],
  asked,
  rowsOf: async (values) => values.map(storedOf),
  byIds: async (reader, ids) =>
    (await reader.run(queries.nodesByIds.Document, { ids: [...new Set(ids)] })).map(({ row }) => storedOf(row)),
});

/** The most first, then by code. */
export async function documentLanguages(reader: Reader, filter: DocumentFilter): Promise<readonly LanguageCount[]> {
  const { from, filter: narrowed } = asked(filter);
  const found = await reader.run(queries.documentList.by(from, 'lang'), { filter: narrowed });
  return found.map(({ value, count }) => ({ lang: value, count }));
}

const MOST_IN_CLUSTER = 1_000;

/** Ids in order of (known, id). */
export async function documentsInClusters(
  reader: Reader,
  clusters: readonly Id[],
): Promise<readonly (readonly Id[])[]> {
  const found = await reader.run(queries.documentsInClusters, { clusters, limit: MOST_IN_CLUSTER });
  const idsByCluster = new Map(found.map(({ cluster, ids }) => [cluster, ids]));
  return clusters.map((cluster) => idsByCluster.get(cluster) ?? []);
}

function stateOf(values: object): DocumentState {
  const { id, knownAt, publisher, retractedAt, joined, cluster } = documents.rowOf(values);
  return { id, knownAt, publisher, retracted: retractedAt !== null, purged: false, joined, cluster };
}

/** As the projection remembers them, those that were purged among them. */
export async function documentStates(reader: Reader, ids: readonly Id[]): Promise<readonly DocumentState[]> {
  const [there, gone] = await Promise.all([
    reader.run(queries.nodesByIds.Document, { ids }),
    purged.byIds(reader, ids),
  ]);
  return [
    ...there.map(({ row }) => stateOf(row)),
    ...gone.map(({ id }) => ({
      id,
      knownAt: 0,
      publisher: null,
      retracted: false,
      purged: true,
      joined: null,
      cluster: id,
    })),
  ];
}

export const documentsJoinedTo = async (reader: Reader, ids: readonly Id[]): Promise<readonly DocumentState[]> =>
  (await reader.run(queries.documentsJoinedTo, { ids })).map(({ row }) => stateOf(row));

/** Candidates for each asking document: those that share most of what few others have. */
const MOST_SIMILAR = 200;
/** What one full-text query takes. */
const FINGERPRINTS_AT_ONCE = 1_000;
const ASKING_AT_ONCE = 50;

export async function similarDocuments(reader: Reader, asked: Asks['similar']): Promise<Answers['similar']> {
  const rows = asked.map(({ fingerprints, words }) => ({
    words,
    queries: inBatches(fingerprints.map(nameOf), FINGERPRINTS_AT_ONCE).map(anyWord),
  }));
  const answers = await Promise.all(
    inBatches(rows, ASKING_AT_ONCE).map((asked) =>
      reader.run(queries.similarDocuments, { asked, limit: MOST_SIMILAR }),
    ),
  );
  return answers.flat().map(({ row, body }) => ({ ...stateOf(row), text: textIn(body) }));
}

/** A fingerprint as a word. */
const nameOf = (fingerprint: number): string => fingerprint.toString(36).replace('-', 'n');

export async function addDocuments(
  transaction: Transaction,
  added: readonly NewDocument[],
  placements: ReadonlyMap<Id, Placement>,
  recordedAt: Instant,
): Promise<void> {
  const rows = added.map(({ document, fingerprints, words }) => {
    const { joined = null, cluster = document.id } = placements.get(document.id) ?? {};
    return documentRow({ document, words, joined, cluster, recordedAt, retractedAt: null }, fingerprints);
  });
  await documents.write(transaction, rows);
}

/** `fingerprints`: of its text. */
export function documentRow(
  { document: { text, ...document }, words, ...own }: Omit<WholeDocument, 'id'>,
  fingerprints: readonly number[],
): DocumentRow {
  const { recordedAt, retractedAt, joined, cluster } = own;
  return {
    ...document,
    recordedAt,
    retractedAt,
    joined,
    cluster,
    words: foldedWords(`${document.title} ${text}`),
    wordsHash: words,
    sketch: fingerprints.map(nameOf).join(' '),
  };
}

export async function writeMentions(transaction: Transaction, { mentions }: Changes): Promise<void> {
  await Promise.all([
    ...inBatches(mentions.removed).map((rows) => transaction.run(queries.forgetMention, { rows: rows.map(named) })),
    ...inBatches(mentions.added).map((rows) => transaction.run(queries.mention, { rows: rows.map(named) })),
  ]);
}

const named = ({ document, entity }: { readonly document: Id; readonly entity: Id }) => ({ document, entity });

/** No trace of its words stays, and it is not taken in again. */
export async function purgeDocuments(transaction: Transaction, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return;
  await Promise.all([
    documents.remove(transaction, ids),
    purged.write(
      transaction,
      ids.map((id) => ({ id })),
    ),
    removeEntries(transaction, ids, ['document', 'reading', 'retraction']),
  ]);
}
