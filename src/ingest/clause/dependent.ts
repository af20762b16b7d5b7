/** Where infinitives, gerunds and participles hang: on the verb before them, or on a noun. */

import { isPlace } from '../cast/actor.ts';
import { INFINITIVE_VERBS, JOINING } from '../lexicon/control.ts';
import { GROUPS, REPRESENTING } from '../lexicon/groups.ts';
import { DECISION_NOUNS, HYPOTHESIS_NOUNS, PARTS, PLANNING } from '../lexicon/modality.ts';
import { OFFICES } from '../lexicon/offices.ts';
import { REPORTING_VERBS } from '../lexicon/speech.ts';
import { VERB_SENSES, VICTIM_VERBS } from '../lexicon/verbs.ts';
import { singular } from '../text/token.ts';
import { type Chunk, isNoun, isVerb, type NounChunk, type VerbChunk } from './chunk.ts';
import type { Clause, ClauseLink } from './clause.ts';
import { listTo } from './coordination.ts';
import { ACCUSING, controller } from './subject.ts';

export type Position = Pick<Clause, 'subjects' | 'governor' | 'link' | 'joint' | 'noun'>;

export const alone = (subjects: readonly NounChunk[]): Position => ({
  subjects,
  governor: null,
  link: 'main',
  joint: '',
  noun: null,
});

export function dependentPosition(chunks: readonly Chunk[], verb: VerbChunk, earlier: readonly Clause[]): Position {
  const before = lastBefore(chunks, verb);
  const noun = isNoun(before) ? before : null;
  if (verb.form === 'participle') return participlePosition(chunks, verb, noun, earlier);
  const governor = governorOf(chunks, verb, earlier);
  if (noun && decides(noun, verb))
    return { subjects: [noun], governor: governor?.verb.index ?? null, link: 'content', joint: '', noun };
  const part = partIn(chunks, verb);
  if (part) return { ...alone([part]), link: 'content', noun: part };
  const apart = urgedPosition(chunks, verb, noun) ?? toldPosition(chunks, verb, noun) ?? frontedPosition(chunks, verb);
  return apart ?? hangingPosition(chunks, verb, earlier, governor);
}

/** `X not to attend`, `flew in to see Y`: past what is no joint. */
const lastBefore = (chunks: readonly Chunk[], { index, form }: VerbChunk): Chunk | undefined => {
  const before = chunks[index - 1];
  const isPassed = before?.word === 'not' || (before?.kind === 'PREPOSITION' && isVerb(chunks[index - 2]));
  return form === 'infinitive' && isPassed ? chunks[index - 2] : before;
};

/** On the verb before it, or by itself where it has a subject of its own. */
function hangingPosition(
  chunks: readonly Chunk[],
  verb: VerbChunk,
  earlier: readonly Clause[],
  governor: Clause | undefined,
): Position {
  const before = lastBefore(chunks, verb);
  const noun = isNoun(before) ? before : null;
  const joint = before?.kind === 'PREPOSITION' || before?.kind === 'SUBORDINATE' ? before.word : '';
  const aside = insertedAfter(chunks, verb);
  if (aside) return { ...alone([aside]), link: 'adverbial' };
  if (!governor || hasOwnSubject(chunks, verb, governor)) {
    const subjects = noun ? [noun] : followingSubject(chunks, verb);
    return { subjects, governor: null, link: noun ? 'relative' : 'adverbial', joint, noun };
  }
  const over = noun && verb.form === 'infinitive' ? overInfinitive(chunks, noun, governor) : undefined;
  if (over) return over;
  const twin = before?.kind === 'AND' ? earlier.findLast((clause) => clause.verb.form === verb.form) : undefined;
  if (twin) return positionOf(twin);
  const link = linkOf(governor, verb, before);
  return { subjects: controller(governor, joint), governor: governor.verb.index, link, joint, noun };
}

/** `it is wrong for X to do it`; `told X hope to leave`: it is hoped by whoever tells it. */
function overInfinitive(chunks: readonly Chunk[], noun: NounChunk, governor: Clause): Position | undefined {
  const { word, index } = governor.verb;
  if (chunks[noun.index - 1]?.word === 'for' && word === 'be')
    return { ...alone([noun]), governor: index, link: 'complement' };
  return word === 'tell' && DECISION_NOUNS.has(noun.word)
    ? { ...alone(governor.subjects), governor: index, link: 'content', noun }
    : undefined;
}

/** `his role in supporting Y`: whose role it is supports Y. */
function partIn(chunks: readonly Chunk[], { index, form }: VerbChunk): NounChunk | undefined {
  const noun = chunks[index - 2];
  const isIn = form === 'gerund' && chunks[index - 1]?.word === 'in';
  return isIn && isNoun(noun) && PARTS.has(singular(noun.word)) ? noun : undefined;
}

