/** Finds what follows a verb: objects, phrases with a preposition, dates, and the verb that depends on it. */
import { type Chunk, isNoun, isVerb, type VerbChunk } from './chunk.ts';
import type { Clause, Oblique } from './clause.ts';
import { listFrom } from './coordination.ts';

type RightSide = Pick<Clause, 'objects' | 'obliques' | 'dates' | 'complement'>;

interface Draft {
  readonly objects: RightSide['objects'][number][];
  readonly obliques: Oblique[];
  readonly dates: Chunk[];
  complement: number | null;
}

export function complementsOf(chunks: readonly Chunk[], verb: VerbChunk): RightSide {
  const draft: Draft = { objects: [], obliques: [], dates: [], complement: null };
  let at: number | null = verb.index + 1;
  while (at !== null) at = step(chunks, verb, draft, at);
  leadingDate(chunks, verb, draft);
  return draft;
}

/** Takes the chunk at `at` and says where to go on; null ends the search. */
function step(chunks: readonly Chunk[], verb: VerbChunk, draft: Draft, at: number): number | null {
  const chunk = chunks[at];
  if (!chunk) return null;
  switch (chunk.kind) {
    case 'DATE':
      draft.dates.push(chunk);
      return at + 1;
    case 'ADVERB':
    case 'QUOTE':
      return at + 1;
    case 'NOUN':
      return object(chunks, verb, draft, at);
    case 'PREPOSITION':
      return oblique(chunks, draft, at);
    case 'VERB':
      return verbAfter(chunks, draft, at);
    case 'THAT':
      if (takesThat(chunks, verb, at)) draft.complement = nextFinite(chunks, at);
      return null;
    case 'COMMA':
    case 'DASH':
      return afterComma(chunks, at);
    case 'AND':
      return chunks[at + 1]?.kind === 'PREPOSITION' ? at + 1 : null;
    default:
      return null;
  }
}

function object(chunks: readonly Chunk[], verb: VerbChunk, draft: Draft, at: number): number | null {
  const noun = chunks[at];
  if (!isNoun(noun)) return null;
  const list = listFrom(chunks, noun);
  const last = list.at(-1) ?? noun;
  const next = chunks[last.index + 1];
  if (isVerb(next) && next.form === 'finite' && !verb.passive && !isInsideSubject(chunks, verb)) {
    draft.complement = next.index;
    return null;
  }
  const subordinateClause = nextFiniteAfterPhrases(chunks, last.index + 1);
  if (subordinateClause !== null && draft.objects.length === 0 && CLAUSAL.has(verb.word)) {
    draft.complement = subordinateClause;
    return null;
  }
  draft.objects.push(...list);
  return last.index + 1;
}

/** `X's refusal to accept the offer angered Y`: the finite verb behind an infinitive that has none before it is the main one. */
const isInsideSubject = (chunks: readonly Chunk[], verb: VerbChunk): boolean =>
  verb.form === 'infinitive' && !chunks.slice(0, verb.index).some((chunk) => isVerb(chunk) && chunk.form === 'finite');

/** `told them that he left` against `imposed sanctions that hurt`. */
const takesThat = (chunks: readonly Chunk[], verb: VerbChunk, at: number): boolean =>
  !isNoun(chunks[at - 1]) || CLAUSAL.has(verb.word) || ADDRESSING.has(verb.word);

const ADDRESSING: ReadonlySet<string> = new Set(
  'tell inform warn assure convince remind promise persuade notify advise show demand insist'.split(' '),
);

/** Verbs after which `that` is often left out. */
const CLAUSAL: ReadonlySet<string> = new Set(
  'say deny claim insist announce believe hope fear warn think suggest indicate argue add confirm'.split(' '),
);

function nextFiniteAfterPhrases(chunks: readonly Chunk[], from: number): number | null {
  for (const chunk of chunks.slice(from, from + 8)) {
    if (isVerb(chunk)) return chunk.form === 'finite' ? chunk.index : null;
    if (!isNoun(chunk) && !['PREPOSITION', 'DATE', 'ADVERB'].includes(chunk.kind)) return null;
  }
  return null;
}

