/** What a page says of its article to search engines (schema.org in JSON-LD). */
import type { Page } from './dom.ts';

export interface Described {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly lang: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

/** Null for a page that describes no article. What is no JSON describes nothing, as for search engines. */
export function describedIn(document: Page): Described | null {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')];
  const things = scripts.flatMap((script) => thingsIn(parsed(script.textContent ?? '')));
  const byId = new Map(things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [])));
  const article = things.find((thing) => isOfType(thing, ARTICLE)) ?? null;
  const page = things.find((thing) => isOfType(thing, PAGE)) ?? null;
  const site = things.find((thing) => isOfType(thing, SITE)) ?? things.find((thing) => isOfType(thing, OUTLET)) ?? null;
  if (article === null && page === null && site === null) return null;
  const of = (name: string): unknown => article?.[name] ?? page?.[name];
  const nameOf = (value: unknown): string | null => namesIn(value, byId).join(', ') || null;
  return {
    title: textOf(article?.headline),
    publisher: nameOf(of('publisher')) ?? nameOf(of('sourceOrganization')) ?? nameOf(site),
    author: nameOf(of('author')) ?? nameOf(of('creator')),
    published: textOf(of('datePublished')) ?? textOf(of('dateCreated')) ?? textOf(of('uploadDate')),
    url: textOf(article?.url) ?? addressOf(article?.mainEntityOfPage),
    lang: textOf(of('inLanguage')),
  };
}

const ARTICLE = /(?:Article|BlogPosting|Report|Posting|Review|PressRelease|Interview)$/;
const PAGE = /^(?:WebPage|ItemPage|VideoObject|AudioObject)$/;
const SITE = /^WebSite$/;
const OUTLET = /^(?:NewsMediaOrganization|Organization)$/;

const isOfType = (thing: Thing, types: RegExp): boolean =>
  [thing['@type']].flat().some((type) => typeof type === 'string' && types.test(type.replace(/^.*[/#:]/, '')));

const DEEPEST = 12;

/** All objects with a type, in the order of the page, outer before inner. */
function thingsIn(value: unknown, depth = 0): readonly Thing[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth + 1));
  const thing = value as Thing;
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'isPartOf'].flatMap((name) =>
    thingsIn(thing[name], depth + 1),
  );
  return '@type' in thing ? [thing, ...inner] : inner;
}

const OPENING = /^(?:<!--|(?:\/\*|\/\/)?\s?<!\[CDATA\[\s?(?:\*\/)?)/;
const CLOSING = /(?:-->|(?:\/\*|\/\/)?\s?\]\]>\s?(?:\*\/)?)$/;

/** Scripts come wrapped in comments or marked sections, with raw line ends inside texts, or with a semicolon behind. */
function parsed(script: string): unknown {
  const plain = script.trim().replace(OPENING, '').replace(CLOSING, '').trim();
  for (const text of [plain, plain.replace(/\p{Cc}+/gu, ' ').replace(/;$/, '')]) {
    try {
      return JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

function namesIn(value: unknown, byId: ReadonlyMap<unknown, Thing>): readonly string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [value.trim()].filter(Boolean);
  if (Array.isArray(value)) return [...new Set(value.slice(0, 10).flatMap((one) => namesIn(one, byId)))];
  if (typeof value !== 'object' || value === null) return [];
  const thing = value as Thing;
  if (thing.name !== undefined) return namesIn(thing.name, new Map());
  const other = byId.get(thing['@id']);
  return other?.name === undefined ? [] : namesIn(other.name, new Map());
}

const textOf = (value: unknown): string | null => {
  const [first] = [value].flat();
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
};

const addressOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null ? textOf((value as Thing)['@id']) : textOf(value);
