/** A document as somebody hands it in, its text or its page, checked and made ready for the extractor. */
import { InputError } from '../../domain/error.ts';
import { isLanguage } from '../../domain/language.ts';
import { type CheckedDocument, checkDocument } from './document.ts';
import { readHtml } from './page/html.ts';
import { outletAbove } from './text/credit-line.ts';
import { UnreadableError } from './unreadable.ts';

export interface HandedIn {
  readonly text: string | null;
  readonly html: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly lang: string | null;
  /** An ISO instant. */
  readonly published: string | null;
  readonly publisher: string | null;
  /** The byline. */
  readonly author?: string | null;
  /** Where the pages of a paged document begin in its text. */
  readonly pages?: readonly number[] | null;
  /** UTF-16 code units of text that are read; longer ones are refused. */
  readonly mostText: number;
}

const TITLE_LENGTH = 80;

/** That which a line of a text names; a page says it otherwise. */
const outletOf = ({ text }: HandedIn): string | null => (text === null ? null : outletAbove(text));

/** Throws InputError for what cannot be read, or is longer than it may be. */
export function readHandedIn(given: HandedIn): CheckedDocument {
  if (given.lang !== null && !isLanguage(given.lang)) {
    throw new InputError(`lang is ${JSON.stringify(given.lang)}, which is no language code such as en or pt-BR`);
  }
  const pages = given.pages ?? [];
  checkPages(pages, given.text);
  const page = given.html === null ? null : articleIn(given.html, given.url ?? 'page').document;
  const text = page?.text ?? given.text ?? '';
  if (text.length > given.mostText) {
    throw new InputError(`the document has ${text.length} characters; at most ${given.mostText} are read here`);
  }
  return checkDocument({
    text,
    title: given.title ?? page?.title ?? titleOf(text),
    publisher: given.publisher ?? page?.publisher ?? outletOf(given),
    published: given.published ?? page?.published ?? null,
    publishedOrigin: given.published === null ? (page?.publishedOrigin ?? 'STATED') : 'STATED',
    author: given.author ?? page?.author ?? null,
    url: given.url ?? page?.url ?? null,
    lang: given.lang ?? page?.lang ?? null,
    pages,
  });
}

/** The first page begins at 0, each later one after the one before it, and the last within the text. */
function checkPages(pages: readonly number[], text: string | null): void {
  if (pages.length === 0) return;
  if (text === null) throw new InputError('pages are places in a text: give text, not html');
  const isWrong = (begin: number, i: number) => (i === 0 ? begin !== 0 : begin <= (pages[i - 1] ?? 0));
  const wrong = pages.findIndex((begin, i) => begin >= text.length || isWrong(begin, i));
  if (wrong >= 0) {
    const where = `pages[${wrong}] is ${pages[wrong]}`;
    throw new InputError(`${where}; pages begin at 0, each after the one before it, within the text`);
  }
}

function articleIn(html: string, source: string): CheckedDocument {
  try {
    return readHtml(html, source);
  } catch (error) {
    throw UnreadableError.from(error);
  }
}

/** The first line, cut at a word. */
function titleOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`;
}
