/** Gerunds that stand as nouns, read as the clauses they stand for: `announced the sending of troops to Poland`. */
import { isNoun, type NounChunk } from '../clause/chunk.ts';
import type { Clause, Oblique } from '../clause/clause.ts';
import { listFrom } from '../clause/coordination.ts';
import type { Reading } from '../clause/reading.ts';
import { VERB_SENSES } from '../lexicon/verbs.ts';

export function gerundClauses(reading: Reading): Clause[] {
  return reading.chunks.filter(isNoun).flatMap((noun) => {
    const verb = verbOf(reading, noun);
    const object = reading.chunks[noun.index + 2];
    if (!verb || reading.chunks[noun.index + 1]?.word !== 'of' || !isNoun(object)) return [];
    return [clauseOf(reading, noun, verb, object)];
  });
}

/** `sending` → `send`, `deploying` → `deploy`, `massing` → `mass`. */
function verbOf({ sentence }: Reading, { head }: NounChunk): string | undefined {
  const word = sentence.tokens[head]?.lower ?? '';
  if (!word.endsWith('ing')) return undefined;
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find((verb) => VERB_SENSES.has(verb));
}

function clauseOf(reading: Reading, noun: NounChunk, verb: string, object: NounChunk): Clause {
  const host = reading.clauses.find(({ objects }) => objects.includes(noun));
  return {
    verb: {
      ...noun,
      kind: 'VERB',
      word: verb,
      form: 'gerund',
      passive: false,
      negated: false,
      modal: '',
      base: false,
      perfect: false,
      progressive: false,
      adverbs: [],
      particle: '',
    },
    subjects: host?.subjects ?? [],
    objects: [object],
    obliques: obliquesAfter(reading, object),
    dates: host?.dates ?? [],
    complement: null,
    governor: host?.verb.index ?? null,
    link: host ? 'complement' : 'main',
    joint: '',
    noun: null,
  };
}

function obliquesAfter({ chunks }: Reading, object: NounChunk): Oblique[] {
  const found: Oblique[] = [];
  let at = object.index + 1;
  while (found.length < 4) {
    const preposition = chunks[at];
    const next = chunks[at + 1];
    if (preposition?.kind !== 'PREPOSITION' || !isNoun(next)) break;
    const nouns = listFrom(chunks, next);
    found.push({ preposition: preposition.word, nouns });
    at = (nouns.at(-1) ?? next).index + 1;
  }
  return found;
}
