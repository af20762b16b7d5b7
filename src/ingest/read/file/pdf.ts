/** PDF: the lines of its pages put together to paragraphs again, without the running heads. */
import { getDocumentProxy } from 'unpdf';
import { type CheckedDocument, checkDocument } from '../document.ts';
import { readPublication } from '../publication.ts';
import { UnreadableError } from '../unreadable.ts';
import { PagedText } from './paged-text.ts';

const MOST_PAGES = 2_000;

export async function readPdf(bytes: Uint8Array, name: string): Promise<CheckedDocument> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { disableFontFace: true, verbosity: 0 }).catch(told);
  try {
    const { info } = (await document.getMetadata()) as { readonly info: Readonly<Record<string, unknown>> };
    if (document.numPages > MOST_PAGES)
      throw new UnreadableError(`has ${document.numPages} pages; the limit is ${MOST_PAGES}`);
    const pages: Line[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(linesOf((await page.getTextContent()).items as readonly Item[]));
      page.cleanup();
    }
    const { text, pages: begins } = put(withoutRunningHeads(pages));
    if (text === '') throw new UnreadableError('holds no text: its pages are pictures');
    const dated = dateOf(info.CreationDate) ?? dateOf(info.ModDate);
    return checkDocument({
      title: titleIn(info.Title) ?? name,
      author: textIn(info.Author),
      published: dated,
      publishedOrigin: 'INFERRED',
      text,
      pages: begins.length > 0 ? begins : [0],
    });
  } finally {
    await document.loadingTask.destroy();
  }
}

interface Item {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly height: number;
  readonly transform: readonly number[];
}

interface Line {
  readonly words: string;
  /** From the page's foot up, in points. */
  readonly y: number;
  readonly height: number;
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let [words, y, height] = ['', 0, 0];
  const end = (): void => {
    if (words.trim() !== '') lines.push({ words: words.replace(/\s+/g, ' ').trim(), y, height });
    [words, height] = ['', 0];
  };
  for (const item of items) {
    if (item.str === undefined) continue;
    const at = item.transform[5] ?? 0;
    if (words !== '' && Math.abs(at - y) > Math.max(height, item.height, 1) * 0.8) end();
    if (item.str.trim() !== '' && (words.trim() === '' || item.height > height))
      [y, height] = [at, Math.max(height, item.height)];
    words += item.str;
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

/** What stands at the top or foot of most pages, but for its figures, is no part of the text; nor is a bare number. */
function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const edge = (line: Line | undefined): string =>
    line === undefined ? '' : line.words.replace(/\d+/g, '#').toLowerCase();
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const form of new Set([lines.at(0), lines.at(1), lines.at(-1), lines.at(-2)].map(edge))) {
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const isRunning = (line: Line): boolean =>
    /^[-–— ]*(?:page )?\d+[-–— ]*(?:of \d+)?$/i.test(line.words) ||
    (pages.length > 2 && (counts.get(edge(line)) ?? 0) > pages.length / 2);
  return pages.map((lines) => lines.filter((line, i) => (i > 1 && i < lines.length - 2) || !isRunning(line)));
}

function put(pages: readonly (readonly Line[])[]): { readonly text: string; readonly pages: readonly number[] } {
  const text = new PagedText();
  for (const [number, lines] of pages.entries()) {
    if (number > 0) text.page();
    const step = usualStep(lines);
    let before: Line | null = null;
    for (const line of lines) {
      if (before === null ? text.endsSentence : beginsParagraph(before, line, step)) text.paragraph();
      text.joinTo(line.words);
      before = line;
    }
  }
  return text.done();
}

const endsSentence = (words: string): boolean => /[.!?:][”"’')\]]*$/.test(words);

/** Half of the lines of a page lie so far apart or less. */
function usualStep(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, i) => {
    const step = (lines[i - 1]?.y ?? line.y) - line.y;
    return step > 0 ? [step] : [];
  });
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}

function beginsParagraph(before: Line, line: Line, step: number): boolean {
  const gap = before.y - line.y;
  // A line higher up begins a column.
  if (gap <= 0) return endsSentence(before.words);
  if (Math.abs(line.height - before.height) > 1.5) return true;
  return gap > step * 1.35 || gap > Math.max(line.height, 1) * 2.2;
}

/** `D:20220208100000+01'00'`. */
function dateOf(value: unknown): string | null {
  const match = /^D:(\d{4})(\d\d)(\d\d)/.exec(typeof value === 'string' ? value : '');
  return match && readPublication(`${match[1]}-${match[2]}-${match[3]}`);
}

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** Programs leave the name of the file they printed. */
const titleIn = (value: unknown): string | null => {
  const title = textIn(value);
  return title === null || /^(?:Microsoft Word - |untitled|.*\.(?:docx?|indd|pdf|rtf|odt)$)/i.test(title)
    ? null
    : title;
};

function told(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') throw new UnreadableError('is encrypted', null, { cause: error });
  if (name === 'InvalidPDFException' || name === 'FormatError') {
    throw new UnreadableError('is no PDF, or a damaged one', null, { cause: error });
  }
  throw error;
}
