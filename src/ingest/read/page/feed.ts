/** RSS, Atom, RDF and JSON feeds: every entry that carries text becomes a document. */
import { parseFeed } from 'feedsmith';
import { type CheckedDocument, checkDocument } from '../document.ts';
import { readPublication } from '../publication.ts';
import { UnreadableError } from '../unreadable.ts';
import { textOfHtml } from './html.ts';

/** An entry that cannot be read fails alone, under its number, counted from 1. */
export type FeedEntry = CheckedDocument | { readonly entry: number; readonly error: UnreadableError };

const MOST_ENTRIES = 10_000;

/** Throws UnreadableError for what is no feed, and for one without entries. */
export function readFeed(xml: string, source: string): readonly FeedEntry[] {
  const { feed, warnings } = parsed(xml);
  const { entries } = feed;
  if (entries.length === 0) throw new UnreadableError('is a feed without entries');
  if (entries.length > MOST_ENTRIES)
    throw new UnreadableError(`has ${entries.length} entries; the limit is ${MOST_ENTRIES}`);
  return entries.map((entry, at) => {
    try {
      return readEntry(entry, feed, source, at === 0 ? warnings : []);
    } catch (error) {
      return { entry: at + 1, error: UnreadableError.from(error) };
    }
  });
}

/** What a feed says, whichever its format. */
interface Feed {
  readonly publisher: string | null;
  readonly lang: string | null;
  /** What relative links are relative to. */
  readonly base: string | null;
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly lang: string | null;
  readonly html: string | null;
  /** What tells it from others of its feed. */
  readonly guid: string | null;
}

function readEntry(entry: Entry, feed: Feed, source: string, said: readonly string[]): CheckedDocument {
  const published = entry.published === null ? null : readPublication(entry.published);
  const undated =
    entry.published !== null && published === null
      ? [`is dated ${JSON.stringify(entry.published)}, which is no date that can be read`]
      : [];
  const title = textOfHtml(entry.title ?? '');
  return checkDocument({
    title: title || source,
    publisher: entry.publisher ?? feed.publisher,
    author: entry.author,
    published,
    url: addressOf(entry, feed, source),
    lang: entry.lang ?? feed.lang,
    // Many feeds bring headlines alone, and leave the rest to the page.
    text: textOfHtml(entry.html ?? '') || title,
    warnings: [...said, ...undated],
  });
}

/** Against the feed's own page, else against where the feed was found; null for a link to nowhere on the web. */
function addressOf({ url }: Entry, { base }: Feed, source: string): string | null {
  if (url === null) return null;
  for (const from of [base, source, undefined]) {
    const against = from !== undefined && from !== null && /^https?:/.test(from) ? from : undefined;
    if (!URL.canParse(url, against)) continue;
    const address = new URL(url, against);
    return /^https?:$/.test(address.protocol) ? address.href : null;
  }
  return null;
}

function parsed(xml: string): { readonly feed: Feed; readonly warnings: readonly string[] } {
  const whole = feedIn(xml);
  if (whole !== null) return { feed: whole, warnings: [] };
  const cut = feedIn(closed(xml));
  if (cut !== null) return { feed: cut, warnings: ['is of a feed that is cut off; it is read as far as it goes'] };
  throw new UnreadableError('is no feed in RSS, Atom or RDF');
}

/** A feed without its torn end: whole entries alone, and the tags that were open before them. */
function closed(xml: string): string {
  const end = Math.max(...['</item>', '</entry>'].map((tag) => xml.lastIndexOf(tag) + tag.length));
  const head = xml.slice(0, 4_000);
  if (/<rss[\s>]/.test(head)) return `${xml.slice(0, end)}</channel></rss>`;
  const root = /<((?:\w+:)?(?:feed|RDF))[\s>]/.exec(head)?.[1];
  return root === undefined ? '' : `${xml.slice(0, end)}</${root}>`;
}

