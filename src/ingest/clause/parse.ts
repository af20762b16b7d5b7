/** The clauses of a sentence: a shallow parse from chunks alone, in time linear in the length of the sentence. */
import { DENIAL_NOUNS, HYPOTHESIS_NOUNS, PLAN_NOUNS, REQUEST_NOUNS } from '../lexicon/modality.ts';
import { REPORTING_VERBS, SPEECH_VERBS } from '../lexicon/speech.ts';
import { singular, type Token } from '../text/token.ts';
import { type Chunk, isNoun, isVerb, type NounChunk, type VerbChunk } from './chunk.ts';
import type { Clause, Parse } from './clause.ts';
import { complementsOf } from './complements.ts';
import { alone, dependentPosition, type Position, positionOf } from './dependent.ts';
import { type LeftSide, leftSide } from './subject.ts';

export function parse(chunks: readonly Chunk[], tokens: readonly Token[]): Parse {
  const clauseOf = new Map<number, Clause>();
  const clauses: Clause[] = [];
  for (const verb of chunks.filter(isVerb)) {
    const clause = clauseAt(chunks, verb, clauses, clauseOf);
    clauses.push(clause);
    clauseOf.set(verb.index, clause);
  }
  return { chunks, clauses: clauses.map((clause) => overAdjective(clause, chunks, tokens, clauseOf)), clauseOf };
}

/** `is false that X did`, `is not true that X did`: the clause hangs on the copula, not on the adjective. */
function overAdjective(
  clause: Clause,
  chunks: readonly Chunk[],
  tokens: readonly Token[],
  clauseOf: Map<number, Clause>,
): Clause {
  const { noun } = clause;
  const before = (noun?.index ?? 0) - 1;
  const copula = chunks[chunks[before]?.kind === 'QUOTE' ? before - 1 : before];
  const isCopula = isVerb(copula) && ['be', 'remain', 'become'].includes(copula.word);
  if (clause.joint !== 'that' || !noun || !isCopula || tokens[noun.head]?.pos !== 'ADJ') return clause;
  const hung: Clause = { ...clause, governor: copula.index, link: 'complement', noun: null };
  clauseOf.set(clause.verb.index, hung);
  return hung;
}

/** A verb that shares its subject with the one before it shares that one's modal, too, where it stands in its base form. */
type Placed = Position & { readonly modal?: string };

function clauseAt(
  chunks: readonly Chunk[],
  verb: VerbChunk,
  earlier: readonly Clause[],
  clauseOf: ReadonlyMap<number, Clause>,
): Clause {
  const right = complementsOf(chunks, verb);
  const { modal = '', ...position }: Placed =
    verb.form === 'finite'
      ? finitePosition(chunks, verb, earlier, clauseOf, right.objects.length > 0)
      : dependentPosition(chunks, verb, earlier);
  // `sanctions that X imposed`: what the relative clause speaks about is its object
  const isObject =
    position.link === 'relative' &&
    position.noun &&
    position.subjects.length > 0 &&
    !position.subjects.includes(position.noun) &&
    right.objects.length === 0;
  const meant = isObject ? position.noun : saidOf(position, right, clauseOf);
  const objects = meant ? [meant] : right.objects;
  return { verb: modal === '' ? verb : { ...verb, modal }, ...right, objects, ...position };
}

/** `the rebels, whom X says Y backs`: what the relative clause around speaks about is backed. */
function saidOf(
  { link, governor }: Position,
  { objects, complement }: Pick<Clause, 'objects' | 'complement'>,
  clauseOf: ReadonlyMap<number, Clause>,
): NounChunk | null {
  const outer = governor === null ? undefined : clauseOf.get(governor);
  const isBare = link === 'complement' && objects.length === 0 && complement === null;
  const isTold =
    outer?.link === 'relative' && ['whom', 'which'].includes(outer.joint) && REPORTING_VERBS.has(outer.verb.word);
  return isBare && isTold && outer.noun && !outer.subjects.includes(outer.noun) ? outer.noun : null;
}