/** Prepositions through which a verb takes another verb: `accused of`, `prepare for`. */
const GOVERNED: ReadonlySet<string> = new Set('of for from in to on about against with at into'.split(' '));

function oblique(chunks: readonly Chunk[], draft: Draft, at: number): number | null {
  const preposition = chunks[at];
  let next = chunks[at + 1];
  while (next && ['QUOTE', 'ADVERB'].includes(next.kind)) next = chunks[next.index + 1];
  if (!preposition || !next) return null;
  if (isVerb(next)) {
    if (next.form === 'infinitive' && isVerb(chunks[at - 1])) return next.index; // `flew in to see X`
    if (GOVERNED.has(preposition.word)) draft.complement ??= next.index;
    return null;
  }
  if (!isNoun(next)) return next.kind === 'DATE' || next.kind === 'PREPOSITION' ? next.index : null;
  const nouns = listFrom(chunks, next);
  draft.obliques.push({ preposition: preposition.word, nouns });
  return (nouns.at(-1) ?? next).index + 1;
}

function verbAfter(chunks: readonly Chunk[], draft: Draft, at: number): number | null {
  const verb = chunks[at];
  if (!isVerb(verb) || verb.form === 'participle') return null;
  if (verb.form !== 'finite') draft.complement ??= verb.index;
  else if (draft.objects.length === 0) draft.complement ??= verb.index;
  return null;
}

function nextFinite(chunks: readonly Chunk[], from: number): number | null {
  const verb = chunks.slice(from, from + 30).find((chunk) => isVerb(chunk) && chunk.form === 'finite');
  return verb?.index ?? null;
}

/** Past an apposition or a relative clause between commas, if the verb's phrases go on behind it. */
function afterComma(chunks: readonly Chunk[], at: number): number | null {
  const inside = chunks[at + 1];
  if (!inside) return null;
  if (inside.kind === 'DATE' || (inside.kind === 'PREPOSITION' && inside.word !== 'according to')) return at + 1;
  if (inside.kind === 'AND' && chunks[at + 2]?.kind === 'PREPOSITION') return at + 2;
  if (inside.kind !== 'NOUN' && inside.kind !== 'RELATIVE') return null;
  const close = chunks.findIndex((chunk) => chunk.index > at + 1 && chunk.index < at + 16 && chunk.kind === 'COMMA');
  const behind = close === -1 ? undefined : chunks[close + 1];
  const goesOn =
    behind?.kind === 'PREPOSITION' || behind?.kind === 'DATE' || (isVerb(behind) && behind.form === 'infinitive');
  return goesOn ? close + 1 : null;
}

/** `said on Monday that X would leave`, `decided on Monday to leave`: the date is that of the saying; `came on Monday and met Y` is of one day. */
function isOfEarlier(chunks: readonly Chunk[], at: number, verb: VerbChunk): boolean {
  const before = chunks[at - 1]?.kind === 'ADVERB' ? chunks[at - 2] : chunks[at - 1];
  const between = chunks.slice(at + 1, verb.index);
  return (
    isVerb(before) &&
    (verb.form === 'infinitive' || between.some((chunk) => isNoun(chunk))) &&
    !between.some(({ kind }) => kind === 'AND' || kind === 'COMMA')
  );
}

/** `On Monday X met Y`, `X on Monday met Y`: a date before the verb is the verb's too. */
function leadingDate(chunks: readonly Chunk[], verb: VerbChunk, draft: Draft): void {
  for (let at = verb.index - 1; at >= 0 && verb.index - at < 12; at -= 1) {
    const chunk = chunks[at];
    const opens = !isNoun(chunks[at - 1]) && !isVerb(chunks[at - 1]);
    const isFree = opens || chunks[at + 1]?.kind !== 'COMMA';
    if (chunk?.kind === 'DATE' && isFree && !isOfEarlier(chunks, at, verb)) draft.dates.push(chunk);
    if (!chunk || isVerb(chunk) || ['SUBORDINATE', 'THAT', 'RELATIVE'].includes(chunk.kind)) return;
  }
}