type Parsed = ReturnType<typeof parseFeed>;
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { readonly format: Format }>['feed'];

/** Null for what is no feed. */
function feedIn(xml: string): Feed | null {
  const result = parse(xml);
  switch (result?.format) {
    case undefined:
      return null;
    case 'json':
      return ofJson(result.feed);
    case 'atom':
      return ofAtom(result.feed);
    case 'rss':
      return ofRss(result.feed);
    case 'rdf':
      return ofRdf(result.feed);
  }
}

const ofJson = (feed: FeedOf<'json'>): Feed => ({
  publisher: feed.title ?? null,
  lang: feed.language ?? null,
  base: feed.home_page_url ?? null,
  entries: (feed.items ?? []).map((item) => ({
    ...NOTHING,
    title: item.title ?? null,
    url: item.url ?? item.external_url ?? null,
    published: wordsIn(item.date_published),
    author: item.authors?.[0]?.name ?? null,
    lang: item.language ?? null,
    html: item.content_html ?? paragraphs(item.content_text) ?? item.summary ?? null,
    guid: item.id ?? null,
  })),
});

const ofAtom = (feed: FeedOf<'atom'>): Feed => ({
  publisher: feed.title?.value ?? null,
  lang: feed.xml?.lang ?? feed.dc?.languages?.[0] ?? null,
  base: feed.xml?.base ?? pageIn(feed.links) ?? null,
  entries: (feed.entries ?? []).map((entry) => ({
    title: entry.title?.value ?? null,
    url: pageIn(entry.links) ?? null,
    published: wordsIn(entry.published ?? entry.dc?.dates?.[0] ?? entry.updated),
    publisher: entry.source?.title?.value ?? null,
    author: entry.authors?.[0]?.name ?? entry.dc?.creators?.[0] ?? null,
    lang: entry.xml?.lang ?? null,
    html: entry.content?.value ?? entry.summary?.value ?? null,
    guid: entry.id ?? null,
  })),
});

const ofRss = (feed: FeedOf<'rss'>): Feed => ({
  publisher: feed.title ?? null,
  lang: feed.language ?? feed.dc?.languages?.[0] ?? null,
  base: feed.link ?? null,
  entries: (feed.items ?? []).map((item) => ({
    ...NOTHING,
    ...ofItem(item),
    published: wordsIn(item.pubDate ?? item.dc?.dates?.[0]),
    publisher: item.source?.title ?? null,
    author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name ?? null,
    guid: item.guid?.value ?? null,
    url: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
  })),
});

const ofRdf = (feed: FeedOf<'rdf'>): Feed => ({
  publisher: feed.title ?? null,
  lang: feed.dc?.languages?.[0] ?? null,
  base: feed.link ?? null,
  entries: (feed.items ?? []).map((item) => ({
    ...NOTHING,
    ...ofItem(item),
    url: item.link ?? null,
    published: wordsIn(item.dc?.dates?.[0]),
    author: item.dc?.creators?.[0] ?? null,
  })),
});

interface Item {
  readonly title?: string;
  readonly description?: string;
  readonly content?: { readonly encoded?: string };
}

const ofItem = ({ title, content, description }: Item) => ({
  title: title ?? null,
  html: content?.encoded ?? description ?? null,
});

const NOTHING = { publisher: null, author: null, lang: null, guid: null };

const wordsIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const pageIn = (links: readonly { readonly rel?: string; readonly href?: string }[] | undefined): string | undefined =>
  links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ??
  links?.find(({ rel }) => rel !== 'self' && rel !== 'hub' && rel !== 'next')?.href;

const paragraphs = (text: string | undefined): string | undefined =>
  text
    ?.split(/\n{2,}/)
    .map((one) => `<p>${one.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('');

function parse(xml: string): ReturnType<typeof parseFeed> | null {
  try {
    return parseFeed(xml);
  } catch (error) {
    // feedsmith says by errors alone that something is no feed.
    if (error instanceof Error) return null;
    throw error;
  }
}
