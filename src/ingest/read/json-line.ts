/** One line of JSON lines: an object with title, publisher, published, url, lang and text. */
import { type CheckedDocument, checkDocument } from './document.ts';
import { UnreadableError } from './unreadable.ts';

const keys = ['title', 'publisher', 'published', 'url', 'lang', 'text'] as const;
const known: ReadonlySet<string> = new Set(keys);

export function readJsonLine(line: string, name: string): CheckedDocument {
  const value = parse(line);
  const fields = new Map<string, string>();
  for (const [key, field] of Object.entries(value)) {
    if (!known.has(key))
      throw new UnreadableError(`has the unknown key ${JSON.stringify(key)}; known are ${keys.join(', ')}`);
    if (field === null) continue;
    if (typeof field !== 'string')
      throw new UnreadableError(`${key} is no text but ${JSON.stringify(field)?.slice(0, 40)}`);
    fields.set(key, field);
  }
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

/** JSON.parse lets the last of two equal keys win; values are texts here, so every string before a colon is a key. */
function refuseRepeatedKeys(line: string): void {
  const seen = new Set<string>();
  for (const [, key, colon] of line.matchAll(/"((?:[^"\\]|\\.)*)"\s*(:?)/g)) {
    if (colon !== ':' || key === undefined) continue;
    if (seen.has(key)) throw new UnreadableError(`gives ${JSON.stringify(key)} twice`);
    seen.add(key);
  }
}
