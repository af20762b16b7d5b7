/** How an input is to be read: by how it begins, by what a server says of it, or by its name. */
import { extname } from 'node:path';

export type Kind = 'text' | 'html' | 'feed' | 'lines' | 'json' | 'table' | FileKind;
/** Kinds that a library unpacks. */
export type FileKind = 'pdf' | 'zip' | 'mail' | 'msg' | 'rtf';

const BY_EXTENSION: Readonly<Record<string, Kind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.markdown': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
  '.json': 'json',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.csv': 'table',
  '.tsv': 'table',
  '.tab': 'table',
  '.pdf': 'pdf',
  '.docx': 'zip',
  '.docm': 'zip',
  '.odt': 'zip',
  '.eml': 'mail',
  '.mht': 'mail',
  '.mhtml': 'mail',
  '.msg': 'msg',
  '.rtf': 'rtf',
};

/** Null for a name that says nothing, or nothing that can be read. */
export const kindOfName = (path: string): Kind | null => BY_EXTENSION[extname(path).toLowerCase()] ?? null;

export function kindOfType(contentType: string): Kind | null {
  if (/html/.test(contentType)) return 'html';
  if (/\b(?:rss|atom|rdf|feed)\+xml|\bxml$|feed\+json/.test(contentType)) return 'feed';
  if (/ndjson|jsonl|json-seq/.test(contentType)) return 'lines';
  if (/\bjson\b/.test(contentType)) return 'json';
  if (/\bcsv\b|tab-separated/.test(contentType)) return 'table';
  if (/\bpdf$/.test(contentType)) return 'pdf';
  return /message\/rfc822|multipart\/related/.test(contentType) ? 'mail' : null;
}

/** Files that begin like no other, whatever their name; null for all that are text. */
export function kindOfMark(bytes: Uint8Array): FileKind | null {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (/^\s*%PDF-/.test(head)) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'zip';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'msg';
  return head.startsWith('{\\rtf') ? 'rtf' : null;
}

export function kindOfText(text: string): Kind {
  const head = text.slice(0, 2_000).trimStart();
  if (/^(?:<!doctype html|<html[\s>])/i.test(head)) return 'html';
  if (/^(?:<\?xml|<rss[\s>]|<feed[\s>]|<rdf:)/i.test(head)) return /<html[\s>]/i.test(head) ? 'html' : 'feed';
  if (/^(?:\{|\[\s*[[{\]"])/.test(head)) return kindOfBraces(text, head);
  const isMail = /^[\w-]+: .*\r?\n(?:[\w-]+: |[ \t])/.test(head) && /^MIME-Version: /im.test(head);
  return isMail ? 'mail' : 'text';
}

/** Prose may begin with a brace too. */
function kindOfBraces(text: string, head: string): Kind {
  if (isJson(text)) return 'json';
  return isJson(head.split('\n')[0] ?? '') ? 'lines' : 'text';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Five lines and more, nearly all with as many tabs, semicolons or bars, two at least: no prose is like that. */
export function looksLikeTable(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split('\n', 60)
    .filter((line) => line.trim() !== '');
  if (lines.length < 5) return false;
  return ['\t', ';', '|'].some((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1);
    const [first = 0] = counts;
    return first >= 2 && counts.filter((count) => count === first).length >= lines.length * 0.9;
  });
}
