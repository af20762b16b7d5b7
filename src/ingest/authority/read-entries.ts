/** Reads the data files of the authority: JSON arrays with one entry a line, sovereign states first. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/**
 * Entries of one file after the other; a person of two files is one entry with the names and offices of both.
 * `holders`: the office holders that a user has brought up to date, in place of those that ship.
 */
export function readEntries(holders: string | null = null): readonly AuthorityEntry[] {
  return mergePeople(
    files.flatMap((file) => readFile(file === 'office-holders' && holders ? holders : dataPath(file))),
  );
}

/** Where the data folder keeps the office holders of its user; null where it has none. */
export function holdersIn(folder: string): string | null {
  const path = holdersPath(folder);
  return existsSync(path) ? path : null;
}

export const holdersPath = (folder: string): string => join(folder, 'office-holders.json');

export const dataPath = (file: DataFile): URL => new URL(`./data/${file}.json`, import.meta.url);

const readFile = (path: string | URL): readonly AuthorityEntry[] =>
  JSON.parse(readFileSync(path, 'utf8')) as readonly AuthorityEntry[];

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
