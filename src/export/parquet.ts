/**
 * Parquet, for DuckDB and pandas: a folder with relations, statements and documents, each by the month in which it
 * became known (`relations/month=2022-02/part.parquet`). Rows are held until there are enough for a group of a file.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { EVERYTHING } from '../domain/scope.ts';
import { type GraphStore, pages } from '../store/store.ts';
import type { Cut } from './cut.ts';
import { drawnGraph } from './drawn.ts';

type Kind = 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN' | 'TIMESTAMP';
type Columns = Readonly<Record<string, Kind>>;
type Value = string | number | boolean | Date | null;

const RELATIONS = {
  id: 'STRING',
  type: 'STRING',
  source: 'STRING',
  source_label: 'STRING',
  target: 'STRING',
  target_label: 'STRING',
  role: 'STRING',
  event: 'STRING',
  when: 'STRING',
  status: 'STRING',
  verdict: 'STRING',
  confidence: 'DOUBLE',
  independent_sources: 'INT32',
  statements: 'INT32',
  denials: 'INT32',
  first_known: 'TIMESTAMP',
  quote: 'STRING',
  url: 'STRING',
} as const;
const STATEMENTS = {
  id: 'STRING',
  document: 'STRING',
  subject: 'STRING',
  predicate: 'STRING',
  object: 'STRING',
  mode: 'STRING',
  role: 'STRING',
  when: 'STRING',
  polarity: 'STRING',
  modality: 'STRING',
  reported_as: 'STRING',
  joint: 'BOOLEAN',
  confidence: 'DOUBLE',
  quote: 'STRING',
  start: 'INT32',
  end: 'INT32',
  known_at: 'TIMESTAMP',
} as const;
const DOCUMENTS = {
  id: 'STRING',
  title: 'STRING',
  publisher: 'STRING',
  author: 'STRING',
  published: 'STRING',
  url: 'STRING',
  lang: 'STRING',
  sha256: 'STRING',
  known_at: 'TIMESTAMP',
} as const;

const PAGE = 500;

/** Returns how many rows of each table were written. */
export async function writeParquet(
  store: GraphStore,
  cut: Cut,
  folder: string,
): Promise<Readonly<Record<string, number>>> {
  return {
    relations: await writeRelations(store, cut, new Table(join(folder, 'relations'), RELATIONS)),
    statements: await writeStatements(store, cut, new Table(join(folder, 'statements'), STATEMENTS)),
    documents: await writeDocuments(store, cut, new Table(join(folder, 'documents'), DOCUMENTS)),
  };
}

async function writeRelations(store: GraphStore, cut: Cut, table: Table<typeof RELATIONS>): Promise<number> {
  const labels = new Map<string, string>();
  const labelOf = (id: string): string | null => labels.get(id) ?? null;
  for await (const row of drawnGraph(store, cut)) {
    if (row.kind === 'node') {
      labels.set(row.entity.id, row.entity.label);
      continue;
    }
    const { relation, view, when, best, document } = row.edge;
    const { id, type, source, target, role, event } = relation;
    await table.add(view.firstKnown, {
      ...{ id, type, source, source_label: labelOf(source), target, target_label: labelOf(target) },
      ...{ role, event, when, status: view.status, verdict: view.verdict, confidence: view.confidence },
      ...{ independent_sources: view.independentSources, statements: view.statements, denials: view.denials },
      ...{ first_known: new Date(view.firstKnown), quote: best.quote, url: document.url },
    });
  }
  return table.close();
}

async function writeStatements(store: GraphStore, { asOf }: Cut, table: Table<typeof STATEMENTS>): Promise<number> {
  const { from, to, includeUndated } = EVERYTHING;
  for await (const page of pages(store, 'statement', { asOf, from, to, includeUndated }, PAGE)) {
    for (const { id, document, subject, predicate, object, mode, role, valid, reportedAs, knownAt, ...said } of page) {
      const { polarity, modality, joint, confidence, quote, start, end } = said;
      await table.add(knownAt, {
        ...{ id, document, subject, predicate, object, mode, role, when: valid?.edtf ?? null, polarity, modality },
        ...{ reported_as: reportedAs, joint, confidence, quote, start, end, known_at: new Date(knownAt) },
      });
    }
  }
  return table.close();
}

async function writeDocuments(store: GraphStore, { asOf }: Cut, table: Table<typeof DOCUMENTS>): Promise<number> {
  for await (const page of pages(store, 'document', {}, PAGE)) {
    for (const { id, title, publisherName, author, published, url, lang, sha256, knownAt } of page) {
      if (knownAt > asOf) continue;
      const about = { id, title, publisher: publisherName, author, published: published?.edtf ?? null, url, lang };
      await table.add(knownAt, { ...about, sha256, known_at: new Date(knownAt) });
    }
  }
  return table.close();
}

/** Rows of all months together: then the fullest month becomes a row group. */
const MOST_HELD = 16_000;

interface Month<Shape extends Columns> {
  readonly writer: ParquetWriter;
  held: Record<keyof Shape, Value>[];
}

/** A folder of files by month, each a writer that is open until the end. */
class Table<Shape extends Columns> {
  readonly #folder: string;
  readonly #columns: Shape;
  readonly #months = new Map<string, Month<Shape>>();
  #rows = 0;
  #held = 0;

  constructor(folder: string, columns: Shape) {
    this.#folder = folder;
    this.#columns = columns;
  }

  async add(known: number, row: Record<keyof Shape, Value>): Promise<void> {
    const name = new Date(known).toISOString().slice(0, 7);
    let month = this.#months.get(name);
    if (month === undefined) {
      const place = join(this.#folder, `month=${name}`);
      await mkdir(place, { recursive: true });
      const schema = schemaFromColumnData({ columnData: this.#columnData([]) });
      month = { writer: new ParquetWriter({ writer: fileWriter(join(place, 'part.parquet')), schema }), held: [] };
      this.#months.set(name, month);
    }
    month.held.push(row);
    this.#rows++;
    this.#held++;
    if (this.#held < MOST_HELD) return;
    const fullest = [...this.#months.values()].reduce((a, b) => (b.held.length > a.held.length ? b : a));
    await this.#write(fullest);
  }

  async close(): Promise<number> {
    for (const month of this.#months.values()) {
      await this.#write(month);
      await month.writer.finish();
    }
    return this.#rows;
  }

  async #write(month: Month<Shape>): Promise<void> {
    if (month.held.length > 0) await month.writer.write({ columnData: this.#columnData(month.held) });
    this.#held -= month.held.length;
    month.held = [];
  }

  #columnData(rows: readonly Record<keyof Shape, Value>[]) {
    return Object.entries(this.#columns).map(([name, type]) => ({
      name,
      type,
      nullable: true,
      data: rows.map((row) => row[name as keyof Shape]),
    }));
  }
}
