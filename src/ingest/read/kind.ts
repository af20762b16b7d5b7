/** How an input is to be read: by its name, by what a server says of it, or by how it begins. */
import { extname } from 'node:path';

export type Kind = 'text' | 'html' | 'feed' | 'lines';

export function kindOfName(path: string): Kind {
  const extension = extname(path).toLowerCase();
  if (/^\.x?html?$/.test(extension)) return 'html';
  return /^\.(?:xml|rss|atom)$/.test(extension) ? 'feed' : 'text';
}

export function kindOfType(contentType: string): Kind | null {
  if (/html/.test(contentType)) return 'html';
  if (/\b(?:rss|atom|rdf)\+xml|\bxml$/.test(contentType)) return 'feed';
  return /ndjson|jsonl|json-seq/.test(contentType) ? 'lines' : null;
}

export function kindOfContent(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html)/.test(head)) return 'html';
  if (/^(?:<\?xml|<rss|<feed|<rdf)/.test(head)) return 'feed';
  return head.startsWith('{') ? 'lines' : 'text';
}
