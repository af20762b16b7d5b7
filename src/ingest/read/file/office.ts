/** Word and OpenDocument texts: their paragraphs, the pages as last laid out, and what their properties say. */
import { type CheckedDocument, checkDocument } from '../document.ts';
import { readPublication } from '../publication.ts';
import { UnreadableError } from '../unreadable.ts';
import { type Archive, openArchive } from './archive.ts';
import { PagedText } from './paged-text.ts';
import { readXml, type XmlTag } from './xml.ts';

export async function readOffice(bytes: Uint8Array, name: string): Promise<CheckedDocument> {
  const archive = await openArchive(bytes);
  const format = FORMATS.find(({ sign }) => archive.names.has(sign));
  const body = format && (await archive.part(format.body));
  if (!format || !body) throw new UnreadableError(otherKind(archive));
  if (format === OPEN_DOCUMENT) await refuseOtherDocuments(archive);
  const { text, pages } = textOf(body, format);
  const said = propertiesIn(await archive.part(format.properties));
  if (text === '') throw new UnreadableError('holds no text');
  return checkDocument({
    title: said.title || name,
    author: said.creator ?? null,
    // A template's first writing may be years before: the last change is when these words can have been known.
    published: readPublication(said.modified ?? said.date ?? said.created ?? ''),
    publishedOrigin: 'INFERRED',
    lang: said.language ?? null,
    text,
    pages,
  });
}

interface Format {
  /** The part that only files of this format have. */
  readonly sign: string;
  readonly body: string;
  readonly properties: string;
  readonly paragraphs: ReadonlySet<string>;
  /** Elements whose words count; null where all do. */
  readonly words: ReadonlySet<string> | null;
  readonly skipped: ReadonlySet<string>;
  readonly signOf: (tag: XmlTag) => Sign;
}

type Sign = 'page' | 'line' | 'blank' | null;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const WORD: Format = {
  sign: 'word/document.xml',
  body: 'word/document.xml',
  properties: 'docProps/core.xml',
  paragraphs: set('p'),
  words: set('t'),
  // What was deleted, and what older programs see in place of what others see.
  skipped: set('del Fallback moveFrom txbxContent'),
  signOf: ({ name, attributes }) => {
    if (name === 'lastRenderedPageBreak' || (name === 'br' && attributes.type === 'page')) return 'page';
    if (name === 'br' || name === 'cr') return 'line';
    return name === 'tab' && Object.keys(attributes).length === 0 ? 'blank' : null;
  },
};

const OPEN_DOCUMENT: Format = {
  sign: 'content.xml',
  body: 'content.xml',
  properties: 'meta.xml',
  paragraphs: set('p h'),
  words: null,
  skipped: set('annotation tracked-changes note meta automatic-styles font-face-decls scripts'),
  signOf: ({ name }) => {
    if (name === 'soft-page-break') return 'page';
    if (name === 'line-break') return 'line';
    return name === 'tab' || name === 's' ? 'blank' : null;
  },
};

const FORMATS: readonly Format[] = [WORD, OPEN_DOCUMENT];

function textOf(body: Buffer, format: Format): { readonly text: string; readonly pages: readonly number[] } {
  const text = new PagedText();
  const { skipped, words, paragraphs } = format;
  /** How many of these are open. */
  const open = { skipped: 0, words: 0, paragraphs: 0 };
  const count = (name: string, step: 1 | -1): void => {
    if (skipped.has(name)) open.skipped += step;
    if (words?.has(name)) open.words += step;
    if (paragraphs.has(name)) open.paragraphs += step;
  };
  const mark = (sign: Sign): void => {
    if (sign === 'page') text.page();
    else if (sign !== null && open.paragraphs > 0) text.add(sign === 'line' ? '\n' : ' ');
  };
  readXml(body, {
    open(tag) {
      count(tag.name, 1);
      if (open.skipped === 0) mark(format.signOf(tag));
    },
    text(said) {
      if (open.skipped === 0 && (words === null ? open.paragraphs : open.words) > 0) text.add(said);
    },
    close({ name }) {
      count(name, -1);
      if (paragraphs.has(name) && open.skipped === 0 && open.paragraphs === 0) text.paragraph();
    },
  });
  return text.done();
}

async function refuseOtherDocuments(archive: Archive): Promise<void> {
  const type = (await archive.part('mimetype'))?.toString('latin1').trim() ?? '';
  if (type === '' || /opendocument\.text/.test(type)) return;
  throw new UnreadableError(
    /spreadsheet/.test(type)
      ? 'is a spreadsheet; save it as CSV and use: import csv'
      : `is of the kind ${type}, which is not read`,
  );
}

function otherKind({ names }: Archive): string {
  if (names.has('xl/workbook.xml')) return 'is a spreadsheet; save it as CSV and use: import csv';
  if (names.has('ppt/presentation.xml')) return 'is a presentation, which is not read';
  if (names.has('EncryptedPackage')) return 'is encrypted';
  return 'is an archive of files; unpack it first';
}

/** Of properties, the words of each by its name. */
function propertiesIn(part: Buffer | null): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  let name = '';
  if (part === null) return found;
  readXml(part, {
    open: (tag) => {
      name = tag.name;
    },
    text: (words) => {
      if (/^(?:title|creator|language|date|created|modified|creation-date)$/.test(name))
        found[name] = (found[name] ?? '') + words;
    },
    close: () => {
      name = '';
    },
  });
  return found;
}
