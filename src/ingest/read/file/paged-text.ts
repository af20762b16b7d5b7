/** Text that is put together paragraph by paragraph, and where its pages begin in it. */
import { MAX_BYTES } from '../bytes/decode.ts';
import { UnreadableError } from '../unreadable.ts';

export class PagedText {
  #done = '';
  #open = '';
  /** Of pages that have begun: where in the finished text, or that in the open paragraph. */
  readonly #pages: number[] = [0];

  add(words: string): void {
    this.#open += words;
    if (this.#done.length + this.#open.length > MAX_BYTES)
      throw new UnreadableError(`text is longer than ${MAX_BYTES} bytes`);
  }

  /** The next words go on where these end: with a blank between, or the hyphen of a broken word taken away. */
  joinTo(next: string): void {
    if (/\p{Ll}-$/u.test(this.#open) && /^\p{Ll}/u.test(next)) this.#open = this.#open.slice(0, -1);
    else if (this.#open !== '') this.#open += ' ';
    this.add(next);
  }

  get endsSentence(): boolean {
    return /[.!?:][”"’')\]]*\s*$/.test(this.#open);
  }

  /** Ends the paragraph. */
  paragraph(): void {
    const words = tidy(this.#open);
    this.#open = '';
    if (words !== '') this.#done += this.#done === '' ? words : `\n\n${words}`;
  }

  /** A page may begin in the middle of a paragraph. */
  page(): void {
    const open = tidy(this.#open);
    const before = this.#done.length + (open === '' ? 0 : open.length + (this.#done === '' ? 0 : 2));
    this.#pages.push(before);
  }

  /** `pages` is empty for a text that has one page, or says nothing of pages. */
  done(): { readonly text: string; readonly pages: readonly number[] } {
    this.paragraph();
    const text = this.#done;
    // The words of a page begin after the blank that parts them from those before.
    const pages = this.#pages.map((at) => at + (/^\s+/.exec(text.slice(at, at + 10))?.[0].length ?? 0));
    return { text, pages: pages.length > 1 ? pages.map((at) => Math.min(at, text.length)) : [] };
  }
}

const tidy = (words: string): string =>
  words
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