function finitePosition(
  chunks: readonly Chunk[],
  verb: VerbChunk,
  earlier: readonly Clause[],
  clauseOf: ReadonlyMap<number, Clause>,
  hasObject: boolean,
): Placed {
  const left = leftSide(chunks, verb);
  if (left.shared) return sharedPosition(chunks, left, verb, earlier, clauseOf);
  const { stop, subjects } = left;
  if (!stop) return alone(subjects);
  if (stop.kind === 'RELATIVE' || (stop.kind === 'THAT' && subjects.length === 0))
    return relativePosition(chunks, stop, subjects);
  if (stop.kind === 'THAT') return contentPosition(chunks, stop, subjects, clauseOf);
  if (isVerb(stop)) return { ...alone(subjects), governor: stop.index, link: 'complement' };
  if (stop.kind === 'SUBORDINATE')
    return { ...alone(subjects), governor: mainVerb(earlier, clauseOf), link: 'adverbial', joint: stop.word };
  if (isNoun(stop) && hasObject && opens(chunks, stop)) return alone(subjects);
  if (isNoun(stop)) return { ...alone(subjects), link: 'relative', noun: stop };
  return inheritedPosition(chunks, stop, subjects, earlier);
}

/** `In its letter it accused X`: with an object of its own the verb tells nothing of the letter; `on the day it attacked X` does. */
const opens = (chunks: readonly Chunk[], { index, word }: Chunk): boolean =>
  index === 1 &&
  chunks[0]?.kind === 'PREPOSITION' &&
  !/^(day|night|morning|week|month|year|time|moment|way)s?$/.test(word);

/** `X did this and did that`: the second verb hangs where the first one does. */
function sharedPosition(
  chunks: readonly Chunk[],
  left: LeftSide,
  verb: VerbChunk,
  earlier: readonly Clause[],
  clauseOf: ReadonlyMap<number, Clause>,
): Placed {
  const before = left.stop?.index ?? verb.index;
  const contrast = chunks[before - 1]?.kind === 'COMMA' || left.stop?.word === 'but';
  const again = SPEECH_VERBS.has(verb.word) && !SPEECH_VERBS.has(lastFinite(earlier, before)?.verb.word ?? '');
  const same = relativeGoingOn(chunks, left, earlier, before) ?? infinitiveGoingOn(verb, earlier, before);
  if (same) return positionOf(same);
  const speaking = contrast || again ? outOfSpeech(earlier, before, clauseOf) : undefined;
  if (speaking) return { ...alone(speaking.subjects), link: speaking.link === 'relative' ? 'relative' : 'coordinate' };
  const previous =
    earlier.findLast(
      (clause) =>
        clause.verb.index < before &&
        (clause.verb.form === 'finite' || clause.link === 'main') &&
        clause.subjects.length > 0 &&
        clause.link !== 'relative',
    ) ?? earlier.findLast((clause) => clause.verb.index < before && clause.subjects.length > 0);
  if (!previous) return alone([]);
  return {
    subjects: previous.subjects,
    governor: previous.governor,
    link: previous.governor === null ? 'coordinate' : previous.link,
    joint: previous.joint,
    noun: previous.noun,
    ...(verb.base ? { modal: previous.verb.modal } : {}),
  };
}

/** `agreed to leave and continue talks`, `wants Y to disarm, cut its army and leave`: all of it is agreed, or wanted of Y. */
function infinitiveGoingOn(verb: VerbChunk, earlier: readonly Clause[], before: number): Clause | undefined {
  const last = earlier.findLast(({ verb: one }) => one.index < before && one.form !== 'gerund');
  const main = earlier.findLast(
    ({ verb: one, subjects, link }) =>
      one.index < before &&
      one.form === 'finite' &&
      !isGoingOn(one, link) &&
      subjects.length > 0 &&
      link !== 'relative',
  )?.verb;
  const isBase = verb.base && main?.base === false && main.modal === '';
  return last && isBase && (last.verb.form === 'infinitive' || isGoingOn(last.verb, last.link)) ? last : undefined;
}

/** A base form that itself goes on with an infinitive. */
const isGoingOn = ({ base, form }: VerbChunk, link: Clause['link']): boolean =>
  base && form === 'finite' && link === 'complement';

/** `his guest, who thanked X but refused Y`: without a comma the second verb stays in the relative clause. */
function relativeGoingOn(
  chunks: readonly Chunk[],
  { stop }: LeftSide,
  earlier: readonly Clause[],
  before: number,
): Clause | undefined {
  const last = earlier.findLast(({ verb }) => verb.index < before);
  if (last?.link !== 'relative' || stop?.kind !== 'AND' || chunks[before - 1]?.kind === 'COMMA') return undefined;
  const joint = chunks[last.verb.index - 1];
  return joint?.word === 'who' && chunks[joint.index - 1]?.kind === 'COMMA' ? last : undefined;
}

