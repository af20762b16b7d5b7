/** Rich Text Format: its words, paragraphs and pages; what belongs to fonts, styles, pictures and notes is passed over. */
import { isKnown } from '../bytes/decode.ts';
import { type CheckedDocument, checkDocument } from '../document.ts';
import { readPublication } from '../publication.ts';
import { UnreadableError } from '../unreadable.ts';
import { PagedText } from './paged-text.ts';

export function readRtf(bytes: Uint8Array, name: string): CheckedDocument {
  const source = Buffer.from(bytes).toString('latin1');
  if (!source.startsWith('{\\rtf')) throw new UnreadableError('is no RTF');
  const { text, pages, info } = wordsIn(source);
  if (text === '') throw new UnreadableError('holds no text');
  return checkDocument({
    title: info.title?.trim() || name,
    author: info.author ?? null,
    published: readPublication(info.revtim ?? info.creatim ?? ''),
    publishedOrigin: 'INFERRED',
    text,
    pages,
  });
}

interface Group {
  /** Where its words go: into the text, to a property of the document, or nowhere. */
  destination: 'text' | 'nowhere' | string;
  /** How many characters stand behind a `\u` for programs that do not know it. */
  fallback: number;
}

/** Groups that hold no words of the text; any that begins with `\*` is one more. */
const NOWHERE = new Set(
  'fonttbl colortbl stylesheet pict header headerl headerr headerf footer footerl footerr footerf footnote annotation object objdata themedata datastore xmlnstbl listtable listoverridetable rsidtbl generator filetbl revtbl fldinst nonshppict shpinst bkmkstart bkmkend'.split(
    ' ',
  ),
);
const PROPERTIES = new Set('title author creatim revtim'.split(' '));
const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  cell: ' ',
  nestcell: ' ',
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
};
const PARAGRAPHS = new Set(['par', 'row', 'sect', 'nestrow', '\n', '\r']);
const DEEPEST = 500;

function wordsIn(source: string) {
  const reader = new RtfReader();
  for (const [, hex, word, figure, symbol, brace, plain] of source.matchAll(
    /\\'([0-9a-f]{2})|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi,
  )) {
    if (hex !== undefined) reader.byte(Number.parseInt(hex, 16));
    else if (brace !== undefined) reader.group(brace);
    else if (plain !== undefined) reader.words(plain);
    else reader.control(word ?? symbol ?? '', figure === undefined ? null : Number(figure));
  }
  return reader.done();
}

class RtfReader {
  readonly #text = new PagedText();
  readonly #info: Record<string, string> = {};
  readonly #groups: Group[] = [{ destination: 'text', fallback: 1 }];
  #charset = 'windows-1252';
  /** Characters still to come that stand in for one that was read. */
  #standIns = 0;
  /** Bytes of one character of an East Asian charset come one by one. */
  #bytes: number[] = [];

  byte(value: number): void {
    if (this.#standIns > 0) this.#standIns--;
    else this.#bytes.push(value);
  }

  words(plain: string): void {
    this.#flush();
    this.#put(plain.slice(this.#standIns));
    this.#standIns = Math.max(0, this.#standIns - plain.length);
  }

  group(brace: string): void {
    this.#flush();
    this.#standIns = 0;
    if (brace === '}') {
      if (this.#groups.length > 1) this.#groups.pop();
      return;
    }
    if (this.#groups.length > DEEPEST) throw new UnreadableError(`nests more than ${DEEPEST} deep`);
    this.#groups.push({ ...this.#top });
  }

  control(word: string, figure: number | null): void {
    this.#flush();
    const top = this.#top;
    const inText = top.destination === 'text';
    if (word === 'bin') throw new UnreadableError('holds binary parts, which are not read');
    if (word === '*' || NOWHERE.has(word)) top.destination = 'nowhere';
    else if (word === 'info' || PROPERTIES.has(word)) top.destination = word;
    else if (inText && PARAGRAPHS.has(word)) this.#text.paragraph();
    else if (inText && word === 'page') this.#text.page();
    else if (figure !== null) this.#figure(word, figure);
    else this.#put(SIGNS[word] ?? '');
  }

  #figure(word: string, figure: number): void {
    if (word === 'uc') this.#top.fallback = figure;
    else if (word === 'ansicpg') this.#charset = `windows-${figure}`;
    else if (word === 'yr') this.#put(String(figure));
    else if (word === 'mo' || word === 'dy') this.#put(`-${String(figure).padStart(2, '0')}`);
    else if (word === 'u') {
      this.#put(String.fromCharCode(figure & 0xffff));
      this.#standIns = this.#top.fallback;
    } else this.#put(SIGNS[word] ?? '');
  }

  done() {
    this.#flush();
    return { ...this.#text.done(), info: this.#info };
  }

  get #top(): Group {
    return this.#groups.at(-1) as Group;
  }

  #put(words: string): void {
    const { destination } = this.#top;
    if (destination === 'text') this.#text.add(words);
    else if (destination !== 'nowhere') this.#info[destination] = (this.#info[destination] ?? '') + words;
  }

  #flush(): void {
    if (this.#bytes.length > 0) this.#put(decoderOf(this.#charset).decode(Uint8Array.from(this.#bytes)));
    this.#bytes = [];
  }
}

function decoderOf(charset: string): TextDecoder {
  const name = charset === 'windows-932' ? 'shift_jis' : charset === 'windows-936' ? 'gbk' : charset;
  return new TextDecoder(isKnown(name) ? name : 'windows-1252');
}
