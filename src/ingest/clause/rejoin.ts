/** Joins what other words part: the auxiliary and its verb (`had that Monday banned`), the verb and its particle (`turned it down`). */
import { PARTICLES } from '../lexicon/joints.ts';
import { PHRASAL } from '../lexicon/verbs.ts';
import type { Token } from '../text/token.ts';
import { type Chunk, isNoun, isVerb, type VerbChunk } from './chunk.ts';
import { pastSpeaker } from './inserted.ts';
import { isPastForm } from './verb-group.ts';

/** As many chunks as before: what is joined to a verb stays in its place as an adverb. */
export function rejoined(found: readonly Chunk[], tokens: readonly Token[]): Chunk[] {
  const chunks = [...found];
  for (const chunk of found) {
    if (!isVerb(chunk)) continue;
    const main = mainBehind(chunks, chunk, tokens);
    if (main) joinBehind(chunks, chunk, main, tokens);
    const particle = main ? undefined : particleBehind(chunks, chunk);
    if (particle) {
      chunks[chunk.index] = { ...chunk, particle: particle.word } as VerbChunk;
      chunks[particle.index] = { ...particle, kind: 'ADVERB' };
    }
  }
  return chunks;
}

/** What stands between them becomes an aside, but for whoever speaks there. */
function joinBehind(chunks: Chunk[], auxiliary: VerbChunk, main: VerbChunk, tokens: readonly Token[]): void {
  const first = auxiliary.index + 1;
  const end = pastSpeaker(chunks, first) > first ? first : main.index;
  for (let at = auxiliary.index; at < end; at += 1) chunks[at] = asAside(chunks, at);
  chunks[main.index] = joinedTo(auxiliary, main, tokens);
}

/** Dates and quotation marks keep their kind. */
const asAside = (chunks: readonly Chunk[], at: number): Chunk => {
  const { index, from, to, word, kind } = chunks[at] as Chunk;
  return { index, from, to, word, kind: kind === 'DATE' || kind === 'QUOTE' ? kind : 'ADVERB' };
};

const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had']);
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);
const LONGEST_ASIDE = 4; // chunks

/** The verb that a bare auxiliary goes with, over adverbs, dates and quotation marks. */
function mainBehind(chunks: readonly Chunk[], auxiliary: VerbChunk, tokens: readonly Token[]): VerbChunk | undefined {
  const word = bareWord(auxiliary, tokens);
  if (word === undefined) return undefined;
  let at = pastSpeaker(chunks, auxiliary.index + 1);
  while (at <= auxiliary.index + LONGEST_ASIDE) {
    const past = pastAside(chunks, at);
    if (past === at) break;
    at = past;
  }
  const main = chunks[at];
  return isVerb(main) && at > auxiliary.index + 1 && goesWith(word, main, tokens) ? main : undefined;
}

/** `had`, `would`, `had not`; undefined for a verb that is whole. */
function bareWord({ from, to, form, modal }: VerbChunk, tokens: readonly Token[]): string | undefined {
  const bare = tokens.slice(from, to).filter(({ lower }) => !/^(not|n't|never)$/.test(lower));
  const word = bare[0]?.lower ?? '';
  const isAuxiliary = bare.length === 1 && (HAVE.has(word) || BE.has(word) || modal === word);
  return form === 'finite' && isAuxiliary ? word : undefined;
}

/** Past one aside; the same place where there is none. */
function pastAside(chunks: readonly Chunk[], at: number): number {
  const chunk = chunks[at];
  if (!chunk || isVerb(chunk)) return at;
  if (isManner(chunks, chunk)) return at + 2;
  return isAside(chunks, chunk) ? at + 1 : at;
}

/** `with immediate effect`, `at first sight`. */
function isManner(chunks: readonly Chunk[], chunk: Chunk): boolean {
  const noun = chunks[chunk.index + 1];
  return chunk.kind === 'PREPOSITION' && isNoun(noun) && noun.mentions.length === 0 && isVerb(chunks[noun.index + 1]);
}

function isAside(chunks: readonly Chunk[], { kind, word, index }: Chunk): boolean {
  if (kind === 'ADVERB' || kind === 'DATE' || kind === 'QUOTE') return true;
  if (kind === 'THAT') return chunks[index + 1]?.kind === 'DATE'; // `that Monday`
  return word === 'since' && isVerb(chunks[index + 1]);
}

function goesWith(auxiliary: string, { form, from, base }: VerbChunk, tokens: readonly Token[]): boolean {
  const first = tokens[from]?.lower ?? '';
  if (HAVE.has(auxiliary)) return form === 'finite' && (isPastForm(first) || first === 'been');
  if (BE.has(auxiliary)) return form === 'gerund' || (form === 'finite' && (isPastForm(first) || first === 'being'));
  return form === 'finite' && base;
}

function joinedTo(auxiliary: VerbChunk, main: VerbChunk, tokens: readonly Token[]): VerbChunk {
  const word = tokens[auxiliary.head]?.lower ?? '';
  const isBe = BE.has(word);
  return {
    ...main,
    form: 'finite',
    modal: main.modal === '' ? auxiliary.modal : main.modal,
    negated: auxiliary.negated || main.negated,
    perfect: main.perfect || HAVE.has(word),
    passive: main.passive || (isBe && main.form !== 'gerund'),
    progressive: main.progressive || (isBe && main.form === 'gerund'),
    base: false,
  };
}

/** `down` of `turned the offer of X down`: it stands alone behind the object. */
function particleBehind(chunks: readonly Chunk[], verb: VerbChunk): Chunk | undefined {
  if (verb.particle !== '' || verb.passive) return undefined;
  let at = verb.index + 1;
  if (!isNoun(chunks[at])) return undefined;
  while (chunks[at + 1]?.word === 'of' && isNoun(chunks[at + 2])) at += 2;
  const particle = chunks[at + 1];
  const next = chunks[at + 2];
  const isAlone = !isNoun(next) && !(isVerb(next) && next.form === 'gerund') && next?.kind !== 'THAT';
  const isOne = particle && PARTICLES.has(particle.word) && PHRASAL.has(`${verb.word} ${particle.word}`);
  return isOne && isAlone ? particle : undefined;
}
