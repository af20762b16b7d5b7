/**
 * The words of a claim: the bare event, and around it the smallest span that says, read alone, whether it is denied,
 * how real it is and who says so.
 */
import type { Span } from '../../domain/record/extraction.ts';
import type { TokenRange } from '../text/token.ts';
import type { Candidate } from './candidate.ts';
import type { Quotation } from './quotations.ts';

/** UTF-16 units; a sentence that is longer is cut at the far end from the event. */
const LONGEST_QUOTE = 700;
const LONGEST_CORE = 600;

export function coreOf({ reading, from, to }: Candidate): Span {
  const { tokens, start: sentenceStart } = reading.sentence;
  const start = tokens[from]?.start ?? sentenceStart;
  const end = tokens[Math.min(to, tokens.length) - 1]?.end ?? start;
  return { start, end: Math.min(Math.max(end, start), start + LONGEST_CORE) };
}

/** Over all the words that bear on the claim, and where there is room those of its date and of its speaker; null where they stand too far apart to be quoted together. */
export function quoteOf(candidate: Candidate, core: Span, speech: Quotation | undefined): Span | null {
  const cues = candidate.stance.cues.map((cue) => spanOf(candidate, cue)).filter((cue) => cue !== null);
  const quote = cues.reduce(over, core);
  if (!within(quote)) return null;
  const date = candidate.date && spanOf(candidate, candidate.date);
  const told = speech?.told && isBeside(candidate, speech) ? speech.told : null;
  return [date, told].reduce<Span>((known, more) => (more ? (within(over(known, more)) ?? known) : known), quote);
}

const within = (span: Span): Span | null => (span.end - span.start <= LONGEST_QUOTE ? span : null);

const over = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

function spanOf({ reading }: Candidate, { from, to }: TokenRange): Span | null {
  const first = reading.sentence.tokens[from];
  const last = reading.sentence.tokens[to - 1];
  return first && last && first.start < last.end ? { start: first.start, end: last.end } : null;
}

const isBeside = ({ reading }: Candidate, { told }: Quotation): boolean =>
  told !== null && Math.abs(told.sentence - reading.sentence.index) <= 1;