/** `X, having met Y, left`: he before the comma, where what he does next stands behind the other one. */
function insertedAfter(chunks: readonly Chunk[], { index, form }: VerbChunk): NounChunk | undefined {
  const noun = chunks[index - 2];
  if (form !== 'gerund' || chunks[index - 1]?.kind !== 'COMMA' || !isNoun(noun)) return undefined;
  if (chunks.slice(0, index).some((chunk) => isVerb(chunk) && chunk.form === 'finite')) return undefined;
  const close = chunks.find((chunk) => chunk.index > index && chunk.kind === 'COMMA');
  const next = close && chunks[close.index + 1];
  return isVerb(next) && next.form === 'finite' ? (listTo(chunks, noun)[0] ?? noun) : undefined;
}

/** `the pressure from X to do it`: X wants it done. */
function urgedPosition(chunks: readonly Chunk[], { form }: VerbChunk, last: NounChunk | null): Position | undefined {
  const list = last && form === 'infinitive' ? listTo(chunks, last) : [];
  const from = list[0] ? chunks[list[0].index - 1] : undefined;
  const noun = from ? chunks[from.index - 1] : undefined;
  return from?.word === 'from' && isNoun(noun) && URGING.has(singular(noun.word))
    ? { ...alone(list), link: 'content', noun }
    : undefined;
}

/** `news of X attacking Y`, `no evidence of X arming Y`: X does it, as far as the news is true. */
function toldPosition(chunks: readonly Chunk[], { form }: VerbChunk, last: NounChunk | null): Position | undefined {
  const list = last && form === 'gerund' ? listTo(chunks, last) : [];
  const of = list[0] ? chunks[list[0].index - 1] : undefined;
  const noun = of?.word === 'of' ? chunks[of.index - 1] : undefined;
  return isNoun(noun) && TOLD_OF.has(singular(noun.word))
    ? { ...alone(list), link: 'content', joint: 'of', noun }
    : undefined;
}

const TOLD_OF: ReadonlySet<string> = new Set([
  ...HYPOTHESIS_NOUNS,
  ...'news word footage video image photo picture account fact'.split(' '),
]);

const URGING: ReadonlySet<string> = new Set('pressure call demand appeal request push'.split(' '));

/** `because after signing it, X said`: who signed stands after the comma. */
function frontedPosition(chunks: readonly Chunk[], verb: VerbChunk): Position | undefined {
  const joint = chunks[verb.index - 1];
  const opens = chunks[verb.index - 2]?.kind === 'SUBORDINATE' && joint?.kind === 'PREPOSITION';
  const [subject] = opens && verb.form === 'gerund' ? followingSubject(chunks, verb) : [];
  const next = subject && chunks[subject.index + 1];
  return subject && isVerb(next) && next.form === 'finite'
    ? { ...alone([subject]), link: 'adverbial', joint: joint?.word ?? '' }
    : undefined;
}

/** The verb that an infinitive or a gerund hangs on; behind a comma (`agreed to leave, accusing X`) a finite one. */
function governorOf(chunks: readonly Chunk[], verb: VerbChunk, earlier: readonly Clause[]): Clause | undefined {
  const loose = verb.form === 'gerund' && chunks[verb.index - 1]?.kind === 'COMMA';
  return earlier.findLast(
    (clause) =>
      clause.verb.index < verb.index && !isInsertion(chunks, clause, verb) && (!loose || clause.verb.form === 'finite'),
  );
}

/** `Moscow's decision to expel X`: whose decision it is stands before it. */
const decides = ({ mentions, head, word }: NounChunk, { form }: VerbChunk): boolean =>
  form === 'infinitive' && DECISION_NOUNS.has(singular(word)) && mentions.some(({ to }) => to <= head);

/** `the accord signed by A`, `A, backed by B,`, and at the begin of a sentence `Backed by B, A said`. */
function participlePosition(
  chunks: readonly Chunk[],
  verb: VerbChunk,
  noun: NounChunk | null,
  earlier: readonly Clause[],
): Position {
  const before = chunks[verb.index - 1];
  const behindComma = before?.kind === 'COMMA' ? chunks[verb.index - 2] : undefined;
  const anchor = noun ?? (isNoun(behindComma) ? behindComma : null);
  if (!noun && behindComma && isSubjects(verb, behindComma)) {
    const main = earlier.findLast((clause) => clause.verb.form === 'finite' && clause.subjects.length > 0);
    if (main) return { ...alone(main.subjects), link: 'adverbial' };
  }
  if (anchor) return { ...alone([anchor]), link: 'relative', noun: anchor };
  const opens = before === undefined || before.kind === 'QUOTE';
  return { ...alone(opens ? followingSubject(chunks, verb) : []), link: 'relative' };
}

