/** What a page says of itself: title, publisher, author, day or instant of publication, address, language. */
import type { DateOrigin } from '../../../domain/vocabulary.ts';
import { dayInAddress, readPublication } from '../publication.ts';
import type { Page, PageElement } from './dom.ts';
import { describedIn } from './json-ld.ts';

export interface PageMetadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: { readonly text: string; readonly origin: DateOrigin } | null;
  readonly url: string | null;
  readonly lang: string | null;
}

/** `address`: where the page was found, or null. Reads only, so it comes before what changes the page. */
export function metadataOf(document: Page, address: string | null): PageMetadata {
  const meta = metaReader(document);
  const described = describedIn(document);
  const url = canonicalUrl(
    [document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), meta('og:url'), described?.url],
    address,
  );
  return {
    title: first(meta('og:title'), described?.title, document.querySelector('h1')?.textContent, document.title),
    publisher: first(
      described?.publisher,
      meta(...PUBLISHER),
      propertyOf(document, 'publisher'),
      url === null ? null : new URL(url).hostname.replace(/^www\./, ''),
    ),
    author: first(described?.author, authorIn(meta(...AUTHOR)), bylineOf(document)),
    published: publishedOf(document, meta, described?.published ?? null, url ?? address),
    url,
    lang: first(
      document.documentElement?.getAttribute('lang'),
      document.documentElement?.getAttribute('xml:lang'),
      described?.lang,
      meta('content-language', 'og:locale', 'dc.language'),
    ),
  };
}

type Meta = (...names: readonly string[]) => string | null;

/** Names fold to lower case: pages write `DC.date.issued` and `dc.date.issued`. */
function metaReader(document: Page): Meta {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content !== '' && !contents.has(name)) contents.set(name, content);
    }
  }
  return (...names) => first(...names.map((name) => contents.get(name)));
}

const PUBLISHER = [
  'og:site_name',
  'article:publisher_name',
  'dc.publisher',
  'dcterms.publisher',
  'citation_publisher',
  'publisher',
  'application-name',
  'apple-mobile-web-app-title',
  'copyright',
];
const AUTHOR = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'og:article:author',
  'rbauthors',
  'cxenseparse:author',
];

/** In the order of trust: the first that is a date counts. */
const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'rnews:datepublished',
  'article:post_date',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'publication_date',
  'publicationdate',
  'published',
  'article.published',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'vr:published_time',
  'bt:pubdate',
  'mediator_published_time',
  'article_date_original',
  'originalpublicationdate',
  'publish_time',
  'displaydate',
  'dc.date.issued',
  'dcterms.issued',
  'dc.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.created',
  'datecreated',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'article:create_at',
  'apub:time',
  'weibo: article:create_at',
  'page_date',
  'posted',
  'created',
  'date',
];

type Published = PageMetadata['published'];

/** Nothing was published on the web before. */
const FIRST_PAGE = '1994';

function publishedOf(document: Page, meta: Meta, described: string | null, address: string | null): Published {
  const [ofPublication, ofChange] = timesIn(document);
  const stated = [
    described,
    ...PUBLISHED.map((name) => meta(name)),
    propertyOf(document, 'datePublished'),
    propertyOf(document, 'dateCreated'),
    ...ofPublication,
  ];
  return (
    firstDate(stated, 'STATED') ??
    firstDate([address === null ? null : dayInAddress(address)], 'INFERRED') ??
    firstDate(bylinesIn(document), 'INFERRED') ??
    firstDate(ofChange, 'INFERRED')
  );
}

function firstDate(candidates: readonly (string | null)[], origin: DateOrigin): Published {
  for (const candidate of candidates) {
    const text = candidate === null ? null : readPublication(candidate);
    // Words that only look like a date of publication may be those of what is told.
    if (text !== null && (origin === 'STATED' || text >= FIRST_PAGE)) return { text, origin };
  }
  return null;
}

/** Times on the page, those of publication before those of a later change; in the article before elsewhere. */
function timesIn(document: Page): readonly [readonly string[], readonly string[]] {
  const times = [...document.querySelectorAll('time')].slice(0, 50);
  const isChange = (time: PageElement): boolean =>
    CHANGED.test(`${signsOf(time)} ${signsOf(time.parentElement)} ${time.textContent ?? ''}`);
  const rank = (time: PageElement): number =>
    time.hasAttribute('pubdate') || /publish|posted|entry-date/i.test(signsOf(time))
      ? 0
      : time.closest('article, main, header')
        ? 1
        : 2;
  const inOrder = times.map((time) => ({ time, rank: rank(time) })).sort((a, b) => a.rank - b.rank);
  const datesOf = (changed: boolean): string[] =>
    inOrder
      .filter(({ time }) => isChange(time) === changed)
      .flatMap(({ time }) => [time.getAttribute('datetime') ?? '', time.textContent ?? '']);
  return [datesOf(false), datesOf(true)];
}

const CHANGED = /updat|modif|aktualisiert|mis à jour|actualiz|aggiornat/i;

function signsOf(element: PageElement | null): string {
  return element === null
    ? ''
    : ['itemprop', 'class', 'id', 'property'].map((name) => element.getAttribute(name) ?? '').join(' ');
}

/** Short words in what calls itself a date or a byline. */
function bylinesIn(document: Page): readonly string[] {
  const signed = document.querySelectorAll(
    '[class*="date" i], [id*="date" i], [class*="publish" i], [class*="posted" i], [class*="byline" i], [class*="timestamp" i], [class*="time" i], [class*="meta" i], [class*="info" i]',
  );
  return [...signed]
    .slice(0, 200)
    .filter((element) => !CHANGED.test(signsOf(element)))
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text.length >= 6 && text.length <= 120);
}

function propertyOf(document: Page, name: string): string | null {
  const element = document.querySelector(`[itemprop~="${name}" i]`);
  return (
    element &&
    first(
      element.getAttribute('content'),
      element.getAttribute('datetime'),
      element.querySelector('[itemprop~="name" i]')?.getAttribute('content'),
      element.querySelector('[itemprop~="name" i]')?.textContent,
      element.textContent,
    )
  );
}

/** An author's page is no name. */
const authorIn = (text: string | null): string | null => (text === null || /^https?:/.test(text) ? null : text);

function bylineOf(document: Page): string | null {
  const text = first(
    propertyOf(document, 'author'),
    document.querySelector('a[rel~="author"], [class~="author"], [class~="byline"]')?.textContent,
  )?.replace(/^by\s+/i, '');
  return text === undefined || text.length > 100 ? null : text;
}

/** The address of an article leads to it: one that leads to the site's front page is a slip of its template. */
function canonicalUrl(stated: readonly (string | null | undefined)[], address: string | null): string | null {
  const base = address ?? undefined;
  for (const link of stated) {
    if (!link || !URL.canParse(link, base)) continue;
    const url = new URL(link, base);
    if (!/^https?:$/.test(url.protocol)) continue;
    if (url.pathname === '/' && url.search === '' && base !== undefined && new URL(base).pathname !== '/') continue;
    return url.href;
  }
  return address;
}

const first = (...values: readonly (string | null | undefined)[]): string | null =>
  values.map((value) => value?.replace(/\s+/g, ' ').trim()).find((value) => value) ?? null;
