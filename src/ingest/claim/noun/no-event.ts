/** Clauses whose verb has the words of an event, and which tell of none. */
import type { Clause } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { NOUN_SENSES } from '../../lexicon/event-nouns.ts';
import { CONDITIONAL_JOINTS, FORBIDDING, PERMITTING, REFUSING } from '../../lexicon/modality.ts';
import type { Sense } from '../../lexicon/sense.ts';
import { actorsOf } from '../participants.ts';
import { lemmaOf } from '../verb/conditions.ts';
import { isContent, TELLING } from '../verb/verb-sense.ts';

export const tellsNothing = (reading: Reading, clause: Clause, { type }: Sense): boolean =>
  isContent(reading, clause) ||
  isReflexive(reading, clause) ||
  isWorth(reading, clause) ||
  isTopic(reading, clause) ||
  isOfNobody(reading, clause) ||
  isAttitude(clause) ||
  isOfOneMind(reading, clause) ||
  isForbidden(reading, clause) ||
  (clause.link === 'purpose' && TELLING.has(type) && type !== 'REQUEST');

/** `is opposed to`. */
const isAttitude = ({ verb, obliques }: Clause): boolean =>
  verb.passive && obliques[0]?.preposition === 'to' && verb.word === 'oppose';

/** `refused to let X send arms`, `barred X from sending arms`: whether X would have done so is not said. */
export function isForbidden({ clauseOf }: Reading, { governor, link }: Clause): boolean {
  const outer = governor === null || link !== 'complement' ? undefined : clauseOf.get(governor);
  if (!outer || FORBIDDING.has(outer.verb.word)) return outer !== undefined;
  const over = outer.governor === null ? undefined : clauseOf.get(outer.governor);
  return (
    PERMITTING.has(outer.verb.word) && (outer.verb.negated || (over !== undefined && REFUSING.has(over.verb.word)))
  );
}

/** `if it does not agree`: refuses nothing yet. */
export const isConditional = ({ joint }: Clause): boolean => CONDITIONAL_JOINTS.has(joint);

/** `X agreed that it had been a mistake`: he thinks so, too, and promises nothing. */
function isOfOneMind(reading: Reading, { verb, complement, subjects }: Clause): boolean {
  if (verb.word !== 'agree') return false;
  const inner = complement === null ? undefined : reading.clauseOf.get(complement);
  const agents = new Set(subjects.flatMap((noun) => actorsOf(reading, noun).map(({ actor }) => actor)));
  return agents.size < 2 && inner?.verb.form === 'finite' && inner.verb.modal === '';
}

/** `the importance of lifting sanctions`: nobody has done it, nor is it said who should. */
function isWorth({ chunks }: Reading, { verb }: Clause): boolean {
  const noun = chunks[verb.index - 2];
  return verb.form === 'gerund' && chunks[verb.index - 1]?.word === 'of' && WORTH.has(noun?.word ?? '');
}

/** `discussed X's talks with Y`: Y is whom X talks with. */
export const isOfOthers = (reading: Reading, { verb, objects }: Clause): boolean =>
  verb.word === 'discuss' &&
  objects.some(
    (noun) =>
      NOUN_SENSES.has(lemmaOf(reading, noun)) &&
      noun.mentions.some(({ to, form }) => to <= noun.head && form !== 'pronoun'),
  );

/** `Lifting the ban would anger X`, `said that lifting the ban is out of the question`. */
function isTopic({ chunks, clauses }: Reading, { verb, objects }: Clause): boolean {
  const before = chunks[verb.index - 1]?.kind;
  if (verb.form !== 'gerund' || !(before === undefined || before === 'THAT' || before === 'QUOTE')) return false;
  return clauses.some(({ subjects }) => subjects.some((subject) => objects.includes(subject)));
}

const WORTH: ReadonlySet<string> = new Set(
  'importance necessity urgency value merit benefit wisdom cost possibility question topic issue idea'.split(' '),
);

/** `threatens nobody`, `never threatened anybody`. */
const isOfNobody = ({ sentence }: Reading, { objects }: Clause): boolean =>
  objects.some(({ head }) => /^(any|no|every)(body|one)$/.test(sentence.tokens[head]?.lower ?? ''));

/** `offered himself as a mediator` is no offer to anybody. */
const isReflexive = ({ sentence }: Reading, { objects }: Clause): boolean =>
  objects.some(({ head }) => /sel(f|ves)$/.test(sentence.tokens[head]?.lower ?? ''));
