/** The files of a bulk import, one for each label and each type of relationship, and the arguments that name them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../../domain/glossary.ts';
import { BETWEEN, CsvFile, type CsvRow } from './csv-file.ts';

/** A node by its label and id. */
export type NodeName = readonly [label: string, id: string];

/** Bytes that the longest value may have: a long text, or the log's entry of one. */
const LONGEST = '64m';

export class BulkFiles {
  readonly #folder: string;
  readonly #nodes = new Map<string, CsvFile>();
  readonly #relationships = new Map<string, CsvFile>();
  readonly #written = new Map<string, Set<Id>>();

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
  }

  /** `id`: where it is not a property, as that of `values` is. `labels`: others that it has, too. */
  node(label: string, values: CsvRow, { id, labels }: { id?: string; labels?: readonly string[] } = {}): void {
    const { id: own, ...others } = values;
    const named = id === undefined ? { [`id:ID(${label})`]: own } : { [`:ID(${label})`]: id };
    const more = labels === undefined ? {} : { ':LABEL': labels.length === 0 ? null : labels };
    this.#file(this.#nodes, label).add({ ...named, ...more, ...others });
  }

  /** A node that is nothing but its id, however often it is named. */
  named(label: string, id: string): NodeName {
    const written = this.#written.get(label) ?? new Set();
    this.#written.set(label, written);
    if (!written.has(id)) this.node(label, { id });
    written.add(id);
    return [label, id];
  }

  relationship(type: string, from: NodeName, to: NodeName, values: CsvRow = {}): void {
    // A type may lie between nodes of several labels, whose ids are told apart by label.
    const kind = `${type}.${from[0]}.${to[0]}`;
    this.#file(this.#relationships, kind).add({
      [`:START_ID(${from[0]})`]: from[1],
      [`:END_ID(${to[0]})`]: to[1],
      ...values,
    });
  }

  /** Returns how many rows there are of each kind. */
  close(): ReadonlyMap<string, number> {
    for (const file of [...this.#nodes.values(), ...this.#relationships.values()]) file.close();
    const files = (option: string, kind: string) => `--${option}=${kind.split('.')[0]}=${kind}.header.csv,${kind}.csv`;
    const lines = [
      ...[...this.#nodes.keys()].map((label) => files('nodes', label)),
      ...[...this.#relationships.keys()].map((kind) => files('relationships', kind)),
      `--array-delimiter=${BETWEEN.told}`,
      '--multiline-fields=true',
      `--read-buffer-size=${LONGEST}`,
    ];
    writeFileSync(join(this.#folder, 'arguments'), `${lines.join('\n')}\n`);
    return new Map([...this.#nodes, ...this.#relationships].map(([kind, { count }]) => [kind, count]));
  }

  #file(files: Map<string, CsvFile>, kind: string): CsvFile {
    const file = files.get(kind) ?? new CsvFile(join(this.#folder, kind));
    files.set(kind, file);
    return file;
  }
}
