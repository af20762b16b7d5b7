/** Second look at chunks that only their neighbours can tell: participles, and prepositions that begin a clause. */
import { CLAUSE_PREPOSITIONS } from '../lexicon/joints.ts';
import { VICTIM_VERBS } from '../lexicon/verbs.ts';
import type { Token } from '../text/token.ts';
import { type Chunk, isNoun, isVerb, type NounChunk, type VerbChunk } from './chunk.ts';
import { rejoined } from './rejoin.ts';
import { isPastForm } from './verb-group.ts';

export function refine(found: readonly Chunk[], tokens: readonly Token[]): Chunk[] {
  const chunks = rejoined(withOrigins(found), tokens);
  const verbs = [...chunks];
  // from the right, so that a participle further on is not taken for the verb of the clause
  for (const chunk of [...chunks].reverse()) {
    if (isVerb(chunk) && isReduced(verbs, chunk, tokens)) verbs[chunk.index] = asParticiple(chunk);
  }
  return verbs.map((chunk) => (beginsClause(verbs, chunk) ? { ...chunk, kind: 'SUBORDINATE' as const } : chunk));
}

/** `David Cameron of Britain`: the land belongs to the name, so that lists of such names are lists of people. */
function withOrigins(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const [noun, of, land] = [chunks[at], chunks[at + 1], chunks[at + 2]];
    if (isNoun(noun) && isNoun(land) && of?.word === 'of' && endsInPerson(noun) && isLand(land)) {
      kept.push({ ...noun, to: land.to, mentions: [...noun.mentions, ...land.mentions] } as NounChunk);
      at += 2;
    } else if (noun) kept.push(noun);
  }
  return kept.length === chunks.length ? [...chunks] : kept.map((chunk, index) => ({ ...chunk, index }));
}

const endsInPerson = ({ mentions, to }: NounChunk): boolean =>
  mentions.some((mention) => mention.to === to && mention.form === 'name' && mention.actor.kind === 'PERSON');

const isLand = ({ mentions, from, to }: NounChunk): boolean =>
  mentions.some(
    (mention) => mention.to === to && mention.to - mention.from >= to - from - 1 && mention.actor.kind === 'STATE',
  );

const asParticiple = (verb: VerbChunk): VerbChunk => ({ ...verb, form: 'participle', passive: true });

/** `a protocol signed by both`, `troops based in Gaza have left`: a past form that is not the verb of its clause. */
function isReduced(chunks: readonly Chunk[], verb: VerbChunk, tokens: readonly Token[]): boolean {
  if (!isBarePast(verb, tokens)) return false;
  const before = chunks[verb.index - 1];
  if (before?.word === '(' && chunks[verb.index + 1]?.kind === 'PREPOSITION') return true; // `the group (banned in Jordan)`
  const after = pastAside(chunks, verb.index + 1);
  if ((isContact(chunks, before) || isActing(before)) && after?.word !== 'by') return false;
  if (isNoun(before) && !isNoun(after) && VICTIM_VERBS.has(verb.word) && !startsObject(after)) return true;
  if (after?.kind === 'PREPOSITION' && after.word === 'by' && !isGerundAfter(chunks, after)) return true;
  return isNoun(before)
    ? !isNoun(after) && anotherVerbFollows(chunks, verb.index)
    : after?.kind === 'PREPOSITION' && isSetApart(chunks, before, verb);
}

const isBarePast = ({ form, from, to, head, particle }: VerbChunk, tokens: readonly Token[]): boolean =>
  form === 'finite' && to - from - (particle ? 1 : 0) === 1 && isPastForm(tokens[head]?.lower ?? '');

/** `they agreed`: nobody is described so. */
const isActing = (before: Chunk | undefined): boolean =>
  isNoun(before) && before.pronoun && /^(i|we|you|he|she|they)$/.test(before.determiner);

/** `the deal Iran struck`: the name right behind a phrase is its verb's subject. */
const isContact = (chunks: readonly Chunk[], before: Chunk | undefined): boolean =>
  isNoun(before) && isNoun(chunks[before.index - 1]);

