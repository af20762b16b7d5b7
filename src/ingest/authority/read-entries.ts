/** Reads the data files of the authority: JSON arrays with one entry a line, sovereign states first. */
import { readFileSync } from 'node:fs';
import type { AuthorityEntry } from './authority.ts';
import { addOffice } from './holder.ts';

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

/** The earlier file names the entry; a tenure that both tell is told once, with the more precise dates. */
function merge(first: AuthorityEntry, second: AuthorityEntry): AuthorityEntry {
  const names = [...first.aliases, second.label, ...second.aliases];
  return {
    ...second,
    ...first,
    aliases: [...new Set(names)].filter((name) => name !== first.label),
    offices: (second.offices ?? []).reduce(addOffice, first.offices ?? []),
  };
}
