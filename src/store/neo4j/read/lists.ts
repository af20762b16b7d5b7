/** The plain lists: documents, quotations, entities, notes, decisions and saved views, by page and by count. */
import type { Decision } from '../../../domain/decision.ts';
import type { Entity } from '../../../domain/entity.ts';
import type { Id } from '../../../domain/glossary.ts';
import type { Note } from '../../../domain/note.ts';
import type { Quotation } from '../../../domain/quotation.ts';
import type { SavedView } from '../../../domain/saved-view.ts';
import { END } from '../../../domain/time.ts';
import type { DocumentFilter, EntityFilter, QuotationFilter } from '../../filter.ts';
import type { Page, PageRequest, ReadOptions } from '../../store.ts';
import type { StoredDocument } from '../../stored.ts';
import type { Connection } from '../connection.ts';
import { entityOf, indexedName } from '../projected-row.ts';
import { type AboutParams, type DocumentParams, type EntityParams, type QuotationParams, queries } from '../queries.ts';
import { decisionOf, noteOf, quotationOf, savedViewOf, storedDocumentOf } from '../row.ts';
import { allWords } from '../words.ts';
import { pageOf } from './pages.ts';

export class Lists {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  documents(filter: DocumentFilter, page: PageRequest): Promise<Page<StoredDocument>> {
    const params = documentParams(filter);
    return pageOf(
      'documents',
      page,
      (place) => this.#connection.run(queries.documentPage, { filter: params, page: place }, page),
      ({ document }) => ({ sort: document.knownAt, id: document.id }),
      ({ document }) => storedDocumentOf(document),
    );
  }

  countDocuments(filter: DocumentFilter, options?: ReadOptions): Promise<number> {
    return counted(this.#connection.run(queries.documentCount, { filter: documentParams(filter) }, options));
  }

  quotations(filter: QuotationFilter, page: PageRequest): Promise<Page<Quotation>> {
    const params = quotationParams(filter);
    return pageOf(
      'quotations',
      page,
      (place) => this.#connection.run(queries.quotationPage, { filter: params, page: place }, page),
      ({ quotation }) => ({ sort: quotation.knownAt, id: quotation.id }),
      ({ quotation }) => quotationOf(quotation),
    );
  }

  countQuotations(filter: QuotationFilter, options?: ReadOptions): Promise<number> {
    return counted(this.#connection.run(queries.quotationCount, { filter: quotationParams(filter) }, options));
  }

  entities(filter: EntityFilter, page: PageRequest): Promise<Page<Entity>> {
    const params = entityParams(filter);
    return pageOf(
      'entities',
      page,
      (place) => this.#connection.run(queries.entityPage, { filter: params, page: place }, page),
      ({ entity }) => ({ sort: entity.label, id: entity.id }),
      ({ entity }) => entityOf(entity),
    );
  }

  countEntities(filter: EntityFilter, options?: ReadOptions): Promise<number> {
    return counted(this.#connection.run(queries.entityCount, { filter: entityParams(filter) }, options));
  }

  notes(about: readonly Id[] | null, page: PageRequest): Promise<Page<Note>> {
    return pageOf(
      'notes',
      page,
      (place) => this.#connection.run(queries.notePage, { ...aboutParams(about), page: place }, page),
      ({ note }) => ({ sort: note.createdAt, id: note.id }),
      ({ note }) => noteOf(note),
    );
  }

  countNotes(about: readonly Id[] | null, options?: ReadOptions): Promise<number> {
    return counted(this.#connection.run(queries.noteCount, aboutParams(about), options));
  }

  decisions(about: readonly Id[] | null, page: PageRequest): Promise<Page<Decision>> {
    return pageOf(
      'decisions',
      page,
      (place) => this.#connection.run(queries.decisionPage, { ...aboutParams(about), page: place }, page),
      ({ decision }) => ({ sort: decision.decidedAt, id: decision.id }),
      ({ decision }) => decisionOf(decision),
    );
  }

  countDecisions(about: readonly Id[] | null, options?: ReadOptions): Promise<number> {
    return counted(this.#connection.run(queries.decisionCount, aboutParams(about), options));
  }

  savedViews(page: PageRequest): Promise<Page<SavedView>> {
    return pageOf(
      'saved views',
      page,
      ({ afterSort, afterId, limit }) => {
        const before = typeof afterSort === 'number' ? afterSort : END;
        return this.#connection.run(queries.savedViewPage, { before, afterId, limit }, page);
      },
      ({ view }) => ({ sort: view.createdAt, id: view.id }),
      ({ view }) => savedViewOf(view),
    );
  }

  countSavedViews(options?: ReadOptions): Promise<number> {
    return counted(this.#connection.run(queries.savedViewCount, {}, options));
  }
}

async function counted(rows: Promise<readonly { readonly count: number }[]>): Promise<number> {
  return (await rows)[0]?.count ?? 0;
}

/** Each of these looks in one place, which the rest of the filter then narrows. */
function documentParams({ text, mentions, publisher, publishedFrom, publishedTo }: DocumentFilter): DocumentParams {
  const words = allWords(text);
  return {
    byText: words === null ? [] : [words],
    byMention: words === null && mentions ? mentions : [],
    byTime: words === null && !mentions ? [END] : [],
    mentions: mentions ?? null,
    publishers: publisher ?? null,
    publishedFrom: publishedFrom ?? null,
    publishedTo: publishedTo ?? null,
  };
}

function quotationParams({ text, speakers, asOf }: QuotationFilter): QuotationParams {
  const words = allWords(text);
  return {
    byText: words === null ? [] : [words],
    bySpeaker: words === null && speakers ? [...new Set(speakers)] : [],
    byTime: words === null && !speakers ? [asOf] : [],
    speakers: speakers ?? null,
    asOf,
  };
}

function entityParams({ ids, kinds, nameStartsWith, qid }: EntityFilter): EntityParams {
  const beginning = nameStartsWith === undefined ? undefined : indexedName(nameStartsWith);
  const isElsewhere = beginning !== undefined;
  return {
    byName: isElsewhere ? [beginning] : [],
    byId: !isElsewhere && ids ? ids : [],
    byQid: !isElsewhere && !ids && qid !== undefined ? [qid] : [],
    byLabel: isElsewhere || ids || qid !== undefined ? [] : [''],
    ids: ids ?? null,
    qid: qid ?? null,
    kinds: kinds ?? null,
  };
}

const aboutParams = (about: readonly Id[] | null): AboutParams =>
  about === null ? { about: [], byTime: [END] } : { about, byTime: [] };
