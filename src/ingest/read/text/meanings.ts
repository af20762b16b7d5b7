/** Which keys of a head mean what: our own names first, then what others call so, in lower case. */
export const MEANINGS = {
  title: ['title', 'headline'],
  publisher: ['publisher', 'outlet', 'site', 'sitename', 'site_name', 'publication', 'website'],
  published: ['published', 'date', 'datepublished', 'publishdate', 'publish_date', 'published_at', 'pubdate'],
  url: ['url', 'source', 'link', 'canonical', 'canonical_url', 'original', 'permalink'],
  lang: ['lang', 'language', 'locale'],
  author: ['author', 'authors', 'byline', 'creator'],
} as const;
export type Meaning = keyof typeof MEANINGS;

export const meaningOf = (key: string): Meaning | null =>
  MEANING_BY_KEY.get(key.toLowerCase().replace(/[ -]/g, '_')) ?? null;

const MEANING_BY_KEY: ReadonlyMap<string, Meaning> = new Map(
  (Object.keys(MEANINGS) as Meaning[]).flatMap((meaning) => MEANINGS[meaning].map((key) => [key, meaning] as const)),
);

export interface HeadEntry {
  readonly key: string;
  readonly value: unknown;
  /** In the file, counted from 1. */
  readonly line: number;
}
