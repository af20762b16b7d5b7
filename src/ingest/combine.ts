/**
 * What several extractors found in one document, as one. Where they claim the same of overlapping words, the first one's
 * statement stands, carries the names of all, and is as sure as independent readers who agree. Its quote is the longer
 * one, its core the shorter, and all take part together only where none says otherwise.
 */
import type {
  ActorReference,
  ExtractedActor,
  ExtractedStatement,
  Extraction,
  Span,
} from '../domain/record/extraction.ts';

const MOST_CONFIDENT = 0.99;

export const combine = (first: Extraction, ...others: readonly Extraction[]): Extraction => others.reduce(join, first);

const join = (known: Extraction, more: Extraction): Extraction => ({
  ...known,
  actors: joinActors(known.actors, more.actors),
  statements: joinStatements(known.statements, more.statements),
  quotations: [
    ...known.quotations,
    ...more.quotations.filter((quotation) => !known.quotations.some((same) => overlap(same, quotation))),
  ],
  warnings: [...known.warnings, ...more.warnings],
});

function joinActors(known: readonly ExtractedActor[], more: readonly ExtractedActor[]): ExtractedActor[] {
  const actors = new Map(known.map((actor) => [keyOf(actor), actor]));
  for (const actor of more) {
    const same = actors.get(keyOf(actor));
    const added = actor.mentions.filter((mention) => !same?.mentions.some((other) => overlap(other, mention)));
    actors.set(keyOf(actor), same ? { ...same, mentions: [...same.mentions, ...added] } : actor);
  }
  return [...actors.values()];
}

function joinStatements(
  known: readonly ExtractedStatement[],
  more: readonly ExtractedStatement[],
): ExtractedStatement[] {
  const statements = [...known];
  for (const claim of more) {
    const at = statements.findIndex((statement) => agree(statement, claim));
    const same = statements[at];
    if (same) statements[at] = agreed(same, claim);
    else statements.push(claim);
  }
  return statements;
}

function agree(a: ExtractedStatement, b: ExtractedStatement): boolean {
  const sameDate = a.valid === null || b.valid === null || a.valid.edtf === b.valid.edtf;
  const sameStance = a.polarity === b.polarity && a.modality === b.modality;
  const sameEnds = keyOf(a.subject) === keyOf(b.subject) && keyOf(a.object) === keyOf(b.object);
  return a.predicate === b.predicate && sameEnds && sameStance && sameDate && overlap(a, b);
}

const agreed = (a: ExtractedStatement, b: ExtractedStatement): ExtractedStatement => ({
  ...a,
  ...quoteOf(longer(a, b)),
  core: shortestIn(longer(a, b), [a.core, b.core]),
  joint: a.joint && b.joint,
  confidence: Math.min(MOST_CONFIDENT, 1 - (1 - a.confidence) * (1 - b.confidence)),
  extractors: [...new Set([...a.extractors, ...b.extractors])],
});

const lengthOf = ({ start, end }: Span): number => end - start;
const quoteOf = ({ quote, start, end }: ExtractedStatement) => ({ quote, start, end });
const longer = (a: ExtractedStatement, b: ExtractedStatement): ExtractedStatement =>
  lengthOf(b) > lengthOf(a) ? b : a;

/** Of the cores that lie in the quote; of two equally long the earlier. */
function shortestIn(quote: ExtractedStatement, cores: readonly Span[]): Span {
  const inside = cores.filter(({ start, end }) => start >= quote.start && end <= quote.end);
  return inside.sort((a, b) => lengthOf(a) - lengthOf(b) || a.start - b.start)[0] ?? quote.core;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** By authority id where there is one. */
const keyOf = (actor: ActorReference | null): string => actor?.qid ?? actor?.label ?? '';
