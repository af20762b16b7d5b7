/** Finds who does what a verb says, looking to the left of it. */

import { OBJECT_CONTROL } from '../lexicon/control.ts';
import { type Chunk, isNoun, isVerb, type NounChunk, type VerbChunk } from './chunk.ts';
import type { Clause } from './clause.ts';
import { listTo } from './coordination.ts';
import { pastSpeaker } from './inserted.ts';

/** What is to the left of a finite verb: its subject, or the joint by which it hangs on something before. */
export interface LeftSide {
  readonly subjects: readonly NounChunk[];
  /** The chunk at which the search ended: a joint, another verb, or nothing at the begin of the sentence. */
  readonly stop: Chunk | null;
  /** `and` joins this verb to the one before, and both have one subject. */
  readonly shared: boolean;
}

export function leftSide(chunks: readonly Chunk[], verb: VerbChunk): LeftSide {
  const joined: NounChunk[] = [];
  let at = verb.index - 1;
  for (let steps = 0; steps < 40; steps += 1) {
    const found = step(chunks, verb, at);
    if (typeof found !== 'number') return { ...found, subjects: [...found.subjects, ...joined] };
    const beside = chunks[found + 2];
    const second = chunks[found + 3];
    // `A, together with B, did it`
    if (found < at - 1 && beside && isNoun(second) && BESIDE.has(beside.word) && second.index < at) joined.push(second);
    at = found;
  }
  return nothing(null);
}

const BESIDE: ReadonlySet<string> = new Set(['together with', 'along with', 'as well as']);

const nothing = (stop: Chunk | null): LeftSide => ({ subjects: [], stop, shared: false });

const passable: ReadonlySet<Chunk['kind']> = new Set(['DATE', 'ADVERB', 'QUOTE', 'PREPOSITION', 'OTHER']);

/** The answer, or the place to look on. */
function step(chunks: readonly Chunk[], verb: VerbChunk, at: number): LeftSide | number {
  const chunk = chunks[at];
  if (!chunk) return nothing(null);
  if (isNoun(chunk)) return subjectAt(chunks, chunk);
  if (passable.has(chunk.kind) || (isVerb(chunk) && chunk.form === 'participle')) return at - 1;
  if (chunk.kind === 'COMMA' && closesApposition(chunks, at - 1)) return at - 1;
  if (chunk.kind !== 'COMMA' && chunk.kind !== 'DASH' && chunk.kind !== 'AND') return nothing(chunk);
  const open = chunk.kind === 'AND' ? null : insertionBefore(chunks, chunk, verb);
  return open === null ? sharedOrEnd(chunks, chunk) : open - 1;
}

/** A phrase behind a preposition is no subject: it belongs to what stands before it. */
function subjectAt(chunks: readonly Chunk[], noun: NounChunk): LeftSide | number {
  const subjects = subjectList(chunks, noun);
  const first = subjects[0] ?? noun;
  const before = chunks[first.index - 1];
  if (before?.kind === 'PREPOSITION') return before.index - 1;
  return { subjects, stop: skipBack(chunks, first.index - 1), shared: false };
}

/** `X, the head of Y's army,`: the title may go on behind `of`. */
function closesApposition(chunks: readonly Chunk[], at: number): boolean {
  let noun = chunks[at];
  for (let from = at; isNoun(noun) && !noun.apposed && chunks[from - 1]?.word === 'of'; from -= 2)
    noun = chunks[from - 2];
  return isNoun(noun) && noun.apposed;
}

/** Dates and adverbs between a subject and its joint do not count. */
function skipBack(chunks: readonly Chunk[], from: number): Chunk | null {
  let at = from;
  while (['DATE', 'ADVERB', 'QUOTE'].includes(chunks[at]?.kind ?? '')) at -= 1;
  return chunks[at] ?? null;
}

