/** What a web page wraps around prose on the same line: buttons, credits in brackets, a headline in capitals. */
import { BOILERPLATE, BUTTONS, BYLINE_BEFORE, CREDITS, DATELINE, SHOUTED_HEADING } from '../lexicon/boilerplate.ts';
import type { Line } from './lines.ts';

/** The spans of prose in a line, in order; a headline in capitals is a span of its own. */
export function proseIn(text: string, line: Line): Line[] {
  return columnsIn(text, line)
    .flatMap((span) => withoutButtons(text, span))
    .map((span) => behindDateline(text, span))
    .flatMap((span) => without(text, span, CREDITS))
    .flatMap((span) => withHeadingApart(text, span))
    .filter(({ start, end }) => /\S/.test(text.slice(start, end)));
}

/** Where wide gaps part a line and one of its pieces is a control or a notice, each piece stands for itself. */
function columnsIn(text: string, { start, end }: Line): Line[] {
  const spans = without(text, { start, end }, GAP).filter((span) => span.end > span.start);
  const isControl = (span: Line): boolean => isBoilerplate(text.slice(span.start, span.end));
  return spans.some(isControl) ? spans.filter((span) => !isControl(span)) : [{ start, end }];
}

const GAP = /[ \t\u00a0]{2,}(?=[\p{Lu}“"])/gu;
const SHORT_LINE = 240;

/** A short line that no journalist wrote as prose. */
export function isBoilerplate(line: string): boolean {
  const words = line.trim();
  return words.length <= SHORT_LINE && BOILERPLATE.some((pattern) => pattern.test(words));
}

/** Two buttons in a row at the begin of a line are no sentence. */
function withoutButtons(text: string, { start, end }: Line): Line[] {
  const found = BUTTONS.exec(text.slice(start, Math.min(end, start + 400)))?.[0].length ?? 0;
  return [{ start: start + found, end }];
}

/** `DUBAI (Reuters) - `, `By X, Y `: where and by whom the story was filed is no part of its first sentence. */
function behindDateline(text: string, { start, end }: Line): Line {
  const head = text.slice(start, Math.min(end, start + 120));
  const found = (DATELINE.exec(head) ?? BYLINE_BEFORE.exec(head))?.[0].length ?? 0;
  return { start: start + found, end };
}

function without(text: string, { start, end }: Line, pattern: RegExp): Line[] {
  const spans: Line[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    spans.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...spans, { start: from, end }];
}

function withHeadingApart(text: string, { start, end }: Line): Line[] {
  const spans: Line[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(SHOUTED_HEADING)) {
    const at = start + match.index;
    if (at > from) spans.push({ start: from, end: at });
    from = at + match[0].length;
    spans.push({ start: at, end: from });
  }
  return [...spans, { start: from, end }];
}