/** `X left Rome on Monday, accused by Y`: only somebody can be accused, and neither a city nor a day is somebody. */
const isSubjects = ({ word }: VerbChunk, before: Chunk): boolean =>
  (ACCUSING.has(word) || VICTIM_VERBS.has(word)) &&
  (before.kind === 'DATE' ||
    (isNoun(before) &&
      !(REPRESENTING.has(before.word) || GROUPS.has(before.word) || before.word in OFFICES) &&
      before.mentions.every(({ form, actor }) => form === 'capital' || isPlace(actor))));

export const positionOf = ({ subjects, governor, link, joint, noun }: Clause): Position => ({
  subjects,
  governor,
  link,
  joint,
  noun,
});

/** `the West accusing X of …`: a gerund right behind a phrase that is nobody's object. */
function hasOwnSubject(chunks: readonly Chunk[], verb: VerbChunk, governor: Clause): boolean {
  const before = chunks[verb.index - 1];
  const joint = isNoun(before) ? chunks[(listTo(chunks, before)[0] ?? before).index - 1] : undefined;
  if (verb.form === 'gerund' && joint?.word === 'with' && chunks[joint.index - 1]?.kind === 'COMMA') return true; // `, with X accusing Y`
  if (isNoun(before) && isOfPeople(before) && verb.form === 'gerund' && USING_FORCE.has(verb.word)) return true;
  const free = isNoun(before) && chunks[before.index - 1]?.kind !== 'PREPOSITION' && !governor.objects.includes(before);
  return verb.form === 'gerund' && free;
}

/** `ended in soldiers firing at …`, `among troops fighting in …`: what people do of whom nobody is named. */
const isOfPeople = ({ word, mentions, head }: NounChunk): boolean =>
  (REPRESENTING.has(word) || GROUPS.has(word)) && !mentions.some(({ from, to }) => from <= head && head < to);

const USING_FORCE: ReadonlySet<string> = new Set(
  [...VERB_SENSES].filter(([, [first]]) => first?.type === 'ASSAULT').map(([verb]) => verb),
);

/** `Speaking in Rome, X said`: who speaks stands after the comma. */
function followingSubject(chunks: readonly Chunk[], verb: VerbChunk): NounChunk[] {
  const comma = chunks.findIndex((chunk) => chunk.index > verb.index && chunk.kind === 'COMMA');
  const next = comma === -1 ? undefined : chunks[comma + 1];
  return isNoun(next) ? [next] : [];
}

/** A relative clause between commas does not govern what follows it. */
function isInsertion(chunks: readonly Chunk[], clause: Clause, verb: VerbChunk): boolean {
  if (isQuotedApart(chunks, clause, verb)) return true;
  if (clause.link !== 'relative') return false;
  return chunks.slice(clause.verb.index + 1, verb.index).some((chunk) => chunk.kind === 'COMMA');
}

/** What stands in a quotation that is closed before the verb does not govern it. */
function isQuotedApart(chunks: readonly Chunk[], clause: Clause, verb: VerbChunk): boolean {
  const between = chunks.slice(clause.verb.index + 1, verb.index).filter((chunk) => chunk.kind === 'QUOTE');
  return between.length % 2 === 1 && between[0]?.word === '”';
}

/** `agreed to leave` against `came to talk`: after any other verb an infinitive says what for. */
function takesVerb({ verb }: Clause, dependent: VerbChunk, before: Chunk | undefined): boolean {
  if (dependent.form !== 'infinitive' || before?.kind === 'PREPOSITION') return true;
  return (
    INFINITIVE_VERBS.has(verb.word) ||
    (verb.passive && (PLANNING.has(verb.word) || REPORTING_VERBS.has(verb.word))) ||
    VERB_SENSES.get(verb.word)?.some(({ target }) => target.includes('clause')) === true
  );
}

function linkOf(governor: Clause, verb: VerbChunk, before: Chunk | undefined): ClauseLink {
  if (governor.complement === verb.index && takesVerb(governor, verb, before))
    return JOINING.has(governor.verb.word) ? 'manner' : 'complement';
  if (before?.kind === 'PREPOSITION') return ['by', 'in'].includes(before.word) ? 'manner' : 'adverbial';
  if (verb.form === 'gerund') return 'adverbial';
  return isNoun(before) ? 'content' : 'purpose';
}
