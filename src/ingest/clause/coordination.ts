/** Rows of noun phrases: `France, Germany and Italy`. */
import { type Chunk, isNoun, isVerb, type NounChunk } from './chunk.ts';
import { pastSpeaker } from './inserted.ts';

const LONGEST_LIST = 12;

/** The phrase and those coordinated with it to its right; a phrase that begins the next clause is left out. */
export function listFrom(chunks: readonly Chunk[], first: NounChunk): NounChunk[] {
  const list = [first];
  for (let last = first; list.length < LONGEST_LIST; ) {
    const { next, closes } = nextInList(chunks, last);
    if (!next || (closes && beginsClause(chunks, next) && !isInsideSubject(chunks, first))) break;
    list.push(next);
    if (closes) return list;
    last = next;
  }
  return [first];
}

/** `talks between A and B began`, `officials from A and B met`: the verb behind the list has another subject. */
function isInsideSubject(chunks: readonly Chunk[], first: NounChunk): boolean {
  const preposition = chunks[first.index - 1];
  if (preposition?.kind !== 'PREPOSITION') return false;
  const verbBefore = chunks.slice(0, first.index).some((chunk) => isVerb(chunk) && chunk.form === 'finite');
  return preposition.word === 'between' || (!verbBefore && isNoun(chunks[first.index - 2]));
}

/** The next phrase of a list; `closes` where `and` stands before it, so that it is the last. */
function nextInList(
  chunks: readonly Chunk[],
  last: NounChunk,
): { readonly next: NounChunk | null; readonly closes: boolean } {
  const joint = chunks[last.index + 1];
  const andAfterComma = joint?.kind === 'COMMA' && chunks[last.index + 2]?.kind === 'AND';
  const next = chunks[last.index + (andAfterComma ? 3 : 2)];
  if (!joint || !isNoun(next)) return { next: null, closes: false };
  const goesOn = chunks[next.index - 1]?.word === 'as well as' && listGoesOn(chunks, next);
  if (joint.kind === 'AND' || andAfterComma) return { next, closes: !goesOn };
  return { next: joint.word === ',' && listGoesOn(chunks, next) ? next : null, closes: false };
}

/** The phrase and those coordinated with it to its left, in reading order. */
export function listTo(chunks: readonly Chunk[], last: NounChunk): NounChunk[] {
  const list = [last];
  let joint = chunks[last.index - 1];
  if (joint?.kind !== 'AND') return headlinePair(chunks, last) ?? list;
  while (joint && list.length < LONGEST_LIST) {
    const previous = beforeJoint(chunks, joint);
    if (!previous || (joint.kind === 'COMMA' && endsIntroduction(chunks, previous))) break;
    list.unshift(previous);
    joint = chunks[previous.index - 1];
  }
  return list;
}

/** `Seoul, Tokyo agree`: at the begin of a headline a comma stands for `and`. */
function headlinePair(chunks: readonly Chunk[], last: NounChunk): NounChunk[] | undefined {
  const [first, joint] = chunks;
  const isPair = last.index === 2 && isNoun(first) && joint?.word === ',' && pastSpeaker(chunks, 1) === 1;
  const bare =
    isPair &&
    [first, last].every(({ mentions, from, to }) => mentions.some((one) => one.from === from && one.to === to));
  const plural = /[^s]$/.test(chunks[3]?.word ?? 's') && isVerb(chunks[3]);
  return bare && plural ? [first, last] : undefined;
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
