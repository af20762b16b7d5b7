/** An HTML page to the text of its article; navigation, scripts and captions stay behind. */
import { Readability } from '@mozilla/readability';
import { type CheckedDocument, checkDocument } from '../document.ts';
import { readPublication } from '../publication.ts';
import { UnreadableError } from '../unreadable.ts';
import { type Page, parsePage } from './dom.ts';
import { metadataOf } from './metadata.ts';
import { wordsOf } from './words.ts';

/** `source` is the page's own address where it has one, else its title of last resort. */
export function readHtml(html: string, source: string): CheckedDocument {
  const document = parsePage(html);
  const stated = metadataOf(document, /^https?:/.test(source) && URL.canParse(source) ? source : null);
  const everything = () => wordsOf(parsePage(html).body);
  const { text, ...found } = articleOf(document, everything);
  if (text === '') throw new UnreadableError('holds no article that can be told from the rest of the page');
  const alsoPublished = found.published === null ? null : readPublication(found.published);
  return checkDocument({
    ...stated,
    title: stated.title ?? source,
    publisher: stated.publisher ?? found.publisher,
    author: stated.author ?? found.author,
    published: stated.published?.text ?? alsoPublished,
    publishedOrigin: stated.published?.origin ?? 'STATED',
    text,
  });
}

/** A fragment of HTML, as feeds and mails carry it, to plain text. */
export const textOfHtml = (html: string): string =>
  /[<&]/.test(html) ? wordsOf(parsePage(`<body>${html}`).body) : html.replace(/\s+/g, ' ').trim();

interface Article {
  readonly text: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
}

/** A short page is all article: Readability finds none in a bare fragment. */
const SHORT = 2_000;

function articleOf(document: Page, everything: () => string): Article {
  const article = new Readability(document, { charThreshold: 0, serializer: (node) => node }).parse();
  const found = article?.content ? wordsOf(article.content) : '';
  const rest = found === '' ? everything() : '';
  return {
    text: found === '' && rest.length <= SHORT ? rest : found,
    publisher: article?.siteName ?? null,
    author: article?.byline ?? null,
    published: article?.publishedTime ?? null,
  };
}