const pastAside = (chunks: readonly Chunk[], at: number): Chunk | undefined =>
  ['ADVERB', 'DATE'].includes(chunks[at]?.kind ?? '') ? chunks[at + 1] : chunks[at];

/** `A summit of A and B, held in Rome, urged …`, `the memorandum, signed in Rome on Monday by A, …`. */
function isSetApart(chunks: readonly Chunk[], comma: Chunk | undefined, verb: VerbChunk): boolean {
  if (comma?.kind !== 'COMMA') return false;
  const { index } = comma;
  const end = chunks.findIndex((chunk) => chunk.index > verb.index && !INSIDE.has(chunk.kind));
  const inner = chunks.slice(verb.index + 1, end === -1 ? chunks.length : end);
  if (!isNoun(chunks[index - 1]) || inner.some((chunk) => isVerb(chunk))) return false;
  if (inner.some(({ word, index: at }) => word === 'by' && isNamed(chunks[at + 1]))) return !MOVES.has(verb.word);
  const first = chunks.slice(0, index).every((chunk) => !isVerb(chunk) || chunk.form !== 'finite');
  const next = chunks[end + 1];
  return first && chunks[end]?.kind === 'COMMA' && isVerb(next) && next.form === 'finite';
}

const INSIDE: ReadonlySet<Chunk['kind']> = new Set(['PREPOSITION', 'NOUN', 'DATE', 'ADVERB', 'AND']);

const isNamed = (chunk: Chunk | undefined): boolean => isNoun(chunk) && chunk.mentions.length > 0;

/** Nobody is moved or met in these. */
const MOVES: ReadonlySet<string> = new Set(
  'arrive travel go fly come sail drive march head return agree meet talk speak'.split(' '),
);

/** Without somebody behind them these have somebody before them: `the leader killed in Rome`. */
const startsObject = (after: Chunk | undefined): boolean =>
  after !== undefined && ['QUOTE', 'DATE'].includes(after.kind);

const isGerundAfter = (chunks: readonly Chunk[], preposition: Chunk): boolean => isVerb(chunks[preposition.index + 1]);

function anotherVerbFollows(chunks: readonly Chunk[], from: number): boolean {
  for (const chunk of chunks.slice(from + 1)) {
    if (isVerb(chunk) && chunk.form === 'finite') {
      const before = chunks[chunk.index - 1];
      const afterPhrase =
        before?.kind === 'DATE' ||
        (isNoun(before) && ['PREPOSITION', 'AND'].includes(chunks[chunk.index - 2]?.kind ?? ''));
      return afterPhrase;
    }
    if (beginsClause(chunks, chunk)) return false; // `agreed to stay in touch as talks continue`
    if (chunk.kind === 'COMMA' && isListComma(chunks, chunk)) continue;
    if (['COMMA', 'SUBORDINATE', 'THAT', 'RELATIVE', 'QUOTE', 'DASH'].includes(chunk.kind)) return false;
  }
  return false;
}

/** The comma of `by A, B and C`. */
const isListComma = (chunks: readonly Chunk[], { index }: Chunk): boolean =>
  isNoun(chunks[index - 1]) && isNoun(chunks[index + 1]) && ['AND', 'COMMA'].includes(chunks[index + 2]?.kind ?? '');

/** `after he left` against `after the visit`. */
function beginsClause(chunks: readonly Chunk[], chunk: Chunk): boolean {
  if (chunk.kind !== 'PREPOSITION' || !CLAUSE_PREPOSITIONS.has(chunk.word)) return false;
  if (chunk.word === 'for' && chunks[chunk.index - 1]?.kind !== 'COMMA') return false; // `support for X was praised`
  for (const next of chunks.slice(chunk.index + 1)) {
    if (isVerb(next)) return next.form === 'finite' && next.index > chunk.index + 1;
    if (!isNoun(next) && !['PREPOSITION', 'AND', 'DATE'].includes(next.kind)) return false;
  }
  return false;
}
