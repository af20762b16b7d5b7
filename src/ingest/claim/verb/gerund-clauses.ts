/** Nouns that stand for a verb, read as the clauses they stand for: `announced the sending of troops`, `the seizure of a tanker by X`. */
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import { type Clause, type Oblique, obliquesWith } from '../../clause/clause.ts';
import { listFrom } from '../../clause/coordination.ts';
import type { Reading } from '../../clause/reading.ts';
import { DEED_NOUNS, LIGHT_VERBS, PLANNING_VERBS } from '../../lexicon/event-nouns.ts';
import { VERB_SENSES } from '../../lexicon/verbs.ts';
import { actorsOf } from '../participants.ts';
import { lemmaOf } from './conditions.ts';

export function gerundClauses(reading: Reading): Clause[] {
  return reading.chunks.filter(isNoun).flatMap((noun) => {
    const verb = verbOf(reading, noun);
    const object = reading.chunks[noun.index + 2];
    if (!verb || reading.chunks[noun.index + 1]?.word !== 'of' || !isNoun(object)) return [];
    return [clauseOf(reading, noun, verb, object)];
  });
}

/** `sending` → `send`, `deploying` → `deploy`, `massing` → `mass`, `seizure` → `seize`. */
function verbOf(reading: Reading, noun: NounChunk): string | undefined {
  const word = reading.sentence.tokens[noun.head]?.lower ?? '';
  if (!word.endsWith('ing')) return DEED_NOUNS[lemmaOf(reading, noun)];
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find((verb) => VERB_SENSES.has(verb));
}

function clauseOf(reading: Reading, noun: NounChunk, verb: string, object: NounChunk): Clause {
  const host = reading.clauses.find(({ objects }) => objects.includes(noun));
  const obliques = obliquesAfter(reading, object);
  const doers = doersOf(reading, noun, obliques, host);
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
    subjects: doers,
    objects: [object],
    obliques: obliques.filter(({ preposition }) => preposition !== 'by'),
    dates: host?.dates ?? [],
    complement: null,
    governor: host?.verb.index ?? null,
    link: host ? 'complement' : 'main',
    joint: '',
    noun: null,
  };
}

/** Named behind `by`, before the noun, or whoever announces, plans or carries out the deed himself. */
function doersOf(
  reading: Reading,
  noun: NounChunk,
  obliques: readonly Oblique[],
  host: Clause | undefined,
): readonly NounChunk[] {
  const by = obliquesWith({ obliques } as Clause, 'by');
  if (by.length > 0) return by;
  const own = ownerOf(noun);
  if (own) return actorsOf(reading, own).length > 0 ? [own] : [];
  if (!host || host.verb.passive) return [];
  const { word, particle } = host.verb;
  const name = particle ? `${word}_${particle}` : word;
  return LIGHT_VERBS.has(name) || PLANNING_VERBS.has(name) || DECIDING.has(name) ? host.subjects : [];
}

const DECIDING: ReadonlySet<string> = new Set(
  'order approve authorise authorize halt stop suspend cancel delay defend justify back'.split(' '),
);

/** `X's` of `X's sending`, as a phrase of its own. */
function ownerOf(noun: NounChunk): NounChunk | undefined {
  const owner = noun.mentions.findLast(({ to }) => to <= noun.head);
  return owner && { ...noun, to: owner.to, head: owner.to - 1, mentions: [owner], pronoun: false };
}

function obliquesAfter({ chunks }: Reading, object: NounChunk): Oblique[] {
  const found: Oblique[] = [];
  let at = (listFrom(chunks, object).at(-1) ?? object).index + 1;
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
