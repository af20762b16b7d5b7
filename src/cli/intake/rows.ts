/** Takes rows of a table or a graph into the store: what cannot be used goes to the dead letter with line and reason. */
import { InputError } from '../../domain/error.ts';
import type { Extraction } from '../../domain/record/extraction.ts';
import { extractionOf, type RejectedRow, type Row, type RowResult } from '../../import/row.ts';
import { knowHoldersOf, loadAuthority } from '../../ingest/authority/authority.ts';
import type { ReadFailure } from '../../ingest/read/dead-letter.ts';
import { readConfig } from '../../server/config.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { withStore } from '../shell/with-store.ts';
import { keepDeadLetters } from './dead-letter.ts';
import { drySink, emptySummary, type IntakeSummary, ROWS_AT_ONCE, report, storeSink, takeAll } from './intake.ts';

export interface RowImport {
  readonly file: string;
  readonly extractor: string;
  readonly rows: AsyncIterable<RowResult>;
  readonly json: boolean;
  readonly dryRun: boolean;
}

/** Rejected rows that are told one by one; the dead letter has all. */
const MOST_TOLD = 100;
const LETTERS_AT_ONCE = 1_000;

export async function importRows(context: CommandContext, given: RowImport): Promise<ExitCode> {
  const { terminal } = context;
  knowHoldersOf(readConfig(context.environment).data);
  const summary = emptySummary();
  const letters = new Letters(given, context, summary);
  const extractions = extractionsIn(given, letters);
  const taking = { summary, terminal, documentsAtOnce: ROWS_AT_ONCE };
  const isWhole = given.dryRun
    ? await takeAll(extractions, drySink(Date.now), taking)
    : await withStore(context, (store) => takeAll(extractions, storeSink(store, 'import', Date.now), taking));
  await letters.close();
  const code = await report(summary, { terminal, asJson: given.json, isDry: given.dryRun });
  return isWhole ? code : EXIT.partial;
}

async function* extractionsIn({ rows, extractor }: RowImport, letters: Letters): AsyncGenerator<Extraction> {
  const authority = loadAuthority();
  for await (const row of rows) {
    const found = 'reason' in row ? row : usable(row, { extractor, authority });
    if ('reason' in found) await letters.keep(found);
    else yield found;
  }
}

function usable(row: Row, context: Parameters<typeof extractionOf>[1]): Extraction | RejectedRow {
  try {
    return extractionOf(row, context);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { line: row.line, reason: error.message, text: row.text };
  }
}

/** A table may have as many bad rows as good ones: they are written as they come, and never all held. */
class Letters {
  #waiting: (ReadFailure & { readonly text: string })[] = [];
  #kept = 0;

  readonly #given: RowImport;
  readonly #context: CommandContext;
  readonly #summary: IntakeSummary;

  constructor(given: RowImport, context: CommandContext, summary: IntakeSummary) {
    this.#given = given;
    this.#context = context;
    this.#summary = summary;
  }

  async keep({ line, reason, text }: RejectedRow): Promise<void> {
    const failure = { source: this.#given.file, line, reason };
    this.#kept++;
    if (this.#kept <= MOST_TOLD) this.#summary.failures.push(failure);
    this.#waiting.push({ ...failure, text: text.slice(0, 10_000) });
    if (this.#waiting.length >= LETTERS_AT_ONCE) await this.#write();
  }

  async close(): Promise<void> {
    await this.#write();
    const untold = this.#kept - MOST_TOLD;
    if (untold > 0)
      this.#summary.failures.push({
        source: this.#given.file,
        line: null,
        reason: `${untold} more rows were rejected`,
      });
  }

  async #write(): Promise<void> {
    if (this.#given.dryRun) this.#waiting = [];
    const file = await keepDeadLetters(readConfig(this.#context.environment).data, this.#waiting);
    this.#summary.deadLetter ??= file;
    this.#waiting = [];
  }
}
