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
  const text = new PagedText();
  const info: Record<string, string> = {};
  const groups: Group[] = [{ destination: 'text', fallback: 1 }];
  let charset = 'windows-1252';
  let skipped = 0;
  let raw: number[] = [];
  const top = (): Group => groups.at(-1) as Group;
  const put = (words: string): void => {
    const { destination } = top();
    if (destination === 'text') text.add(words);
    else if (destination !== 'nowhere') info[destination] = (info[destination] ?? '') + words;
  };
  /** Bytes of one character of an East Asian charset come one by one. */
  const flush = (): void => {
    if (raw.length > 0) put(decoderOf(charset).decode(Uint8Array.from(raw)));
    raw = [];
  };
  for (const [, hex, word, figure, symbol, brace, plain] of source.matchAll(
    /\\'([0-9a-f]{2})|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi,
  )) {
    if (hex !== undefined) {
      if (skipped > 0) skipped--;
      else raw.push(Number.parseInt(hex, 16));
      continue;
    }
    if (word === 'bin') throw new UnreadableError('holds binary parts, which are not read');
    flush();
    if (brace === '{') {
      if (groups.length > DEEPEST) throw new UnreadableError(`nests more than ${DEEPEST} deep`);
      groups.push({ ...top() });
    } else if (brace === '}') {
      if (groups.length > 1) groups.pop();
      skipped = 0;
    } else if (plain !== undefined) {
      put(plain.slice(skipped));
      skipped = Math.max(0, skipped - plain.length);
    } else if (symbol === '*') top().destination = 'nowhere';
    else if (PARAGRAPHS.has(word ?? symbol ?? '') && top().destination === 'text') text.paragraph();
    else if (word === 'page' && top().destination === 'text') text.page();
    else if (word === 'u') {
      put(String.fromCharCode(Number(figure) & 0xffff));
      skipped = top().fallback;
    } else if (word === 'uc') top().fallback = Number(figure ?? 1);
    else if (word === 'ansicpg') charset = `windows-${figure}`;
    else if (word === 'mac') charset = 'macintosh';
    else if (word !== undefined && NOWHERE.has(word)) top().destination = 'nowhere';
    else if (word !== undefined && (PROPERTIES.has(word) || word === 'info')) top().destination = word;
    else if (/^(?:yr|mo|dy)$/.test(word ?? ''))
      put(word === 'yr' ? String(figure) : `-${String(figure).padStart(2, '0')}`);
    else put(SIGNS[word ?? symbol ?? ''] ?? '');
  }
  flush();
  return { ...text.done(), info };
}

function decoderOf(charset: string): TextDecoder {
  const name = charset === 'windows-932' ? 'shift_jis' : charset === 'windows-936' ? 'gbk' : charset;
  return new TextDecoder(isKnown(name) ? name : 'windows-1252');
}
