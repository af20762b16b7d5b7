/**
 * A dispatch: text with optional front matter in YAML between two lines of three dashes, or in TOML between three
 * pluses, as clippers and site builders write it, or as bare lines above the text. What means title, publisher, day, address or language is used, the
 * rest passed over.
 */
import { isMap, LineCounter, parseDocument } from 'yaml';
import { type CheckedDocument, checkDocument } from '../document.ts';
import { readPublication } from '../publication.ts';
import { UnreadableError } from '../unreadable.ts';
import { bareHead } from './bare-head.ts';
import { outletAbove } from './credit-line.ts';
import { type HeadEntry, MEANINGS, type Meaning } from './meanings.ts';

export interface Dispatch extends CheckedDocument {
  /** Where the document's text begins in the file, in UTF-16 code units. */
  readonly offset: number;
}

const LONGEST_HEAD = 100_000;

/** `name` is the title of a text that has none. */
export function readDispatch(file: string, name = ''): Dispatch {
  const { fields, lines, offset, warnings } = splitFrontMatter(file);
  try {
    const text = file.slice(offset);
    const publisher = fields.publisher ?? outletAbove(text);
    return { ...checkDocument({ title: name, ...fields, publisher, text, warnings }), offset };
  } catch (error) {
    throw atField(error, lines, offset === 0 ? 0 : file.slice(0, offset).split('\n').length - 1);
  }
}

interface FrontMatter {
  readonly fields: Partial<Record<Meaning, string>>;
  readonly lines: ReadonlyMap<string, number>;
  readonly offset: number;
  readonly warnings: readonly string[];
}

function splitFrontMatter(file: string): FrontMatter {
  const start = file.startsWith('\uFEFF') ? 1 : 0;
  const none = { fields: {}, lines: new Map(), offset: start, warnings: [] };
  const opening = /^(---|\+\+\+)[ \t]*\r?\n/.exec(file.slice(start, start + 80));
  if (!opening) {
    const bare = bareHead(file.slice(start));
    return bare === null ? none : { ...fieldsOf(bare.entries), offset: start + bare.length };
  }
  const [first, mark] = opening;
  const begin = start + first.length;
  const closing = new RegExp(`^${mark === '---' ? '---' : '\\+\\+\\+'}[ \\t]*\\r?(?:\\n|$)`, 'm');
  const end = closing.exec(file.slice(begin, begin + LONGEST_HEAD));
  if (!end) throw new UnreadableError('front matter has no closing line of three dashes', 1);
  const head = file.slice(begin, begin + end.index);
  const found = entriesIn(mark === '---' ? head : asYaml(head));
  return { ...fieldsOf(found), offset: begin + end.index + end[0].length };
}

function entriesIn(head: string): readonly HeadEntry[] {
  const lineCounter = new LineCounter();
  // Days stay the words they are, and aliases, which can multiply, are not followed.
  const document = parseDocument(withPlainWords(head), {
    lineCounter,
    schema: 'failsafe',
    uniqueKeys: true,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error) {
    const at = lineCounter.linePos(error.pos[0]).line + 1;
    throw new UnreadableError(`front matter is no YAML: ${error.message.split('\n')[0]}`, at);
  }
  if (document.contents === null) return [];
  if (!isMap(document.contents)) throw new UnreadableError('front matter holds no "key: value"', 2);
  return Object.entries(document.toJS({ maxAliasCount: 10 }) as Readonly<Record<string, unknown>>).map(
    ([key, value]) => ({
      key,
      value,
      line: lineOf(head, key),
    }),
  );
}

/** A headline has colons and number signs that mean nothing: `title: Moscow: the talks #2`. */
const withPlainWords = (head: string): string =>
  head.replace(
    /^([A-Za-z_-]+:[ \t]+)([^\s"'[{&*!|>%@`#].*?(?:: | #).*?)[ \t]*\r?$/gm,
    (_, key: string, value: string) => key + JSON.stringify(value),
  );

const lineOf = (head: string, key: string): number =>
  head.split('\n').findIndex((line) => line.replace(/^["']/, '').startsWith(key)) + 2;

/** The `key = "value"` of a TOML head; tables are passed over. */
const asYaml = (head: string): string => head.split(/\n\s*\[/)[0]?.replace(/^(\s*[\w-]+)\s*=\s*/gm, '$1: ') ?? '';

function fieldsOf(entries: readonly HeadEntry[]): Omit<FrontMatter, 'offset'> {
  const fields: Partial<Record<Meaning, string>> = {};
  const lines = new Map<string, number>();
  for (const meaning of Object.keys(MEANINGS) as Meaning[]) {
    const found = meant(meaning, entries);
    if (found === null) continue;
    fields[meaning] = found.text;
    lines.set(meaning, found.line);
  }
  const known = new Set<string>(Object.values(MEANINGS).flat());
  const others = entries.filter(({ key }) => !known.has(key.toLowerCase())).map(({ key }) => key);
  const said = `has front matter that is not used: ${others.join(', ').slice(0, 200)}`;
  return { fields, lines, warnings: others.length > 0 ? [said] : [] };
}

function meant(
  meaning: Meaning,
  entries: readonly HeadEntry[],
): { readonly text: string; readonly line: number } | null {
  for (const name of MEANINGS[meaning]) {
    const entry = entries.find(({ key }) => key.toLowerCase() === name);
    const text = entry === undefined ? '' : textOf(entry.value);
    // What others call `source` or `date` need be no address and no day; what has our own name must be.
    const value = text === '' || name !== meaning ? asMeant(meaning, text) : ownWord(meaning, text);
    if (entry !== undefined && value !== null) return { text: value, line: entry.line };
  }
  return null;
}

const ownWord = (meaning: Meaning, text: string): string =>
  meaning === 'published' ? (readPublication(text) ?? text) : text;

function asMeant(meaning: Meaning, text: string): string | null {
  if (text === '') return null;
  if (meaning === 'url') return /^https?:\/\//.test(text) ? text : null;
  return meaning === 'published' ? readPublication(text) : text;
}

/** Lists as their words; `[[Jane Writer]]` is how Obsidian links to a note. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  if (typeof value === 'object' && value !== null) return '';
  return String(value ?? '')
    .replace(/^\[\[(.*)\]\]$/, '$1')
    .trim();
}

/** Adds the line where a field or the text stands to what the check said about it. */
function atField(error: unknown, lines: ReadonlyMap<string, number>, before: number): unknown {
  if (!(error instanceof UnreadableError)) return error;
  const field = /^\w+/.exec(error.message)?.[0] ?? '';
  const line = error.line === null ? (lines.get(field) ?? null) : error.line + (field === 'text' ? before : 0);
  return new UnreadableError(error.message, line, { cause: error });
}
