/** A document as it is stored, from what was handed in. */

import type { Instant } from '../domain/glossary.ts';
import { contentId, sha256 } from '../domain/id.ts';
import type { Document } from '../domain/record/document.ts';
import type { Extraction } from '../domain/record/extraction.ts';
import { parsePublished } from '../domain/time.ts';
import type { RecordedDocument } from './log/entry.ts';
import { publisherId } from './referents.ts';

/** `retrievedAt`: where the extraction does not say when the text was fetched. */
export function recordDocument(
  { document, inferredPublished: inferred, retrievedAt }: Extraction,
  retrieved: Instant,
): RecordedDocument {
  const { title, publisher, url, lang, text, author = null, pages = [], publishedOrigin = 'STATED' } = document;
  const publishing: Publishing =
    document.published === null && inferred !== undefined
      ? { published: inferred, publishedOrigin: 'INFERRED' }
      : { published: document.published, publishedOrigin };
  const publication = publicationOf(publishing);
  return {
    id: contentId('document', publisher, url, publication?.when.edtf ?? null, sha256(text)),
    title,
    publisher,
    ...publishing,
    url,
    lang,
    text,
    author,
    pages,
    retrievedAt: retrievedAt ?? retrieved,
  };
}

/** Throws InputError for a publication time that is none. */
export function documentOf(recorded: RecordedDocument): Document {
  const { id, url, title, author, lang, text, publisher, retrievedAt, pages } = recorded;
  const publication = publicationOf(recorded);
  return {
    id,
    url,
    title,
    author,
    lang,
    text,
    publisher: publisher === null ? null : publisherId(publisher),
    publisherName: publisher,
    published: publication?.when ?? null,
    knownAt: publication?.knownAt ?? retrievedAt,
    retrievedAt,
    sha256: sha256(text),
    pages,
  };
}

type Publishing = Pick<RecordedDocument, 'published' | 'publishedOrigin'>;

const publicationOf = ({ published, publishedOrigin }: Publishing): ReturnType<typeof parsePublished> | null =>
  published === null ? null : parsePublished(published, publishedOrigin);