/** After a verb with its own object, `and X` begins a clause of X alone: `A met B and C met D`. */
function subjectList(chunks: readonly Chunk[], noun: NounChunk): NounChunk[] {
  const list = listTo(chunks, noun);
  const first = list[0];
  if (list.length === 1 || !first) return list;
  const before = chunks[first.index - (chunks[first.index - 1]?.kind === 'ADVERB' ? 2 : 1)];
  const isObject = isVerb(before) && before.form !== 'participle' && !OBJECT_CLAUSE.has(before.word);
  const verbBefore = chunks.slice(0, first.index).some((chunk) => isVerb(chunk) && chunk.form === 'finite');
  const inPhrase = before?.kind === 'PREPOSITION' && verbBefore;
  return isObject || inPhrase ? [noun] : list;
}

const OBJECT_CLAUSE: ReadonlySet<string> = new Set(
  'say deny claim insist believe think know hope fear warn announce confirm report allege suggest add note argue agree'.split(
    ' ',
  ),
);

/** Chunk index of the comma that opens an insertion closed by this one: `X, who …, said`. */
function insertionBefore(chunks: readonly Chunk[], close: Chunk, verb: VerbChunk): number | null {
  let nearest: number | null = null;
  for (let at = close.index - 1; at > 0 && close.index - at < 30; at -= 1) {
    const chunk = chunks[at];
    if (!chunk || chunk.kind !== close.kind) continue;
    const inside = chunks[at + 1];
    const anchor = chunks[at - 1];
    const parted = anchor?.kind === 'ADVERB' && pastSpeaker(chunks, at) === close.index + 1; // `will, X said, strike`
    if (!isNoun(anchor) && anchor?.kind !== 'DATE' && !parted) continue;
    if (inside?.kind === 'RELATIVE') return at;
    if (inside && opensInsertion(inside, verb)) nearest ??= at;
  }
  return nearest;
}

const opensInsertion = (inside: Chunk, verb: VerbChunk): boolean =>
  inside.index < verb.index &&
  (['RELATIVE', 'NOUN', 'PREPOSITION', 'DATE', 'ADVERB', 'SUBORDINATE', 'AND', 'QUOTE'].includes(inside.kind) ||
    isVerb(inside));

function sharedOrEnd(chunks: readonly Chunk[], joint: Chunk): LeftSide {
  const previous = chunks.slice(0, joint.index).findLast((chunk) => isVerb(chunk));
  return { subjects: [], stop: joint, shared: previous !== undefined };
}

/** Who does what an infinitive or a gerund says: the subject of the verb before it, or its object. */
export function controller(governor: Clause, joint: string): readonly NounChunk[] {
  const { verb, objects, subjects, obliques } = governor;
  const name = verb.particle ? `${verb.word} ${verb.particle}` : verb.word;
  const behind = behindJoint(governor, joint);
  if (behind) return behind;
  if (verb.passive && OBJECT_CONTROL.has(name)) return subjects;
  if (joint === '' && OBJECT_CONTROL.has(name)) {
    if (objects.length > 0) return objects;
    const asked = obliques.find(
      ({ preposition }) => preposition === 'on' || preposition === 'for' || preposition === 'with',
    );
    if (asked) return asked.nouns;
  }
  return subjects;
}

/** `accused X of going`, `joined X in going`, `warned against going`. */
function behindJoint({ verb, objects, subjects }: Clause, joint: string): readonly NounChunk[] | undefined {
  const accused = ['for', 'of'].includes(joint) && objects.length > 0 && ACCUSING.has(verb.word);
  if (accused) return objects;
  const together = verb.form === 'finite' && !verb.negated; // of the other nothing is told where one does not join in
  if (joint === 'in' && verb.word === 'join') return together ? [...subjects, ...objects] : subjects;
  return joint === 'against' && !DECIDING.has(verb.word) ? objects : undefined;
}

/** `decided against going`: did not go. */
export const DECIDING: ReadonlySet<string> = new Set(['decide', 'vote', 'opt', 'choose', 'rule']);

export const ACCUSING: ReadonlySet<string> = new Set(
  'accuse blame criticise criticize condemn denounce charge suspect indict praise thank convict fault rebuke sue punish sanction arrest'.split(
    ' ',
  ),
);
