/** Rows of noun phrases: `France, Germany and Italy`. */
import { type Chunk, isNoun, isVerb, type NounChunk } from './chunk.ts';

const LONGEST_LIST = 12;

/** The phrase and those coordinated with it to its right; a phrase that begins the next clause is left out. */
export function listFrom(chunks: readonly Chunk[], first: NounChunk): NounChunk[] {
  const list = [first];
  let at = first.index + 1;
  while (list.length < LONGEST_LIST) {
    const joint = chunks[at];
    const skipsComma = joint?.kind === 'COMMA' && chunks[at + 1]?.kind === 'AND' ? 1 : 0;
    const next = chunks[at + 1 + skipsComma];
    if (!joint || !isNoun(next)) break;
    const isAnd = joint.kind === 'AND' || skipsComma === 1;
    if (isAnd && (!beginsClause(chunks, next) || chunks[first.index - 1]?.word === 'between')) {
      list.push(next);
      return list;
    }
    if (joint.kind !== 'COMMA' || joint.word !== ',' || !listGoesOn(chunks, next)) break;
    list.push(next);
    at = next.index + 1;
  }
  return list.length > 1 && !closesWithAnd(chunks, list) ? [first] : list;
}

/** The phrase and those coordinated with it to its left, in reading order. */
export function listTo(chunks: readonly Chunk[], last: NounChunk): NounChunk[] {
  const list = [last];
  let joint = chunks[last.index - 1];
  if (joint?.kind !== 'AND') return list;
  while (joint && list.length < LONGEST_LIST) {
    const previous = beforeJoint(chunks, joint);
    if (!previous || (joint.kind === 'COMMA' && endsIntroduction(chunks, previous))) break;
    list.unshift(previous);
    joint = chunks[previous.index - 1];
  }
  return list;
}

/** The phrase that a joint adds to; a comma before `and` counts only in a list, or where it closes `X, the minister,`. */
function beforeJoint(chunks: readonly Chunk[], joint: Chunk): NounChunk | undefined {
  if (joint.kind !== 'AND' && joint.kind !== 'COMMA') return undefined;
  const previous = chunks[joint.index - 1];
  if (isNoun(previous)) return previous;
  const beyond = chunks[joint.index - 2];
  const inList = joint.kind === 'AND' && previous?.kind === 'COMMA' && isNoun(beyond);
  return inList && (beyond.apposed || chunks[joint.index - 3]?.kind === 'COMMA') ? beyond : undefined;
}

/** `According to a statement from Rome, A and B …`: a phrase that opens the sentence is no part of the list. */
function endsIntroduction(chunks: readonly Chunk[], noun: NounChunk): boolean {
  let at = noun.index;
  while (at > 0 && ['NOUN', 'PREPOSITION', 'AND', 'DATE', 'ADVERB'].includes(chunks[at - 1]?.kind ?? '')) at -= 1;
  const first = chunks[at];
  return (
    first?.kind === 'PREPOSITION' &&
    (at === 0 || ['SUBORDINATE', 'QUOTE', 'COMMA', 'THAT'].includes(chunks[at - 1]?.kind ?? ''))
  );
}

const beginsClause = (chunks: readonly Chunk[], noun: NounChunk): boolean => {
  const next = chunks[noun.index + 1];
  return isVerb(next) && next.form === 'finite';
};

function listGoesOn(chunks: readonly Chunk[], noun: NounChunk): boolean {
  const joint = chunks[noun.index + 1];
  return (
    (joint?.kind === 'AND' || joint?.kind === 'COMMA') &&
    (isNoun(chunks[noun.index + 2]) || chunks[noun.index + 2]?.kind === 'AND')
  );
}

const closesWithAnd = (chunks: readonly Chunk[], list: readonly NounChunk[]): boolean =>
  list.some((noun) => chunks[noun.index - 1]?.kind === 'AND');