/** After a comma, and where it is a verb of saying, the second verb belongs to him who spoke: `said A is wrong and urged B`. */
function outOfSpeech(
  earlier: readonly Clause[],
  before: number,
  clauseOf: ReadonlyMap<number, Clause>,
): Clause | undefined {
  const last = lastFinite(earlier, before);
  if (last?.link !== 'complement' || last.governor === null) return undefined;
  const governor = clauseOf.get(last.governor);
  return governor && governor.subjects.length > 0 ? governor : undefined;
}

const lastFinite = (earlier: readonly Clause[], before: number): Clause | undefined =>
  earlier.findLast((clause) => clause.verb.index < before && clause.verb.form === 'finite');

/** `said that A came and that B left`, `A came, and B left`: a clause after `and` stands beside the one before. */
function inheritedPosition(
  chunks: readonly Chunk[],
  stop: Chunk,
  subjects: readonly NounChunk[],
  earlier: readonly Clause[],
): Position {
  if (stop.kind !== 'AND') return alone(subjects);
  const previous = earlier.findLast((clause) => clause.verb.form === 'finite' && clause.verb.index < stop.index);
  const comma = chunks[stop.index - 1]?.kind === 'COMMA';
  if (!previous || comma || previous.link === 'relative') return alone(subjects);
  return { subjects, governor: previous.governor, link: previous.link, joint: previous.joint, noun: previous.noun };
}

function relativePosition(chunks: readonly Chunk[], joint: Chunk, subjects: readonly NounChunk[]): Position {
  const noun = antecedent(chunks, joint);
  if (joint.kind === 'THAT' && isVerb(chunks[joint.index - 1]))
    return { ...alone([]), governor: joint.index - 1, link: 'complement', joint: 'that' };
  const own = subjects.length > 0 || !noun ? subjects : [noun];
  return { subjects: own, governor: null, link: 'relative', joint: joint.word, noun };
}

function antecedent(chunks: readonly Chunk[], joint: Chunk): NounChunk | null {
  for (let at = joint.index - 1; at >= 0 && joint.index - at < 6; at -= 1) {
    const chunk = chunks[at];
    if (isNoun(chunk)) return chunk;
    if (isVerb(chunk)) return null;
  }
  return null;
}

function contentPosition(
  chunks: readonly Chunk[],
  that: Chunk,
  subjects: readonly NounChunk[],
  clauseOf: ReadonlyMap<number, Clause>,
): Position {
  const before = chunks
    .slice(0, that.index)
    .findLast((chunk) => !['DATE', 'ADVERB', 'COMMA', 'QUOTE', 'AND'].includes(chunk.kind));
  if (isVerb(before)) return { ...alone(subjects), governor: before.index, link: 'complement', joint: 'that' };
  if (!isNoun(before)) return alone(subjects);
  const governor = chunks.slice(0, before.index).findLast((chunk) => isVerb(chunk));
  const told = governor && (clauseOf.get(governor.index)?.complement ?? -1) > that.index;
  if (told) return { ...alone(subjects), governor: governor.index, link: 'complement', joint: 'that' };
  if (!CONTENT_NOUNS.has(singular(before.word)))
    return { subjects, governor: null, link: 'relative', joint: 'that', noun: before };
  return { subjects, governor: governor?.index ?? null, link: 'content', joint: 'that', noun: before };
}

/** Nouns that take a clause of what they say: `fears that`. */
const CONTENT_NOUNS: ReadonlySet<string> = new Set([
  ...HYPOTHESIS_NOUNS,
  ...PLAN_NOUNS,
  ...REQUEST_NOUNS,
  ...DENIAL_NOUNS,
  ...'fact news statement signal view idea condition assurance belief argument announcement word confirmation proof'.split(
    ' ',
  ),
]);

const mainVerb = (earlier: readonly Clause[], clauseOf: ReadonlyMap<number, Clause>): number | null => {
  const last = earlier.findLast((clause) => clause.verb.form === 'finite');
  return last && clauseOf.has(last.verb.index) ? last.verb.index : null;
};
