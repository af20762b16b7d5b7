/** RSS, Atom and RDF feeds: every entry that carries text becomes a document. */
import { parseFeed } from 'feedsmith';
import { type CheckedDocument, checkDocument } from './document.ts';
import { textOfHtml } from './html.ts';
import { UnreadableError } from './unreadable.ts';

/** An entry that cannot be read fails alone, under its number, counted from 1. */
export type FeedEntry = CheckedDocument | { readonly entry: number; readonly error: UnreadableError };

const maxEntries = 1_000;

export function readFeed(xml: string, source: string): readonly FeedEntry[] {
  const { publisher, entries } = parse(xml);
  if (entries.length > maxEntries)
    throw new UnreadableError(`has ${entries.length} entries; the limit is ${maxEntries}`);
  return entries.map((entry, at) => {
    try {
      return readEntry(entry, publisher, source);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      return { entry: at + 1, error };
    }
  });
}

interface Entry {
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly published: string | undefined;
  readonly html: string | undefined;
}

function readEntry({ title, url, published, html }: Entry, publisher: string | null, source: string): CheckedDocument {
  return checkDocument({
    title: title ? textOfHtml(title) : source,
    publisher,
    published: published ? toInstant(published) : null,
    url: url ?? null,
    text: textOfHtml(html ?? ''),
  });
}

/** Feeds write `Tue, 08 Feb 2022 10:00:00 GMT` or ISO; without a zone nobody knows the instant. */
function toInstant(date: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  const at = /(?:Z|[A-Z]{2,4}|[+-]\d\d:?\d\d)$/.test(date.trim()) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(at)) throw new UnreadableError(`published is ${JSON.stringify(date)}, which is no date with a zone`);
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

function parse(xml: string): { readonly publisher: string | null; readonly entries: readonly Entry[] } {
  const { format, feed } = parsed(xml);
  if (format === 'atom') {
    const entries = (feed.entries ?? []).map((entry) => ({
      title: entry.title?.value,
      url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
      published: entry.published ?? entry.updated,
      html: entry.content?.value ?? entry.summary?.value,
    }));
    return { publisher: feed.title?.value ?? null, entries };
  }
  if (format === 'json') throw new UnreadableError('is a JSON feed; RSS, Atom and RDF are read');
  const entries = (feed.items ?? []).map((item) => ({
    title: item.title,
    url: item.link,
    published: 'pubDate' in item ? item.pubDate : item.dc?.dates?.[0],
    html: item.content?.encoded ?? item.description,
  }));
  return { publisher: feed.title ?? null, entries };
}

function parsed(xml: string) {
  try {
    return parseFeed(xml);
  } catch (cause) {
    throw new UnreadableError('is no feed in RSS, Atom or RDF', null, { cause });
  }
}
