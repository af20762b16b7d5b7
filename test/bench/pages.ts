/**
 * How saved pages of others are read: `npm run bench -- pages FOLDER`, where FOLDER is the folder of test pages of a copy of
 * mozilla/readability (`test/test-pages`), flairNLP/fundus (`tests/resources/parser/test_data`) or adbar/trafilatura
 * (`tests/cache`, `tests/eval`). None of them is part of this project. Dates are held against the annotations beside them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../../src/ingest/read/bytes/charset.ts';
import { readHtml } from '../../src/ingest/read/page/html.ts';
import { UnreadableError } from '../../src/ingest/read/unreadable.ts';

const DAY = 86_400_000;
const PAGE = /\.html?(\.gz)?$/;
/** What the makers of a set expect as output is no page. */
const EXPECTED = /^expected\.html$/;

export function readPages(folder: string): void {
  const found = { pages: 0, read: 0, withPublisher: 0, dated: 0, dateRead: 0, withinDay: 0 };
  for (const path of pagesIn(folder)) {
    found.pages++;
    const { address, dates } = annotationOf(path);
    if (dates.length > 0) found.dated++;
    const document = read(path, address);
    if (document === null) continue;
    found.read++;
    if (document.publisher !== null) found.withPublisher++;
    if (dates.length === 0) continue;
    const published = document.published === null ? null : Date.parse(document.published);
    if (published !== null) found.dateRead++;
    const isNear = published !== null && dates.some((date) => Math.abs(date - published) < DAY);
    if (isNear) found.withinDay++;
    else console.log(`${path}: ${document.published}, annotated ${dates.map((date) => new Date(date).toISOString())}`);
  }
  console.table([found]);
}

function read(path: string, address: string | null) {
  const bytes = readFileSync(path);
  try {
    const { text } = decodeText(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, { isMarkup: true });
    return readHtml(text, address ?? basename(path)).document;
  } catch (error) {
    // Any other error is a fault of the reader and ends the run.
    console.log(`${path}: ${UnreadableError.from(error).message}`);
    return null;
  }
}

interface Annotation {
  readonly address: string | null;
  /** Instants, of which one is that of the page; none where nobody says. */
  readonly dates: readonly number[];
}

function annotationOf(path: string): Annotation {
  const near = (name: string): unknown => {
    const file = join(dirname(path), name);
    return readdirSync(dirname(path)).includes(name) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  };
  const own = near('expected-metadata.json') as { publishedTime?: string | null } | null;
  if (own !== null) return { address: null, dates: instants([own.publishedTime]) };
  const [, publisher = ''] = /^(.+?)_\d{4}_/.exec(basename(path)) ?? [];
  const editions = near(`${publisher}.json`) as Readonly<Record<string, { publishing_date?: string }>> | null;
  const places = near('meta.info') as Readonly<Record<string, { url: string }>> | null;
  return {
    address: places?.[basename(path)]?.url ?? null,
    dates: instants(Object.values(editions ?? {}).map(({ publishing_date }) => publishing_date)),
  };
}

const instants = (texts: readonly (string | null | undefined)[]): readonly number[] =>
  texts.flatMap((text) => {
    const instant = Date.parse(text ?? '');
    return Number.isNaN(instant) ? [] : [instant];
  });

const pagesIn = (folder: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => PAGE.test(path) && !EXPECTED.test(basename(path)))
    .sort()
    .map((path) => join(folder, path));
