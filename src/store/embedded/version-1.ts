/** Reads a store of version 1, which had tables but no log: each document with what was found in it, then what people said. */

import type { Id } from '../../domain/glossary.ts';
import { contentId } from '../../domain/id.ts';
import type { IdentityDecision } from '../../domain/record/decision.ts';
import type { ExtractedActor, ExtractedQuotation, ExtractedStatement } from '../../domain/record/extraction.ts';
import type { Note } from '../../domain/record/note.ts';
import type { Quotation } from '../../domain/record/quotation.ts';
import type { SavedView } from '../../domain/record/saved-view.ts';
import type { Attribution, Statement } from '../../domain/record/statement.ts';
import type { When } from '../../domain/time.ts';
import type { EntityKind, ReviewState } from '../../domain/vocabulary.ts';
import type { LogEntry, SignedEntry } from '../../evidence/log/entry.ts';
import type { CommitRequest } from '../store.ts';
import type { Connection } from './connection.ts';

interface LedgerRow {
  readonly at: number;
  readonly author: string;
  readonly kind: string;
}
interface DocumentRow {
  readonly id: Id;
  readonly url: string | null;
  readonly title: string;
  readonly lang: string;
  readonly text: string;
  readonly publisher: Id | null;
  readonly published: string | null;
  readonly retrievedAt: number;
  readonly sha256: string;
  readonly mentions: string;
  readonly recordedAt: number;
}
/** Lists and dates are JSON. */
type StatementRow = Omit<Statement, 'attribution' | 'valid' | 'extractors'> & {
  readonly attribution: string;
  readonly valid: string | null;
  readonly extractors: string;
};
type DecisionRow = Omit<IdentityDecision, 'absorbed' | 'absorbedLabels'> & {
  readonly absorbed: string;
  readonly absorbedLabels: string;
};
interface ReviewRow {
  readonly statement: Id;
  readonly state: ReviewState;
  readonly note: string | null;
  readonly at: number;
  readonly author: string;
}
interface RetractionRow {
  readonly document: Id;
  readonly retracted: number;
  readonly reason: string;
  readonly at: number;
  readonly author: string;
}
type NoteRow = Omit<Note, 'about'> & { readonly about: string };

export function* commitsOfVersion1(old: Connection): Generator<CommitRequest> {
  const ledger = old
    .all<{ body: string }>('SELECT body FROM ledger ORDER BY revision')
    .map(({ body }): LedgerRow => JSON.parse(body));
  const authors = new Map(ledger.map((entry) => [entry.at, entry]));
  const signed: { at: number; author: string; action: string; entries: LogEntry[] }[] = [];
  for (const { id } of old.all<{ id: Id }>('SELECT id FROM document ORDER BY recordedAt, seq')) {
    const { recordedAt, entries } = documentEntries(old, id);
    const { author = 'unknown', kind = 'ingest' } = authors.get(recordedAt) ?? {};
    signed.push({ at: recordedAt, author, action: kind, entries });
  }
  for (const entry of peoplesEntries(old)) signed.push({ ...entry, entries: [entry.entry] });
  for (const { at, author, action, entries } of signed.sort((a, b) => a.at - b.at)) {
    yield { at, author, action, entries: entries.map((entry): SignedEntry => ({ ...entry, author, at })) };
  }
}

interface Name {
  readonly entity: Id;
  readonly kind: EntityKind;
  readonly qid: string;
  readonly form: 'label' | 'mention';
  readonly text: string;
  readonly count: number;
}

function documentEntries(old: Connection, id: Id): { readonly recordedAt: number; readonly entries: LogEntry[] } {
  const document = old.first<DocumentRow>('SELECT * FROM document WHERE id = @id', { id }) as DocumentRow;
  const names = old.all<Name>('SELECT * FROM name_count WHERE document = @id ORDER BY count DESC, text', { id });
  const published: When | null = document.published === null ? null : JSON.parse(document.published);
  const labels = labelsOf(names);
  const statements = old.all<StatementRow>(
    'SELECT * FROM statement WHERE document = @id AND withdrawnAt IS NULL ORDER BY id',
    {
      id,
    },
  );
  const extracted = statements.map((row) => statementOf(row, labels));
  const quotations = old.all<Quotation>('SELECT * FROM quotation WHERE document = @id ORDER BY id', { id });
  const { title, url, lang, text, retrievedAt, recordedAt } = document;
  return {
    recordedAt,
    entries: [
      {
        entry: 'document',
        document: {
          id,
          title,
          publisher: publisherOf(document, names, published),
          published: published?.edtf ?? null,
          publishedOrigin: published?.origin ?? 'STATED',
          url,
          lang,
          text,
          author: null,
          pages: [],
          retrievedAt,
        },
      },
      {
        entry: 'reading',
        reading: {
          document: id,
          extractors: [...new Set(extracted.flatMap(({ extractors }) => extractors))].sort(),
          actors: actorsOf(names, JSON.parse(document.mentions), text),
          statements: extracted,
          quotations: quotations.map((row) => quotationOf(row, labels)),
        },
      },
    ],
  };
}

