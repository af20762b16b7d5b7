/** The lines of a text, and which of them a mail program or a printer broke: `Emmanuel Macron met⏎Vladimir Putin`. */

export interface Line {
  readonly start: number;
  readonly end: number;
}

/** A line of prose from paper or mail is no longer; the lines of a paragraph reach nearly as far as its longest one. */
const WIDEST = 100;
const NARROWEST = 24;
const NEARLY = 0.7;
/** Lines looked at to tell whether a text is wrapped. */
const LOOK_AT = 400;

export function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (/\S/.test(text.slice(start, Math.min(end, start + 6000)))) yield { start, end };
    start = end + 1;
  }
}

/** Lines of one paragraph as one line where the text is wrapped, else the lines as they are. */
export function unwrapped(text: string, lines: readonly Line[]): Line[] {
  if (!isWrapped(text, lines.slice(0, LOOK_AT))) return [...lines];
  return paragraphsOf(lines).flatMap((paragraph) => joinFull(paragraph));
}

const follows = (line: Line, next: Line | undefined): next is Line => next !== undefined && next.start === line.end + 1;

/** Somewhere a line that is not too long ends within a sentence, which the next line goes on with in lower case. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  let broken = 0;
  let whole = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!follows(line, next)) return;
    const short = line.end - line.start <= WIDEST;
    const open = /[\p{L}\p{N},;]\s*$/u.test(text.slice(line.start, line.end));
    if (short && open && /^\s*\p{Ll}/u.test(text.slice(next.start, next.start + 40))) broken += 1;
    else if (!short) whole += 1;
  });
  return broken > whole;
}

function paragraphsOf(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && follows(before, line)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

/** A line that stops well before the margin ends its piece: it is a heading, an address or a last line. */
function joinFull(paragraph: readonly Line[]): Line[] {
  const margin = Math.min(WIDEST, Math.max(...paragraph.map(({ start, end }) => end - start)));
  const joined: Line[] = [];
  let open = false;
  for (const line of paragraph) {
    const last = joined.at(-1);
    if (last && open) joined[joined.length - 1] = { start: last.start, end: line.end };
    else joined.push(line);
    open = line.end - line.start >= Math.max(NARROWEST, NEARLY * margin);
  }
  return joined;
}
