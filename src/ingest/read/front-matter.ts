/** A dispatch: text with optional front matter between two lines of three dashes. */
import { type CheckedDocument, checkDocument } from './document.ts';
import { UnreadableError } from './unreadable.ts';

const keys = ['title', 'publisher', 'published', 'url', 'lang'] as const;
type Key = (typeof keys)[number];

export interface Dispatch extends CheckedDocument {
  /** Where the document's text begins in the file, in UTF-16 code units. */
  readonly offset: number;
}

/** `name` is the title of a text that has none. */
export function readDispatch(file: string, name = ''): Dispatch {
  const { fields, lines, offset } = splitFrontMatter(file);
  try {
    return { ...checkDocument({ title: name, ...fields, text: file.slice(offset) }), offset };
  } catch (error) {
    throw atField(error, lines, offset === 0 ? 0 : file.slice(0, offset).split('\n').length - 1);
  }
}

interface FrontMatter {
  readonly fields: Partial<Record<Key, string>>;
  readonly lines: ReadonlyMap<string, number>;
  readonly offset: number;
}

function splitFrontMatter(file: string): FrontMatter {
  const start = file.startsWith('\uFEFF') ? 1 : 0;
  const opening = /^---[ \t]*\r?\n/.exec(file.slice(start, start + 80));
  if (!opening) return { fields: {}, lines: new Map(), offset: start };
  const fields: Partial<Record<Key, string>> = {};
  const lines = new Map<string, number>();
  let offset = start + opening[0].length;
  for (let line = 2; ; line += 1) {
    const end = file.indexOf('\n', offset);
    const content = file.slice(offset, end < 0 ? file.length : end).trimEnd();
    if (content === '---') return { fields, lines, offset: end < 0 ? file.length : end + 1 };
    if (end < 0) throw new UnreadableError('front matter has no closing line of three dashes', 1);
    const [key, value] = readField(content, line, lines);
    if (key !== null) {
      fields[key] = value;
      lines.set(key, line);
    }
    offset = end + 1;
  }
}

function readField(content: string, line: number, known: ReadonlyMap<string, number>): readonly [Key | null, string] {
  if (content.trim() === '') return [null, ''];
  const match = /^([A-Za-z_-]+):(?:\s+(.*))?$/.exec(content);
  if (!match) throw new UnreadableError('front matter holds a line that is no "key: value"', line);
  const key = keys.find((name) => name === match[1]);
  if (!key)
    throw new UnreadableError(`front matter has the unknown key ${match[1]}; known are ${keys.join(', ')}`, line);
  if (known.has(key)) throw new UnreadableError(`front matter gives ${key} twice`, line);
  return [key, unquote(match[2] ?? '')];
}

/** Adds the line where a field or the text stands to what the check said about it. */
function atField(error: unknown, lines: ReadonlyMap<string, number>, before: number): unknown {
  if (!(error instanceof UnreadableError)) return error;
  const field = /^\w+/.exec(error.message)?.[0] ?? '';
  const line = error.line === null ? (lines.get(field) ?? null) : error.line + (field === 'text' ? before : 0);
  return new UnreadableError(error.message, line, { cause: error });
}

const unquote = (value: string): string => /^(["'])(.*)\1$/.exec(value.trim())?.[2] ?? value.trim();
