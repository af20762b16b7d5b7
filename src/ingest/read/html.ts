/** An HTML page to the text of its article, one paragraph a block; navigation, scripts and captions stay behind. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { InputError } from '../../domain/error.ts';
import { parsePublished } from '../../domain/time.ts';
import { type CheckedDocument, checkDocument } from './document.ts';
import { UnreadableError } from './unreadable.ts';

type Page = ReturnType<typeof parseHTML>['document'];

/** `source` is the page's own address where it has one, else its title of last resort. */
export function readHtml(html: string, source: string): CheckedDocument {
  refuseMonsters(html);
  const { document } = parseHTML(html);
  if (!document.documentElement) throw noArticle();
  const meta = metaReader(document);
  const fields = {
    title: meta('og:title') ?? document.querySelector('h1')?.textContent ?? document.title ?? source,
    publisher: meta('og:site_name'),
    published: publishedOf(document, meta),
    url: canonicalUrl(document, meta, source),
    lang: document.documentElement?.getAttribute('lang') ?? null,
  };
  const article = new Readability(document, { charThreshold: 0, serializer: (node) => node }).parse();
  const text = article?.content ? blocksOf(article.content) : '';
  if (text === '') throw noArticle();
  return checkDocument({ ...fields, title: fields.title.trim() || source, text });
}

/** A fragment of HTML, as feeds carry it, to plain text. */
export function textOfHtml(html: string): string {
  refuseMonsters(html);
  return blocksOf(parseHTML(`<html><body>${html}</body></html>`).document.body);
}

const noArticle = (): UnreadableError =>
  new UnreadableError('holds no article that can be told from the rest of the page');

const maxTags = 50_000;
const maxDepth = 1_000;

/** The parser takes time with the square of the nesting; a page of news is some dozens deep. */
function refuseMonsters(html: string): void {
  let tags = 0;
  let depth = 0;
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi)) {
    tags += 1;
    if (!unnested.has((name ?? '').toLowerCase())) depth += closing === '/' ? -1 : 1;
    if (tags > maxTags) throw new UnreadableError(`holds more than ${maxTags} tags`);
    if (depth > maxDepth) throw new UnreadableError(`nests tags more than ${maxDepth} deep`);
  }
}

const unnested: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option'.split(' '),
);

const blocks = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, td';

/** Innermost blocks in order, each on a line of its own, an empty line between; loose text is one block. */
function blocksOf(root: unknown): string {
  const node = root as Element;
  const found = [...node.querySelectorAll(blocks)].filter((block) => block.querySelector(blocks) === null);
  const texts = (found.length > 0 ? found : [node]).map((block) =>
    (block.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  return texts.filter((text) => text !== '').join('\n\n');
}

interface Element {
  readonly textContent: string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

const metaReader =
  (document: Page) =>
  (name: string): string | null =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? null;

/** The first date of the page that is one; a page with none, or with one nobody can read, has no date. */
function publishedOf(document: Page, meta: (name: string) => string | null): string | null {
  const candidates = [
    meta('article:published_time'),
    meta('date'),
    meta('dcterms.date'),
    document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null,
  ];
  return candidates.map((date) => date?.trim() ?? '').find(isPublished) ?? null;
}

function isPublished(date: string): boolean {
  if (date === '') return false;
  try {
    parsePublished(date, 'STATED');
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function canonicalUrl(document: Page, meta: (name: string) => string | null, source: string): string | null {
  const stated = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url') ?? '';
  const base = /^https?:/.test(source) ? source : undefined;
  if (stated !== '' && URL.canParse(stated, base)) {
    const url = new URL(stated, base);
    if (/^https?:$/.test(url.protocol)) return url.href;
  }
  return base ?? null;
}