/** The name under which the document was recorded: the one that its id was made from. */
function publisherOf(document: DocumentRow, names: readonly Name[], published: When | null): string | null {
  if (document.publisher === null) return null;
  const candidates = names.filter(({ entity, form }) => entity === document.publisher && form === 'label');
  const made = (name: string) =>
    contentId('document', name, document.url, published?.edtf ?? null, document.sha256) === document.id;
  return (candidates.find(({ text }) => made(text)) ?? candidates[0])?.text ?? null;
}

type Labels = ReadonlyMap<Id, { readonly label: string; readonly qid: string | null }>;

/** Of each entity the label that the document uses most. */
const labelsOf = (names: readonly Name[]): Labels =>
  new Map(
    names
      .filter(({ form }) => form === 'label')
      .reverse()
      .map(({ entity, text, qid }) => [entity, { label: text, qid: qid || null }]),
  );

/** All mentions of an entity go to its first label: which of them was whose was not kept. */
function actorsOf(
  names: readonly Name[],
  mentions: readonly { readonly start: number; readonly end: number; readonly entity: Id }[],
  text: string,
): readonly ExtractedActor[] {
  const seen = new Set<Id>();
  return names
    .filter(({ form, kind }) => form === 'label' && kind !== 'MEDIA')
    .map(({ entity, kind, qid, text: label }) => {
      const own = seen.has(entity) ? [] : mentions.filter((mention) => mention.entity === entity);
      seen.add(entity);
      const spans = own.map(({ start, end }) => ({ start, end, surface: text.slice(start, end) }));
      return { label, kind, qid: qid || null, mentions: spans };
    });
}

function statementOf(row: StatementRow, labels: Labels): ExtractedStatement {
  const attribution: readonly Attribution[] = JSON.parse(row.attribution);
  const { start, end } = row;
  return {
    subject: labels.get(row.subject) ?? { label: row.subject, qid: null },
    predicate: row.predicate,
    object: row.object === null ? null : (labels.get(row.object) ?? null),
    mode: row.mode,
    role: row.role,
    place: row.place === null ? null : (labels.get(row.place)?.label ?? null),
    quantity: row.quantity,
    valid: row.valid === null ? null : JSON.parse(row.valid),
    polarity: row.polarity,
    modality: row.modality,
    reportedAs: row.reportedAs,
    attribution: attribution.map(({ surface, verb }) => ({ surface, verb })),
    joint: true,
    quote: row.quote,
    start,
    end,
    core: { start, end },
    confidence: row.confidence,
    extractors: JSON.parse(row.extractors),
  };
}

const quotationOf = ({ speaker, addressee, quote, start, end }: Quotation, labels: Labels): ExtractedQuotation => ({
  speaker: speaker === null ? null : (labels.get(speaker) ?? null),
  addressee: addressee === null ? null : (labels.get(addressee) ?? null),
  quote,
  start,
  end,
});

interface Said {
  readonly at: number;
  readonly author: string;
  readonly action: string;
  readonly entry: LogEntry;
}

function* peoplesEntries(old: Connection): Generator<Said> {
  for (const { statement, state, note, at, author } of old.all<ReviewRow>('SELECT * FROM review ORDER BY seq')) {
    yield { at, author, action: 'review', entry: { entry: 'review', statement, state, note } };
  }
  for (const { document, retracted, reason, at, author } of old.all<RetractionRow>(
    'SELECT * FROM retraction ORDER BY seq',
  )) {
    const action = retracted === 1 ? 'retract' : 'restore';
    yield { at, author, action, entry: { entry: 'retraction', document, retracted: retracted === 1, reason } };
  }
  for (const row of old.all<DecisionRow>('SELECT * FROM decision ORDER BY decidedAt, id')) {
    const { id, kind, survivor, decidedBy, decidedAt, revertedAt, reason } = row;
    const decision = {
      id,
      kind,
      survivor,
      absorbed: JSON.parse(row.absorbed),
      absorbedLabels: JSON.parse(row.absorbedLabels),
      reason,
    };
    const action = kind === 'SAME' ? 'merge' : 'separate';
    yield { at: decidedAt, author: decidedBy, action, entry: { entry: 'decision', decision } };
    if (revertedAt === null) continue;
    yield {
      at: revertedAt,
      author: decidedBy,
      action: 'revert',
      entry: { entry: 'revert', decision: id, reason: null },
    };
  }
  for (const { id, about, body, author, createdAt } of old.all<NoteRow>('SELECT * FROM note ORDER BY createdAt')) {
    yield {
      at: createdAt,
      author,
      action: 'note',
      entry: { entry: 'note', note: { id, about: JSON.parse(about), body } },
    };
  }
  for (const row of old.all<Omit<SavedView, 'author'>>('SELECT * FROM saved_view ORDER BY createdAt')) {
    const { id, slug, title, operation, variables, state, snapshot, sha256, createdAt } = row;
    const view = { id, slug, title, operation, variables, state, snapshot, sha256 };
    yield { at: createdAt, author: 'unknown', action: 'save view', entry: { entry: 'view', view } };
  }
}
