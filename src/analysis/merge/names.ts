/**
 * Pairs of entities whose names could be of one: the same in another script or spelling, one with an initial, one
 * shorter. Only entities that share a block are compared: a word of the name, or its sound-alike beginning.
 */
import { distance } from 'fastest-levenshtein';
import { allowedErrors, nameTokens, soundOf } from '../../domain/name.ts';
import { type Entity, mayBeOne } from '../../domain/record/entity.ts';
import type { Graph } from '../../traversal/graph.ts';

export interface Alikeness {
  readonly a: Entity;
  readonly b: Entity;
  readonly score: number;
  /** One sentence. */
  readonly reason: string;
  /** The names alone say too little: what they say counts only of two who hold the same office. */
  readonly ofOffice: boolean;
}

interface Named {
  readonly entity: Entity;
  readonly names: readonly Name[];
}

interface Name {
  readonly text: string;
  readonly words: readonly string[];
}

type Likeness = Pick<Alikeness, 'score' | 'reason' | 'ofOffice'>;

/** A word that so many share leads nobody to anybody. */
const LARGEST_BLOCK = 300;
const SAME = 0.85;
const SPELLED_ALIKE = 0.7;
const INITIALS = 0.65;
const SHORTER = 0.45;
const SURNAME = 0.35;
/** Letters that begin a block, so that spellings which differ further on meet. */
const PREFIX = 4;

export async function pairsByName(graph: Graph, entities: readonly Entity[]): Promise<readonly Alikeness[]> {
  const blocks = new Map<string, Named[]>();
  for (const entity of [...entities].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const named = { entity, names: namesOf(entity) };
    for (const key of new Set(named.names.flatMap(blockKeys))) {
      const block = blocks.get(key);
      if (block) block.push(named);
      else blocks.set(key, [named]);
    }
  }
  await graph.pause();
  const best = new Map<string, Alikeness>();
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue;
    for (const [i, one] of block.entries()) {
      for (const other of block.slice(i + 1)) keepBest(best, one, other);
      await graph.pause();
    }
  }
  return [...best.values()];
}

/** Full names only: a surname alone, as a text has it, says little. */
function namesOf({ label, names }: Entity): readonly Name[] {
  const texts = new Set([label, ...names.filter(({ form }) => form === 'label').map(({ text }) => text)]);
  return [...texts].map((text) => ({ text, words: nameTokens(text) })).filter(({ words }) => words.length > 0);
}

const blockKeys = ({ words }: Name): readonly string[] =>
  words.filter((word) => word.length > 1).map((word) => soundOf(word).slice(0, PREFIX));

function keepBest(best: Map<string, Alikeness>, one: Named, other: Named): void {
  const [a, b] = [one.entity, other.entity];
  const key = `${a.id} ${b.id}`;
  if (best.has(key) || !mayBeOne(a.kind, b.kind)) return;
  let found: Likeness | null = null;
  for (const name of one.names) {
    for (const against of other.names) {
      const verdict = compare(name, against);
      if (verdict && verdict.score > (found?.score ?? 0)) found = verdict;
    }
  }
  if (found) best.set(key, { a, b, ...found });
}

function compare(a: Name, b: Name): Likeness | null {
  if (a.words.join(' ') === b.words.join(' ')) {
    const reason =
      a.text === b.text
        ? `Both are called “${a.text}”.`
        : `“${a.text}” and “${b.text}” are one name written differently.`;
    return { score: SAME, reason, ofOffice: false };
  }
  if (a.words.length === b.words.length) return sameLength(a, b) ?? sameSurname(a, b);
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  if (!short.words.every((word) => long.words.includes(word))) return sameSurname(a, b);
  return { score: SHORTER, reason: `“${short.text}” could be short for “${long.text}”.`, ofOffice: false };
}

/** `Tom Barrack` and `Thomas J. Barrack`: one surname, and given names that begin alike. */
function sameSurname(a: Name, b: Name): Likeness | null {
  const ends = [a, b].map(({ words }) => [soundOf(words[0] ?? ''), words.at(-1) ?? ''] as const);
  const [[given, surname], [otherGiven, otherSurname]] = ends as [(typeof ends)[number], (typeof ends)[number]];
  if (Math.min(a.words.length, b.words.length) < 2 || given[0] !== otherGiven[0]) return null;
  if (!['same', 'error'].includes(likenessOf(surname, otherSurname))) return null;
  const [one, other] = [a.text, b.text].sort();
  return { score: SURNAME, reason: `“${one}” and “${other}” share a surname and an initial.`, ofOffice: true };
}

/** Word by word; initials and typing errors together are too little. */
function sameLength(a: Name, b: Name): Likeness | null {
  const likenesses = new Set(a.words.map((word, i) => likenessOf(word, b.words[i] ?? '')));
  // Initials alone name nobody.
  if (likenesses.has('none') || (likenesses.size === 1 && likenesses.has('initial'))) return null;
  if (!likenesses.has('initial')) {
    const [one, other] = [a.text, b.text].sort();
    return { score: SPELLED_ALIKE, reason: `“${one}” and “${other}” are spelled almost alike.`, ofOffice: false };
  }
  if (likenesses.has('error')) return null;
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  return { score: INITIALS, reason: `“${short.text}” has the initials of “${long.text}”.`, ofOffice: false };
}

function likenessOf(word: string, other: string): 'same' | 'initial' | 'error' | 'none' {
  if (word === other) return 'same';
  if (isInitialOf(word, other) || isInitialOf(other, word)) return 'initial';
  return distance(soundOf(word), soundOf(other)) <= allowedErrors(word) ? 'error' : 'none';
}

const isInitialOf = (initial: string, word: string): boolean => initial.length === 1 && word.startsWith(initial);
