/** `entente extract FILE…`: what would be read from texts. No store is opened. */
import { basename, extname } from 'node:path';
import { TOP_TIER } from '../domain/fold/tier.ts';
import type { Extraction } from '../domain/record/extraction.ts';
import { describeFailure } from '../ingest/read/dead-letter.ts';
import { readInputs } from '../ingest/read/read-inputs.ts';
import { openReader, type ReaderOptions } from './intake/reader.ts';
import type { CommandContext } from './program.ts';
import { quoteWords } from './question/question.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';
import { tableLines } from './shell/table.ts';

export async function extractCommand(
  context: CommandContext,
  files: readonly string[],
  options: ReaderOptions & Printed & { readonly charset?: string },
): Promise<ExitCode> {
  const { terminal } = context;
  const reader = await openReader(options, context);
  const linesOf = printer(options, terminal);
  const { charset } = options;
  let read = 0;
  let failed = 0;
  for await (const reading of readInputs(files, { ...(charset !== undefined && { charset }) })) {
    if ('failure' in reading) {
      failed++;
      terminal.say(describeFailure(reading.failure));
      continue;
    }
    read++;
    const { document, source, offset, warnings } = reading;
    const extraction = await reader(document);
    for (const warning of [...warnings, ...extraction.warnings]) terminal.say(`warning: ${source}: ${warning}`);
    for (const line of linesOf(extraction, source, offset)) await terminal.out(line);
  }
  if (failed === 0) return EXIT.done;
  return read === 0 ? EXIT.failed : EXIT.partial;
}

interface Printed {
  readonly jsonl?: boolean;
  readonly all?: boolean;
}

function printer({ jsonl, all }: Printed, { isColored }: CommandContext['terminal']) {
  const nameOf = documentNames();
  const least = all ? 0 : TOP_TIER;
  return (extraction: Extraction, source: string, offset: number): Iterable<string> =>
    jsonl ? jsonLines(extraction, nameOf(source), offset) : statementTable(extraction, source, { isColored, least });
}

/** The file name without its extension; documents after the first of one file are told apart by number. */
function documentNames(): (source: string) => string {
  const counts = new Map<string, number>();
  return (source) => {
    const name = basename(source, extname(source));
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}

/** Offsets count from the beginning of the file, front matter included. */
function* jsonLines({ actors, statements, quotations }: Extraction, doc: string, offset: number): Generator<string> {
  const moved = ({ start, end }: { start: number; end: number }) => ({ start: start + offset, end: end + offset });
  for (const { label, kind: actorKind, qid, mentions } of actors) {
    const spans = mentions.map((mention) => ({ ...moved(mention), surface: mention.surface }));
    yield JSON.stringify({ kind: 'actor', doc, label, actorKind, qid, mentions: spans });
  }
  for (const statement of statements) {
    const { subject, object, valid, attribution, quantity, joint, quote, extractors } = statement;
    const { predicate, mode, place, polarity, modality, reportedAs, confidence, role } = statement;
    yield JSON.stringify({
      kind: 'statement',
      doc,
      ...{ subject: subject.label, subjectQid: subject.qid, predicate, mode },
      ...{ object: object?.label ?? null, objectQid: object?.qid ?? null, place, date: valid?.edtf ?? null, quantity },
      ...{ polarity, modality, reportedAs, attribution: attribution.map(({ surface }) => surface) },
      ...(!joint && { joint }),
      ...{ quote, ...moved(statement), confidence, role, dateOrigin: valid?.origin ?? null, extractors },
    });
  }
  for (const quotation of quotations) {
    const { speaker, addressee, quote } = quotation;
    const ends = { speaker: speaker?.label ?? null, addressee: addressee?.label ?? null };
    yield JSON.stringify({ kind: 'quotation', doc, ...ends, quote, ...moved(quotation) });
  }
}

interface TableOptions {
  readonly isColored: boolean;
  /** Statements of less confidence are only counted. */
  readonly least: number;
}

function statementTable({ statements }: Extraction, source: string, { isColored, least }: TableOptions): string[] {
  const shown = statements.filter(({ confidence }) => confidence >= least);
  const rows = shown.map(({ subject, predicate, object, valid, polarity, modality, confidence, quote }) => [
    ...[subject.label, predicate, object?.label ?? '', valid?.edtf ?? ''],
    ...[polarity === 'DENIED' ? `${modality}, denied` : modality, confidence.toFixed(2), quoteWords(quote)],
  ]);
  const headings = ['SUBJECT', 'PREDICATE', 'OBJECT', 'WHEN', 'CLAIM', 'CONFIDENCE', 'QUOTE'];
  const below = statements.length - shown.length;
  return [
    source,
    ...tableLines(headings, rows, isColored),
    ...(below > 0 ? [`${below} more below confidence ${least}; --all shows them`] : []),
  ];
}
