/** Reads the data files of the authority: JSON arrays with one entry a line, sovereign states first. */
import { readFileSync } from 'node:fs';
import { type Bounds, fromOf, parseEdtf, toOf } from '../../domain/time.ts';
import type { AuthorityEntry, Office } from './authority.ts';

const files = [
  'states',
  'bodies',
  'organizations',
  'formats',
  'agreements',
  'media',
  'people',
  'office-holders',
  'places',
] as const;

export type DataFile = (typeof files)[number];

/** Entries of one file after the other; a person of two files is one entry with the names and offices of both. */
export function readEntries(): readonly AuthorityEntry[] {
  return mergePeople(files.flatMap(readFile));
}

export const dataPath = (file: DataFile): URL => new URL(`./data/${file}.json`, import.meta.url);

function readFile(file: DataFile): readonly AuthorityEntry[] {
  return JSON.parse(readFileSync(dataPath(file), 'utf8')) as readonly AuthorityEntry[];
}

function mergePeople(entries: readonly AuthorityEntry[]): readonly AuthorityEntry[] {
  const merged = new Map<string, AuthorityEntry>();
  for (const entry of entries) {
    const key = entry.qid ?? `${entry.kind} ${entry.label}`;
    const known = merged.get(key);
    merged.set(key, known ? merge(known, entry) : entry);
  }
  return [...merged.values()];
}

/** The earlier file names the entry, and its tenures stand for those of the later file that overlap them. */
function merge(first: AuthorityEntry, second: AuthorityEntry): AuthorityEntry {
  const names = [...first.aliases, second.label, ...second.aliases];
  const told = first.offices ?? [];
  return {
    ...second,
    ...first,
    aliases: [...new Set(names)].filter((name) => name !== first.label),
    offices: [...told, ...(second.offices ?? []).filter((office) => !told.some((known) => overlaps(known, office)))],
  };
}

function overlaps(a: Office, b: Office): boolean {
  if (a.role !== b.role || a.of !== b.of) return false;
  const [first, second] = [tenure(a), tenure(b)];
  return fromOf(first) <= toOf(second) && fromOf(second) <= toOf(first);
}

const tenure = ({ from, to }: Office): Bounds => ({
  earliest: from === null ? null : parseEdtf(from).earliest,
  latest: to === null ? null : parseEdtf(to).latest,
});
