/** One line of JSON lines: an object with title, publisher, published, url, lang and text. */
import { type CheckedDocument, checkDocument } from '../document.ts';
import { type FeedEntry, readFeed } from '../page/feed.ts';
import { UnreadableError } from '../unreadable.ts';

const keys = ['title', 'publisher', 'published', 'url', 'lang', 'text'] as const;
const known: ReadonlySet<string> = new Set(keys);

export function readJsonLine(line: string, name: string): CheckedDocument {
  const value = parse(line);
  if ('schema' in value || 'type' in value) throw new UnreadableError(`is JSON${otherKind(value)}`);
  const fields = new Map(Object.entries(value).flatMap(([key, field]) => fieldOf(key, field)));
  refuseRepeatedKeys(line);
  const text = fields.get('text');
  if (text === undefined) throw new UnreadableError('text is missing');
  return checkDocument({
    title: fields.get('title') ?? name,
    publisher: fields.get('publisher') ?? null,
    published: fields.get('published') ?? null,
    url: fields.get('url') ?? null,
    lang: fields.get('lang') ?? null,
    text,
  });
}

/** Nothing for a field that is null. */
function fieldOf(key: string, field: unknown): readonly (readonly [string, string])[] {
  if (!known.has(key))
    throw new UnreadableError(`has the unknown key ${JSON.stringify(key)}; known are ${keys.join(', ')}`);
  if (field === null) return [];
  if (typeof field !== 'string')
    throw new UnreadableError(`${key} is no text but ${JSON.stringify(field)?.slice(0, 40)}`);
  return [[key, field]];
}

function parse(line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new UnreadableError(`is no JSON: ${cause instanceof Error ? cause.message.slice(0, 120) : ''}`, null, {
      cause,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnreadableError('is no JSON object');
  return value;
}

/** A file of JSON that is one feed, or one document; what other programs mean by theirs, their importer knows. */
export function readJson(text: string, name: string): readonly FeedEntry[] {
  const value: unknown = JSON.parse(text);
  if (isObject(value) && /jsonfeed\.org/.test(String(value.version))) return readFeed(text, name);
  if (isObject(value) && typeof value.text === 'string') return [readJsonLine(text, name)];
  throw new UnreadableError(`is JSON${otherKind(value)}`);
}

function otherKind(value: unknown): string {
  const [first] = [value].flat() as readonly unknown[];
  if (!isObject(first)) return ', which is no text';
  if (first.type === 'bundle' || 'spec_version' in first) return ' in STIX; use: import stix';
  if (typeof first.schema === 'string' && 'properties' in first) return ' in FollowTheMoney; use: import ftm';
  return isObject(first.results) || 'officeholder' in first
    ? ' of Wikidata; use: import wikidata'
    : ', which is no text';
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON.parse lets the last of two equal keys win; values are texts here, so every string before a colon is a key. */
function refuseRepeatedKeys(line: string): void {
  const seen = new Set<string>();
  for (const [, key, colon] of line.matchAll(/"((?:[^"\\]|\\.)*)"\s*(:?)/g)) {
    if (colon !== ':' || key === undefined) continue;
    if (seen.has(key)) throw new UnreadableError(`gives ${JSON.stringify(key)} twice`);
    seen.add(key);
  }
}
