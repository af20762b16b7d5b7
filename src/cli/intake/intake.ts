/** Takes extractions into the graph batch by batch, and tells at the end what became of them. */
import type { Extraction } from '../../domain/record/extraction.ts';
import { admit } from '../../evidence/admit.ts';
import { commitExtractions, MOST_DOCUMENTS } from '../../ingest/commit.ts';
import { describeFailure, type ReadFailure } from '../../ingest/read/dead-letter.ts';
import type { GraphStore } from '../../store/store.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { watchInterrupt } from '../shell/interrupt.ts';
import type { Terminal } from '../shell/terminal.ts';

export interface IntakeSummary {
  /** Documents given, whether known before or not. */
  documents: number;
  new: number;
  /** New statements. */
  statements: number;
  /** Durable relations and events whose evidence changed. */
  relationsTouched: number;
  /** Statements and quotations whose words are not at their offsets. */
  refused: number;
  failures: ReadFailure[];
  warnings: string[];
  /** Documents that do not say when they were published: known from their retrieval. */
  undated: number;
  deadLetter: string | null;
}

export const emptySummary = (): IntakeSummary => ({
  documents: 0,
  new: 0,
  statements: 0,
  relationsTouched: 0,
  refused: 0,
  failures: [],
  warnings: [],
  undated: 0,
  deadLetter: null,
});

/** Where extractions go: into a store, or nowhere but through the same checks. */
export type Sink = (batch: readonly Extraction[], summary: IntakeSummary) => Promise<void>;

export const storeSink =
  (store: GraphStore, action: 'ingest' | 'import', now: () => number): Sink =>
  async (batch, summary) => {
    const outcome = await commitExtractions(store, batch, { author: 'command line', action, at: now() });
    summary.new += outcome.newDocuments.length;
    summary.statements += outcome.newStatements.length;
    summary.relationsTouched += outcome.touchedGroups.length;
    tally(batch, outcome.refused, outcome.undatedDocuments.length, summary);
  };

/** For `--dry-run`: everything but the commit. */
export const drySink =
  (now: () => number): Sink =>
  async (batch, summary) => {
    const admitted = batch.map((extraction) => admit(extraction, now()));
    const refused = admitted.flatMap((found) => found.refused);
    summary.statements += admitted.reduce((sum, { reading }) => sum + reading.statements.length, 0);
    tally(batch, refused, admitted.filter(({ document }) => document.published === null).length, summary);
  };

function tally(
  batch: readonly Extraction[],
  refused: readonly string[],
  undated: number,
  summary: IntakeSummary,
): void {
  summary.documents += batch.length;
  summary.refused += refused.length;
  summary.undated += undated;
  summary.warnings.push(...batch.flatMap(({ warnings }) => warnings), ...refused);
}

/** Texts take long to read: what was read is soon stored. */
const TEXTS_AT_ONCE = 50;
/** Rows take no time to read, and their keys lie all over the file: a page that many of them change is written once. */
export const ROWS_AT_ONCE = MOST_DOCUMENTS;
const MOST_STATEMENTS = 4_000;

export interface Taking {
  readonly summary: IntakeSummary;
  readonly terminal: Terminal;
  readonly documentsAtOnce?: number;
}

/**
 * Gives the sink batch after batch: small enough that one is soon done, large enough that commits are few. False where
 * it was interrupted; then whole batches are in, and the rest is not.
 */
export async function takeAll(
  extractions: AsyncIterable<Extraction> | Iterable<Extraction>,
  take: Sink,
  { summary, terminal, documentsAtOnce = TEXTS_AT_ONCE }: Taking,
): Promise<boolean> {
  const interrupt = watchInterrupt(terminal);
  try {
    for await (const batch of batchesOf(extractions, documentsAtOnce)) {
      if (interrupt.isAsked()) return false;
      await take(batch, summary);
      terminal.progress(`${counted(summary.documents, 'document')} taken`);
    }
    return true;
  } finally {
    interrupt.release();
  }
}

async function* batchesOf(extractions: AsyncIterable<Extraction> | Iterable<Extraction>, documentsAtOnce: number) {
  let batch: Extraction[] = [];
  let statements = 0;
  for await (const extraction of extractions) {
    const isFull = batch.length >= documentsAtOnce || statements + extraction.statements.length > MOST_STATEMENTS;
    if (isFull && batch.length > 0) {
      yield batch;
      batch = [];
      statements = 0;
    }
    batch.push(extraction);
    statements += extraction.statements.length;
  }
  if (batch.length > 0) yield batch;
}

export async function report(
  summary: IntakeSummary,
  { terminal, asJson, isDry }: { readonly terminal: Terminal; readonly asJson: boolean; readonly isDry: boolean },
): Promise<ExitCode> {
  for (const failure of summary.failures) terminal.say(describeFailure(failure));
  for (const warning of summary.warnings) terminal.say(`warning: ${warning}`);
  if (summary.undated > 0) {
    terminal.say(`warning: ${counted(summary.undated, 'document')} without a date, known from retrieval`);
  }
  if (summary.deadLetter) terminal.say(`${counted(summary.failures.length, 'failure')} kept in ${summary.deadLetter}`);
  await terminal.out(asJson ? JSON.stringify(summary) : sentence(summary, isDry));
  return summary.failures.length > 0 ? EXIT.partial : EXIT.done;
}

function sentence(summary: IntakeSummary, isDry: boolean): string {
  const { documents, statements, relationsTouched, refused, failures } = summary;
  const parts = isDry
    ? [counted(documents, 'document'), counted(statements, 'statement'), 'nothing stored']
    : [
        `${counted(documents, 'document')} (${summary.new} new)`,
        counted(statements, 'new statement'),
        `${counted(relationsTouched, 'relation')} touched`,
      ];
  if (refused > 0) parts.push(`${refused} refused`);
  if (failures.length > 0) parts.push(`${failures.length} failed`);
  return parts.join(', ');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
