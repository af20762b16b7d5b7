/** Reads the training phrases: verb phrases, noun phrases and whole sentences of every event type and of none. */
import { readFileSync } from 'node:fs';
import { EVENT_TYPES, type EventType } from '../../../domain/relation-types.ts';

export type Role = 'A' | 'B' | 'C';

/** What a sentence tells of two of its actors; `to` is null where the one who acts acts alone. */
export interface Told {
  readonly type: EventType | 'NONE';
  readonly from: Role;
  readonly to: Role | null;
}

/** How the words of a phrase are put into a sentence. */
type PhraseKind = 'verb' | 'together' | 'noun' | 'sentence';

export interface Phrase {
  readonly kind: PhraseKind;
  readonly type: EventType | 'NONE';
  readonly words: string;
  readonly told: readonly Told[];
}

const files = ['cooperation', 'conflict', 'none', 'mixed', 'wire', 'wire-conflict', 'wire-none'];
const at = (name: string): URL => new URL(name, import.meta.url);

export const readLines = (name: string): string[] =>
  readFileSync(at(name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

/** Every phrase in the order of the files; a line that cannot be understood is an error that names it. */
export function readPhrases(): Phrase[] {
  return files.flatMap((file) => {
    let type: EventType | 'NONE' = 'NONE';
    return readLines(`frames/${file}.txt`).flatMap((line) => {
      if (!line.startsWith('#')) return [phraseOf(line, type)];
      const heading = line.slice(1).trim();
      type = heading === 'MIXED' ? 'NONE' : typeNamed(heading);
      return [];
    });
  });
}

/** Lists of words by the name of their slot. */
export function readLists(file: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    readLines(file).map((line) => {
      const [name = '', words = ''] = line.split('\t');
      return [name, words.split('|')];
    }),
  );
}

/** `ACCUSE A B; CONSULT A C`. */
export function toldBy(labels: string): Told[] {
  return labels.split(';').map((label) => {
    const [type = '', from = '', to = ''] = label.trim().split(' ');
    return { type: typeNamed(type), from: roleNamed(from), to: to === '-' ? null : roleNamed(to) };
  });
}

const kinds: Readonly<Record<string, PhraseKind>> = { '~': 'noun', '=': 'sentence', '+': 'together' };

function phraseOf(line: string, type: EventType | 'NONE'): Phrase {
  const kind = kinds[line.charAt(0)] ?? 'verb';
  const body = kind === 'verb' ? line : line.slice(1).trim();
  const [labels, sentence] = body.split(' | ');
  if (sentence !== undefined && labels !== undefined) return { kind, type, words: sentence, told: toldBy(labels) };
  const [words = '', own] = body.split(' :: ');
  const to = kind === 'together' || words.includes('{B}') ? 'B' : null;
  return { kind, type, words, told: own === undefined ? [{ type, from: 'A', to }] : toldBy(own) };
}

function typeNamed(name: string): EventType | 'NONE' {
  const type = name === 'NONE' ? 'NONE' : EVENT_TYPES.find((known) => known === name);
  if (!type) throw new Error(`training: ${JSON.stringify(name)} is no event type`);
  return type;
}

function roleNamed(name: string): Role {
  if (name === 'A' || name === 'B' || name === 'C') return name;
  throw new Error(`training: ${JSON.stringify(name)} is none of A, B and C`);
}
